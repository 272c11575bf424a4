"""A frame of any library, as elements and routes see it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from hashlib import blake2b
from typing import Any

from .column import Column, chosen
from .columns import Columns, side_by_side
from .findings import Findings, shared
from .lazy import Lazy
from .plan import Ending
from .query import Query
from .source import Source
from .statistics import Statistics
from .styler import styles_of
from .values import Listed, Range, Rows, listed

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
        self._findings = Findings()
        self.styles = styles_of(native)
        """What a Styler says of the cells; None: nothing does."""

    @property
    def columns(self) -> tuple[Column, ...]:
        """What is known of its columns, levels of an index first."""
        return self._source.columns

    @property
    def height(self) -> int:
        """The number of its rows."""
        return self._source.height

    def fingerprint(self) -> str:
        """A digest of the whole content and its styles; of a frame that is not computed yet, of how it is to be."""
        if self._fingerprint is None:
            digest = self._source.digest()
            if self.styles is not None:
                digest = blake2b((digest + self.styles.digest()).encode(), digest_size=16).hexdigest()
            self._fingerprint = digest
            if self._source.lasting:
                self._share(shared(f"{type(self._source).__name__} {digest}"))
        return self._fingerprint

    def adopt(self, former: Frame) -> None:
        """Take over what an equal frame of the same session has found out about its content."""
        self._share(former._findings)

    def values(self, column: str, rows: Rows | None = None) -> list[Any]:
        """Some of a column's values (None: all) as Python has them; missing ones are None.

        Raises KeyError for a column that there is not.
        """
        (place,) = chosen(self.columns, [column])
        return self._source.values(place, rows)

    def lists(self, columns: Iterable[str], rows: Rows) -> list[list[Any]]:
        """Some rows of some columns, column after column, as Python has them. Raises KeyError."""
        places = chosen(self.columns, columns)
        if isinstance(self._source, Lazy):
            some, within = self._source.some(rows, places)
            return [some.values(place, within) for place in range(len(places))]
        return [self._source.values(place, rows) for place in places]

    def numbers(self, column: str) -> Sequence[float]:
        """A column to compute with: NumPy's where NumPy is there, else a list.

        Moments and spans of time count in the unit of their type; what has no value or is no number is NaN. Raises
        KeyError for a column that there is not.
        """
        (place,) = chosen(self.columns, [column])
        return self._source.numbers(place)

    def statistics(self, column: str, query: Query = ALL) -> Statistics:
        """What can be told of a column over the rows of a query. Raises KeyError, ValueError."""
        (place,) = chosen(self.columns, [column])
        return self._source.statistics(place, self._order(query) if query.key else None)

    def settled(self) -> Frame:
        """The same frame in memory: itself, unless it has to be computed."""
        source = self._source.settled()
        return self if source is self._source else Frame(self.native, source)

    def write(self, path: str, ending: Ending, query: Query = ALL, columns: Iterable[str] | None = None) -> bool:
        """Have the engine that computes its rows write those of a query to a file; False: none does.

        Raises KeyError, ValueError.
        """
        places = chosen(self.columns, columns)
        return isinstance(self._source, Lazy) and self._source.write(query, places, path, ending)

    def chunks(self, query: Query, size: int, ranges: Sequence[Range] | None = None) -> Iterator[Rows]:
        """The rows of a query in its order, some at a time. With `ranges` only those, counted in that order."""
        order = self._order(query) if query.key else None
        height = self.height if order is None else len(order)
        for first, behind in [(0, height)] if ranges is None else ranges:
            for start in range(max(first, 0), min(behind, height), size):
                some = slice(start, min(start + size, behind, height))
                yield some if order is None else order[some]

    def stream(self, rows: Rows, columns: Iterable[str] | None = None) -> bytes:
        """Some rows as an Arrow stream, decimals with all their digits. Raises KeyError."""
        return self._source.stream(rows, chosen(self.columns, columns), numbers=None, exact=True)

    def arrow(
        self, columns: Iterable[str] | None = None, rows: Rows | None = None, numbers: Rows | None = None
    ) -> bytes:
        """All rows or some as an Arrow stream, for what draws them: decimals are the nearest number.

        `numbers`: of each row, for a last column named POSITION. Raises KeyError for a column that there is not.
        """
        return self._source.stream(rows, chosen(self.columns, columns), numbers=numbers, exact=False)

    def oldest(self, columns: Iterable[str] | None = None) -> bytes:
        """The same in types that readers of any age know, at the price of Python values. Raises KeyError."""
        if isinstance(self._source, Columns):
            return self.arrow(columns)
        some = [self.columns[place] for place in chosen(self.columns, columns)]
        listed = ((one.name, Listed(self.values(one.name), one.kind, one.type, one.timezone)) for one in some)
        return Frame(self.native, side_by_side(listed, height=self.height)).arrow()

    def count(self, query: Query = ALL) -> int:
        """The number of rows that a query asks for."""
        return len(self._order(query)) if query.key else self.height

    def positions(self, query: Query = ALL, limit: int | None = None) -> list[int]:
        """Where the rows stand that a query asks for, in its order; not more than `limit`."""
        if not query.key:
            return list(range(self.height)[:limit])
        return [int(row) for row in listed(self._order(query)[:limit])]

    def head(self, rows: int) -> bytes:
        """The window of the first rows, kept for frames that are equal to this one."""
        return self.kept(rows, lambda: self.window(0, rows))

    def kept(self, key: Hashable, make: Callable[[], bytes]) -> bytes:
        """What `make` gives, made once for all frames that are equal to this one."""
        return self._findings.made(key, make)

    def window(
        self,
        start: int,
        stop: int,
        columns: Iterable[str] | None = None,
        query: Query | None = None,
        most: int | None = None,
    ) -> bytes:
        """Some rows as an Arrow stream, for what shows them: decimals are texts with all their digits.

        A last column named POSITION tells where in the frame each row stands. Rows beyond the end are left out.

        With a query, rows are numbered as they come in its order. Texts have `most` letters at most; a longer one ends
        with the sign SHORT. Raises KeyError for a column that there is not,
        ValueError for a filter that does not fit its column.
        """
        query = query or ALL
        height = self.count(query)
        start = min(max(start, 0), height)
        some = slice(start, min(max(stop, start), height))
        rows = self._order(query)[some] if query.key else some
        return self._source.stream(rows, chosen(self.columns, columns), numbers=rows, exact=True, most=most)

    def _order(self, query: Query) -> Sequence[int]:
        return self._findings.order(query.key, lambda: self._source.order(query))

    def _share(self, findings: Findings) -> None:
        self._findings = findings
        findings.join(self)
