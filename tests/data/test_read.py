"""Whatever users call data, read as a frame."""

from __future__ import annotations

import sqlite3
import sys
from collections import namedtuple
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

import duckdb
import ibis
import narwhals as nw
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from pyarrow.dataset import dataset
from sqlalchemy import CursorResult, create_engine, text

from ostinato.errors import StreamlitDataframeConversionError
from ostinato.frames import POSITION, Frame, library, read
from ostinato.frames.columns import Columns
from ostinato.frames.query import Query

PLAIN = {"a": [1, 2, 3], "b": ["x", None, "z"]}
Point = namedtuple("Point", ["a", "b"])


@dataclass
class Pair:
    a: int
    b: str | None


class Speaker:
    """A frame of some library that speaks Arrow and nothing else."""

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return pa.table(PLAIN).__arrow_c_stream__(requested_schema)


class Exchanged:
    """One that speaks the interchange protocol."""

    def __dataframe__(self, nan_as_null: bool = False, allow_copy: bool = True) -> object:
        return pa.table(PLAIN).__dataframe__()


class Remote:
    """One of an engine that makes pandas' frames, of as many rows as it is told."""

    def __init__(self, rows: int = 1_000_000) -> None:
        self.rows = rows

    def limit(self, rows: int) -> Remote:
        return Remote(min(rows, self.rows))

    def toPandas(self) -> pd.DataFrame:
        return pd.DataFrame({"a": range(self.rows)})


class Spark(Remote):
    """One that speaks Arrow, too."""

    __module__ = "pyspark.sql.dataframe"

    def limit(self, rows: int) -> Spark:
        return Spark(min(rows, self.rows))

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return pa.table({"a": range(self.rows)}).__arrow_c_stream__(requested_schema)


def cursor() -> sqlite3.Cursor:
    return sqlite3.connect(":memory:").execute("SELECT 1 AS a, 'x' AS b UNION SELECT 2, NULL UNION SELECT 3, 'z'")


def cursor_that_makes(row: Callable[[Any, Any], object]) -> sqlite3.Cursor:
    """One whose connection was told what to make of each row."""
    made = cursor()
    made.row_factory = row
    return made


def as_dictionary(cursor: sqlite3.Cursor, row: tuple[Any, ...]) -> dict[str, Any]:
    return dict(zip([column[0] for column in cursor.description], row, strict=True))


def result(more: str = "") -> CursorResult[Any]:
    """What SQLAlchemy finds."""
    columns = "SELECT 1 AS a, 'x' AS b UNION SELECT 2, NULL UNION SELECT 3, 'z'"
    return create_engine("sqlite://").connect().execute(text(f"SELECT * FROM ({columns}) {more}"))


def rows_of_a_database() -> list[sqlite3.Row]:
    connection = sqlite3.connect(":memory:")
    connection.row_factory = sqlite3.Row
    return connection.execute("SELECT 1 AS a, 'x' AS b UNION SELECT 2, NULL UNION SELECT 3, 'z'").fetchall()


def content(frame: Frame) -> dict[str, list[Any]]:
    """What the browser is told of its columns, without those of an index."""
    names = [column.name for column in frame.columns if not column.index]
    told: dict[str, list[Any]] = pa.ipc.open_stream(frame.window(0, 1_000, names)).read_all().to_pydict()
    assert told.pop(POSITION) == list(range(frame.height))
    return told


