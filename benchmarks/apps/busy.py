"""The counter, beside a session that computes in plain Python: the first one, once its button is pressed."""

import time

import streamlit as st

ENOUGH = 10.0  # seconds without a click in the other sessions after which it ends


@st.cache_resource
def shared():
    return {"first": True, "heard": 0.0}


state = st.session_state
if "computes" not in state:
    state.computes, state.count = shared()["first"], 0
    shared()["first"] = False
shared()["heard"] = time.monotonic()


def bump():
    state.count += 1


if state.computes:
    if st.button("compute"):
        while time.monotonic() < shared()["heard"] + ENOUGH:
            sum(number * number for number in range(10_000))
else:
    st.button("bump", on_click=bump)
    st.markdown(f"count={state.count}")
