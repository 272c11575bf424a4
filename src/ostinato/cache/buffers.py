"""Bytes that many may write to, each in a copy of its own.

Large ones stand in a file in memory, and every copy maps it privately: the machine copies a page of it when that page
is written to, and never what is only read. So a copy of a gigabyte costs what is changed in it.
"""

from __future__ import annotations

import mmap
import os
from collections.abc import Sequence
from io import BufferedRandom
from itertools import accumulate
from threading import Lock
from weakref import WeakSet, finalize

from ..mapped import Told, follow

LARGE = 1 << 20
"""Bytes from which on mapping is cheaper than copying."""
MANY = 16_384
"""Files and maps at one time: Linux gives a process four times as many maps, unless it is told otherwise."""
FEW = 256
"""The same where the system does not say how many files a process may open."""
ALIGNED = 64
"""Each buffer begins at a multiple of this, as vector instructions like it."""


class Buffers:
    """Some buffers, kept as they are now."""

    def __init__(self, given: Sequence[memoryview | bytes]) -> None:
        parts = [memoryview(part) for part in given]
        self._sizes = [part.nbytes for part in parts]
        self._starts = [0, *accumulate(-(-size // ALIGNED) * ALIGNED for size in self._sizes)]
        self.size = sum(self._sizes)
        self._file = self._in_file(parts)
        self._bytes = b"" if self._file else b"".join(map(_padded, parts))

    def copies(self) -> list[memoryview]:
        """The buffers, writable, for one owner."""
        if not self._sizes:
            return []
        whole = memoryview(self._file.copy() if self._file else bytearray(self._bytes))
        return [whole[start : start + size] for start, size in zip(self._starts, self._sizes, strict=False)]

    def _in_file(self, parts: Sequence[memoryview]) -> _File | None:
        if self.size < LARGE or len(_alive) >= _most():
            return None
        try:
            return _File(self._starts[-1], zip(self._starts, parts, strict=False))
        except OSError:  # no descriptor is free, or the machine has no such files
            return None


class _File:
    """A file without a name."""

    def __init__(self, size: int, parts: zip[tuple[int, memoryview]]) -> None:
        self._size = size
        self._told: Told = {}
        self._lock = Lock()
        self._file = _unnamed_file()
        finalize(self, self._file.close)
        self._file.truncate(size)
        for start, part in parts:
            self._file.seek(start)
            self._file.write(part)
        self._file.flush()
        _alive.add(self)

    def copy(self) -> mmap.mmap | bytearray:
        if len(_alive) < _most():
            try:
                mapped = mmap.mmap(self._file.fileno(), self._size, access=mmap.ACCESS_COPY)
            except OSError:
                return self._read()
            _alive.add(mapped)
            follow(mapped, self._told)
            return mapped
        return self._read()

    def _read(self) -> bytearray:
        whole = bytearray(self._size)
        with self._lock:
            self._file.seek(0)
            self._file.readinto(whole)
        return whole


_alive: WeakSet[_File | mmap.mmap] = WeakSet()


def _most() -> int:
    """How many files and maps there may be: each holds one of the descriptors that the server needs for connections."""
    try:
        import resource
    except ImportError:  # Windows
        return FEW
    allowed, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return MANY if allowed == resource.RLIM_INFINITY else min(allowed // 4, MANY)


def _unnamed_file() -> BufferedRandom:
    if hasattr(os, "memfd_create"):
        return open(os.memfd_create("ostinato-cache"), "w+b")
    from tempfile import TemporaryFile  # late: Linux does without

    return TemporaryFile()


def _padded(part: memoryview) -> bytes:
    return bytes(part) + bytes(-part.nbytes % ALIGNED)
