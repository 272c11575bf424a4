"""A conversation with an echo: messages that are kept, and answers that come word by word."""

import time

import streamlit as st

st.title("Echo")

if "messages" not in st.session_state:
    st.session_state.messages = [("assistant", "Say something, and I will say it **again**.")]


def answer(question):
    for word in f"You said: {question}".split(" "):
        yield word + " "
        time.sleep(0.02)


for author, text in st.session_state.messages:
    st.chat_message(author).markdown(text)

if question := st.chat_input("Say something", submit_mode="stop"):
    st.chat_message("user").markdown(question)
    st.session_state.messages.append(("user", question))
    with st.chat_message("assistant"):
        said = st.write_stream(answer(question), cursor="▌")
    st.session_state.messages.append(("assistant", said))
