"""Some points of a long series, such that its picture stays the same; more of a part that is looked at closely."""

from __future__ import annotations

import math
import sys
from collections.abc import Sequence
from itertools import pairwise
from typing import Any, Literal, TypeAlias

import msgspec

from ...frames import Frame
from ...frames.decimate import decimated
from .plot_data import plot_data
from .roles import Roles, roles_by_name

Kind: TypeAlias = Literal["series", "points"]

_ORDERED = frozenset({"integer", "float", "decimal", "date", "datetime", "duration"})
MOST: dict[Kind, int] = {"series": 5_000, "points": 10_000}
"""Charts of so many rows are drawn whole. Of fewer points hardly any would lie in one cell."""
POINTS = 2_000
"""Points of a series; of several together at most four times as many."""
CELLS = (200, 120)
"""A point each is left in these cells, across and upwards."""


class Sample(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a chart draws of a frame, as the browser asks for more of it."""

    kind: Kind
    ys: tuple[str, ...]
    x: str | None = None
    color: str | None = None
    size: str | None = None

    @classmethod
    def of(cls, frame: Frame, roles: Roles, kind: Kind) -> Sample | None:
        """None: the frame is drawn whole, or what it runs along has no order."""
        if frame.height <= MOST[kind] or (
            roles.x is not None and roles.x.kind in ("text", "categorical", "object", "boolean")
        ):
            return None
        names = (None if column is None else column.name for column in (roles.x, roles.color, roles.size))
        return cls(kind, tuple(y.name for y in roles.ys), *names)

    def drawn(
        self, frame: Frame, start: int = 0, stop: int | None = None, within: tuple[float, float] | None = None
    ) -> bytes:
        """The points, of all rows or from one place to another in the order of `x`.

        `within`: of single points, those between these heights. Raises KeyError for a column that there is not.
        """
        order = _order(frame, self.x)
        places = range(frame.height)[max(start, 0) : stop]
        rows = places if order is None else order[places.start : places.stop]
        found = _cells(frame, self, rows, within) if self.kind == "points" else _shape(frame, self, rows)
        chosen = [int(rows[place]) for place in found]
        return plot_data(frame, roles_by_name(frame, self), chosen, at=[places[place] for place in found])


def _order(frame: Frame, x: str | None) -> Any:
    """The rows in the order of a column; None: as they are."""
    if x is None:
        return None
    numbers, numpy = frame.numbers(x), sys.modules.get("numpy")
    if numpy is not None:
        array = numpy.asarray(numbers)
        return None if bool((array[1:] >= array[:-1]).all()) else numpy.argsort(array, kind="stable")
    if all(before <= after for before, after in pairwise(numbers)):
        return None
    return sorted(range(len(numbers)), key=numbers.__getitem__)


def _shape(frame: Frame, sample: Sample, rows: Sequence[int]) -> list[int]:
    """Places among the rows that keep the shape of every series."""
    groups = [range(len(rows))] if sample.color is None else _groups(frame.values(sample.color, _asked(rows)))
    points = max(POINTS * 4 // max(len(sample.ys) * len(groups), 4), 100)
    xs = None if sample.x is None else _taken(frame.numbers(sample.x), rows)
    found: set[int] = set()
    for name in sample.ys:
        ys = _taken(frame.numbers(name), rows)
        for group in groups:
            x = group if xs is None else _taken(xs, group)
            found.update(group[place] for place in decimated(x, _taken(ys, group), points))
    return sorted(found)


def _asked(rows: Sequence[int]) -> slice | Sequence[int]:
    return slice(rows.start, rows.stop) if isinstance(rows, range) else rows


def _groups(values: Sequence[Any]) -> list[list[int]]:
    groups: dict[Any, list[int]] = {}
    for place, value in enumerate(values):
        groups.setdefault(value, []).append(place)
    return list(groups.values())


def _cells(frame: Frame, sample: Sample, rows: Sequence[int], within: tuple[float, float] | None) -> list[int]:
    """Places among the rows with one point for each cell of the picture."""
    across, upwards = CELLS
    xs: Sequence[float] = range(len(rows)) if sample.x is None else _taken(frame.numbers(sample.x), rows)
    found: set[int] = set()
    for name in sample.ys:
        ys = _between(_taken(frame.numbers(name), rows), within)
        found.update(_first_each(_steps(xs, across), _steps(ys, upwards)))
    return sorted(found)


def _between(values: Any, within: tuple[float, float] | None) -> Any:
    """The values; not a number for those elsewhere."""
    if within is None:
        return values
    low, high = within
    numpy = sys.modules.get("numpy")
    if numpy is not None:
        array = numpy.asarray(values, dtype="f8")
        return numpy.where((array >= low) & (array <= high), array, numpy.nan)
    return [value if low <= value <= high else math.nan for value in values]


def _first_each(columns: Any, lines: Any) -> list[int]:
    """The first place of each pair. What lies nowhere is left out."""
    numpy = sys.modules.get("numpy")
    if numpy is not None:
        cells = columns * 1_000 + lines
        cells[(columns < 0) | (lines < 0)] = -1
        kinds, places = numpy.unique(cells, return_index=True)
        found: list[int] = places[kinds >= 0].tolist()
        return found
    first: dict[tuple[int, int], int] = {}
    for place, cell in enumerate(zip(columns, lines, strict=True)):
        if min(cell) >= 0:
            first.setdefault(cell, place)
    return list(first.values())


def _steps(values: Sequence[float], count: int) -> Any:
    """In which of `count` equal steps each value lies; -1: there is none."""
    numpy = sys.modules.get("numpy")
    if numpy is None:
        known = [value for value in values if math.isfinite(value)]
        low = min(known, default=0.0)
        step = (max(known, default=0.0) - low) / count or 1.0
        return [int((value - low) / step) if math.isfinite(value) else -1 for value in values]
    array = numpy.asarray(values, dtype="f8")
    known = numpy.isfinite(array)
    low, high = (array[known].min(), array[known].max()) if known.any() else (0.0, 0.0)
    return numpy.where(known, (array - low) / ((high - low) / count or 1.0), -1).astype("i8")


def _taken(values: Any, places: Sequence[int]) -> Any:
    """Some of the values; of NumPy's memory, without going through Python's objects."""
    if isinstance(places, range) and places.step == 1:
        return values[places.start : places.stop]
    if hasattr(values, "dtype"):
        return values[places]
    return [values[place] for place in places]
