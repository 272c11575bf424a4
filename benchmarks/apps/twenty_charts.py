"""20 charts of 500 points. With every click the data of one of them change."""

import numpy as np
import pandas as pd
import streamlit as st

state = st.session_state
state.setdefault("count", 0)


def bump():
    state.count += 1


def points(seed):
    return pd.DataFrame(np.random.default_rng(seed).normal(size=(500, 2)).cumsum(axis=0), columns=["a", "b"])


st.button("bump", on_click=bump)
for number, place in enumerate(st.columns(4) * 5):
    place.line_chart(points(1_000 + state.count if number == 7 else number))
