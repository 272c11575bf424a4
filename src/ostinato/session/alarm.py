"""Has the clock ring when a fragment is due, as long as somebody sees the page."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ..script.fragments import Fragment
from .host import Host
from .timers import Timers


class Alarm:
    """The clock of one session's fragments. It is used with the session's lock held.

    Parameters
    ----------
    host
        Has the clock.
    seen
        Whether somebody sees the page: nobody's page needs no ticks.
    due
        Called by the clock, without the lock, when it is time to call `take`.
    """

    def __init__(self, host: Host, seen: Callable[[], bool], due: Callable[[], None]) -> None:
        self._host = host
        self._seen = seen
        self._due = due
        self._timers = Timers()
        self._set_for: float | None = None

    def follow(self, fragments: Iterable[Fragment]) -> None:
        """A run has ended with these fragments on the page."""
        self._timers.follow(fragments, self._host.now())
        self.set()

    def set(self) -> None:
        """Have the clock ring for the fragment that is due next, unless it will ring before that anyway."""
        due = self._timers.next()
        if due is None or not self._seen() or (self._set_for is not None and self._set_for <= due):
            return
        self._set_for = due
        self._host.later(max(0.0, due - self._host.now()), lambda: self._ring(due))

    def take(self) -> list[Fragment]:
        """The fragments that are due now."""
        self._set_for = None
        if not self._seen():
            return []
        due = self._timers.take(self._host.now())
        self.set()
        return due

    def clear(self) -> None:
        self._timers.clear()

    def _ring(self, due: float) -> None:
        if self._set_for == due:  # else an earlier one has come in between, and this one is out of date
            self._due()
