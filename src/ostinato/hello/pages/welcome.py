"""Where a newcomer begins: an app of three lines that runs as you read it, and a card for every page."""

import ostinato as st

CARDS = {
    "loan": "What a house costs each month, and what paying a bit more saves.",
    "booking": "A form that checks what you say, and a dialog that asks before it books.",
    "chat": "A bot with seven rules, and no network. It types its answers.",
    "quiz": "Six questions for your inner conductor. Balloons are possible.",
    "postcard": "Paint mountains at any hour, sign the card, take it with you.",
    "bakery": "Four ovens, measured every second, while you go on working.",
    "text": "A Markdown desk: preview, counts, tidying up, download.",
    "inputs": "One of each input, and what it gives to your script.",
}

st.title("A Python script becomes an app")
st.markdown(
    "Write it from top to bottom, as you would in a notebook. Ostinato runs it again at every interaction, and sends "
    "this page only what changed. Try it:"
)

with st.container(border=True, key="first"), st.echo():
    name = st.text_input("Who are you?", "Ada")
    times = st.slider("How glad are you to be here?", 1, 5, 3)
    st.success(f"Hello {name}{'!' * times}", icon="🎉" if times == 5 else "👋")

st.header("Look around", anchor="gallery")
st.markdown("Each page is a real app in one file. **Source**, at the top of every page, shows all of it.")

# A link has room around it, to colour when the pointer is on it. Here its text begins where the text below begins.
st.html("<style>.st-key-cards .stPageLink a { margin-inline-start: -12px }</style>")
with st.grid(min_column_width=260, border=True, key="cards") as cards:
    for page, text in CARDS.items():
        with cards.cell():
            st.page_link(f"pages/{page}.py", width="stretch")
            st.caption(text)

st.header("Make your own", anchor="own")
st.markdown("Put the lines from above into a file, with `import ostinato as st` as the first, and run it:")
st.code("ostinato run app.py", language="bash")
st.caption("Save the file, and the page follows. Scripts that say `import streamlit as st` run, too.")
