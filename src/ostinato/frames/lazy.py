"""Frames that are not computed: plans of polars, relations of DuckDB, expressions of Ibis.

What they compute is asked of their engine a window at a time. A small result is computed once and read as what it is:
then no two windows can come of computations that differ in the order of their rows.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from ..hashing import Digest
from .column import POSITION, Column, column_of
from .matching import matching
from .query import Query, place_of
from .source import Source
from .statistics import Statistics
from .values import Rows

SMALL = 100_000
"""Rows up to which a result is computed at once."""


class Plan(Protocol):
    """What the engines do each in their own way."""

    native: Any

    def text(self) -> str:
        """Tells plans apart."""
        ...

    def count(self) -> int:
        """The number of rows that come of it."""
        ...

    def slice(self, start: int, length: int) -> Plan:
        """That part of its rows."""
        ...

    def select(self, names: Sequence[str]) -> Plan:
        """These columns alone."""
        ...

    def numbered(self) -> Plan:
        """The same rows, with their positions as a last column."""
        ...

    def of(self, native: Any) -> Plan:
        """A plan of the same kind that goes on from this one."""
        ...

    def computed(self) -> Any:
        """Its rows, in some library's memory."""
        ...


class LazyFrame:
    """A source that computes what it is asked for.

    Parameters
    ----------
    plan
        How its rows come to be.
    read
        Gives the source that computed rows are.
    head
        The first rows, computed.
    """

    def __init__(self, plan: Plan, read: Callable[[Any], Source], head: Source) -> None:
        import narwhals as nw

        self._plan = plan
        self._read = read
        self._head = head
        self._height: int | None = None
        schema = nw.from_native(plan.native).collect_schema()
        self._names = list(schema)
        self.columns = tuple(column_of(name, name, type) for name, type in schema.items())

    @property
    def height(self) -> int:
        if self._height is None:
            self._height = self._plan.count()
        return self._height

    def digest(self) -> str:
        digest = Digest()
        digest.add((self._plan.text(), self.height, self._head.digest()))
        return digest.result().hex()

    def settled(self) -> Source:
        return self._read(self._plan.computed())

    def order(self, query: Query) -> Sequence[int]:
        import narwhals as nw

        rows = nw.from_native(self._plan.numbered().native)
        condition = matching(self.columns, self._names, query)
        if condition is not None:
            rows = rows.filter(condition)
        keys = [self._names[place_of(self.columns, name)] for name, _ in query.sort]
        falling = [falling for _, falling in query.sort]
        rows = rows.sort([*keys, POSITION], descending=[*falling, False], nulls_last=True).select(POSITION)
        return self._read(self._plan.of(rows.to_native()).computed()).positions(0)

    def positions(self, place: int) -> Sequence[int]:
        return self.settled().positions(place)

    def values(self, place: int, rows: Rows | None) -> list[Any]:
        return self._some(rows, [place]).values(0, None)

    def statistics(self, place: int, rows: Rows | None) -> Statistics:
        return self._some(None, [place]).statistics(0, rows)

    def stream(self, rows: Rows | None, places: Sequence[int], *, positions: bool, exact: bool) -> bytes:
        some = self._some(rows, places)
        where = None if not positions else range(self.height)[rows] if isinstance(rows, slice) else rows
        return some.stream(None, range(len(places)), positions=where, exact=exact)
