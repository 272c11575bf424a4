"""Threads and timers for a session that somebody waits for: the same engine as on a server, without its event loop."""

from __future__ import annotations

import heapq
import threading
import time
from collections.abc import Callable
from itertools import count
from math import inf

from ..script.loop import ThreadLoop


class WaitingDoor:
    """Runs work on threads of their own; serves timers in the thread that waits.

    Guarantees: timers are called one at a time, in the order in which they are due, and only inside `serve`; `start`,
    `later` and `ring` may be called from any thread.
    """

    def __init__(self) -> None:
        self._bell = threading.Condition()
        self._timers: list[tuple[float, int, Callable[[], None]]] = []
        self._numbers = count()
        self._rung = False
        self.now = time.monotonic

    def start(self, work: Callable[[], None]) -> None:
        """Have `work` done by a new thread. A script that never ends must not keep the process alive."""
        threading.Thread(target=_with_loop, args=(work,), name="ostinato-test-run", daemon=True).start()

    def later(self, seconds: float, call: Callable[[], None]) -> None:
        """Have `call` called by whoever waits when `seconds` have passed."""
        with self._bell:
            heapq.heappush(self._timers, (self.now() + seconds, next(self._numbers), call))
            self._bell.notify()

    def ring(self) -> None:
        """Something may have happened: whoever waits looks again."""
        with self._bell:
            self._rung = True
            self._bell.notify()

    def serve(self, until: Callable[[], bool], seconds: float) -> bool:
        """Serve timers until `until()` holds; False when that takes more than `seconds`."""
        end = self.now() + seconds
        while not until():
            if self.now() >= end:
                return False
            call = self._next_due(end)
            if call is not None:
                call()
        return True

    def _next_due(self, end: float) -> Callable[[], None] | None:
        """A timer that is due; None after a ring, or when the next timer or `end` has come near."""
        with self._bell:
            due = self._timers[0][0] if self._timers else inf
            if due <= self.now():
                return heapq.heappop(self._timers)[2]
            if not self._rung:
                self._bell.wait(max(0.0, min(due, end) - self.now()))
            self._rung = False
            return None


def _with_loop(work: Callable[[], None]) -> None:
    loop = ThreadLoop()
    loop.make_current()
    work()
    loop.close()
