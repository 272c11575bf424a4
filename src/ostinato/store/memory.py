"""Sleeping sessions in this process's memory: for development, and for one process without durability."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable


class MemoryStore:
    """Keeps at most `limit_bytes`; the session that was saved longest ago goes first."""

    def __init__(self, limit_bytes: int = 64_000_000, clock: Callable[[], float] = time.monotonic) -> None:
        self._limit = limit_bytes
        self._clock = clock
        self._kept: OrderedDict[str, tuple[float, bytes]] = OrderedDict()
        self._bytes = 0

    def save(self, session: str, data: bytes, ttl: float) -> None:
        self.delete(session)
        self._expire()
        if len(data) > self._limit:
            return
        self._kept[session] = (self._clock() + ttl, data)
        self._bytes += len(data)
        while self._bytes > self._limit:
            _, (_, oldest) = self._kept.popitem(last=False)
            self._bytes -= len(oldest)

    def load(self, session: str) -> bytes | None:
        self._expire()
        entry = self._kept.get(session)
        return None if entry is None else entry[1]

    def delete(self, session: str) -> None:
        entry = self._kept.pop(session, None)
        if entry is not None:
            self._bytes -= len(entry[1])

    def _expire(self) -> None:
        now = self._clock()
        for session in [s for s, (until, _) in self._kept.items() if until <= now]:
            self.delete(session)
