"""A table of DuckDB, 10,000,000 rows and 10 columns of numbers, texts and times, shown once the button is pressed."""

import time

import duckdb
import streamlit as st

ROWS = """
CREATE TABLE sales AS SELECT
    range AS a, random() AS b, random() AS c, random() AS d, (random() * 1000)::INTEGER AS e,
    'customer ' || range % 1000 AS f, 'city ' || (random() * 1000)::INTEGER AS g,
    TIMESTAMP '2020-01-01' + INTERVAL (range) SECOND AS h, DATE '2020-01-01' + (range % 1000)::INTEGER AS i,
    range % 7 = 0 AS j
FROM range(10_000_000)
"""


@st.cache_resource
def database():
    connection = duckdb.connect()
    connection.execute(ROWS)
    return connection


database()
if st.button("show", key="show"):
    st.session_state.called = time.time()
    st.dataframe(database().table("sales"), key="frame")
    st.text(f"called at {st.session_state.called}")
