"""Sorting, searching and filtering: every library answers alike."""

from __future__ import annotations

import math
import sys
import warnings
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import duckdb
import ibis
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ostinato.frames import Frame, lazy, read
from ostinato.frames.argsort import argsort
from ostinato.frames.query import Filter, Query

ROWS: dict[str, list[Any]] = {
    "i": [3, 1, None, 2, 1],
    "f": [1.5, None, -0.5, 0.5, 9.25],
    "s": ["Beta", "alpha", None, "beta2", "Gamma"],
    "b": [True, None, False, True, False],
    "d": [date(2026, 1, 5), None, date(2026, 1, 3), date(2026, 1, 1), date(2026, 2, 1)],
    "t": [datetime(2026, 1, day, tzinfo=UTC) if day else None for day in (5, 1, 0, 2, 4)],
    "n": [Decimal("1.5"), Decimal("10"), None, Decimal("2"), Decimal("-1")],
    "l": [timedelta(hours=hours) for hours in (5, 4, 3, 2, 1)],
}
MIXED = [np.array([2, 1]), None, 3]
"""Values that do not compare."""
TYPES = {"i": "Int64", "b": "boolean"}


def of_duckdb() -> Any:
    table = pa.table(ROWS)
    return duckdb.connect().from_arrow(table)


def of_a_table_of_duckdb() -> Any:
    connection = duckdb.connect()
    connection.from_arrow(pa.table(ROWS)).create("rows")
    return connection.table("rows")


def of_ibis() -> Any:
    backend = ibis.duckdb.connect()
    backend.con.from_arrow(pa.table(ROWS)).create("rows")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # Ibis asks DuckDB in its former words
        return backend.table("rows")


FRAMES = {
    "lists": lambda: ROWS,
    "pandas": lambda: pd.DataFrame(ROWS),
    "nullable pandas": lambda: pd.DataFrame(ROWS).astype(TYPES | {"s": "category"}),
    "polars": lambda: pl.DataFrame(ROWS),
    "lazy polars": lambda: pl.LazyFrame(ROWS),
    "pyarrow": lambda: pa.table(ROWS),
    "duckdb": of_duckdb,
    "lazy duckdb": of_a_table_of_duckdb,
    "ibis on duckdb": of_ibis,
    "ibis on polars": lambda: ibis.polars.connect({"rows": pl.LazyFrame(ROWS)}).table("rows"),
}
LAZY = {"lazy polars", "lazy duckdb", "ibis on duckdb", "ibis on polars"}
"""Of which rows are computed as they are asked for."""


@pytest.fixture(scope="module", params=FRAMES)
def frame(request: pytest.FixtureRequest) -> Frame:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lazy, "SMALL", 2)
        frame = read(FRAMES[request.param]())
    assert (frame.settled() is not frame) is (request.param in LAZY)
    return frame