@pytest.mark.parametrize(
    "data",
    [
        lambda: pd.DataFrame(PLAIN),
        lambda: pd.DataFrame(PLAIN, index=["r", "s", "t"]),
        lambda: pl.DataFrame(PLAIN),
        lambda: pl.LazyFrame(PLAIN),
        lambda: pa.table(PLAIN),
        lambda: pa.RecordBatch.from_pydict(PLAIN),
        lambda: nw.from_native(pl.DataFrame(PLAIN)),
        lambda: nw.from_native(pl.LazyFrame(PLAIN)),
        lambda: duckdb.sql("SELECT * FROM (VALUES (1, 'x'), (2, NULL), (3, 'z')) AS t(a, b)"),
        lambda: ibis.polars.connect({"t": pl.LazyFrame(PLAIN)}).table("t"),
        lambda: np.array([(1, "x"), (2, None), (3, "z")], dtype=[("a", "i8"), ("b", "O")]),
        lambda: PLAIN,
        lambda: {"a": np.array([1, 2, 3]), "b": pl.Series(["x", None, "z"])},
        lambda: {"a": range(1, 4), "b": pa.array(["x", None, "z"])},
        lambda: {"a": pd.Series([1, 2, 3]), "b": ["x", None, "z"]},
        lambda: {"a": {"r": 1, "s": 2, "t": 3}, "b": {"r": "x", "t": "z"}},
        lambda: [{"a": 1, "b": "x"}, {"a": 2}, {"a": 3, "b": "z"}],
        lambda: [Point(1, "x"), Point(2, None), Point(3, "z")],
        lambda: [Pair(1, "x"), Pair(2, None), Pair(3, "z")],
        lambda: [
            pd.Series({"a": 1, "b": "x"}),
            pd.Series({"a": 2, "b": None}, dtype="O"),
            pd.Series({"a": 3, "b": "z"}),
        ],
        Speaker,
        Exchanged,
        cursor,
        lambda: cursor_that_makes(sqlite3.Row),
        lambda: cursor_that_makes(as_dictionary),
        lambda: cursor_that_makes(lambda _, row: Pair(*row)),
        lambda: cursor_that_makes(lambda _, row: Point(*row)),
        rows_of_a_database,
        result,
        lambda: result().mappings(),
        lambda: result().all(),
        lambda: {"a": np.ma.MaskedArray([1, 2, 3]), "b": np.ma.MaskedArray(["x", "y", "z"], [0, 1, 0])},
    ],
)
def test_the_same_data_are_the_same_frame_whichever_way_they_come(data: Callable[[], object]) -> None:
    frame = read(data())
    assert content(frame) == PLAIN
    assert [column.kind for column in frame.columns if not column.index] == ["integer", "text"]


@pytest.mark.parametrize(
    ("data", "columns"),
    [
        ([1, 2], {"value": [1, 2]}),
        ({"x": 1, "y": 2}, {"value": [1, 2]}),
        ([(1, "x"), (2,)], {"0": [1, 2], "1": ["x", None]}),
        ([np.array([1, 2]), np.array([3, 4])], {"0": [1, 3], "1": [2, 4]}),
        (np.array([[1, 2], [3, 4]]), {"0": [1, 3], "1": [2, 4]}),
        ([[1], [2]], {"value": [1, 2]}),
        (np.array([[1], [2]]), {"value": [1, 2]}),
        (np.array(["2026-01-01", "NaT"], "M8[D]"), {"value": [date(2026, 1, 1), None]}),
        (np.float64(1.5), {"value": [1.5]}),
        (np.ma.MaskedArray([5, 6], [0, 1]), {"value": [5, None]}),
        (np.ma.MaskedArray([[5.5, 6], [np.nan, 8]], [[0, 1], [0, 0]]), {"0": [5.5, None], "1": [None, 8.0]}),
        (np.ma.MaskedArray(["2026-01-01", "2026-01-02"], [0, 1], "M8[D]"), {"value": [date(2026, 1, 1), None]}),
        ([np.datetime64("2026-01-01"), None, np.datetime64("NaT")], {"value": [date(2026, 1, 1), None, None]}),
        ([np.timedelta64(5, "h"), None], {"value": [timedelta(hours=5), None]}),
        (result("WHERE a > 9"), {"a": [], "b": []}),
        (result().scalars(), {"value": [1, 2, 3]}),
        (cursor_that_makes(lambda _, row: row[0]), {"a": [1, 2, 3]}),
        (frozenset({5}), {"value": [5]}),
        ((n for n in (1, 2)), {"value": [1, 2]}),
        (pd.Series([1, 2], name="n"), {"n": [1, 2]}),
        (pd.Series([1, 2]), {"0": [1, 2]}),
        (pd.Index([1, 2], name="n"), {"n": [1, 2]}),
        (pd.array([1, None], dtype="Int64"), {"0": [1, None]}),
        (pl.Series("n", [1, 2]), {"n": [1, 2]}),
        (pa.chunked_array([[1], [2]]), {"0": [1, 2]}),
        ({"a": [1, 2], "b": "same"}, {"a": [1, 2], "b": ["same", "same"]}),
        (None, {}),
        ([], {"value": []}),
        ({}, {}),
        (pd.DataFrame(), {}),
        (pl.DataFrame(), {}),
        (pa.table({}), {}),
        (pd.DataFrame({"a": []}), {"a": []}),
        (np.zeros((0, 2)), {"0": [], "1": []}),
    ],
)
def test_values_without_names_and_empty_ones(data: object, columns: dict[str, list[Any]]) -> None:
    assert content(read(data)) == columns


