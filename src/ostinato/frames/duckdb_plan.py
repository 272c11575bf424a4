"""Relations of DuckDB.

A connection of DuckDB serves one thread at a time: what a page asks for is asked of others to the same database, so
that it never gets into the way of the script's next query. A relation is computed whole, on the connection that it came
with, where others would not find the same, as with temporary tables, frames of Python's and what is not committed; and
where DuckDB does not promise the same rows in the same order each time.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from typing import Any, TypeAlias

from . import lazy, speaking
from .column import POSITION
from .duckdb_rowids import Rowids, among
from .gathered import of_cursor
from .library import has_pyarrow
from .plan import Ending
from .source import Source

SCAN = "SEQ_SCAN"
IN_ORDER = frozenset(
    {SCAN, "PARQUET_SCAN", "READ_CSV", "READ_CSV_AUTO", "READ_JSON", "READ_JSON_AUTO", "RANGE", "GENERATE_SERIES"}
    | {"PROJECTION", "FILTER"}
)
"""Steps of which DuckDB promises that rows come in the order in which they stand."""
HEAD = 10_000
"""Rows that are compared to know that two connections give the same, and looked at in each run."""
UNNAMED = re.compile("unnamed_relation_[0-9a-f]+")
"""Names that DuckDB makes up anew each time."""
QUOTED = re.compile(r"""'((?:[^']|'')+)'|"([^"]+)\"""")
"""What a query says in quotes: names of files are."""

Step: TypeAlias = dict[str, Any]


def source_of(relation: Any) -> Source:
    """The source of a relation."""
    try:
        (query, values), connection = relation._statement(), relation._con  # DuckDB gives them by no other names
    except AttributeError:  # nor by these before its version 2
        return _whole(relation)
    return source_of_query(connection, query, values) or _whole(relation)


def _whole(relation: Any) -> Source:
    """The source of all rows of a relation. One that streams its result does so once, before DuckDB 1.3."""
    if find_spec("pyarrow") is not None:
        return speaking.source_of(relation.to_arrow_table())
    try:
        return speaking.source_of(relation.select("*"))
    except (AttributeError, LookupError, RuntimeError, TypeError):  # it speaks no Arrow, or has types nobody reads here
        return of_cursor(relation.select("*"))


def source_of_query(connection: Any, query: str, values: Any = None) -> Source | None:
    """The source of a large result, which computes what it is asked for; None: it has to be computed whole.

    Parameters
    ----------
    connection
        Where the script asks.
    query
        What it asks.
    values
        Those of the query's parameters.
    """
    import duckdb

    if not has_pyarrow():
        return None
    try:
        steps = _steps(connection, query, values)
        if not all(step["name"] in IN_ORDER and "Sample Method" not in step["extra_info"] for step in steps):
            return None
        here = connection.sql(query, params=values)
        names, height = here.columns, len(here)
        if height <= lazy.SMALL or len(set(map(str.lower, names))) < len(names) or not lazy.free(names):
            return None
        plan = DuckdbPlan(connection, query, values)
        if _committed(connection) and _seen(connection, query, values) == plan.seen:
            return lazy.Lazy(plan, plan.computed(plan.rows().limit(0)), height)
    except duckdb.Error:  # there; or here, which computing it whole will tell
        pass
    return None


