"""Values that travel to the browser's code as they are: what JSON can hold, and bytes."""

from __future__ import annotations

import math
from datetime import date
from typing import Any

import msgspec

from ..wire.element import Wire

_encoder = msgspec.msgpack.Encoder()


def json_like(value: Any) -> Wire:
    """The value in lists and dictionaries of its own: what the script changes later does not reach it.

    Tuples and sets are lists, keys are texts, dates are ISO texts, numbers of NumPy are numbers.

    Raises TypeError or ValueError, saying why, for what cannot travel.
    """
    try:
        copy = msgspec.to_builtins(value, builtin_types=(bytes, bytearray, memoryview), str_keys=True, enc_hook=_plain)
        _encoder.encode(copy)  # integers of more than 64 bits, broken texts
    except (OverflowError, RecursionError, UnicodeEncodeError) as error:
        raise ValueError(f"This does not fit into JSON: {error}.") from error
    return copy


def is_json(value: Wire) -> bool:
    """Whether what came from a browser is something that JSON can hold."""
    if isinstance(value, dict):
        return all(isinstance(key, str) for key in value) and all(map(is_json, value.values()))
    if isinstance(value, (list, tuple)):
        return all(map(is_json, value))
    if isinstance(value, float):
        return math.isfinite(value)
    return value is None or isinstance(value, (bool, int, str))


def _plain(value: Any) -> Any:
    """Values of subclasses, and those of NumPy, as Python's own."""
    if type(value).__module__.partition(".")[0] == "numpy" and hasattr(value, "tolist"):
        return value.tolist()
    if isinstance(value, date):
        return value.isoformat()
    kinds: tuple[type[Any], ...] = (str, int, float, dict, list)
    for kind in kinds:
        if isinstance(value, kind):
            return kind(value)
    raise TypeError(f"Got a {type(value).__name__}.")
