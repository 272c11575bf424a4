"""Memory that maps a file which never changes: what was told of the file counts until somebody writes to the memory.

The copies that a cache hands out map one file, each privately: the system gives a page that is written to memory of its
own. Linux tells which pages those are, in a thirtieth of the time that reading them takes.

Source: https://docs.kernel.org/admin-guide/mm/pagemap.html
"""

from __future__ import annotations

import ctypes
import mmap
import os
import sys
import weakref
from bisect import bisect_right, insort
from collections.abc import Callable
from threading import Lock
from typing import TypeAlias

LARGE = 1 << 18
"""Bytes from which on asking for the pages takes less than reading them."""
MOST = 10_000
"""Stretches of a file whose digests are kept."""
FEW = 64
"""Maps below which those that are gone are not looked for."""
PAGES = "/proc/self/pagemap"
ENTRY = 8
"""Bytes that it has for each page. The highest bit says that it is in memory, the next that it was moved out of there,
and the third that it is the file's, not a copy."""
STATE = 61
"""The place of the third."""
UNREAD, OF_FILE = 0b000, 0b101
"""The states of pages that nobody has written to."""

Told: TypeAlias = dict[tuple[int, int], bytes]
"""The digests of stretches of a file, by their offset and length."""


class Maps:
    """Private maps of whole files, as long as somebody holds them, by where they begin."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        """In ascending order."""
        self._maps: dict[int, tuple[weakref.ref[mmap.mmap], Told]] = {}
        self._lock = Lock()
        self._sweep_at = FEW

    def __len__(self) -> int:
        return len(self._starts)

    def add(self, memory: mmap.mmap, told: Told) -> None:
        start = ctypes.addressof(ctypes.c_char.from_buffer(memory))
        with self._lock:
            if start not in self._maps:
                insort(self._starts, start)
            self._maps[start] = weakref.ref(memory), told
            if len(self) > self._sweep_at:
                self._sweep()

    def at(self, address: int, length: int) -> tuple[Told, tuple[int, int]] | None:
        """What was told of the file that this memory maps, and which stretch of it that is; None: it maps none."""
        with self._lock:
            for place in range(bisect_right(self._starts, address) - 1, -1, -1):
                start = self._starts[place]
                memory, told = self._maps[start]
                alive = memory()
                if alive is not None:  # others may have been where it is now
                    offset = address - start
                    return (told, (offset, length)) if offset + length <= len(alive) else None
        return None

    def _sweep(self) -> None:
        self._maps = {start: (memory, told) for start, (memory, told) in self._maps.items() if memory() is not None}
        self._starts = sorted(self._maps)
        self._sweep_at = max(FEW, 2 * len(self))


_maps = Maps()


def follow(memory: mmap.mmap, told: Told) -> None:
    """From now on, this private map of a whole file counts as the file, of which `told` keeps what is found out."""
    _maps.add(memory, told)


def digest(data: memoryview | bytes, compute: Callable[[memoryview | bytes], bytes]) -> bytes:
    """What `compute` gives for these bytes, or has given for the same stretch of a file that they still are."""
    numpy = sys.modules.get("numpy")  # which nearly all large data are of; nothing else tells where they stand
    if numpy is None or len(data) < LARGE or not _maps:
        return compute(data)
    address = _address(data)
    found = _maps.at(address, len(data))
    if found is None:
        return compute(data)
    told, stretch = found
    known = told.get(stretch)
    if known is not None and _is_clean(address, len(data)):
        return known
    result = compute(data)
    if _is_clean(address, len(data)):  # afterwards: then it was so all the while
        if len(told) >= MOST:
            told.clear()
        told[stretch] = result
    return result


def _address(data: memoryview | bytes) -> int:
    import numpy as np

    return int(np.frombuffer(data, np.uint8).__array_interface__["data"][0])


def _is_clean(address: int, length: int) -> bool:
    """Whether nobody has written to these pages. Where the system does not tell: no."""
    import numpy as np

    first, end = address // mmap.PAGESIZE, -(-(address + length) // mmap.PAGESIZE)
    try:
        with open(PAGES, "rb", buffering=0) as pages:
            entries = os.pread(pages.fileno(), ENTRY * (end - first), ENTRY * first)
    except OSError:
        return False
    if len(entries) < ENTRY * (end - first):
        return False
    states = np.frombuffer(entries, np.uint64) >> np.uint64(STATE)
    return bool(((states == OF_FILE) | (states == UNREAD)).all())
