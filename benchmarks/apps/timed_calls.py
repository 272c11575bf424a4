"""Times its own st.markdown calls: microseconds for one, as the script sees it."""

import time

import streamlit as st

CALLS = 1000

began = time.perf_counter()
for number in range(CALLS):
    st.markdown(f"line {number} with *some* **markdown** in it")
st.session_state.call_us = (time.perf_counter() - began) / CALLS * 1e6