class DuckdbPlan:
    """What DuckDB does for a query, on connections beside the one that it is handed."""

    def __init__(self, connection: Any, query: str, values: Any) -> None:
        self._cursor = connection.cursor()  # of which nothing is asked but for others
        [[self._zone]] = connection.sql("SELECT current_setting('TimeZone')").fetchall()
        self._query, self._values = query, values
        self.seen = _seen(self._beside(), query, values)
        """What is seen of the result without computing it whole."""
        self._rowids = self._told()

    def digest(self) -> object:
        query = UNNAMED.sub("", self._query)
        return query, repr(self._values), self.seen, list(_dates(query)), self._tables()

    def rows(self) -> Any:
        return self._beside().sql(self._query, params=self._values)

    def numbered(self) -> Any:
        told = None if self._rowids is None else self._rowids.numbered(self._beside())
        return self.rows().select(f"*, (row_number() OVER () - 1)::INTEGER AS {POSITION}") if told is None else told

    def part(self, start: int, stop: int, names: Sequence[str]) -> Source:
        if self._rowids is None or start < HEAD:
            return self.computed(_columns(self.rows(), names).limit(stop - start, start))
        with self._beside().begin() as beside:
            return self.computed(_columns(self._rowids.part(beside, start, stop), names))

    def among(self, positions: Sequence[int], names: Sequence[str]) -> tuple[Source, Sequence[int]]:
        columns = [*names, POSITION]
        if self._rowids is None:
            return self.computed(_columns(self.numbered().filter(among(positions)), columns)), positions
        with self._beside().begin() as beside:
            rows, rowids = self._rowids.among(beside, positions)
            return self.computed(_columns(rows, columns)), rowids

    def computed(self, rows: Any) -> Source:
        from .arrow_table import ArrowTable

        return ArrowTable(rows.to_arrow_table())

    def positions(self, rows: Any) -> Sequence[int]:
        positions: Sequence[int] = rows.to_arrow_table().column(0).combine_chunks()
        return positions

    def write(self, rows: Any, path: str, ending: Ending) -> bool:
        if ending == "csv":
            rows.write_csv(path, header=True)
        else:
            rows.write_parquet(path)
        return True

    def _told(self) -> Rowids | None:
        """The rowids of its rows; None: there are none, or the query that tells them gives something else."""
        beside = self._beside()
        rowids = Rowids.of(beside, self._query, self._values)
        if rowids is None:
            return None
        same = f"SELECT * EXCLUDE ({POSITION}) FROM ({rowids.query})"
        return rowids if _sum(beside, _numbered(same, HEAD), self._values) == self.seen[-1] else None

    def _beside(self) -> Any:
        """A connection for one thread, which tells moments as the script's does, and rows in order."""
        import duckdb

        try:
            beside = self._cursor.cursor()
        except duckdb.ConnectionException as error:
            raise ValueError(
                "Expected an open connection to read rows from, got one that the script has closed. Keep it open, for "
                "instance with `st.cache_resource`, or show what it gives as a frame: `relation.to_arrow_table()`."
            ) from error
        for setting, value in (("TimeZone", self._zone), ("preserve_insertion_order", True)):
            beside.execute(f"SET {setting} = ?", [value])
        return beside

    def _tables(self) -> object:
        """What tells the content of the tables that are read from another one.

        Each change of a database in a file changes that, or the one beside it. Of one in memory nothing tells, so that
        every value is looked at.
        """
        steps = _steps(self._beside(), self._query, self._values)
        tables = [step["extra_info"]["Table"] for step in steps if step["name"] == SCAN]
        known = "SELECT database_name, path FROM duckdb_databases() WHERE path IS NOT NULL"
        paths = self._beside().sql(known).fetchall() if tables else []
        files = {table: path for table in tables for name, path in paths if table.startswith(f"{name}.")}
        if len(files) < len(set(tables)):
            query = _numbered(self._query) if self._rowids is None else self._rowids.query
            return _sum(self._beside(), query, self._values)
        return [(path, _date(path), _date(f"{path}.wal")) for path in sorted(set(files.values()))]


def _steps(connection: Any, query: str, values: Any) -> list[Step]:
    """How a query is going to be carried out."""
    [[_, text]] = connection.sql(f"EXPLAIN (FORMAT json) {query}", params=values).fetchall()
    steps: list[Step] = json.loads(text)
    for step in steps:  # which grows meanwhile
        step["name"] = step["name"].strip()
        step["extra_info"].pop("Estimated Cardinality", None)
        steps += step.pop("children")
    return steps


def _seen(connection: Any, query: str, values: Any) -> tuple[object, object]:
    """How it is carried out, and what its first rows hold."""
    return _steps(connection, query, values), _sum(connection, _numbered(query, HEAD), values)


def _numbered(query: str, most: int | None = None) -> str:
    """The query with a last column that counts its rows, of which there are so many at most."""
    limit = "" if most is None else f"LIMIT {most}"
    return f"SELECT *, row_number() OVER () FROM (SELECT * FROM (\n{query}\n) {limit})"  # it may end with a comment


def _sum(connection: Any, query: str, values: Any) -> object:
    """A checksum of all values of a query that tells in one of its columns where each row stands."""
    return connection.sql(f"SELECT bit_xor(hash(*COLUMNS(*))), count(*) FROM ({query})", params=values).fetchall()


def _columns(rows: Any, names: Sequence[str]) -> Any:
    from duckdb import ColumnExpression

    return rows.select(*map(ColumnExpression, names))


def _committed(connection: Any) -> bool:
    """Whether other connections see what this one does: it is not within a transaction."""
    first, second = (connection.sql("SELECT txid_current()").fetchall() for _ in range(2))
    return bool(first != second)


def _dates(query: str) -> Iterator[object]:
    """Those of the files that a query names."""
    for single, double in QUOTED.findall(query):
        yield _date(single.replace("''", "'") or double)


def _date(path: str) -> object:
    """When a file was last written, and its size; None: there is none."""
    try:
        state = os.stat(path)
    except (OSError, ValueError):
        return None
    return state.st_mtime_ns, state.st_size
