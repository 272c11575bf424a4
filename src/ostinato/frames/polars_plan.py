"""Lazy frames of polars."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from . import lazy
from .column import POSITION
from .plan import Ending
from .polars_frame import PolarsFrame
from .source import Source


def source_of(frame: Any) -> Source:
    """The source of what a lazy frame computes.

    A small result is computed at once: then no two windows can come of computations that differ in the order of their
    rows.
    """
    import polars as pl

    head = PolarsFrame(frame.head(lazy.SMALL + 1).collect())
    if head.height <= lazy.SMALL:
        return head
    if not lazy.free(head.frame.columns):
        return PolarsFrame(frame.collect())
    return lazy.Lazy(PolarsPlan(frame), head, int(frame.select(pl.len()).collect().item()))


class PolarsPlan:
    """What polars does for a lazy frame."""

    def __init__(self, frame: Any) -> None:
        self._frame = frame

    def digest(self) -> bytes:
        try:
            return bytes(self._frame.serialize())
        except Exception:  # of functions of the user's; polars says so in several ways
            return str(self._frame.explain(optimized=False)).encode()

    def rows(self) -> Any:
        return self._frame

    def numbered(self) -> Any:
        return self._frame.with_row_index(POSITION)

    def part(self, rows: Any, start: int, stop: int) -> Any:
        return rows.slice(start, stop - start)

    def computed(self, rows: Any) -> Source:
        return PolarsFrame(rows.collect())

    def positions(self, rows: Any) -> Sequence[int]:
        positions: Sequence[int] = rows.collect().to_series()
        return positions

    def write(self, rows: Any, path: str, ending: Ending) -> bool:
        if ending == "csv":  # in which polars writes no lists, structs or bytes
            return False
        rows.sink_parquet(path)
        return True
