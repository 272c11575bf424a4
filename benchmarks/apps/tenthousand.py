"""A very long page: 10,000 lines of text below the count. A click changes the count alone."""

import streamlit as st

state = st.session_state
state.setdefault("count", 0)


def bump():
    state.count += 1


st.button("bump", on_click=bump)
st.markdown(f"count={state.count}")
for number in range(10_000):
    st.markdown(f"line {number} with *some* **markdown** in it")
