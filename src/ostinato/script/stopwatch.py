"""How long each of the script's top-level statements takes."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter
from typing import NamedTuple

MARK = "__ostinato_mark__"
"""The name under which a run's `__main__` finds the function that each statement calls first."""
MOST = 500
"""Statements of one run that are remembered."""


class Timed(NamedTuple):
    """A statement that was executed."""

    line: int
    end: int
    text: str
    """Its first line."""
    seconds: float


class Stopwatch:
    """Takes the time of a run's statements, as they tell that they begin."""

    def __init__(self, now: Callable[[], float] = perf_counter) -> None:
        self._now = now
        self._timed: list[Timed] = []
        self._open: tuple[int, int, str, float] | None = None

    def mark(self, line: int, end: int, text: str) -> None:
        """A statement begins, and so the one before it has ended."""
        now = self._now()
        self._close(now)
        self._open = (line, end, text, now)

    def stop(self) -> list[Timed]:
        """The statements that were executed; the last one has ended, too."""
        self._close(self._now())
        return self._timed

    def _close(self, now: float) -> None:
        if self._open is not None and len(self._timed) < MOST:
            line, end, text, began = self._open
            self._timed.append(Timed(line, end, text, now - began))
        self._open = None
