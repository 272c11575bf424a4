"""Frames whose rows are computed as they are asked for: those of engines that carry out queries by themselves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from ..hashing import Digest
from .column import POSITION, Column, Kind
from .matching import matching
from .plan import Ending, Plan
from .query import Query, place_of
from .source import Source
from .statistics import Statistics, of_lazy
from .values import Rows, listed

if TYPE_CHECKING:
    from narwhals import Expr, LazyFrame

SMALL = 100_000
"""Rows up to which a result is computed at once."""
CLOSE = 50_000
"""Rows that stand no further apart are read with all between them: to find single ones, an engine reads all."""

NUMBERS: frozenset[Kind] = frozenset({"integer", "float", "date", "time", "datetime", "duration"})
"""Kinds of which NumPy finds the order."""


def free(names: Iterable[str]) -> bool:
    """Whether there are no columns with the names of those that queries add."""
    return not any(name.startswith(POSITION) for name in names)


class Lazy:
    """A source that has an engine compute what it is asked for.

    Parameters
    ----------
    plan
        What the engine computes.
    head
        Its first rows.
    height
        The number of all of them.
    """

    lasting = False  # a plan need not name all that it reads

    def __init__(self, plan: Plan, head: Source, height: int) -> None:
        self._plan = plan
        self._head = head.digest()
        self._names = [column.label for column in head.columns]
        self.columns: tuple[Column, ...] = head.columns
        self.height = height

    def digest(self) -> str:
        digest = Digest()
        digest.add((self._plan.digest(), self.height, self._head))
        return digest.result().hex()

    def settled(self) -> Source:
        return self._plan.computed(self._plan.rows())

    def order(self, query: Query) -> Sequence[int]:
        keys = [place_of(self.columns, name) for name, _ in query.sort]
        if keys and not (query.search or query.filters) and all(self.columns[place].kind in NUMBERS for place in keys):
            return self._order_of_numbers(keys, query)  # which are in memory sooner than an engine has sorted them
        return self._plan.positions(self._asked_for(query).select(POSITION).to_native())

    def _order_of_numbers(self, keys: Sequence[int], query: Query) -> Sequence[int]:
        places = list(dict.fromkeys(keys))
        only, _ = self.some(None, places)
        names = [only.columns[places.index(place)].name for place in keys]
        return only.order(Query(sort=tuple((name, down) for name, (_, down) in zip(names, query.sort, strict=True))))

    def values(self, place: int, rows: Rows | None) -> list[Any]:
        some, within = self.some(rows, [place])
        return some.values(0, within)

    def numbers(self, place: int) -> Sequence[float]:
        return self.some(None, [place])[0].numbers(0)

    def statistics(self, place: int, rows: Rows | None) -> Statistics:
        if rows is not None:
            return self.some(None, [place])[0].statistics(0, rows)
        return of_lazy(self._all(), self._names[place], self.columns[place].kind, self._found)

    def stream(
        self,
        rows: Rows | None,
        places: Sequence[int],
        *,
        numbers: Rows | None,
        exact: bool,
        most: int | None = None,
    ) -> bytes:
        some, within = self.some(rows, places)
        return some.stream(within, range(len(places)), numbers=numbers, exact=exact, most=most)

    def write(self, query: Query, places: Sequence[int], path: str, ending: Ending) -> bool:
        """Have the engine write the rows of a query to a file; False: it writes no such files.

        Raises KeyError, ValueError.
        """
        rows = self._asked_for(query).select(self._names[place] for place in places)
        return self._plan.write(rows.to_native(), path, ending)

    def _found(self, rows: LazyFrame[Any]) -> list[list[Any]]:
        """The columns of a few rows."""
        some = self._plan.computed(rows.to_native())
        return [some.values(place, None) for place in range(len(some.columns))]

    def _all(self) -> LazyFrame[Any]:
        import narwhals as nw

        rows: LazyFrame[Any] = nw.from_native(self._plan.rows())
        return rows

    def _asked_for(self, query: Query) -> LazyFrame[Any]:
        """The rows of a query in its order, with their positions; equal ones as they are."""
        import narwhals as nw

        condition = matching(self.columns, self._names, query)
        rows: LazyFrame[Any] = nw.from_native(self._plan.numbered())
        if condition is not None:
            rows = rows.filter(condition)
        if query.sort:
            keys = {f"{POSITION}{at}": place_of(self.columns, name) for at, (name, _) in enumerate(query.sort)}
            falling = [falling for _, falling in query.sort]
            rows = rows.with_columns(self._key(place).alias(name) for name, place in keys.items())
            rows = rows.sort(*keys, POSITION, descending=[*falling, False], nulls_last=True)
        return rows

    def _key(self, place: int) -> Expr:
        """What a column is sorted by: what is no number counts as missing."""
        import narwhals as nw

        values = nw.col(self._names[place])
        return nw.when(~values.is_nan()).then(values) if self.columns[place].kind == "float" else values

    def some(self, rows: Rows | None, places: Sequence[int]) -> tuple[Source, Rows | None]:
        """Some rows, computed, and which of those that were computed they are."""
        plan, names = self._plan, [self._names[place] for place in places]
        if rows is None:
            return plan.computed(self._all().select(names).to_native()), None
        if isinstance(rows, slice):
            return self._stretch(names, rows.start, rows.stop), None
        wanted = [int(row) for row in listed(rows)]
        first, last = min(wanted, default=0), max(wanted, default=-1)
        if last - first < CLOSE:
            return self._stretch(names, first, last + 1), [row - first for row in wanted]
        some, told = plan.among(wanted, names)
        _check(some, len(wanted))
        found = {row: place for place, row in enumerate(some.values(len(names), None))}
        return some, [found[row] for row in told]

    def _stretch(self, names: list[str], start: int, stop: int) -> Source:
        some = self._plan.part(start, stop, names)
        _check(some, stop - start)
        return some


def _check(some: Source, height: int) -> None:
    """Raises ValueError where some of the rows are not there any more."""
    if some.height < height:
        raise ValueError("The data that this query reads have changed, and have fewer rows by now. Rerun the script.")
