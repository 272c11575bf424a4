"""Fifty calls of st.rerun() after one click, each ending a run: what a rerun itself costs."""

import streamlit as st

state = st.session_state
state.setdefault("count", 0)
state.setdefault("left", 0)


def bump():
    state.left = 50
    state.count += 1


st.button("bump", on_click=bump)
if state.left:
    state.left -= 1
    st.rerun()
st.markdown(f"count={state.count}")
