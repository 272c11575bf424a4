"""Relations of DuckDB, and expressions of Ibis on it, of which windows are computed as they are asked for."""

from __future__ import annotations

import io
import subprocess
import sys
import warnings
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import duckdb
import ibis
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pytest
from pyarrow import parquet

from ostinato.frames import Frame, duckdb_plan, lazy, read
from ostinato.frames.duckdb_rowids import Rowids
from ostinato.frames.export import to_csv, to_parquet, to_tsv
from ostinato.frames.query import Filter, Query

ROWS = 1_000
TABLE = f"SELECT range AS a, 'row ' || range AS b, (range * 0.5)::DECIMAL(10, 1) AS c FROM range({ROWS})"
DOWN = Query(sort=(("a", True),), search="row 9", filters={"a": Filter(max=95)})


@pytest.fixture(autouse=True)
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """What has more rows than a few counts as large."""
    monkeypatch.setattr(lazy, "SMALL", 100)


@pytest.fixture
def connection() -> Any:
    connection = duckdb.connect()
    connection.sql(TABLE).create("t")
    return connection


def table(data: bytes) -> dict[str, list[Any]]:
    told: dict[str, list[Any]] = pa.ipc.open_stream(data).read_all().to_pydict()
    return told


def is_lazy(frame: Frame) -> bool:
    return frame.settled() is not frame


def test_windows_of_a_large_relation_are_computed_as_they_are_asked_for(connection: Any) -> None:
    relation = connection.table("t")
    frame = read(relation)
    assert frame.native is relation
    assert is_lazy(frame)
    assert frame.height == ROWS
    assert [column.kind for column in frame.columns] == ["integer", "text", "decimal"]
    assert table(frame.window(500, 502)) == {
        "a": [500, 501],
        "b": ["row 500", "row 501"],
        "c": ["250.0", "250.5"],
        "__row__": [500, 501],
    }


def test_the_database_answers_queries(connection: Any) -> None:
    frame = read(connection.table("t"))
    assert frame.count(DOWN) == 7
    assert table(frame.window(0, 2, ["b"], DOWN)) == {"b": ["row 95", "row 94"], "__row__": [95, 94]}
    assert frame.values("b", [5, 3]) == ["row 5", "row 3"]
    assert list(frame.numbers("c")[:3]) == [0.0, 0.5, 1.0]
    assert to_tsv(frame, DOWN, ["a", "b"], [(1, 3)], 100) == b"94\trow 94\n93\trow 93\n"


