"""The orders of rows that a frame's queries have led to: found once, then windows are slices of them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import Any

MANY = 4
"""Orders that are kept of a frame at most."""
ROWS = 20_000_000
"""Rows in them altogether; the newest one is kept in any case."""


class Orders:
    """The newest orders by their queries. Threads that ask for the same one wait for one computation."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._kept: dict[bytes, Sequence[int]] = {}

    def get(self, key: bytes, find: Callable[[], Sequence[int]]) -> Sequence[int]:
        """The order of a query, which `find` finds."""
        with self._guard:
            order = self._kept.pop(key, None)
            if order is None:
                order = find()
            self._kept[key] = order
            while len(self._kept) > MANY or (len(self._kept) > 1 and sum(map(len, self._kept.values())) > ROWS):
                del self._kept[next(iter(self._kept))]
            return order


def listed(positions: Any) -> list[Any]:
    """Positions of any library as a list."""
    for name in ("tolist", "to_list", "to_pylist"):
        if hasattr(positions, name):
            listed: list[Any] = getattr(positions, name)()
            return listed
    return list(positions)
