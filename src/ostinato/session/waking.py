"""A session that was rebuilt from what was saved, until its first run has drawn the page anew."""

from __future__ import annotations

from ..wire.messages import Event


class Waking:
    """Before that run no widget is there that an event could answer: what the user does meanwhile waits for its end."""

    def __init__(self) -> None:
        self.going_on = False
        self._early: list[Event] = []

    def begin(self) -> None:
        """The session has its state back."""
        self.going_on = True

    def holds(self, event: Event) -> bool:
        """Whether an event has come too early; it waits here then."""
        if self.going_on:
            self._early.append(event)
        return self.going_on

    def end(self) -> list[Event]:
        """The page is there: returns what has waited."""
        self.going_on = False
        early, self._early = self._early, []
        return early

    def __bool__(self) -> bool:
        """Something waits."""
        return bool(self._early)
