"""A header above a button that changes it, second way: a callback runs before the script does."""

import streamlit as st

if "value" not in st.session_state:
    st.session_state.value = "Title"


def update_value():
    st.session_state.value = "Bar"


st.header(st.session_state.value)
st.button("Bar", on_click=update_value)
