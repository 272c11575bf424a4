"""A chart of 10,000 points that change with every click. Its kind stands in the address: ?kind=line, scatter, vega."""

import numpy as np
import pandas as pd
import streamlit as st

state = st.session_state
state.setdefault("count", 0)


def bump():
    state.count += 1


def points():
    numbers = np.random.default_rng(seed=state.count)
    x = np.arange(10_000)
    return pd.DataFrame({"x": x, "y": np.sin(x / 500 + state.count) + numbers.normal(scale=0.2, size=len(x))})


SPEC = {
    "mark": "point",
    "encoding": {"x": {"field": "x", "type": "quantitative"}, "y": {"field": "y", "type": "quantitative"}},
}

st.button("bump", on_click=bump)
match st.query_params.get("kind", "line"):
    case "line":
        st.line_chart(points(), x="x", y="y")
    case "scatter":
        st.scatter_chart(points(), x="x", y="y")
    case "vega":
        st.vega_lite_chart(points(), SPEC)
