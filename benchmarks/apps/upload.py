"""Takes one large file, and says when it has it."""

import streamlit as st

file = st.file_uploader("File", max_upload_size=2000)
st.text("waiting" if file is None else f"has {file.size} bytes")
