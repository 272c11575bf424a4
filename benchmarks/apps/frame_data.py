"""A data frame of 1,000,000 rows and 10 columns from `st.cache_data`, which gives each run a copy of its own."""

import numpy as np
import pandas as pd
import streamlit as st

state = st.session_state
state.setdefault("count", 0)


def bump():
    state.count += 1


@st.cache_data
def random_numbers():
    values = np.random.default_rng(seed=0).random((1_000_000, 10))
    return pd.DataFrame(values, columns=list("abcdefghij"))


st.button("bump", on_click=bump)
st.markdown(f"count={state.count}")
st.dataframe(random_numbers(), key="frame")