def test_rows_far_apart_are_found(connection: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lazy, "CLOSE", 10)
    frame = read(connection.table("t"))
    assert table(frame.window(0, 2, ["b"], DOWN)) == {"b": ["row 95", "row 94"], "__row__": [95, 94]}
    assert frame.values("b", [905, 3]) == ["row 905", "row 3"]


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("SELECT * FROM t", True),
        ("SELECT * FROM (SELECT a, b FROM t) AS part", True),
        ("SELECT u.* FROM main.t AS u WHERE a % 3 = 1", True),
        ("SELECT * FROM (SELECT a, upper(b) AS b FROM t WHERE b <> 'row 77');", True),
        ("SELECT -a AS rowid, * FROM t -- all of it", True),
        ("SELECT a, b FROM (SELECT * FROM t) AS whole", False),
        ("SELECT * FROM seen WHERE a > 0", False),
        ("SELECT a, b FROM told", False),
        ("WITH t AS (SELECT a, 'my ' || b AS b FROM main.t) SELECT * FROM t", False),
        ("SELECT * FROM t AS u(a, b)", False),
    ],
)
def test_rows_far_down_are_those_that_stand_there(
    connection: Any, query: str, told: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where some of the table are left out, or where DuckDB does not tell their rowids."""
    monkeypatch.setattr(lazy, "CLOSE", 10)
    monkeypatch.setattr(duckdb_plan, "HEAD", 10)
    connection.execute("CREATE VIEW seen AS FROM t; CREATE TABLE told AS SELECT *, 5 AS rowid FROM t")
    for change in ("BEGIN; COMMIT", "DELETE FROM t WHERE a = 50; DELETE FROM told WHERE a = 50"):
        connection.execute(change)
        assert (Rowids.of(connection.cursor(), query, None) is not None) is told
        rows = connection.sql(query)
        frame, expected = read(rows), rows.to_arrow_table()
        some = [250, 12, 111]
        assert is_lazy(frame)
        assert frame.values("b", some) == expected["b"].take(some).to_pylist()
        assert frame.values("a", slice(200, 203)) == expected["a"][200:203].to_pylist()
        assert frame.positions(Query(sort=(("b", False),)), 3) == pc.sort_indices(expected["b"])[:3].to_pylist()


def test_rows_that_the_database_moves_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lazy, "CLOSE", 10)
    connection = duckdb.connect(tmp_path / "file")
    connection.execute("CREATE TABLE t AS SELECT range AS a FROM range(300_000); CHECKPOINT")
    connection.execute("DELETE FROM t WHERE a % 2 = 0")
    frame = read(connection.table("t"))
    rowids = "SELECT a, rowid FROM t WHERE a = 200_001"
    assert connection.sql(rowids).fetchall() == [(200_001, 200_001)]
    assert frame.values("a", [100_000, 5]) == [200_001, 11]
    connection.execute("CHECKPOINT")
    assert connection.sql(rowids).fetchall() != [(200_001, 200_001)]
    assert frame.values("a", [100_000, 5]) == [200_001, 11]
    assert frame.values("a", slice(100_000, 100_001)) == [200_001]


def test_a_text_that_a_reader_types_is_a_text(connection: Any) -> None:
    connection.execute("UPDATE t SET b = 'it''s; DROP TABLE t; --' WHERE a = 700")
    frame = read(connection.table("t"))
    for text in ("'s; drop table T; --", "it's"):
        assert frame.positions(Query(search=text)) == [700]
        assert frame.positions(Query(filters={"b": Filter(contains=text)})) == [700]
    assert frame.positions(Query(filters={"b": Filter(values=["it's; DROP TABLE t; --"])})) == [700]
    assert frame.positions(Query(search="%")) == []


def test_the_database_writes_files(connection: Any) -> None:
    frame = read(connection.table("t"))
    lines = b"".join(to_csv(frame, DOWN, ["c", "a"])).decode().splitlines()
    assert lines == ["c,a", *(f"{row / 2},{row}" for row in (95, 94, 93, 92, 91, 90, 9))]
    written = parquet.read_table(io.BytesIO(b"".join(to_parquet(frame, Query()))))
    assert written.to_pydict() == connection.table("t").to_arrow_table().to_pydict()


def test_a_script_goes_on_with_its_connection_while_a_page_reads(connection: Any) -> None:
    frame = read(connection.table("t"))
    connection.execute("SELECT a FROM t")
    assert connection.fetchone() == (0,)
    with ThreadPoolExecutor(8) as threads:
        windows = list(threads.map(lambda start: table(frame.window(start, start + 2, ["a"])), range(0, 400, 10)))
    assert [window["a"] for window in windows] == [[start, start + 1] for start in range(0, 400, 10)]
    assert connection.fetchone() == (1,)


def test_a_connection_that_the_script_closes_is_asked_for_no_more_rows(connection: Any) -> None:
    frame = read(connection.table("t"))
    connection.close()
    with pytest.raises(ValueError, match="Keep it open"):
        frame.window(7, 8)


FRAME = pd.DataFrame({"a": range(ROWS)})


def of_an_own_schema(connection: Any) -> Any:
    """A name means another table there than elsewhere."""
    connection.execute(f"CREATE SCHEMA own; CREATE TABLE own.t AS SELECT -range AS a FROM range({ROWS}); USE own")
    return connection.table("t")


def of_a_transaction(connection: Any) -> Any:
    relation = connection.begin().table("t")
    connection.execute("UPDATE t SET b = 'new' WHERE a = 999")
    return relation


@pytest.mark.parametrize(
    ("make", "first"),
    [
        (lambda connection: connection.sql("SELECT a FROM t ORDER BY a DESC"), 999),
        (lambda connection: connection.sql("SELECT max(a) AS a, b FROM t GROUP BY b ORDER BY a"), 0),
        (lambda connection: connection.sql("SELECT t.a FROM t JOIN t u USING (a) ORDER BY a"), 0),
        (lambda connection: connection.sql("SELECT a, random() AS r FROM t"), 0),
        (lambda connection: connection.sql("SELECT a, a AS A FROM t"), 0),
        (lambda connection: connection.sql("SELECT a, b AS __row__ FROM t"), 0),
        (lambda connection: connection.sql("SELECT * FROM FRAME"), 0),
        (lambda connection: connection.execute("CREATE TEMP TABLE u AS SELECT -a AS a FROM t").table("u"), 0),
        (lambda connection: connection.execute("CREATE TEMP TABLE t AS SELECT a + 5 AS a FROM t").table("t"), 5),
        (of_an_own_schema, 0),
        (of_a_transaction, 0),
    ],
)
def test_what_has_no_order_or_is_not_seen_by_other_connections_is_computed_whole(
    connection: Any, make: Callable[[Any], Any], first: int
) -> None:
    frame = read(make(connection))
    assert not is_lazy(frame)
    assert frame.height == ROWS
    assert frame.values("a", slice(0, 1)) == [first]


def test_a_small_relation_is_computed_at_once(connection: Any) -> None:
    assert not is_lazy(read(connection.table("t").limit(50)))


def test_parameters_count(connection: Any) -> None:
    def above(limit: int) -> Frame:
        return read(connection.sql("SELECT * FROM t WHERE a >= $limit", params={"limit": limit}).select("a"))

    frame = above(300)
    assert is_lazy(frame)
    assert frame.values("a", slice(0, 2)) == [300, 301]
    assert frame.fingerprint() == above(300).fingerprint()
    assert frame.fingerprint() != above(301).fingerprint()


@pytest.mark.parametrize("place", [":memory:", "file"])
def test_one_changed_value_makes_it_another_frame(place: str, tmp_path: Path) -> None:
    connection = duckdb.connect(place if place == ":memory:" else tmp_path / place)
    connection.sql("SELECT * FROM range(30_000) AS t(a)").create("t")
    prints = [read(connection.table("t")).fingerprint() for _ in range(2)]
    assert prints[0] == prints[1]
    changes = ("UPDATE t SET a = 0 WHERE a = 25_000", "DELETE FROM t WHERE a = 26_000", "INSERT INTO t VALUES (26_000)")
    for change in changes:
        connection.execute(change)
        prints.append(read(connection.table("t")).fingerprint())
    assert len(set(prints)) == 4


def test_a_file_that_is_written_anew_is_another_frame(tmp_path: Path) -> None:
    file = tmp_path / "rows.parquet"
    prints = []
    for _ in range(2):
        duckdb.sql("SELECT random() AS a FROM range(20_000)").write_parquet(str(file))
        frame = read(duckdb.read_parquet(str(file)))
        assert is_lazy(frame)
        assert frame.fingerprint() == read(duckdb.read_parquet(str(file))).fingerprint()
        prints.append(frame.fingerprint())
    assert prints[0] != prints[1]


def test_a_table_that_is_gone_or_shrunk_fails_where_it_is_asked(connection: Any) -> None:
    connection.execute("CREATE TABLE other AS FROM t")
    frame, other = read(connection.table("t")), read(connection.table("other"))
    connection.execute("DELETE FROM t WHERE a >= 900")
    for rows in (slice(890, 910), [5, 950]):
        with pytest.raises(ValueError, match="fewer rows by now"):
            frame.values("a", rows)
    connection.execute("DROP TABLE t")
    with pytest.raises(duckdb.CatalogException, match="t does not exist"):
        frame.window(10, 12)
    assert other.values("a", slice(10, 12)) == [10, 11]


def test_moments_are_told_in_the_zone_of_the_scripts_connection(connection: Any) -> None:
    connection.execute("SET TimeZone = 'Europe/Vienna'")
    frame = read(connection.sql("SELECT make_timestamptz(a * 1_000_000) AS at FROM t"))
    assert is_lazy(frame)
    assert frame.columns[0].timezone == "Europe/Vienna"
    assert frame.values("at", slice(0, 1))[0].hour == 1


def test_an_expression_of_ibis_is_asked_as_its_relation_is() -> None:
    backend = ibis.duckdb.connect()
    backend.con.sql(TABLE).create("t")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # Ibis asks DuckDB in its former words
        rows = backend.table("t")
    frame = read(rows.filter(rows.a >= 400).select("a", twice=rows.a * 2))
    assert is_lazy(frame)
    assert table(frame.window(2, 4)) == {"a": [402, 403], "twice": [804, 806], "__row__": [2, 3]}
    assert frame.positions(Query(sort=(("twice", True),)), 2) == [599, 598]


ALONE = """
import sys
import duckdb
from ostinato.frames import read
for rows in (10, 200_000):
    duckdb.execute(f"CREATE OR REPLACE TABLE t AS SELECT range AS a, 'row ' || range AS b FROM range({rows})")
    frame = read(duckdb.table("t"))
    frame.fingerprint()
    assert frame.window(0, 5, ["a", "b"], most=1_000)
    assert (frame.settled() is not frame) == (rows > 10)
print("pandas" in sys.modules, "pyarrow" in sys.modules)
"""


def test_rows_are_told_without_pandas() -> None:
    """Importing it takes longer than all the rest."""
    done = subprocess.run([sys.executable, "-c", ALONE], capture_output=True, text=True, check=False)
    assert done.stdout == "False True\n", done.stderr
