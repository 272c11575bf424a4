"""What session_state holds, as digests: whether a value has changed, in place too."""

from __future__ import annotations

import io
import pickle
from collections.abc import Mapping
from hashlib import blake2b
from types import CodeType, FunctionType
from typing import Any

LARGEST = 1_000_000
"""Bytes that are looked at, of all values together: a loop that moves more counts as one that changes something."""


class Unknown(Exception):
    """Nobody can tell whether the value has changed: it is too large, or a generator, a lock, an open file …"""


def digests(values: Mapping[str, Any], each: int | None = None) -> dict[str, bytes | None]:
    """A digest for each value, None where it cannot be told. May call the user's code: hold no lock.

    `each`: the bytes that are looked at of each value, in place of a limit for all together.
    """
    left = LARGEST
    found: dict[str, bytes | None] = {}
    for key, value in values.items():
        meter = _Meter(left if each is None else each)
        found[key] = _digest(value, meter)
        left -= meter.size
    return found


def _digest(value: object, meter: _Meter) -> bytes | None:
    try:
        _Content(meter, pickle.HIGHEST_PROTOCOL).dump(value)
    except Exception:
        return None
    return meter.digest()


class _Meter(io.RawIOBase):
    """Takes a pickle in, and keeps no more of it than a digest."""

    def __init__(self, largest: int) -> None:
        self.size = 0
        self._largest = largest
        self._hash = blake2b(digest_size=16)

    def write(self, data: Any) -> int:
        self.size += memoryview(data).nbytes
        if self.size > self._largest:
            raise Unknown
        self._hash.update(data)
        return self.size

    def digest(self) -> bytes:
        return self._hash.digest()


class _Content(pickle.Pickler):
    """Pickles by content what Python pickles by name.

    A rerun defines the script's own classes and functions anew; pickle would refuse an instance of the former class.
    Nothing is ever unpickled, so any reduction will do that differs where the contents do.
    """

    def reducer_override(self, obj: Any) -> Any:
        if isinstance(obj, type):
            return _name, (obj.__module__, obj.__qualname__)
        if isinstance(obj, FunctionType) and obj is not _name:
            cells = tuple(cell.cell_contents for cell in obj.__closure__ or ())
            return _name, (obj.__module__, obj.__qualname__, obj.__code__, obj.__defaults__, obj.__kwdefaults__, cells)
        if isinstance(obj, CodeType):
            return _name, (obj.co_code, obj.co_names, obj.co_consts)
        return NotImplemented


def _name(*parts: object) -> tuple[object, ...]:
    """Stands in a pickle for what has these parts."""
    return parts
