"""Lazy frames of polars: of a large one, windows are computed as they are asked for.

A small result is computed at once: then no two windows can come of computations that differ in the order of their
rows. So are the results of engines whose connections one thread at a time may use (DuckDB's, and those of Ibis): a
page that asks for rows must not get into the way of the script's next query.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..hashing import Digest
from .column import POSITION, Column
from .matching import matching
from .polars_frame import PolarsFrame, columns_of
from .query import Query, place_of
from .source import Source
from .statistics import Statistics
from .values import Rows

SMALL = 100_000
"""Rows up to which a result is computed at once."""


def source_of(plan: Any) -> Source:
    """The source of what a lazy frame of polars computes."""
    head = PolarsFrame(plan.head(SMALL + 1).collect())
    return head if head.height <= SMALL else LazyFrame(plan, head)


class LazyFrame:
    """A source that computes what it is asked for.

    Parameters
    ----------
    plan
        The user's lazy frame.
    head
        Its first rows. What a plan reads may change while the plan stays the same: they count in its digest.
    """

    def __init__(self, plan: Any, head: PolarsFrame) -> None:
        import polars as pl

        self._plan = plan
        self._head = head.digest()
        self._names: list[str] = head.frame.columns
        self.columns: tuple[Column, ...] = columns_of(head.frame.schema)
        self.height = int(plan.select(pl.len()).collect().item())

    def digest(self) -> str:
        digest = Digest()
        digest.add((_text_of(self._plan), self.height, self._head))
        return digest.result().hex()

    def settled(self) -> Source:
        return PolarsFrame(self._plan.collect())

    def order(self, query: Query) -> Sequence[int]:
        import narwhals as nw

        condition = matching(self.columns, self._names, query)
        keys = [self._names[place_of(self.columns, name)] for name, _ in query.sort]
        falling = [falling for _, falling in query.sort]
        rows = self._plan.with_row_index(POSITION)
        if condition is not None:
            rows = nw.from_native(rows).filter(condition).to_native()
        if keys:
            rows = rows.sort(keys, descending=falling, nulls_last=True, maintain_order=True)
        positions: Sequence[int] = rows.select(POSITION).collect().to_series()
        return positions

    def values(self, place: int, rows: Rows | None) -> list[Any]:
        some, within = self._some(rows, [place])
        return some.values(0, within)

    def numbers(self, place: int) -> Sequence[float]:
        return self._some(None, [place])[0].numbers(0)

    def statistics(self, place: int, rows: Rows | None) -> Statistics:
        return self._some(None, [place])[0].statistics(0, rows)

    def stream(self, rows: Rows | None, places: Sequence[int], *, numbers: Rows | None, exact: bool) -> bytes:
        some, within = self._some(rows, places)
        return some.stream(within, range(len(places)), numbers=numbers, exact=exact)

    def _some(self, rows: Rows | None, places: Sequence[int]) -> tuple[PolarsFrame, Rows | None]:
        """Some rows, computed, and which of those that were computed they are."""
        import polars as pl

        plan, names = self._plan, [self._names[place] for place in places]
        if rows is None:
            return PolarsFrame(plan.select(names).collect()), None
        if isinstance(rows, slice):
            return PolarsFrame(plan.select(names).slice(rows.start, rows.stop - rows.start).collect()), None
        wanted = [int(row) for row in rows]
        numbered = plan.with_row_index(POSITION).filter(pl.col(POSITION).is_in(wanted)).select(*names, POSITION)
        some = PolarsFrame(numbered.collect())
        found = {row: place for place, row in enumerate(some.values(len(names), None))}
        return some, [found[row] for row in wanted]


def _text_of(plan: Any) -> bytes:
    """Tells plans apart."""
    try:
        return bytes(plan.serialize())
    except Exception:  # of functions of the user's; polars says so in several ways
        return str(plan.explain(optimized=False)).encode()
