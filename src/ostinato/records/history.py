"""The records of one session's runs: the newest ones, bounded in number and size."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

import msgspec

from .record import RunRecord

KEPT = 50
"""Runs that are remembered per session."""
BYTES = 262_144
"""Size of the remembered details, as JSON. Beyond it the oldest runs lose theirs."""


class Records:
    """What the last runs of a session were for, oldest first."""

    def __init__(self) -> None:
        self._kept: deque[RunRecord] = deque(maxlen=KEPT)
        self._ops = 0
        self._bytes = 0

    def __iter__(self) -> Iterator[RunRecord]:
        return iter(list(self._kept))

    def __len__(self) -> int:
        return len(self._kept)

    @property
    def newest(self) -> RunRecord | None:
        return self._kept[-1] if self._kept else None

    def add(self, record: RunRecord) -> None:
        """A run has ended. What was sent while it went on is its own."""
        record.ops, record.bytes = self._ops, self._bytes
        self._ops = self._bytes = 0
        self._kept.append(record)
        if record.watched:
            self._bound()

    def sent(self, ops: int, size: int, running: bool) -> None:
        """A frame was sent: for the run that is going on, or for the one that ended last."""
        newest = self.newest
        if running or newest is None:
            self._ops += ops
            self._bytes += size
        else:
            newest.ops += ops
            newest.bytes += size

    def since(self, number: int) -> list[RunRecord]:
        """The records of all runs after run `number` that are remembered."""
        return [record for record in self._kept if record.number > number]

    def page(self, before: int | None, limit: int) -> list[RunRecord]:
        """At most `limit` records of the runs before run `before` (None: of all), newest first."""
        found = [record for record in reversed(self._kept) if before is None or record.number < before]
        return found[:limit]

    def _bound(self) -> None:
        size = 0
        for record in reversed(self._kept):
            size += len(msgspec.json.encode(record))
            if size > BYTES:
                record.forget_details()
