"""Notices reruns without end.

Two kinds of runaway. A *standstill*: many reruns in a row in which nothing changed that the script reads or writes, and
nothing on the page; a script that finds the same things as the last time will do the same as the last time. A *race*:
so many reruns in a row, at such a rate, that they burn the machine. Chains that end are neither, and loops that wait
(they poll, or show a clock) are left alone however long they go on.

This file is told what each rerun did, and when; follow.py finds that out.
"""

from __future__ import annotations

from collections import Counter, deque
from typing import Literal, NamedTuple

from .runaway import Runaway

STANDSTILL = 20
"""Reruns in a row without any change that are a standstill."""
RATE = 60.0
"""Reruns per second beyond which a long chain is a race."""
WAITS = 0.005
"""Seconds per rerun, spent without computing, from which on a loop waits. A mean: on a busy machine any one rerun may
have to wait for a processor."""
PATIENCE = 4
"""Reruns of a chain before its state is looked at closely: nearly all chains end earlier, and cost nothing."""


class Step(NamedTuple):
    """What one rerun of a chain did."""

    where: str
    """The call that asked for the next one: "app.py:12 in refresh"."""
    ended: float
    """When; monotonic seconds."""
    waited: float
    """Seconds that it spent without computing."""
    changed: bool
    """Whether something is different now: page, state, URL, caches. True also where that cannot be told."""
    keys: tuple[str, ...] = ()
    """The keys of session_state that changed, as far as that was looked at."""


class Chain:
    """Reruns in a row, without an event of the user's in between."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self.reruns = 0
        self._still = 0
        self._recent: deque[Step] = deque(maxlen=max(limit + 1, STANDSTILL))
        self._waited = 0.0

    @property
    def close(self) -> bool:
        """Whether the next rerun is looked at closely."""
        return self.reruns >= PATIENCE

    @property
    def near_limit(self) -> bool:
        """Whether the next rerun may be the last: what it changes is named, at any price."""
        return self.reruns >= self._limit - 1

    def add(self, step: Step) -> Runaway | None:
        """One more rerun; tells when it is one too many."""
        self.reruns += 1
        self._still = 0 if step.changed else self._still + 1
        if len(self._recent) == self._recent.maxlen:
            self._waited -= self._recent[0].waited
        self._recent.append(step)
        self._waited += step.waited
        if self._still >= STANDSTILL and not self.waits:
            return self._runaway("standstill")
        if self.reruns > self._limit and self.rate > RATE and self._waited < WAITS * len(self._recent):
            return self._runaway("race")
        return None

    @property
    def rate(self) -> float:
        """Reruns per second of late."""
        seconds = self._recent[-1].ended - self._recent[0].ended
        return (len(self._recent) - 1) / seconds if seconds > 0 else float("inf")

    @property
    def waits(self) -> bool:
        """Whether it has waited of late, in the mean: then it is left alone."""
        late = list(self._recent)[-STANDSTILL:]
        return sum(step.waited for step in late) >= WAITS * len(late)

    def _runaway(self, kind: Literal["standstill", "race"]) -> Runaway:
        calls = Counter(step.where for step in self._recent)
        keys = dict.fromkeys(key for step in list(self._recent)[-3:] for key in step.keys)
        return Runaway(kind, self.reruns, self.rate, self._recent[-1].where, tuple(calls.items()), tuple(keys))
