"""What is noted of a run: as little as can be, and made into a record when somebody asks.

Nearly all runs are never looked at, so noting them has to cost next to nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import msgspec

from ..script.meter import Meter
from ..script.run import Outcome
from .causes import Given, Reason, causes_of
from .record import CacheUse, Callback, FragmentTime, Note, RunRecord, StateChange, Statement


class Start(NamedTuple):
    """When a session began, by two clocks."""

    monotonic: float
    unix: float


class Part(NamedTuple):
    """A fragment that was executed alone."""

    name: str
    every: float | None
    """Its timer's interval."""


class Facts(msgspec.Struct, gc=False):
    """One run, in texts and numbers."""

    number: int
    ended: float
    """When; monotonic seconds."""
    outcome: Outcome
    page: str
    reasons: Sequence[Reason]
    given: Sequence[Given]
    meter: Meter
    parts: tuple[Part, ...] | None = None
    """The fragments that were executed alone; None: the whole script was."""
    swallowed: str | None = None
    interrupted: int | None = None
    superseded_by: int | None = None
    notes: tuple[Note, ...] = ()
    watched: bool = False
    state: Mapping[str, StateChange] | None = None

    def record(self, start: Start, file: str, sent: tuple[int, int]) -> RunRecord:
        """The record of this run, in a session that began at `start` and runs `file`.

        `sent`: operations and bytes that had been sent when the next run began, or until now.
        """
        at = self.meter.began - start.monotonic
        operations, size = self.meter.sent
        every = next((part.every for part in self.parts or () if part.every is not None), None)
        return RunRecord(
            number=self.number,
            at=at,
            time=start.unix + at,
            scope="app" if self.parts is None else tuple(part.name for part in self.parts),
            page=self.page,
            causes=causes_of(self.reasons, self.given, self.page, every),
            merged=len(self.reasons),
            outcome=self.outcome,
            interrupted=self.interrupted,
            superseded_by=self.superseded_by,
            seconds=self.ended - self.meter.began,
            callbacks=tuple(Callback(called.name, called.where, called.seconds) for called in self.meter.callbacks),
            elements=self.meter.drawn,
            ops=sent[0] - operations,
            bytes=sent[1] - size,
            cache=self._cache(),
            swallowed=self.swallowed,
            notes=self.notes,
            watched=self.watched,
            file=self.meter.file or file,
            statements=self._statements(),
            fragments=tuple(FragmentTime(*executed) for executed in self.meter.fragments),
            state=dict(self.state or {}),
        )

    def forget_details(self) -> None:
        """Let go of the bulky parts."""
        self.state = None
        self.meter.forget_times()

    def _cache(self) -> CacheUse:
        by = dict(self.meter.cached)
        return CacheUse(sum(hits for hits, _ in by.values()), sum(misses for _, misses in by.values()), by)

    def _statements(self) -> tuple[Statement, ...]:
        stopwatch = self.meter.stopwatch
        return tuple(Statement(t.line, t.end, t.seconds, t.text) for t in stopwatch.stop()) if stopwatch else ()