def test_a_frame_is_read_once() -> None:
    frame = read(PLAIN)
    assert read(frame) is frame
    assert frame.native is PLAIN


@pytest.mark.parametrize("data", [5, "text", b"bytes", object(), print])
def test_what_is_no_data_is_refused_with_what_to_do(data: object) -> None:
    with pytest.raises(StreamlitDataframeConversionError, match=r"a list of rows, got .*Convert it"):
        read(data)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"a": [1, 2], "b": [1]}, "2 rows, got 1 in column 'b'"),
        (np.zeros((2, 2, 2)), "one or two dimensions, got one of 3"),
    ],
)
def test_what_does_not_fit_names_the_column_and_the_remedy(data: object, message: str) -> None:
    with pytest.raises(StreamlitDataframeConversionError, match=message):
        read(data)


def test_of_an_engine_that_gives_no_windows_the_first_rows_are_fetched() -> None:
    assert read(Remote()).height == 10_000
    assert read(Remote(3)).height == 3
    assert read(Spark()).height == 10_000


def test_levels_of_an_index_come_first() -> None:
    index = pd.MultiIndex.from_tuples([("r", 1), ("s", 2)], names=["x", None])
    frame = read(pd.DataFrame({"a": [1, 2]}, index=index))
    assert [(column.name, column.label, column.index) for column in frame.columns] == [
        ("x", "x", True),
        ("_index", "", True),
        ("a", "a", False),
    ]
    assert frame.values("_index") == [1, 2]


def test_labels_of_several_levels_are_groups() -> None:
    frame = read(pd.DataFrame([[1, 2]], columns=pd.MultiIndex.from_tuples([("a", "b"), ("a", "c")])))
    assert [(column.name, column.group, column.label) for column in frame.columns[1:]] == [
        ("a_b", "a", "b"),
        ("a_c", "a", "c"),
    ]


@pytest.mark.parametrize(
    "data", [pd.DataFrame([[1, 2, 3]], columns=["a", "a", POSITION]), pa.table([[1], [2], [3]], ["a", "a", POSITION])]
)
def test_names_that_come_twice_are_told_apart_and_shown_as_they_are(data: object) -> None:
    frame = read(data)
    columns = [column for column in frame.columns if not column.index]
    assert [(column.name, column.label) for column in columns] == [
        ("a", "a"),
        ("a (2)", "a"),
        (f"{POSITION} (2)", POSITION),
    ]
    assert content(frame) == {"a": [1], "a (2)": [2], f"{POSITION} (2)": [3]}


def test_labels_may_be_of_any_type() -> None:
    frame = read(pd.DataFrame([[1, 2, 3]], columns=[1, None, date(2026, 1, 1)]))
    assert [column.label for column in frame.columns[1:]] == ["1", "None", "2026-01-01"]


@pytest.fixture
def nothing_installed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for package in ("pyarrow", "pandas"):
        monkeypatch.setitem(sys.modules, package, None)
    yield
    monkeypatch.undo()


@pytest.mark.usefixtures("nothing_installed")
@pytest.mark.parametrize("data", [PLAIN, pl.DataFrame(PLAIN), np.array([[1], [2]]), Speaker()])
def test_neither_pandas_nor_pyarrow_is_needed_for_other_data(data: object) -> None:
    frame = read(data)
    assert frame.window(0, 2)[:4] == frame.arrow()[:4] == b"\xff\xff\xff\xff"
    assert len(frame.fingerprint()) == 32


def test_without_a_library_that_reads_it_the_message_names_one(monkeypatch: pytest.MonkeyPatch) -> None:
    for package in ("pyarrow", "pyarrow.interchange", "pandas", "pandas.api.interchange"):
        monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(StreamlitDataframeConversionError, match="needs the package pyarrow or pandas"):
        read(Exchanged())


def test_what_speaks_arrow_is_read_without_any_library(monkeypatch: pytest.MonkeyPatch) -> None:
    data = Speaker().__arrow_c_stream__()
    monkeypatch.setattr(Speaker, "__arrow_c_stream__", lambda self, requested_schema=None: data)
    for package in ("pyarrow", "polars"):
        monkeypatch.setitem(sys.modules, package, None)
    frame = read(Speaker())
    monkeypatch.undo()
    assert content(frame) == PLAIN


