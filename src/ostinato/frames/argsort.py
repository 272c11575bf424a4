"""The order of numbers, found by sorting them together with their places.

NumPy sorts 64-bit numbers ten times faster than it finds their order. So each number is written into the upper bits of
one, its place into the lower bits; where the upper bits are too few to tell two numbers apart, those alone are sorted
again. Equal numbers stay in the order of their places.
"""

from __future__ import annotations

from typing import Any


def argsort(values: Any, *, falling: bool = False) -> Any:
    """The places of a NumPy array's numbers or times in their order. None of them is missing."""
    import numpy as np

    if not len(values):
        return np.zeros(0, np.intp)
    keys = _ordered(values)
    if falling:
        keys = ~keys
    keys -= keys.min()
    width = (len(values) - 1).bit_length()
    lost = max(int(keys.max()).bit_length() + width - 64, 0)
    packed = keys >> np.uint64(lost) << np.uint64(width)
    packed |= np.arange(len(values), dtype="u8")
    packed.sort()
    places = (packed & np.uint64((1 << width) - 1)).astype(np.intp)
    return _settled(keys, places, packed >> np.uint64(width)) if lost else places


def _ordered(values: Any) -> Any:
    """Whole numbers without a sign that stand in the same order."""
    import numpy as np

    kind, top = values.dtype.kind, np.uint64(1 << 63)
    if kind == "f":
        bits = (values.astype("f8") + 0.0).view("i8")  # of the two zeros, the plain one
        return (bits ^ (bits >> 63 & np.int64((1 << 63) - 1))).view("u8") ^ top
    if kind in "ub":
        return values.astype("u8")
    return (values.view("i8") if kind in "mM" else values.astype("i8")).view("u8") ^ top


def _settled(keys: Any, places: Any, told: Any) -> Any:
    """The places with those put right whose numbers differ in bits that were lost."""
    import numpy as np

    like_last = told[1:] == told[:-1]
    sorted = keys[places]
    if not (like_last & (sorted[1:] != sorted[:-1])).any():
        return places
    doubtful = np.zeros(len(places), bool)
    doubtful[1:] |= like_last
    doubtful[:-1] |= like_last
    some = places[doubtful]
    places[doubtful] = some[np.lexsort((some, keys[some]))]
    return places
