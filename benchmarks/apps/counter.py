"""The smallest app: one button, and one line that counts its clicks."""

import streamlit as st

state = st.session_state
state.setdefault("count", 0)


def bump():
    state.count += 1


st.button("bump", on_click=bump)
st.markdown(f"count={state.count}")
