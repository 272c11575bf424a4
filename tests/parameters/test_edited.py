"""Edits applied to data: the same kind comes back, the given object stays as it is."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from ostinato.errors import StreamlitAPIException
from ostinato.frames import read
from ostinato.parameters.edited import Delta, applied

NOTHING = Delta({}, [], frozenset())
EDITS = Delta({0: {0: 7}}, [{0: 9}], frozenset({1}))
"""The first cell is 7, the second row is gone, and there is a new row that begins with 9."""


def edit(data: Any, delta: Delta = EDITS) -> Any:
    """The edited data; the given ones must be what they were."""
    before = read(data).window(0, 99)
    result = applied(read(data), delta)
    assert read(data).window(0, 99) == before
    return result


@pytest.mark.parametrize(
    ("data", "edited"),
    [
        ([1, 2], [7, 9]),
        ((1, 2), (7, 9)),
        ({1}, {7, 9}),
        (frozenset({1}), {7, 9}),
        (range(2), [7, 9]),
        ([{"a": 1, "b": 2}, {"a": 3}], [{"a": 7, "b": 2}, {"a": 9, "b": None}]),
        ([[1, 2], [3]], [[7, 2], [9, None]]),
        ([None, 1], [7, 9]),
        ({"a": [1, 2], "b": ("x", "y")}, {"a": [7, 9], "b": ("x", None)}),
        ({"a": [1, 2], "b": 5}, {"a": [7, 9], "b": [5, None]}),
    ],
)
def test_plain_data(data: Any, edited: Any) -> None:
    result = edit(data)
    assert result == edited
    assert type(result) is type(edited)


@dataclass(frozen=True)
class Order:
    item: str
    pieces: int | None = 1


def test_instances_of_a_dataclass_stay_such() -> None:
    delta = Delta({1: {0: 5}}, [{0: "milk"}], frozenset({1}))
    assert edit([Order("tea"), Order("jam")], delta) == [Order("tea", 5), Order("milk", None)]


def test_rows_of_a_database_become_dictionaries() -> None:
    connection = sqlite3.connect(":memory:")
    connection.row_factory = sqlite3.Row
    rows = connection.execute("select 'tea' as item, 1 as pieces union select 'zoo', 2").fetchall()
    connection.close()
    delta = Delta({1: {0: 5}}, [{0: "milk"}], frozenset({1}))
    assert edit(rows, delta) == [{"item": "tea", "pieces": 5}, {"item": "milk", "pieces": None}]


def test_arrays_in_a_list_become_lists() -> None:
    assert edit([np.array([1, 2]), np.array([3, 4])], Delta({1: {0: 5}}, [], frozenset())) == [[1, 5], [3, 4]]


def test_a_dictionary_of_values_has_its_keys_as_index() -> None:
    delta = Delta({0: {0: "x"}, 1: {0: 7}}, [{0: "n", 1: 9}], frozenset({1}))
    assert edit({"a": 1, "b": 2}, delta) == {"x": 7, "n": 9}


def test_series_and_arrays_in_a_dictionary_stay_such() -> None:
    result = edit({"a": np.array([1, 2]), "b": np.array(["x", "y"])})
    assert result["a"].tolist() == [7, 9]
    result = edit({"a": pd.Series([1, 2])}, Delta({1: {0: 7}}, [], frozenset()))
    assert result["a"].tolist() == [7, 2]


@pytest.mark.parametrize(
    ("data", "edited"),
    [
        (np.array([1, 2]), [7, 9]),
        (np.array([[1.0, 2.0], [3.0, 4.0]]), [[7.0, 2.0], [9.0, None]]),
        (np.array(["x", "y"], dtype="U1"), ["7", "9"]),
    ],
)
def test_arrays(data: Any, edited: list[Any]) -> None:
    delta = Delta({0: {0: "7"}}, [{0: "9"}], frozenset({1})) if data.dtype.kind == "U" else EDITS
    result = edit(data, delta)
    assert isinstance(result, np.ndarray)
    plain = [[None if v != v else v for v in row] if isinstance(row, list) else row for row in result.tolist()]
    assert plain == edited


def test_an_emptied_cell_makes_whole_numbers_floats() -> None:
    for data in (np.array([1, 2]), pd.Series([1, 2])):
        result = edit(data, Delta({0 if isinstance(data, np.ndarray) else 1: {0: None}}, [], frozenset()))
        assert str(result.dtype) == "float64"
        assert [value != value for value in result] == [True, False]


def test_records_of_an_array_keep_their_types() -> None:
    data = np.array([(1, 2.0), (3, 4.0)], dtype=[("a", "i4"), ("b", "f8")])
    result = edit(data)
    assert result.dtype == data.dtype
    assert result.tolist() == [(7, 2.0), (9, 0.0)]


def test_a_frame_of_pandas_keeps_types_and_index() -> None:
    frame = pd.DataFrame(
        {"a": [1, 2, 3], "b": pd.Categorical(["x", "y", "x"])}, index=pd.Index(["p", "q", "r"], name="k")
    )
    delta = Delta({0: {2: "new"}, 1: {0: 7}, 2: {0: "y"}}, [{0: "s", 1: 9, 2: "z"}], frozenset({1}))
    result = edit(frame, delta)
    assert result.index.tolist() == ["p", "new", "s"]
    assert result.index.name == "k"
    assert result["a"].tolist() == [7, 3, 9]
    assert str(result["a"].dtype) == "int64"
    assert result["b"].tolist() == ["y", "x", "z"]
    assert result["b"].cat.categories.tolist() == ["x", "y", "z"]


def test_an_index_that_counts_goes_on_from_the_last_row_that_is_left() -> None:
    frame = pd.DataFrame({"a": [1, 2, 3]}, index=pd.RangeIndex(10, 16, 2))
    assert edit(frame, Delta({}, [{1: 3}], frozenset({1}))).index.tolist() == [10, 14, 16]
    assert edit(frame, Delta({}, [{1: 3}], frozenset({2}))).index.tolist() == [10, 12, 14]
    assert edit(frame, Delta({}, [{1: 3}], frozenset({0, 1, 2}))).index.tolist() == [10]


def test_levels_of_an_index_are_edited() -> None:
    frame = pd.DataFrame({"a": [1, 2]}, index=pd.MultiIndex.from_tuples([("x", 1), ("x", 2)], names=["k", "n"]))
    result = edit(frame, Delta({1: {0: 5}, 2: {1: 8}}, [{0: "y", 1: 3, 2: 4}], frozenset()))
    assert result.index.tolist() == [("x", 5), ("x", 2), ("y", 3)]
    assert result["a"].tolist() == [1, 8, 4]


def test_a_styler_gives_its_frame_and_a_series_stays_one() -> None:
    assert edit(pd.DataFrame({"a": [1, 2]}).style, Delta({1: {0: 7}}, [], frozenset()))["a"].tolist() == [7, 2]
    result = edit(pd.Series([1, 2], name="s"), Delta({1: {0: 7}}, [{1: 3}], frozenset()))
    assert (result.name, result.tolist()) == ("s", [7, 2, 3])


@pytest.mark.parametrize("make", [pl.DataFrame, pl.LazyFrame])
def test_frames_of_polars(make: Any) -> None:
    result = edit(make({"a": [1, 2], "b": ["x", "y"]}))
    assert type(result) is make
    assert result.lazy().collect().rows() == [(7, "x"), (9, None)]


def test_lists_in_a_frame_of_polars() -> None:
    frame = pl.DataFrame({"a": [[1], None, [2, 3]]})
    assert edit(frame, Delta({0: {0: [9], 2: None}}, [], frozenset()))["a"].to_list() == [[9], None, None]


def test_a_series_of_polars_and_a_table_of_arrow() -> None:
    assert edit(pl.Series("a", [1, 2])).to_list() == [7, 9]
    table = pa.table({"a": pa.chunked_array([[1], [2]]), "b": pa.array(["x", "y"]).dictionary_encode()})
    result = edit(table)
    assert result.schema == table.schema
    assert result.to_pydict() == {"a": [7, 9], "b": ["x", None]}


@pytest.mark.parametrize(
    ("data", "edited"),
    [
        (pa.record_batch({"a": [1, 2], "b": ["x", "y"]}), pa.record_batch({"a": [7, 9], "b": ["x", None]})),
        (pa.array([1, 2]), pa.array([7, 9])),
        (pa.chunked_array([[1], [2]]), pa.chunked_array([[7], [9]])),
    ],
)
def test_batches_and_arrays_of_arrow_stay_such(data: Any, edited: Any) -> None:
    result = edit(data)
    assert type(result) is type(data)
    assert result.equals(edited)
    gone = edit(data, Delta({}, [], frozenset({0, 1})))
    assert (type(gone), len(gone)) == (type(data), 0)


@pytest.mark.parametrize(
    "data",
    [
        pd.DataFrame({"a": np.array([1], "int8")}),
        pl.DataFrame({"a": [1]}, schema={"a": pl.Int8}),
        pa.table({"a": pa.array([1], pa.int8())}),
    ],
)
def test_what_a_column_cannot_hold_names_it_and_the_remedy(data: Any) -> None:
    place = 1 if isinstance(data, pd.DataFrame) else 0
    with pytest.raises(StreamlitAPIException, match=r"'a'.*Convert the"):
        edit(data, Delta({place: {0: 1_000}}, [], frozenset()))


@pytest.mark.parametrize(
    ("data", "delta"),
    [
        (np.array([1], "int8"), Delta({0: {0: 1_000}}, [], frozenset())),
        (np.array([[1, 2]], "uint8"), Delta({}, [{0: 5, 1: -1}], frozenset())),
        (np.array([(1, 2)], [("a", "i1"), ("b", "i8")]), Delta({0: {0: 1_000}}, [], frozenset())),
        (np.array([(1, 2)], [("a", "i1"), ("b", "i8")]), Delta({}, [{0: 1_000, 1: 5}], frozenset())),
    ],
)
def test_what_an_array_cannot_hold_names_its_type_and_the_remedy(data: Any, delta: Delta) -> None:
    with pytest.raises(StreamlitAPIException, match=r"type u?int8 cannot hold .* is not between .*Convert it"):
        edit(data, delta)


def test_other_frames_become_those_of_pandas() -> None:
    class Speaking:
        """Speaks Arrow, as frames of many libraries do."""

        def __arrow_c_stream__(self, requested_schema: object = None) -> object:
            return pa.table({"a": [1, 2]}).__arrow_c_stream__(requested_schema)

    data = Speaking()
    assert applied(read(data), EDITS).equals(pd.DataFrame({"a": [7, 9]}))


def test_without_edits_the_copy_is_another_object() -> None:
    for data in ([1], {"a": [1]}, np.array([1]), pd.DataFrame({"a": [1]}), pd.Series([1])):
        assert applied(read(data), NOTHING) is not data
