"""Takes one large file, and says when it has it."""

import streamlit as st

file = st.file_uploader("File")
st.text("waiting" if file is None else f"has {file.size} bytes")
