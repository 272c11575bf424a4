"""The records of one session's runs: the newest ones, bounded in number and size."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterator

import msgspec

from .facts import Facts, Start
from .record import RunRecord

KEPT = 50
"""Runs that are remembered per session."""
BYTES = 262_144
"""Size of the remembered details, as JSON. Beyond it the oldest runs lose theirs."""


class Records:
    """What the last runs of a session were for, oldest first.

    Parameters
    ----------
    file
        The script's file.
    """

    def __init__(self, file: str) -> None:
        self._start = Start(time.monotonic(), time.time())
        self._file = file
        self._kept: deque[Facts] = deque(maxlen=KEPT)
        self._ops = 0
        self._bytes = 0

    def __iter__(self) -> Iterator[RunRecord]:
        return map(self._record, list(self._kept))

    def __len__(self) -> int:
        return len(self._kept)

    def add(self, facts: Facts) -> None:
        """A run has ended. What was sent while it went on is its own."""
        if self._bytes:
            facts.ops, facts.bytes = self._ops, self._bytes
            self._ops = self._bytes = 0
        self._kept.append(facts)

    def sent(self, ops: int, size: int, running: bool) -> None:
        """A frame was made: for the run that is going on, or for the one that ended last."""
        if running or not self._kept:
            self._ops += ops
            self._bytes += size
        else:
            newest = self._kept[-1]
            newest.ops += ops
            newest.bytes += size

    def page(self, before: int | None, limit: int) -> list[RunRecord]:
        """At most `limit` records of the runs before run `before` (None: of all), newest first."""
        found = [facts for facts in reversed(self._kept) if before is None or facts.number < before]
        return [self._record(facts) for facts in found[:limit]]

    def bound(self) -> None:
        """What was measured while somebody looked is the bulk of it: the oldest runs lose theirs first."""
        size = 0
        for facts in reversed(self._kept):
            size += len(msgspec.json.encode(self._record(facts))) if facts.watched else 0
            if size > BYTES:
                facts.forget_details()

    def _record(self, facts: Facts) -> RunRecord:
        return facts.record(self._start, self._file)