@pytest.mark.parametrize(
    ("query", "positions"),
    [
        (Query(), [0, 1, 2, 3, 4]),
        (Query(sort=(("i", False),)), [1, 4, 3, 0, 2]),
        (Query(sort=(("i", True),)), [0, 3, 1, 4, 2]),
        (Query(sort=(("f", False),)), [2, 3, 0, 4, 1]),
        (Query(sort=(("f", True),)), [4, 0, 3, 2, 1]),
        (Query(sort=(("s", False),)), [0, 4, 1, 3, 2]),
        (Query(sort=(("d", True),)), [4, 0, 2, 3, 1]),
        (Query(sort=(("t", False),)), [1, 3, 4, 0, 2]),
        (Query(sort=(("d", False),)), [3, 2, 0, 4, 1]),
        (Query(sort=(("t", True),)), [0, 4, 3, 1, 2]),
        (Query(sort=(("n", False),)), [4, 0, 3, 1, 2]),
        (Query(sort=(("l", False),)), [4, 3, 2, 1, 0]),
        (Query(sort=(("i", False), ("f", True))), [4, 1, 3, 0, 2]),
        (Query(search="BETA"), [0, 3]),
        (Query(search="9.2"), [4]),
        (Query(search="2026-02"), [4]),
        (Query(search="true"), [0, 3]),
        (Query(search="nowhere"), []),
        (Query(filters={"i": Filter(min=2)}), [0, 3]),
        (Query(filters={"i": Filter(min=1.5, max=2.5)}), [3]),
        (Query(filters={"f": Filter(max=0.5)}), [2, 3]),
        (Query(filters={"i": Filter(values=[1, None])}), [1, 2, 4]),
        (Query(filters={"s": Filter(values=["Beta", None])}), [0, 2]),
        (Query(filters={"b": Filter(values=[True])}), [0, 3]),
        (Query(filters={"s": Filter(contains="A")}), [0, 1, 3, 4]),
        (Query(filters={"s": Filter(contains="(")}), []),
        (Query(filters={"d": Filter(min="2026-01-03")}), [0, 2, 4]),
        (Query(filters={"t": Filter(max="2026-01-02T00:00:00")}), [1, 3]),
        (Query(filters={"t": Filter(max="2026-01-02T01:00:00+01:00")}), [1, 3]),
        (Query(filters={"n": Filter(min="1.5")}), [0, 1, 3]),
        (Query(filters={"l": Filter(min=3 * 3600)}), [0, 1, 2]),
        (Query(filters={"s": Filter(empty=True)}), [2]),
        (Query(filters={"f": Filter(empty=False)}, sort=(("f", True),)), [4, 0, 3, 2]),
        (Query(filters={"s": Filter(contains="a"), "i": Filter(max=2)}, search="1", sort=(("s", True),)), [3, 1, 4]),
    ],
    ids=lambda value: value.key.decode() if isinstance(value, Query) else "",
)
def test_every_library_finds_the_same_rows(frame: Frame, query: Query, positions: list[int]) -> None:
    assert frame.positions(query) == positions
    assert frame.count(query) == len(positions)
    window = pa.ipc.open_stream(frame.window(1, 3, ["l"], query)).read_all().to_pydict()
    assert window == {"l": [ROWS["l"][row] for row in positions[1:3]], "__row__": positions[1:3]}


def test_a_column_that_there_is_not_is_named(frame: Frame) -> None:
    for query in (Query(sort=(("x", False),)), Query(filters={"x": Filter()})):
        with pytest.raises(KeyError, match="x"):
            frame.positions(query)


def test_a_value_that_does_not_fit_its_column_is_refused(frame: Frame) -> None:
    with pytest.raises(ValueError, match="column of kind date, got 'soon'"):
        frame.positions(Query(filters={"d": Filter(min="soon")}))


def test_an_order_is_found_once_and_goes_over_to_an_equal_frame() -> None:
    former, frame = read(dict(ROWS)), read(dict(ROWS))
    query = Query(sort=(("i", False),))
    found = former.positions(query)
    frame.adopt(former)
    assert isinstance(frame.native, dict)
    frame.native.clear()
    assert frame.positions(query) == found


@pytest.mark.parametrize(
    ("query", "positions"),
    [
        (Query(sort=(("i", True),)), [0, 3, 1, 4, 2]),
        (Query(sort=(("i", False), ("f", True)), filters={"f": Filter(max=5)}), [3, 0, 2]),
        (Query(search="beta"), [0, 3]),
    ],
)
def test_without_numpy_the_same_rows_are_found(
    query: Query, positions: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "numpy")
    frame = read(ROWS)
    assert frame.positions(query) == positions
    assert frame.window(0, 2, None, query)[:4] == b"\xff\xff\xff\xff"


@pytest.mark.parametrize("type", [pa.float32(), pa.float64(), pa.uint64(), pa.time32("s"), pa.timestamp("ns")])
@pytest.mark.parametrize(("falling", "positions"), [(False, [3, 1, 4, 0, 2]), (True, [0, 1, 4, 3, 2])])
def test_what_is_missing_comes_last_and_what_is_equal_stays(type: Any, falling: bool, positions: list[int]) -> None:
    frame = read(pa.table({"a": pa.array([9, 5, None, 0, 5], type)}))
    assert frame.positions(Query(sort=(("a", falling),))) == positions


