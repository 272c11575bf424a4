"""Specifications of charts in JSON, with all that scripts put into them."""

from __future__ import annotations

import sys
from datetime import date
from typing import Any

import msgspec

DTYPES = {"i1", "u1", "i2", "u2", "i4", "u4", "f4", "f8"}
"""NumPy's names of numbers that JavaScript has arrays of."""
SMALL = 32
"""Up to so many values travel as text: it is shorter, and some attributes take lists alone."""


class ChartJson:
    """Encodes JSON. `apart`: long arrays of numbers stay out of it, as bytes; {"bdata": n} stands for array n."""

    def __init__(self, *, apart: bool = True) -> None:
        self.arrays: list[bytes] = []
        self._apart = apart
        self._encoder = msgspec.json.Encoder(enc_hook=self._built)

    def encode(self, value: Any) -> str:
        """The value as JSON. What is no number (NaN, infinity, NaT) is null, as charts take it."""
        return self._encoder.encode(value).decode()

    def _built(self, value: Any) -> Any:
        """A value that JSON does not have, in terms of those that it has."""
        numpy = sys.modules.get("numpy")
        if numpy is not None and isinstance(value, numpy.generic):
            return _without_gaps(str(value)) if value.dtype.kind in "mMU" else value.item()
        if hasattr(value, "to_plotly_json"):
            return value.to_plotly_json()
        if isinstance(value, date):
            return _without_gaps(value.isoformat())
        if numpy is not None and hasattr(value, "__array__"):
            return self._array(numpy.asarray(value))
        if type(value).__name__ == "NAType":  # pandas.NA
            return None
        for name in ("to_list", "to_pylist", "tolist"):
            if hasattr(value, name):
                return getattr(value, name)()
        return _basic(value)

    def _array(self, array: Any) -> Any:
        if array.dtype.kind == "M":
            texts = array.astype("datetime64[us]").astype(str).tolist()
            return _without_gaps(texts)
        if array.size <= SMALL or array.dtype.kind not in "iuf" or not self._apart:
            return array.tolist()
        array = _narrow(array)
        if array.dtype.str[1:] not in DTYPES:
            return array.tolist()
        self.arrays.append(array.astype(array.dtype.newbyteorder("<"), order="C", copy=False).tobytes())
        spec = {"dtype": array.dtype.str[1:], "bdata": len(self.arrays) - 1}
        return spec | {"shape": ", ".join(map(str, array.shape))} if array.ndim > 1 else spec


def _narrow(array: Any) -> Any:
    """Integers of 64 bits as JavaScript can have them, halves of floats as floats."""
    if array.dtype.kind == "f":
        return array.astype("f4") if array.dtype.itemsize == 2 else array.astype("f8") if array.itemsize > 8 else array
    if array.dtype.itemsize < 8:
        return array
    low, high = int(array.min()), int(array.max())
    return array.astype("i4" if low >= -(2**31) and high < 2**31 else "f8")


def _without_gaps(texts: Any) -> Any:
    if isinstance(texts, list):
        return [_without_gaps(text) for text in texts]
    return None if texts == "NaT" else texts


def _basic(value: Any) -> Any:
    """Values of subclasses as Python's own."""
    kinds: tuple[type[Any], ...] = (str, int, float, dict, list)
    for kind in kinds:
        if isinstance(value, kind):
            return kind(value)
    raise TypeError(f"Got a {type(value).__name__}.")
