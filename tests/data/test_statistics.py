"""What is told of a column: every library tells the same."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import duckdb
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from ostinato.frames import lazy, read
from ostinato.frames.query import Filter, Query
from ostinato.frames.statistics import Statistics

ROWS: dict[str, list[Any]] = {
    "i": [1, 1, 2, 3, None],
    "f": [0.5, 1.5, 1.5, 2.5, None],
    "s": ["b", "a", "b", None, "b"],
    "d": [date(2026, 1, 2), None, date(2026, 1, 1), date(2026, 1, 2), None],
    "e": [None] * 5,
    "l": [[1], [2], None, [1], []],
}


def in_duckdb(rows: Any) -> Any:
    connection = duckdb.connect()
    connection.from_arrow(pa.table(rows)).create("rows")
    return connection.table("rows")


@pytest.fixture(params=["lists", "numpy", "pandas", "polars", "pyarrow", "lazy polars", "lazy duckdb"])
def tell(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Statistics]:
    monkeypatch.setattr(lazy, "SMALL", 2)
    makes: dict[str, Callable[[], Any]] = {
        "lists": lambda: ROWS,
        "numpy": lambda: {name: np.array(v, "f8") if name in "if" else v for name, v in ROWS.items()},
        "pandas": lambda: pd.DataFrame(ROWS),
        "polars": lambda: pl.DataFrame(ROWS),
        "pyarrow": lambda: pa.table(ROWS),
        "lazy polars": lambda: pl.LazyFrame(ROWS),
        "lazy duckdb": lambda: in_duckdb(ROWS),
    }
    frame = read(makes[request.param]())
    assert (frame.settled() is not frame) is request.param.startswith("lazy")
    return frame.statistics


def test_numbers(tell: Callable[..., Statistics]) -> None:
    told = tell("f")
    assert (told.count, told.nulls, told.distinct) == (4, 1, 3)
    assert (told.min, told.max, told.mean) == (0.5, 2.5, 1.5)
    assert told.histogram is not None
    assert sum(told.histogram.counts) == 4
    assert (told.histogram.edges[0], told.histogram.edges[-1]) == (0.5, 2.5)
    assert len(told.histogram.edges) == len(told.histogram.counts) + 1


def test_texts(tell: Callable[..., Statistics]) -> None:
    told = tell("s")
    assert (told.count, told.nulls, told.distinct) == (4, 1, 2)
    assert told.top == [("b", 3), ("a", 1)]


def test_dates(tell: Callable[..., Statistics]) -> None:
    told = tell("d")
    assert (told.count, told.nulls, told.distinct, told.min, told.max) == (3, 2, 2, "2026-01-01", "2026-01-02")


@pytest.mark.parametrize(("column", "count"), [("e", 0), ("l", 4)])
def test_columns_of_which_little_can_be_told(tell: Callable[..., Statistics], column: str, count: int) -> None:
    assert tell(column) == Statistics(count=count, nulls=5 - count)


def test_the_rows_of_a_query_alone_count(tell: Callable[..., Statistics]) -> None:
    told = tell("i", Query(filters={"i": Filter(max=1)}))
    assert (told.count, told.nulls, told.mean) == (2, 0, 1.0)


@pytest.mark.parametrize("make", [dict, pd.DataFrame, pl.DataFrame, pl.LazyFrame, pa.table, in_duckdb])
def test_numbers_without_end_and_numbers_that_are_all_the_same(make: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lazy, "SMALL", 1)
    told = read(make({"a": [1.0, math.inf], "b": [5, 5]})).statistics
    assert told("a").max == "inf"
    assert told("a").mean is None
    histogram = told("b").histogram
    assert histogram is not None
    assert sum(histogram.counts) == 2


@pytest.mark.parametrize("make", [dict, pd.DataFrame, pl.DataFrame, pl.LazyFrame, pa.table, in_duckdb])
def test_spans_of_time_and_numbers_at_the_ends_of_what_there_is(make: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lazy, "SMALL", 1)
    spans = [timedelta(hours=2), timedelta(hours=1)]
    told = read(make({"a": [-(2**63), 2**63 - 1], "b": [-1.5e308, 1.5e308], "c": spans})).statistics
    assert (told("a").min, told("a").max) == (str(-(2**63)), str(2**63 - 1))
    assert (told("b").min, told("b").max) == ("-1.5e+308", "1.5e+308")
    assert (told("c").min, told("c").max) == ("3600.0", "7200.0")