@pytest.mark.parametrize(
    ("falling", "positions"), [(False, [2, 4, 1, 5, 0, 6, 3, 7]), (True, [0, 6, 1, 5, 2, 4, 3, 7])]
)
def test_texts_that_occur_often_are_sorted_like_others(falling: bool, positions: list[int]) -> None:
    texts = ["é", "b", "B", None, "B", "b", "é", None]
    for data in (pl.DataFrame({"a": texts * 4}), pa.table({"a": texts * 4}), {"a": texts * 4}):
        order = read(data).positions(Query(sort=(("a", falling),)))
        assert order == sorted(range(32), key=lambda row: (positions.index(row % 8) // 2, row))


def test_rows_are_taken_from_columns_in_pieces() -> None:
    pieces = [
        pa.table({"a": [n, n + 2], "b": pa.array([f"{n}", None]).dictionary_encode(), "c": [[n], []]}) for n in (5, 4)
    ]
    window = read(pa.concat_tables(pieces)).window(0, 3, None, Query(sort=(("a", False),)))
    told = pa.ipc.open_stream(window).read_all()
    assert told.to_pydict() == {"a": [4, 5, 6], "b": ["4", "5", None], "c": [[4], [5], []], "__row__": [2, 0, 3]}
    assert told["a"].num_chunks == 1


@pytest.mark.parametrize("falling", [False, True])
def test_what_is_no_number_comes_last_like_what_is_missing(falling: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lazy, "SMALL", 2)
    table = pa.table({"a": [math.nan, None, 1.0, math.nan]})
    connection = duckdb.connect()
    connection.from_arrow(table).create("rows")
    for data in (table, pl.from_arrow(table), pl.LazyFrame(pl.from_arrow(table)), connection.table("rows")):
        assert read(data).positions(Query(sort=(("a", falling),))) == [2, 0, 1, 3]


def test_values_of_several_types_sort_by_their_texts() -> None:
    frame = read({"a": [2, "10", None, "b"], "b": [[2], [1], None, {3}]})
    assert frame.positions(Query(sort=(("a", False),))) == [1, 0, 3, 2]
    assert frame.positions(Query(sort=(("b", False),))) == [1, 0, 3, 2]


@pytest.mark.parametrize("make", [dict, pd.DataFrame, pl.DataFrame])
def test_values_that_do_not_compare_sort_all_the_same(make: Any) -> None:
    data = make({"a": pl.Series(MIXED, dtype=pl.Object) if make is pl.DataFrame else MIXED})
    assert read(data).positions(Query(sort=(("a", False),)))[-1] == 1
    assert read(data).count(Query(filters={"a": Filter(contains="3")})) == 1


@pytest.mark.parametrize("make", [dict, pd.DataFrame, pl.DataFrame, pa.table])
def test_lists_sort_item_by_item(make: Any) -> None:
    frame = read(make({"l": [[10, 1], None, [2], [10], [2]]}))
    assert frame.positions(Query(sort=(("l", False),))) == [2, 4, 3, 0, 1]
    assert frame.positions(Query(sort=(("l", True),))) == [0, 3, 2, 4, 1]
    assert frame.positions(Query(filters={"l": Filter(empty=True)})) == [1]


def test_maps_of_arrow_sort_by_their_texts() -> None:
    maps = pa.array([[("b", 1)], None, [("a", 2)]], pa.map_(pa.string(), pa.int64()))
    assert read(pa.table({"m": maps})).positions(Query(sort=(("m", False),))) == [2, 0, 1]


@pytest.mark.parametrize("make", [pl.DataFrame, pa.table])
def test_what_is_no_number_is_none_to_draw(make: Any) -> None:
    frame = read(make({"b": [b"x", None], "s": ["1", None], "l": [[1], None]}))
    for name in "bsl":
        assert all(math.isnan(number) for number in frame.numbers(name))


def test_a_text_that_no_column_can_hold_is_found_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lazy, "SMALL", 1)
    connection = duckdb.connect()
    connection.sql("create table rows as select range as a from range(3)")
    numbers = {"a": [0, 1, 2]}
    for data in (numbers, pl.DataFrame(numbers), pl.LazyFrame(numbers), pa.table(numbers), connection.table("rows")):
        assert read(data).count(Query(search="none")) == 0
    assert read(pl.DataFrame()).count(Query(search="none")) == 0


def test_values_of_several_types_in_arrow_sort_and_are_found_by_their_texts() -> None:
    kinds = pa.array([0, 1, 0], pa.int8())
    values = pa.UnionArray.from_sparse(kinds, [pa.array([2, 0, 1]), pa.array(["", "b", ""])])
    frame = read(pa.table({"a": values}))
    assert frame.positions(Query(sort=(("a", False),))) == [2, 0, 1]
    assert frame.positions(Query(filters={"a": Filter(contains="B")})) == [1]


@pytest.mark.parametrize("make", [dict, pd.DataFrame, pa.table])
def test_a_moment_is_meant_in_a_zone_that_has_no_name(make: Any) -> None:
    zone = timezone(timedelta(hours=5, minutes=30), "IST")
    moments = [datetime(2026, 1, 1, hour, tzinfo=zone) for hour in (9, 10, 11)]
    column = pa.array(moments, pa.timestamp("us", "+05:30")) if make is pa.table else moments
    frame = read(make({"a": column}))
    assert frame.columns[-1].timezone == "+05:30"
    assert frame.positions(Query(filters={"a": Filter(min="2026-01-01T10:00")})) == [1, 2]


@pytest.mark.parametrize(
    "array",
    [
        pa.array(["b", None, "a"], pa.string_view()),
        pa.RunEndEncodedArray.from_arrays([1, 2, 3], ["b", None, "a"]),
    ],
    ids=["view", "runs"],
)
def test_texts_of_rare_types_are_sorted_searched_and_counted(array: Any) -> None:
    frame = read(pa.table({"a": array, "b": [1, 2, 3]}))
    assert frame.positions(Query(sort=(("a", False),))) == [2, 0, 1]
    assert frame.positions(Query(search="A")) == [2]
    assert (frame.statistics("a").count, frame.statistics("a").nulls) == (2, 1)


@pytest.mark.parametrize("make", [dict, pd.DataFrame])
def test_a_decimal_that_is_no_number_counts_as_missing(make: Any) -> None:
    frame = read(make({"a": [Decimal("NaN"), Decimal(10), None, Decimal(9)]}))
    assert frame.positions(Query(sort=(("a", False),)))[:2] == [3, 1]
    assert frame.positions(Query(filters={"a": Filter(min=9)})) == [1, 3]
    told = frame.statistics("a")
    assert (told.count, told.nulls, told.mean) == (2, 2, 9.5)


@settings(max_examples=50, deadline=None)
@given(
    st.lists(st.floats(allow_nan=False)) | st.lists(st.integers(-(2**63), 2**63 - 1)) | st.lists(st.integers(0, 3)),
    st.booleans(),
)
def test_the_order_of_numbers_is_that_of_a_stable_sort(values: list[Any], falling: bool) -> None:
    array = np.array(values, dtype="f8" if values and isinstance(values[0], float) else "i8")
    expected = sorted(range(len(values)), key=lambda place: -values[place] if falling else values[place])
    assert argsort(array, falling=falling).tolist() == expected


def test_numbers_that_differ_in_their_last_bits_are_told_apart() -> None:
    generator = np.random.default_rng(5)
    array = 1 + generator.integers(0, 100, 10_000) * 2.0**-52
    array[5_000:] *= 1e300
    assert (argsort(array) == np.argsort(array, kind="stable")).all()
