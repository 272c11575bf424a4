"""A data frame of 10,000,000 rows and 10 columns, 800 MB of numbers, shown once the button is pressed."""

import time

import numpy as np
import pandas as pd
import streamlit as st


@st.cache_resource
def random_numbers():
    values = np.random.default_rng(seed=0).random((10, 10_000_000)).T
    return pd.DataFrame(values, columns=list("abcdefghij"), copy=False)


random_numbers()
if st.button("show", key="show"):
    st.session_state.called = time.time()
    st.dataframe(random_numbers(), key="frame")
    st.text(f"called at {st.session_state.called}")
