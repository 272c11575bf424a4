"""Rows as lines of text: Arrow's functions write what Python's writer does."""

from __future__ import annotations

import csv
import io
import sys
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as some

from ostinato.frames.lines import lines_of
from ostinato.frames.read import read

VALUES: dict[str, list[Any]] = {
    "integer": [1, -(2**62), None, 0],
    "float": [1.0, -0.5, None, 1e300],
    "boolean": [True, False, None, True],
    "text": ["a", 'says "so"', "one\ntwo", ""],
    "between": ["a,b", "a\tb", None, "Grüße 🎵"],
    "date": [date(2026, 1, 2), date(1900, 12, 31), None, date(9999, 1, 1)],
    "second": [datetime(2026, 1, 2, 3, 4, 5), datetime(1900, 1, 1), None, datetime(2026, 1, 2)],
    "moment": [datetime(2026, 1, 2, 3, 4, 5, 600000), None, datetime(2026, 1, 2, 3, 4, 5, 7), None],
    "zone": [datetime(2026, 1, 2, 3, tzinfo=UTC), None, None, datetime(2026, 7, 2, 3, tzinfo=UTC)],
    "time": [time(1, 2, 3), None, time(1, 2, 3, 4), time()],
    "duration": [timedelta(1), timedelta(seconds=-1.5), None, timedelta()],
    "decimal": [Decimal("1.10"), None, Decimal("-0.001"), Decimal("12345678901234567890.5")],
    "binary": [b"ab", b"", None, b"\xff"],
    "list": [[1, 2], [], None, [3]],
    "struct": [{"a": 1}, None, {"a": None}, {"a": 2}],
    "mixed": [1, "a", 2.5, None],
    "huge": [2**70, 1, None, -(2**70)],
    "empty": [None, None, None, None],
}
ALL = slice(0, 4)


def written(data: Any, between: str, monkeypatch: pytest.MonkeyPatch | None = None) -> str:
    frame = read(data)
    names = [column.name for column in frame.columns]
    if monkeypatch is None:
        return lines_of(frame, names, ALL, between).decode()
    with monkeypatch.context() as without:
        without.setitem(sys.modules, "pyarrow", None)
        return lines_of(frame, names, ALL, between).decode()


@pytest.mark.parametrize("between", [",", "\t"])
@pytest.mark.parametrize("kind", VALUES)
def test_values_of_any_kind_are_written_alike_with_and_without_pyarrow(
    kind: str, between: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = {"a": VALUES[kind], "b": VALUES["text"]}
    assert written(data, between) == written(data, between, monkeypatch)


@pytest.mark.parametrize("kind", VALUES)
def test_a_row_of_one_empty_cell_is_a_row(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    data = {"a": VALUES[kind]}
    text = written(data, ",")
    assert text == written(data, ",", monkeypatch)
    assert len(list(csv.reader(io.StringIO(text)))) == 4


@pytest.mark.parametrize(
    "data",
    [
        pd.DataFrame({"a": pd.Categorical(["x", None, 'y"', "x"]), "b": pd.Categorical([1, 2, 1, None])}),
        pd.DataFrame({"a": pd.array([1, None, 3, 4], dtype="Int64"), "b": [1.0, np.nan, np.inf, -np.inf]}),
        pd.DataFrame({"a": np.float32([0.1, 1, 2, 3]), "b": np.uint64([2**64 - 1, 0, 1, 2])}, index=list("wxyz")),
        pl.DataFrame({"a": ["x", None, "", "y"], "b": pl.Series([1, 2, 3, None], dtype=pl.UInt8)}),
    ],
)
def test_types_of_libraries_are_written_alike_with_and_without_pyarrow(
    data: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert written(data, ",") == written(data, ",", monkeypatch)


def test_moments_have_all_of_their_digits_and_no_needless_ones() -> None:
    fine = pd.to_datetime(["2026-01-01 00:00:00.000000001"] * 4)
    data = pd.DataFrame({"a": fine, "b": pd.date_range("2026", periods=4)}, index=list("wxyz"))
    assert written(data, ",").startswith("w,2026-01-01 00:00:00.000000001,2026-01-01 00:00:00\n")


def test_dictionaries_and_short_numbers_of_arrow_are_written() -> None:
    texts = pa.array(["x", None, "y", "x"]).dictionary_encode()
    assert written(pa.table({"a": texts, "b": pa.array([1.5, None, 2, 3], pa.float16())}), ",") == (
        "x,1.5\n,\ny,2.0\nx,3.0\n"
    )


def test_a_return_alone_is_quoted() -> None:
    text = written({"a": ["b\rc"] * 4, "d": [1] * 4}, ",")
    assert list(csv.reader(io.StringIO(text, newline=""))) == [["b\rc", "1"]] * 4


def test_what_no_encoding_carries_is_replaced() -> None:
    assert written({"a": ["\ud800"] * 4, "c": [["\ud800"]] * 4}, ",").startswith("?,")


@given(some.lists(some.floats(allow_nan=False), min_size=4, max_size=4))
def test_numbers_read_back_as_they_were(values: list[float]) -> None:
    text = written({"a": values, "b": [""] * 4}, ",")
    assert [float(row[0]) for row in csv.reader(io.StringIO(text))] == values


@given(some.lists(some.text(some.characters(exclude_categories=["Cs"])), min_size=4, max_size=4))
def test_texts_read_back_as_they_were(values: list[str]) -> None:
    text = written({"a": values, "b": values}, ",")
    assert list(csv.reader(io.StringIO(text, newline=""))) == [[value, value] for value in values]