@pytest.mark.parametrize("make", [dict, pd.DataFrame, pl.DataFrame, pl.LazyFrame, pa.table])
def test_columns_to_compute_with(make: Callable[[dict[str, Any]], object]) -> None:
    frame = read(make({"n": [1, 2, None], "d": [date(1970, 1, 3)] * 3, "s": ["x", "y", "z"], "b": [True, False, None]}))
    assert [repr(float(value)) for value in frame.numbers("n")] == ["1.0", "2.0", "nan"]
    assert list(frame.numbers("d")) == [2.0, 2.0, 2.0]
    assert all(np.isnan(frame.numbers("s")))
    assert list(frame.numbers("b"))[:2] == [1.0, 0.0]


def test_matrices_and_cells_of_several_numbers_are_read_row_by_row() -> None:
    assert content(read(np.array([[1, 2], [3, 4]]).view(np.matrix))) == {"0": [1, 3], "1": [2, 4]}
    cells = np.array([(1, [2.5, 3]), (3, [4.5, 5])], dtype=[("a", "i4"), ("b", "f8", 2)])
    assert content(read(cells)) == {"a": [1, 3], "b": [[2.5, 3.0], [4.5, 5.0]]}


@pytest.mark.parametrize(
    "data",
    [
        pa.table(PLAIN),
        pa.RecordBatch.from_pydict(PLAIN),
        dataset(pa.table(PLAIN)),
        pa.RecordBatchReader.from_batches(pa.table(PLAIN).schema, pa.table(PLAIN).to_batches()),
        pl.DataFrame(PLAIN),
        pl.LazyFrame(PLAIN),
    ],
)
def test_what_older_libraries_hold_is_read_as_pythons_values(data: object, monkeypatch: pytest.MonkeyPatch) -> None:
    for package in library.SINCE:
        monkeypatch.setitem(library.SINCE, package, (999, 0))
    frame = read(data)
    assert type(frame._source) is Columns
    assert content(frame) == PLAIN
    assert frame.positions(Query(search="z")) == [2]
    assert frame.statistics("b").top == [("x", 1), ("z", 1)]


def test_a_relation_of_duckdb_is_read_without_pyarrow_whatever_it_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    relation = duckdb.sql("SELECT 1 AS a, MAP {'k': 5} AS m, DATE '2026-01-01' AS d")
    for package in ("pyarrow", "polars"):
        monkeypatch.setitem(sys.modules, package, None)
    for _ in range(2):
        frame = read(relation)
        assert [frame.values(name) for name in "amd"] == [[1], [{"k": 5}], [date(2026, 1, 1)]]


class Batch:
    """What speaks Arrow of one batch alone."""

    def __arrow_c_array__(self, requested_schema: object = None) -> object:
        return pa.record_batch(PLAIN).__arrow_c_array__(requested_schema)


@pytest.mark.parametrize("data", [Batch(), dataset(pa.table(PLAIN)), dataset(pa.table(PLAIN)).scanner()])
def test_batches_and_data_sets_are_read_whole(data: object) -> None:
    assert content(read(data)) == PLAIN


@pytest.mark.parametrize(
    "data",
    [
        pd.DataFrame(PLAIN).groupby("a"),
        pl.DataFrame(PLAIN).group_by("a"),
        [pd.DataFrame(PLAIN)],
        pa.scalar(5),
        pd.Timestamp("2026-01-01"),
    ],
)
def test_what_is_no_frame_is_named(data: object) -> None:
    with pytest.raises(StreamlitDataframeConversionError, match=r"got (a list of )?\w+"):
        read(data)


@pytest.mark.parametrize(
    ("zone", "name"),
    [
        (ZoneInfo("Europe/Berlin"), "Europe/Berlin"),
        (timezone(timedelta(hours=2), "CEST"), "+02:00"),
        (timezone(-timedelta(hours=3, minutes=30)), "-03:30"),
        (UTC, "UTC"),
        (pd.Timestamp("2026-07-01", tz="dateutil/Europe/Berlin").tzinfo, "Europe/Berlin"),
    ],
)
def test_time_zones_have_names_that_browsers_know(zone: tzinfo, name: str) -> None:
    assert read({"a": [datetime(2026, 7, 1, tzinfo=zone)]}).columns[0].timezone == name
    assert read(pd.DataFrame({"a": pd.to_datetime(["2026-07-01"]).tz_localize(zone)})).columns[1].timezone == name
