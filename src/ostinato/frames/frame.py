"""A frame of any library, as elements and routes see it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from .column import Column, chosen
from .orders import Orders
from .query import Query
from .source import Source
from .statistics import Statistics
from .values import Rows

ALL = Query()
"""Asks for all rows as they are."""


class Frame:
    """Columns and rows, read where they stand: a frame holds a reference to the user's object, never a copy.

    Parameters
    ----------
    native
        The user's object.
    source
        How its rows are read.
    """

    def __init__(self, native: object, source: Source) -> None:
        self.native = native
        self._source = source
        self._fingerprint: str | None = None
        self._orders = Orders()

    @property
    def columns(self) -> tuple[Column, ...]:
        """What is known of its columns, levels of an index first."""
        return self._source.columns

    @property
    def height(self) -> int:
        """The number of its rows."""
        return self._source.height

    def fingerprint(self) -> str:
        """A digest of the whole content; of a frame that is not computed yet, of how it is to be."""
        if self._fingerprint is None:
            self._fingerprint = self._source.digest()
        return self._fingerprint

    def adopt(self, former: Frame) -> None:
        """Take over what an equal frame has found out about its content."""
        self._orders = former._orders

    def values(self, column: str, rows: Rows | None = None) -> list[Any]:
        """Some of a column's values (None: all) as Python has them; missing ones are None.

        Raises KeyError for a column that there is not.
        """
        (place,) = chosen(self.columns, [column])
        return self._source.values(place, rows)

    def statistics(self, column: str, query: Query = ALL) -> Statistics:
        """What can be told of a column over the rows of a query. Raises KeyError, ValueError."""
        (place,) = chosen(self.columns, [column])
        return self._source.statistics(place, self._order(query) if query.key else None)

    def chunks(self, query: Query, size: int) -> Iterator[Rows]:
        """The rows of a query in its order, some at a time."""
        order = self._order(query) if query.key else None
        height = self.height if order is None else len(order)
        for start in range(0, height, size):
            some = slice(start, min(start + size, height))
            yield some if order is None else order[some]

    def stream(self, rows: Rows, columns: Iterable[str] | None = None) -> bytes:
        """Some rows as an Arrow stream, decimals with all their digits. Raises KeyError."""
        return self._source.stream(rows, chosen(self.columns, columns), positions=False, exact=True)

    def arrow(self, columns: Iterable[str] | None = None) -> bytes:
        """All rows as an Arrow stream, for what draws them: decimals are the nearest number.

        Raises KeyError for a column that there is not.
        """
        return self._source.stream(None, chosen(self.columns, columns), positions=False, exact=False)

    def count(self, query: Query = ALL) -> int:
        """The number of rows that a query asks for."""
        return len(self._order(query)) if query.key else self.height

    def positions(self, query: Query = ALL, limit: int | None = None) -> list[int]:
        """Where the rows stand that a query asks for, in its order; not more than `limit`."""
        if not query.key:
            return list(range(self.height)[:limit])
        return [int(row) for row in _listed(self._order(query)[:limit])]

    def window(self, start: int, stop: int, columns: Iterable[str] | None = None, query: Query | None = None) -> bytes:
        """Some rows as an Arrow stream, for what shows them: decimals are texts with all their digits.

        A last column named POSITION tells where in the frame each row stands. Rows beyond the end are left out.

        With a query, rows are numbered as they come in its order. Raises KeyError for a column that there is not,
        ValueError for a filter that does not fit its column.
        """
        query = query or ALL
        height = self.count(query)
        start = min(max(start, 0), height)
        some = slice(start, min(max(stop, start), height))
        rows = self._order(query)[some] if query.key else some
        return self._source.stream(rows, chosen(self.columns, columns), positions=True, exact=True)

    def _order(self, query: Query) -> Sequence[int]:
        return self._orders.get(query.key, lambda: self._source.order(query))


def _listed(positions: Any) -> list[Any]:
    """Positions of any library as a list."""
    for name in ("tolist", "to_list", "to_pylist"):
        if hasattr(positions, name):
            listed: list[Any] = getattr(positions, name)()
            return listed
    return list(positions)
