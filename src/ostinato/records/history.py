"""The records of one session's runs: the newest ones, bounded in number and size."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterator

import msgspec

from ..script.meter import Traffic
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
    traffic
        Counts what the session sends.
    """

    def __init__(self, file: str, traffic: Traffic) -> None:
        self.kept: deque[Facts] = deque(maxlen=KEPT)
        """What is known of the runs. A run that has ended is appended here."""
        self._start = Start(time.monotonic(), time.time())
        self._file = file
        self._traffic = traffic

    def __iter__(self) -> Iterator[RunRecord]:
        return iter(self._records())

    def __len__(self) -> int:
        return len(self.kept)

    def page(self, before: int | None, limit: int) -> list[RunRecord]:
        """At most `limit` records of the runs before run `before` (None: of all), newest first."""
        return [record for record in reversed(self._records()) if before is None or record.number < before][:limit]

    def bound(self) -> None:
        """What was measured while somebody looked is the bulk of it: the oldest runs lose theirs first."""
        size = 0
        for facts, record in zip(reversed(self.kept), reversed(self._records()), strict=True):
            size += len(msgspec.json.encode(record)) if facts.watched else 0
            if size > BYTES:
                facts.forget_details()

    def _records(self) -> list[RunRecord]:
        kept = list(self.kept)
        # What was sent from one run's beginning to the next one's belongs to the first of them.
        sent = [facts.meter.sent for facts in kept[1:]] + [self._traffic.sent]
        return [facts.record(self._start, self._file, until) for facts, until in zip(kept, sent, strict=True)]
