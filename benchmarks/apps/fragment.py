"""A fragment on top of 1,000 lines: a click reruns the fragment alone."""

import streamlit as st

state = st.session_state
state.setdefault("count", 0)


@st.fragment
def counter():
    if st.button("bump"):
        state.count += 1
    st.markdown(f"count={state.count}")


counter()
for number in range(1000):
    st.markdown(f"line {number} with *some* **markdown** in it")
