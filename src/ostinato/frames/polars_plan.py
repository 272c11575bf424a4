"""Lazy frames of polars."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from . import lazy
from .column import POSITION
from .plan import Ending
from .polars_frame import PolarsFrame
from .source import Source

BULKY = 4_000_000
"""Bytes of frames in memory up to which a plan holds them."""


def source_of(frame: Any) -> Source:
    """The source of what a lazy frame computes.

    A small result is computed at once: then no two windows can come of computations that differ in the order of their
    rows. So is one of large frames that are in memory anyhow: their values are a part of the plan, and to know it again
    would take longer than to carry it out.
    """
    import polars as pl

    head = PolarsFrame(frame.head(lazy.SMALL + 1).collect())
    if head.height <= lazy.SMALL:
        return head
    if not lazy.free(head.frame.columns) or _in_memory(frame) > BULKY:
        return PolarsFrame(frame.collect())
    return lazy.Lazy(PolarsPlan(frame), head, int(frame.select(pl.len()).collect().item()))


def _in_memory(frame: Any) -> int:
    """Bytes of the frames in memory that a lazy one reads."""
    import polars as pl

    try:
        nodes = frame._ldf.visit()  # polars tells the steps of a plan by no other name
    except AttributeError:
        return 0
    size, open = 0, [nodes.get_node()]
    while open:
        nodes.set_node(open.pop())
        open += nodes.get_inputs()
        try:
            step = nodes.view_current_node()
        except NotImplementedError:
            # A function of the user's: polars shows no such step, which reads no frame itself. Those below are seen.
            continue
        if hasattr(step, "df"):
            size += int(pl.DataFrame._from_pydf(step.df).estimated_size())
    return size


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

    def part(self, start: int, stop: int, names: Sequence[str]) -> Source:
        return self.computed(self._frame.select(names).slice(start, stop - start))

    def among(self, positions: Sequence[int], names: Sequence[str]) -> tuple[Source, Sequence[int]]:
        import polars as pl

        rows = self.numbered().filter(pl.col(POSITION).is_in(positions))
        return self.computed(rows.select(*names, POSITION)), positions

    def computed(self, rows: Any) -> Source:
        return PolarsFrame(rows.collect())

    def positions(self, rows: Any) -> Sequence[int]:
        positions: Sequence[int] = rows.collect().to_series()
        return positions

    def write(self, rows: Any, path: str, ending: Ending) -> bool:
        if ending == "csv":  # in which polars writes no lists, structs or bytes
            return False
        import polars as pl

        try:
            rows.sink_parquet(path)
        except pl.exceptions.InvalidOperationError:  # older versions write no frames that are in memory this way
            rows.collect().write_parquet(path)
        return True
