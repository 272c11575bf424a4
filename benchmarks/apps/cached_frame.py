"""Times calls of cached functions that have their answer: data frames of 100 MB, of numbers, and half of strings."""

import time

import numpy as np
import pandas as pd
import streamlit as st

ROWS = 1_250_000


@st.cache_data
def numbers():
    return pd.DataFrame(np.random.default_rng(seed=0).random((ROWS, 10)), columns=list("abcdefghij"))


@st.cache_data
def strings():
    values = np.random.default_rng(seed=0).random((ROWS, 5))
    frame = pd.DataFrame(values, columns=list("abcde"))
    for name in "fg":
        frame[name] = [f"row {number:08d} of {name}" for number in range(ROWS)]
    return frame


for cached in (numbers, strings):
    first = cached().loc[0, "a"]
    began = time.perf_counter()
    frame = cached()
    hit = time.perf_counter()
    frame.loc[0, "a"] = -1.0
    written = time.perf_counter()
    st.session_state[f"{cached.__name__}_hit_ms"] = (hit - began) * 1e3
    st.session_state[f"{cached.__name__}_written_ms"] = (written - began) * 1e3
    assert cached().loc[0, "a"] == first
