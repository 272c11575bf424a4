"""Data frames of any library as Arrow streams."""

from __future__ import annotations

import sys
from typing import Any

import narwhals
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from ostinato.parameters.arrow import Split, is_frame, join, split, stream

FRAMES = {
    "pandas": pd.DataFrame({"a": [1, 2], "b": ["x", "y"]}),
    "polars": pl.DataFrame({"a": [1, 2], "b": ["x", "y"]}),
    "pyarrow": pa.table({"a": [1, 2], "b": ["x", "y"]}),
    "narwhals": narwhals.from_native(pl.DataFrame({"a": [1, 2], "b": ["x", "y"]})),
}


def table(data: bytes) -> pa.Table:
    return pa.ipc.open_stream(data).read_all()


@pytest.mark.parametrize("library", FRAMES)
def test_frames_of_all_libraries_travel_alike(library: str) -> None:
    frame = FRAMES[library]
    assert is_frame(frame)
    told = table(stream(frame))
    assert told.to_pydict() == {"a": [1, 2], "b": ["x", "y"]}
    assert told.schema.field("b").type == pa.string(), "readers in browsers know no newer kinds of texts"


@pytest.mark.parametrize("one", [pd.Series([1, 2], name="n"), pl.Series("n", [1, 2]), pa.chunked_array([[1], [2]])])
def test_a_series_is_a_frame_of_one_column(one: Any) -> None:
    (column,) = table(stream(one)).to_pydict().values()
    assert column == [1, 2]


def test_columns_of_an_array_are_numbered_and_a_single_one_has_values() -> None:
    assert table(stream(np.array([[1, 2], [3, 4]]))).to_pydict() == {"0": [1, 3], "1": [2, 4]}
    assert table(stream(np.array([1, 2]))).to_pydict() == {"value": [1, 2]}


@pytest.mark.parametrize("kind", [pd.DataFrame, pd.Series])
def test_frames_of_an_older_pandas_are_frames(kind: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(kind, "__arrow_c_stream__")
    assert is_frame(kind({"a": [1, 2]}))


@pytest.mark.parametrize("value", [None, 1, "text", [1], {"a": 1}, b"x", np.int64(1), np.zeros((2, 2, 2))])
def test_what_is_no_frame(value: object) -> None:
    assert not is_frame(value)


@pytest.mark.parametrize(
    "frame",
    [
        pd.DataFrame({"a": [1, 2], "b": ["x", "y"]}, index=["r", "s"]),
        pd.DataFrame({"a": [1.5]}, index=pd.MultiIndex.from_tuples([("r", 1)])),
        pd.DataFrame([[1, 2]], columns=pd.MultiIndex.from_tuples([("a", "b"), ("a", "c")])),
        pd.DataFrame({"when": pd.to_datetime(["2026-11-21"])}),
        pd.DataFrame({"a": []}),
        pd.DataFrame(),
    ],
)
def test_a_frame_in_three_streams_comes_back_with_its_labels(frame: pd.DataFrame) -> None:
    back = join(split(frame))
    assert back.to_dict("split") == frame.to_dict("split")


def test_columns_of_a_frame_may_have_labels_of_any_type() -> None:
    frame = pd.DataFrame({1: [1], "b": [2], ("c", "d"): [3]})
    assert list(join(split(frame)).columns) == ["1", "b", "('c', 'd')"]


def test_without_pandas_an_arrow_table_comes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    parts = split(pl.DataFrame({"a": [1]}))
    monkeypatch.setitem(sys.modules, "pandas", None)
    assert join(parts).to_pydict() == {"a": [1]}


def test_bytes_that_are_no_arrow_are_refused() -> None:
    with pytest.raises(ValueError, match="Expected three Arrow streams"):
        join(Split(b"no", b"arrow", b"here"))


def test_values_that_arrow_cannot_hold_travel_as_texts() -> None:
    assert table(stream(pd.DataFrame({"a": [1, "b", {2}]}))).to_pydict() == {"a": ["1", "b", "[2]"]}


@pytest.mark.parametrize("library", ["pandas", "polars", "narwhals"])
def test_neither_form_needs_pyarrow(library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    data, parts = stream(FRAMES[library]), split(FRAMES[library])
    monkeypatch.undo()
    assert table(data).to_pydict() == table(parts.data).to_pydict() == {"a": [1, 2], "b": ["x", "y"]}
    assert table(data).schema.field("b").type == pa.string()
    assert table(parts.rows).column(0).to_pylist() == [0, 1]


def test_an_index_that_says_something_travels_along() -> None:
    frame = pd.DataFrame({"a": [1]}, index=pd.Index(["r"], name="row"))
    assert table(stream(frame)).to_pydict() == {"row": ["r"], "a": [1]}
