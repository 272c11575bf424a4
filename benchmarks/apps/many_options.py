"""A list of 50,000 options of which any number can be chosen, and one of which one can."""

import streamlit as st

names = [f"name {number}" for number in range(50_000)]
st.multiselect("some", names)
st.selectbox("one", names)
