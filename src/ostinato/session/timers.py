"""When fragments run again by themselves."""

from __future__ import annotations

from collections.abc import Iterable

from ..script.fragments import Fragment

TOGETHER = 0.02
"""Seconds: what is due within them runs together, in one pass."""


class Timers:
    """The next tick of each fragment with `run_every`: one a fragment, as long as it is on the page."""

    def __init__(self) -> None:
        self._due: dict[str, tuple[float, Fragment]] = {}

    def follow(self, fragments: Iterable[Fragment], now: float) -> None:
        """A run has ended with these fragments on the page. A new call of one starts its time anew."""
        former, self._due = self._due, {}
        for fragment in fragments:
            every = fragment.definition.every
            if every is None:
                continue
            known = former.get(fragment.id)
            self._due[fragment.id] = known if known and known[1] is fragment else (now + every, fragment)

    def next(self) -> float | None:
        """When the first of them is due."""
        return min(due for due, _ in self._due.values()) if self._due else None

    def take(self, now: float) -> list[Fragment]:
        """The fragments that are due, first come first; each is due again after its time."""
        ready = [entry for entry in self._due.values() if entry[0] <= now + min(TOGETHER, _every(entry[1]) / 2)]
        ready.sort(key=lambda entry: entry[0])
        for due, fragment in ready:
            following = due + _every(fragment)  # a tick that came late does not put off those after it
            self._due[fragment.id] = following if following > now else now + _every(fragment), fragment
        return [fragment for _, fragment in ready]

    def clear(self) -> None:
        self._due.clear()


def _every(fragment: Fragment) -> float:
    every = fragment.definition.every
    assert every is not None
    return every
