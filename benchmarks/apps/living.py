"""A page that is never the same twice: a fragment, a form, and state, widgets and lines that come and go."""

import streamlit as st

state = st.session_state
state.setdefault("count", 0)


def bump():
    state.count += 1
    state[f"note {state.count}"] = "x" * 100
    state.pop(f"note {state.count - 10}", None)


@st.fragment
def counter():
    if st.button("in the fragment"):
        state.count += 1
    st.markdown(f"count={state.count}")


st.button("bump", on_click=bump)
counter()
with st.form("form"):
    name = st.text_input("name")
    if st.form_submit_button("submit"):
        state.name = name
st.checkbox(f"new at {state.count}")
for number in range(state.count % 7):
    st.markdown(f"line {number} of {state.count}")
