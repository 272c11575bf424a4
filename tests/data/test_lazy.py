"""Frames that are computed a window at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import duckdb
import ibis
import polars as pl
import pyarrow as pa
import pytest

from ostinato.frames import lazy, read
from ostinato.frames.export import to_csv
from ostinato.frames.query import Filter, Query

ROWS = 1_000
SQL = f"SELECT range AS a, 'row ' || range AS b, range * 0.5 AS c FROM range({ROWS})"
UPWARDS = Query(sort=(("a", True),), search="row 9", filters={"a": Filter(max=95)})


def of_polars() -> pl.LazyFrame:
    numbers = pl.LazyFrame({"a": range(ROWS)})
    return numbers.with_columns(b=pl.format("row {}", pl.col("a")), c=(pl.col("a") * 0.5).cast(pl.Decimal(10, 1)))


def of_ibis() -> Any:
    connection = ibis.duckdb.connect()
    connection.raw_sql(f"CREATE TABLE t AS {SQL}")
    return connection.table("t")


ENGINES: dict[str, Callable[[], Any]] = {
    "polars": of_polars,
    "duckdb": lambda: duckdb.connect().sql(SQL),
    "ibis": of_ibis,
}


pytestmark = pytest.mark.filterwarnings("ignore:fetch_arrow_table")
"""Ibis calls DuckDB by names that are going out of use."""


@pytest.fixture(autouse=True)
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """What has more rows than a few counts as large."""
    monkeypatch.setattr(lazy, "SMALL", 100)


@pytest.fixture(scope="module", params=ENGINES)
def plan(request: pytest.FixtureRequest) -> Any:
    return ENGINES[request.param]()


def table(data: bytes) -> dict[str, list[Any]]:
    told: dict[str, list[Any]] = pa.ipc.open_stream(data).read_all().to_pydict()
    return told


def test_windows_of_a_large_result_are_computed_as_they_are_asked_for(plan: Any) -> None:
    frame = read(plan)
    assert frame.height == ROWS
    assert frame.settled() is not frame
    assert [(column.name, column.kind) for column in frame.columns] == [
        ("a", "integer"),
        ("b", "text"),
        ("c", "decimal"),
    ]
    assert table(frame.window(500, 502)) == {
        "a": [500, 501],
        "b": ["row 500", "row 501"],
        "c": ["250.0", "250.5"],
        "__row__": [500, 501],
    }


def test_a_query_is_carried_out_by_the_engine(plan: Any) -> None:
    frame = read(plan)
    assert frame.count(UPWARDS) == 7
    assert table(frame.window(0, 2, ["b"], UPWARDS)) == {"b": ["row 95", "row 94"], "__row__": [95, 94]}
    assert frame.statistics("a", UPWARDS).count == 7
    assert frame.values("b", [5, 3]) == ["row 5", "row 3"]
    assert list(frame.numbers("c")[:3]) == [0.0, 0.5, 1.0]


def test_all_rows_are_computed_for_a_file(plan: Any) -> None:
    lines = b"".join(to_csv(read(plan), UPWARDS, ["a", "c"])).decode().splitlines()
    assert lines == ["a,c", *(f"{row},{row / 2}" for row in (95, 94, 93, 92, 91, 90, 9))]


def test_the_same_plan_is_the_same_frame_and_another_one_is_not(plan: Any) -> None:
    assert read(plan).fingerprint() == read(plan).fingerprint()
    assert read(plan).fingerprint() != read(plan.select("a")).fingerprint()


@pytest.mark.parametrize("limited", [lambda plan: plan.limit(50), lambda plan: plan.head(50)])
def test_a_small_result_is_computed_once(plan: Any, limited: Callable[[Any], Any]) -> None:
    frame = read(limited(plan))
    assert frame.settled() is frame
    assert frame.height == 50


def test_what_a_plan_reads_may_change_while_its_text_stays() -> None:
    connection = duckdb.connect()
    connection.execute(f"CREATE TABLE t AS {SQL}")
    former = read(connection.table("t")).fingerprint()
    connection.execute("UPDATE t SET b = 'other' WHERE a = 5")
    assert read(connection.table("t")).fingerprint() != former


def test_what_an_engine_cannot_number_is_computed_at_once() -> None:
    frame = read(ibis.polars.connect({"t": of_polars()}).table("t"))
    assert frame.settled() is frame
    assert table(frame.window(0, 1, ["a"], UPWARDS)) == {"a": [95], "__row__": [95]}


def test_names_with_quotes_are_names() -> None:
    frame = read(duckdb.connect().sql(f'SELECT range AS "a ""b""; --" FROM range({ROWS})'))
    assert table(frame.window(3, 5)) == {'a "b"; --': [3, 4], "__row__": [3, 4]}


def _fail_after(values: pl.Series, **_: Any) -> pl.Series:
    if values.len() and values[-1] > 500:
        raise RuntimeError("The disk has gone.")
    return values


def test_a_query_that_fails_half_way_fails_where_it_is_asked() -> None:
    tested = pl.col("a").map_batches(_fail_after, return_dtype=pl.Int64, is_elementwise=True)
    frame = read(pl.LazyFrame({"a": range(ROWS)}).with_columns(tested))
    assert table(frame.window(10, 12)) == {"a": [10, 11], "__row__": [10, 11]}
    with pytest.raises(RuntimeError, match="The disk has gone"):
        frame.window(600, 602)
    assert table(frame.window(20, 21)) == {"a": [20], "__row__": [20]}
