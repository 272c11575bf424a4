"""Frames that are not computed: plans of polars, relations of DuckDB, expressions of Ibis.

Their engine is asked for a window at a time. A small result is computed once and read as what it is: then no two
windows can come of computations that differ in the order of their rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..hashing import Digest
from .column import POSITION
from .matching import matching
from .plan import Plan
from .query import Query, place_of
from .schema import column_of
from .source import Source
from .statistics import Statistics
from .values import Rows

SMALL = 100_000
"""Rows up to which a result is computed at once."""


def of_plan(plan: Plan) -> Source:
    """The source of what a plan computes."""
    if not plan.windowed:
        return plan.computed()
    head = plan.slice(0, SMALL + 1).computed()
    return head if head.height <= SMALL else LazyFrame(plan, head.digest())


class LazyFrame:
    """A source that computes what it is asked for.

    Parameters
    ----------
    plan
        How its rows come to be.
    head
        A digest of its first rows: what a plan reads may change while its text stays the same.
    """

    def __init__(self, plan: Plan, head: str) -> None:
        import narwhals as nw

        self._plan = plan
        self._head = head
        schema = nw.from_native(plan.native).collect_schema()
        self._names = list(schema)
        self.columns = tuple(column_of(name, name, type) for name, type in schema.items())
        self.height = plan.count()

    def digest(self) -> str:
        digest = Digest()
        digest.add((self._plan.text(), self.height, self._head))
        return digest.result().hex()

    def settled(self) -> Source:
        return self._plan.computed()

    def positions(self, place: int) -> Sequence[int]:
        return self._plan.select([self._names[place]]).computed().positions(0)

    def order(self, query: Query) -> Sequence[int]:
        import narwhals as nw

        condition = matching(self.columns, self._names, query)
        keys = [self._names[place_of(self.columns, name)] for name, _ in query.sort]
        falling = [falling for _, falling in query.sort]
        rows = nw.from_native(self._plan.numbered().native)
        rows = rows if condition is None else rows.filter(condition)
        rows = rows.sort([*keys, POSITION], descending=[*falling, False], nulls_last=True)
        return self._plan.of(rows.select(POSITION).to_native()).computed().positions(0)

    def values(self, place: int, rows: Rows | None) -> list[Any]:
        some, within = self._some(rows, [place])
        return some.values(0, within)

    def numbers(self, place: int) -> Sequence[float]:
        return self._plan.select([self._names[place]]).computed().numbers(0)

    def statistics(self, place: int, rows: Rows | None) -> Statistics:
        return self._plan.select([self._names[place]]).computed().statistics(0, rows)

    def stream(self, rows: Rows | None, places: Sequence[int], *, numbers: Rows | None, exact: bool) -> bytes:
        some, within = self._some(rows, places)
        return some.stream(within, range(len(places)), numbers=numbers, exact=exact)

    def _some(self, rows: Rows | None, places: Sequence[int]) -> tuple[Source, Rows | None]:
        """Some rows, computed, and which of those that were computed they are."""
        import narwhals as nw

        names = [self._names[place] for place in places]
        if rows is None:
            return self._plan.select(names).computed(), None
        if isinstance(rows, slice):
            return self._plan.select(names).slice(rows.start, rows.stop - rows.start).computed(), None
        wanted = [int(row) for row in rows]
        numbered = nw.from_native(self._plan.numbered().native).filter(nw.col(POSITION).is_in(wanted))
        some = self._plan.of(numbered.to_native()).select([*names, POSITION]).computed()
        found = {row: place for place, row in enumerate(some.values(len(names), None))}
        return some, [found[row] for row in wanted]
