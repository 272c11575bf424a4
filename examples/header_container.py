"""A header above a button that changes it, third way: a container keeps the place, and is filled after the button."""

import streamlit as st

if "value" not in st.session_state:
    st.session_state.value = "Title"

container = st.container()

if st.button("Fiz"):
    st.session_state.value = "Fiz"

container.header(st.session_state.value)
