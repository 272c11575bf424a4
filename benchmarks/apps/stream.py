"""A conversation of 200 messages, and an answer of 1,000 tokens, 200 of them a second."""

import time

import streamlit as st

PARAGRAPH = [
    "Some ",
    "**bold",
    " words",
    "**, ",
    "a ",
    "`code",
    "` ",
    "span, ",
    "[a ",
    "link](https://example.com)\n\n",
]
LIST = [f"- item {number}\n" for number in range(9)] + ["\n"]
CODE = ["```python\n", *(f"x{number} = {number}\n" for number in range(8)), "```\n\n"]


def tokens():
    began = time.perf_counter()
    for number in range(1_000):
        block = (PARAGRAPH, LIST, PARAGRAPH, CODE)[number // 10 % 4]
        yield block[number % 10]
        time.sleep(max(0.0, began + number / 200 - time.perf_counter()))


for number in range(200):
    st.chat_message("user" if number % 2 else "assistant").markdown(f"Message {number}\n\n- **one**\n- `two`")
if st.chat_input("go"):
    with st.chat_message("assistant"):
        st.write_stream(tokens)
    st.write("the end")
