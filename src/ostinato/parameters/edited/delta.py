"""Edits by the places of columns, with values as Python has them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple


class Delta(NamedTuple):
    """What changed. Columns are named by their places in the frame, levels of an index first."""

    cells: Mapping[int, Mapping[int, Any]]
    """New values by column and row."""
    added: Sequence[Mapping[int, Any]]
    """New rows, their values by column."""
    deleted: frozenset[int]

    def column(self, place: int) -> Delta:
        """What changed in one column, as its first."""
        added = [{0: row.get(place)} for row in self.added]
        return Delta({0: self.cells.get(place, {})}, added, self.deleted)

    def kept(self, height: int) -> list[int]:
        """The rows that remain."""
        return [row for start, stop in self.spans(height) for row in range(start, stop)]

    def spans(self, height: int) -> list[tuple[int, int]]:
        """The same as ranges: first, behind the last. Of a long frame that loses a row, there are two."""
        gone = [-1, *sorted(self.deleted), height]
        return [(before + 1, after) for before, after in pairwise(gone) if before + 1 < after]
