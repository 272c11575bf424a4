"""Sleeping sessions in this process's memory: for development, and for one process without durability."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable

from .store import Claim

EPOCH = 1
"""There is one process, so nobody else ever claims a session."""


class MemoryStore:
    """Keeps at most `limit_bytes`; the session that was saved longest ago goes first."""

    durable = False

    def __init__(self, limit_bytes: int = 64_000_000, clock: Callable[[], float] = time.monotonic) -> None:
        self._limit = limit_bytes
        self._clock = clock
        self._kept: OrderedDict[str, tuple[float, bytes]] = OrderedDict()
        self._bytes = 0

    def register(self, session: str, data: bytes, ttl: float) -> int:
        """Nothing is kept of sessions that are awake."""
        return EPOCH

    def load(self, session: str) -> bytes | None:
        self._expire()
        entry = self._kept.get(session)
        return None if entry is None else entry[1]

    def claim(self, session: str, ttl: float) -> Claim | None:
        data = self.load(session)
        self.delete(session)
        return None if data is None else Claim(EPOCH, data)

    def holds(self, session: str, epoch: int) -> bool:
        return True

    def save(self, session: str, epoch: int, data: bytes, ttl: float) -> bool:
        self.delete(session)
        self._expire()
        if len(data) > self._limit:
            return True
        self._kept[session] = (self._clock() + ttl, data)
        self._bytes += len(data)
        while self._bytes > self._limit:
            _, (_, oldest) = self._kept.popitem(last=False)
            self._bytes -= len(oldest)
        return True

    def delete(self, session: str) -> None:
        entry = self._kept.pop(session, None)
        if entry is not None:
            self._bytes -= len(entry[1])

    def close(self) -> None:
        pass

    def _expire(self) -> None:
        now = self._clock()
        for session in [s for s, (until, _) in self._kept.items() if until <= now]:
            self.delete(session)
