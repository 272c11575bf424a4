"""What an engine does for a frame of its own that is not computed: each engine's way is a module of its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, Protocol, TypeAlias

from .source import Source

Ending: TypeAlias = Literal["csv", "parquet"]
"""Kinds of files, by what their names end with."""


class Plan(Protocol):
    """A computation that gives the same rows in the same order each time.

    Its parts are the engine's own objects, which narwhals knows. Any thread may ask for them.
    """

    def digest(self) -> object:
        """What tells it, and as much as can be seen of what it reads, from others."""
        ...

    def rows(self) -> Any:
        """All rows."""
        ...

    def numbered(self) -> Any:
        """All rows, with their positions in a last column named POSITION."""
        ...

    def part(self, start: int, stop: int, names: Sequence[str]) -> Source:
        """Some columns of some rows that follow each other, as many as there still are."""
        ...

    def among(self, positions: Sequence[int], names: Sequence[str]) -> tuple[Source, Sequence[int]]:
        """Some columns of the rows at some positions, in any order; and what each has in a further one, the last.

        There are fewer rows where those that there were have gone.
        """
        ...

    def computed(self, rows: Any) -> Source:
        """Them in memory."""
        ...

    def positions(self, rows: Any) -> Sequence[int]:
        """The only column of them, as the engine's library holds numbers."""
        ...

    def write(self, rows: Any, path: str, ending: Ending) -> bool:
        """Write them to a file; False: the engine does not write all that there may be in such a one."""
        ...
