"""Where a frame's rows come from: what each library's frames are asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from .column import Column
from .query import Query
from .statistics import Statistics
from .values import Rows


class Source(Protocol):
    """One library's way to its rows."""

    columns: tuple[Column, ...]
    lasting: bool
    """Whether the digest tells all of the content, and this stays as it is, whatever becomes of the user's object."""

    @property
    def height(self) -> int:
        """The number of rows."""
        ...

    def digest(self) -> str:
        """Tells contents apart: equal texts stand for equal frames."""
        ...

    def settled(self) -> Source:
        """The same rows in memory: itself, unless they have to be computed."""
        ...

    def values(self, place: int, rows: Rows | None) -> list[Any]:
        """Some of a column's values (None: all) as Python has them; missing ones are None."""
        ...

    def order(self, query: Query) -> Sequence[int]:
        """Positions of the rows that a query asks for, in its order, as the library itself holds numbers.

        Raises KeyError for a column that there is not, ValueError for a filter that does not fit its column.
        """
        ...

    def numbers(self, place: int) -> Sequence[float]:
        """A column to compute with: NumPy's where NumPy is there, else a list; moments count, missing ones are NaN."""
        ...

    def statistics(self, place: int, rows: Rows | None) -> Statistics:
        """What can be told of a column over some rows (None: all)."""
        ...

    def stream(
        self,
        rows: Rows | None,
        places: Sequence[int],
        *,
        numbers: Rows | None,
        exact: bool,
        most: int | None = None,
    ) -> bytes:
        """Some rows of the columns at some places, as an Arrow stream.

        Parameters
        ----------
        rows
            None: all.
        places
            Which columns, in which order.
        numbers
            What a last column named POSITION tells of the rows; None: there is none.
        exact
            Decimals with all their digits, as texts, instead of as the nearest number.
        most
            Letters of a text; one that has more ends with the sign SHORT. None: any number.
        """
        ...
