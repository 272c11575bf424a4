"""Rows that DuckDB finds by their rowids: at once, where it would have to count all that stand before them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .column import POSITION
from .duckdb_rewriting import Told, with_rowids

GONE = -1
"""The rowid of no row."""


class Rowids:
    """The rows of a query by their rowids.

    Take what it gives in one transaction: DuckDB may move together what stands behind deleted rows, which gives rows
    other rowids.

    Parameters
    ----------
    told
        What tells rowids, in a column named POSITION.
    values
        Those of the query's parameters.
    """

    def __init__(self, told: Told, values: Any) -> None:
        self._told, self._values = told, values
        self._known: tuple[Any, Any] = (None, None)
        """The rowids of all rows, behind what tells that they are still the same."""

    @classmethod
    def of(cls, connection: Any, query: str, values: Any) -> Rowids | None:
        """Those of a query whose rows come as they stand in their table; None: there are none."""
        import duckdb

        try:
            told = with_rowids(connection, query, POSITION)
            if told is None or connection.sql(told.rows, params=values).columns[-1] != POSITION:
                return None
        except duckdb.Error:  # views and files have none
            return None
        return cls(told, values)

    @property
    def query(self) -> str:
        """The query with rowids, in a last column named POSITION."""
        return self._told.rows

    def numbered(self, connection: Any) -> Any | None:
        """All rows with their positions, in a last column named POSITION; None: these are not the rowids."""
        if not isinstance(self._all(connection), range):
            return None
        return self._asked(connection, f"SELECT * REPLACE ({POSITION}::INTEGER AS {POSITION})")

    def part(self, connection: Any, start: int, stop: int) -> Any:
        """Some rows that follow each other, as many as there still are."""
        some = self._all(connection)[start:stop]
        first, last = (int(some[0]), int(some[-1])) if len(some) else (GONE, GONE)
        return self._asked(connection, "SELECT *", f"WHERE {POSITION} BETWEEN {first} AND {last}")

    def among(self, connection: Any, positions: Sequence[int]) -> tuple[Any, Sequence[int]]:
        """The rows at some positions with their rowids, in any order; and which rowid each of them has."""
        all = self._all(connection)
        rowids = [int(all[row]) if row < len(all) else GONE for row in positions]
        return self._asked(connection, "SELECT *", f"WHERE {among(rowids)}"), rowids

    def _all(self, connection: Any) -> Any:
        """Those of all rows, in their order: a range where no row of the table is left out.

        A row that is moved gets a lower rowid, so that the sum tells whether any was.
        """
        table = f"SELECT count(*), sum({POSITION}) FROM ({self._told.table})"
        now = connection.sql(table).fetchall()
        known, rowids = self._known
        if known != now:
            bounds = self._asked(connection, f"SELECT count(*), min({POSITION}), max({POSITION})")
            [(height, first, last)] = bounds.fetchall()
            rowids = range(height)
            if height and (first, last) != (0, height - 1):
                type = "INTEGER" if last < 2**31 else "BIGINT"
                column = self._asked(connection, f"SELECT {POSITION}::{type}").to_arrow_table().column(0)
                rowids = column.combine_chunks()
            self._known = now, rowids
        return rowids

    def _asked(self, connection: Any, select: str, which: str = "") -> Any:
        return connection.sql(f"{select} FROM ({self._told.rows}) {which}", params=self._values)


def among(positions: Sequence[int]) -> str:
    """The condition that a row has one of these; DuckDB finds them sooner in a column than in a list."""
    return f"{POSITION} IN (SELECT unnest({list(positions)}))"
