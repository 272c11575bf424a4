"""Points of Plotly's figures: what has become of those of one figure in another."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

import msgspec

from .plotly_figure import Drawn

NAMES = ("ids", "customdata")
"""Attributes of a trace that say what its points are."""
POSITIONS = ("x", "y", "r", "theta", "a", "b", "c", "lat", "lon", "locations", "labels")
"""Those that say where they stand."""
VALUES = (*POSITIONS, "z", "open", "high", "low", "close")
"""Those that a point of a selection repeats."""
_CODES = {"i1": "<b", "u1": "<B", "i2": "<h", "u2": "<H", "i4": "<i", "u4": "<I", "f4": "<f", "f8": "<d"}

Point: TypeAlias = Mapping[str, Any]


def present(points: Sequence[Point], former: Drawn, figure: Drawn) -> Sequence[Point] | None:
    """Points of a former figure, as the browser tells of them, with the values that they have in this one.

    None: one of them is there no more. A point is the same if what names it is (`ids`, `customdata`), and it has not
    left its place: one of its coordinates is the same, or it is told of by its number alone.
    """
    if not points or (former.data, former.arrays) == (figure.data, figure.arrays):
        return points
    before, now = _traces(former), _traces(figure)
    found = []
    for point in points:
        trace = point.get("curve_number")
        if not isinstance(trace, int) or not 0 <= trace < min(len(before), len(now)):
            return None
        if not _is_in(point, before[trace], now[trace]):
            return None
        found.append(_renewed(point, before[trace], now[trace]))
    return points if all(new is old for new, old in zip(found, points, strict=True)) else found


class Trace:
    """The attributes of a trace, as lists."""

    def __init__(self, given: Mapping[str, Any], arrays: Sequence[bytes]) -> None:
        self._given = given
        self._arrays = arrays
        self._values: dict[str, Any] = {}

    def values(self, name: str) -> Any:
        """What an attribute gives the points, one for each."""
        if name not in self._values:
            self._values[name] = _listed(self._given.get(name), self._arrays)
        return self._values[name]

    def at(self, name: str, place: Any) -> Any:
        """That of the point at a place: a number, or a row and a column. Raises LookupError."""
        values = self.values(name)
        for step in place if isinstance(place, list) else [place]:
            if not isinstance(values, list) or not isinstance(step, int) or step < 0:
                raise LookupError(step)
            values = values[step]
        return values


def _traces(figure: Drawn) -> list[Trace]:
    return [Trace(given, figure.arrays) for given in msgspec.json.decode(figure.data)]


def _listed(given: Any, arrays: Sequence[bytes]) -> Any:
    if not isinstance(given, dict) or "bdata" not in given:
        return given
    numbers = [number for (number,) in struct.iter_unpack(_CODES[given["dtype"]], arrays[given["bdata"]])]
    if "shape" not in given:
        return numbers
    width = int(given["shape"].rpartition(",")[2])
    return [numbers[start : start + width] for start in range(0, len(numbers), width)]


def _is_in(point: Point, before: Trace, now: Trace) -> bool:
    places = _places(point)
    if not all(_same(name, places, before, now) for name in NAMES):
        return False
    given = [name for name in POSITIONS if before.values(name) is not None or now.values(name) is not None]
    if len(places) == 1 and given in ([], ["x"], ["y"]):
        return not given or _has(now, given[0], places[0])
    return not given or any(_same(name, places, before, now) for name in given)


def _places(point: Point) -> list[Any]:
    """Where a point stands in its trace; of a bar of a histogram, all that it counts."""
    several = point.get("point_indices") or point.get("point_numbers")
    return several if isinstance(several, list) else [point.get("point_index", point.get("point_number"))]


def _has(trace: Trace, name: str, place: Any) -> bool:
    try:
        trace.at(name, place)
    except LookupError:
        return False
    return True


def _same(name: str, places: Sequence[Any], before: Trace, now: Trace) -> bool:
    """In a grid a place is a row and a column, and both of its axes count: there all has to be the same."""
    old, new = before.values(name), now.values(name)
    if not isinstance(old, list) or not isinstance(new, list) or not all(isinstance(place, int) for place in places):
        return bool(old == new)
    return all(0 <= place < min(len(old), len(new)) and old[place] == new[place] for place in places)


def _renewed(point: Point, before: Trace, now: Trace) -> Point:
    """The point, with the values that have changed: others are told in the browser's own way."""
    [place, *others] = _places(point)
    if others:
        return point
    changed = {}
    for name in VALUES:
        if name in point and _has(before, name, place) and _has(now, name, place):
            old, new = before.at(name, place), now.at(name, place)
            if old != new:
                changed[name] = new
    return {**point, **changed} if changed else point
