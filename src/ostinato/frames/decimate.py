"""Which points of a long series to draw, so that the picture stays the same.

Two steps: the lowest and the highest point of each stretch keep every spike; among these, the largest triangles keep
the shape (LTTB, Steinarsson 2013). NumPy does the first where it is there.
"""

from __future__ import annotations

import math
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import Any

SPARE = 4
"""Points that the first step leaves for each one of the second."""


def decimated(x: Sequence[float], y: Sequence[float], points: int) -> list[int]:
    """Positions of the points to draw, in ascending order; those without a value end a line and stay, one for each gap.

    Parameters
    ----------
    x
        Where the points stand, ascending: numbers, in a list or in NumPy's memory.
    y
        How high; not a number, or infinite: there is no value.
    points
        How many to leave at most, at least 3. Points that end a line come on top of them.

    Examples
    --------
    >>> 500 in decimated(range(1_000), [0.0] * 500 + [9.0] + [0.0] * 499, 5)
    True
    """
    known, gaps = _known(y)
    if len(known) > points:
        points = max(points, 3)
        few = _extremes(y, known, points * SPARE // 2)
        known = [few[place] for place in _triangles(_floats(x, few), _floats(y, few), points)]
    return sorted({*map(int, known), *map(int, gaps)})


def within(x: Sequence[float], low: float, high: float) -> slice:
    """The points from one place to another and the nearest one on each side: what a picture of that range needs."""
    return slice(max(bisect_left(x, low) - 1, 0), min(bisect_right(x, high) + 1, len(x)))


def _known(y: Any) -> tuple[Any, Any]:
    """Positions of the points that have a value, and of the first in each run of those that have none."""
    numpy = sys.modules.get("numpy")
    if numpy is not None:
        empty = ~numpy.isfinite(numpy.asarray(y, dtype="f8"))
        return numpy.flatnonzero(~empty), numpy.flatnonzero(empty & ~numpy.r_[False, empty[:-1]])
    gone = [not math.isfinite(value) for value in y]
    starts = [place for place, is_gone in enumerate(gone) if is_gone and not (place and gone[place - 1])]
    return [place for place, is_gone in enumerate(gone) if not is_gone], starts


def _extremes(y: Any, known: Any, stretches: int) -> list[int]:
    """Positions of the lowest and the highest point of each stretch, and of both ends."""
    # Rounded up, so that less than one stretch is left over at the end.
    length = -(-len(known) // stretches)
    if length < 3:
        return list(known)
    stretches = len(known) // length
    numpy = sys.modules.get("numpy")
    if numpy is not None:
        table = numpy.asarray(y, dtype="f8")[known][: length * stretches].reshape(stretches, length)
        begins = numpy.arange(stretches) * length
        found = {*(begins + table.argmin(1)).tolist(), *(begins + table.argmax(1)).tolist()}
    else:
        parts = [range(begin, begin + length) for begin in range(0, length * stretches, length)]
        found = {choose(part, key=lambda at: y[known[at]]) for part in parts for choose in (min, max)}
    rest = range(length * stretches, len(known))
    found |= {choose(rest, key=lambda at: y[known[at]]) for choose in (min, max) if rest}
    return [int(known[place]) for place in sorted({0, *found, len(known) - 1})]


def _floats(values: Any, places: list[int]) -> list[float]:
    if hasattr(values, "dtype"):
        found: list[float] = values[places].tolist()
        return found
    return [float(values[place]) for place in places]


def _triangles(x: list[float], y: list[float], points: int) -> list[int]:
    """Places of the points that make the largest triangles, each with the one before and the middle of those after."""
    last = len(x) - 1
    if last < points:
        return list(range(len(x)))
    step = (last - 1) / (points - 2)
    edges = [int(1 + step * place) for place in range(points - 1)] + [len(x)]
    sums_x, sums_y = list(accumulate(x, initial=0.0)), list(accumulate(y, initial=0.0))
    chosen = [0]
    here_x, here_y = x[0], y[0]
    for begin, end, beyond in zip(edges, edges[1:], edges[2:], strict=False):
        count = beyond - end
        across = here_x - (sums_x[beyond] - sums_x[end]) / count
        upwards = (sums_y[beyond] - sums_y[end]) / count - here_y
        largest, found = -1.0, begin
        for place in range(begin, end):
            area = abs(across * (y[place] - here_y) - (here_x - x[place]) * upwards)
            if area > largest:
                largest, found = area, place
        chosen.append(found)
        here_x, here_y = x[found], y[found]
    return [*chosen, last]
