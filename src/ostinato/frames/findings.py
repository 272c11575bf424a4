"""What was found out about a frame's content, found once for all sessions that show the same."""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable, Hashable, Sequence
from typing import Any

MANY = 4
"""Orders that are kept at most, for each frame that shares them."""
ROWS = 20_000_000
"""Rows in them altogether, for each frame; the newest order is kept in any case."""
BYTES = 4_000_000
"""Bytes of windows and series that are kept, for each frame; the newest are kept in any case."""


class Findings:
    """The orders of rows that queries have led to, so that windows are slices of them; and bytes made of the content.

    Frames of the same content share one; the more there are, the more is kept. Any thread may ask.
    """

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._orders: dict[bytes, _Order] = {}
        self._made: dict[Hashable, bytes] = {}
        self._frames: weakref.WeakSet[Any] = weakref.WeakSet()

    def join(self, frame: object) -> None:
        """The frame is one of those that share it, for as long as it is there."""
        with self._guard:
            self._frames.add(frame)

    def order(self, key: bytes, find: Callable[[], Sequence[int]]) -> Sequence[int]:
        """The order of a query, which `find` finds. Threads that ask for the same one wait for one computation."""
        with self._guard:
            order = self._orders.pop(key, None)
            if order is None:
                order = _Order()
            self._orders[key] = order  # the newest is last
        rows = order.get(find)
        with self._guard:
            _forget(self._orders, ROWS * self._sharers, MANY * self._sharers)
        return rows

    def made(self, key: Hashable, make: Callable[[], bytes]) -> bytes:
        """What `make` gives, as long as it is kept."""
        with self._guard:
            made = self._made.pop(key, None)
        if made is None:
            made = make()
        with self._guard:
            self._made[key] = made
            _forget(self._made, BYTES * self._sharers)
        return made

    @property
    def _sharers(self) -> int:
        return max(len(self._frames), 1)


class _Order:
    """One order, which is found when it is first asked for."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._rows: Sequence[int] | None = None

    def __len__(self) -> int:
        return 0 if self._rows is None else len(self._rows)

    def get(self, find: Callable[[], Sequence[int]]) -> Sequence[int]:
        with self._guard:
            if self._rows is None:
                self._rows = find()
            return self._rows


def _forget(kept: dict[Any, Any], size: int, many: int | None = None) -> None:
    """Let the oldest go, until they are of that size altogether, and so many."""
    while len(kept) > 1 and (sum(map(len, kept.values())) > size or (many is not None and len(kept) > many)):
        del kept[next(iter(kept))]


_guard = threading.Lock()
_shared: weakref.WeakValueDictionary[str, Findings] = weakref.WeakValueDictionary()


def shared(fingerprint: str) -> Findings:
    """What this process knows of the content with this fingerprint, for as long as a frame has it."""
    with _guard:
        return _shared.setdefault(fingerprint, Findings())
