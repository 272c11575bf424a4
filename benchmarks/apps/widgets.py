"""A large form: 200 input widgets in four columns. A click changes none of them."""

import streamlit as st

state = st.session_state
state.setdefault("count", 0)


def bump():
    state.count += 1


st.button("bump", on_click=bump)
st.markdown(f"count={state.count}")
texts, choices, checks, numbers = st.columns(4)
for row in range(50):
    texts.text_input(f"text {row}")
    choices.selectbox(f"choice {row}", ["a", "b", "c"])
    checks.checkbox(f"check {row}")
    numbers.number_input(f"number {row}")
