"""Reasons to run the script, and how those that wait merge."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from typing import Any

from ..wire.element import Wire

LIMIT = 1_000
"""How many requests may wait in one session. Beyond it the newest one takes in further events, clicks included; and of
how many each one remembers the causes."""


class Cause:
    """Why a run happened: its kind, and what it was about."""

    __slots__ = ("detail", "kind")

    def __init__(self, kind: str, detail: str = "") -> None:
        self.kind = kind
        """The kinds of records/record.py."""
        self.detail = detail

    def __str__(self) -> str:
        return f"{self.kind} {self.detail}" if self.detail else self.kind


class Request:
    """One run that is due, with everything that it has to take in first."""

    __slots__ = ("ack", "acts", "carried", "causes", "forced", "fragments", "path", "query", "values")

    def __init__(
        self,
        cause: Cause,
        values: Mapping[str, Wire] | None = None,
        ack: int = 0,
        query: str | None = None,
        carried: Mapping[str, Wire] | None = None,
        *,
        path: str | None = None,
        fragments: Sequence[str] | None = None,
        forced: bool = True,
    ) -> None:
        self.causes = [cause]
        self.values = dict(values or {})
        self.ack = ack
        self.query = query
        self.acts: set[str] = set()
        """The widgets among `values` whose answers are acts."""
        self.carried = dict(carried or {})
        """Triggers of an interrupted run that never reached their widgets: they hold, but call nothing again."""
        self.path = path
        self.fragments = None if fragments is None else list(fragments)
        """Ids of the fragments to run; None: the whole script."""
        self.forced = fragments is None and forced
        """The whole script is to run whatever callbacks say."""

    @property
    def follows(self) -> bool:
        """The script itself asked for it, right before: the user has seen nothing in between."""
        return all(cause.kind in ("rerun", "switch_page") for cause in self.causes)

    def merge(self, newer: Request) -> None:
        """Serve `newer` too, in the same run."""
        self.causes = [*self.causes, *newer.causes][:LIMIT]
        self.values.update(newer.values)
        self.acts |= newer.acts
        self.ack = max(self.ack, newer.ack)
        self.query = newer.query if newer.query is not None else self.query
        self.carried.update(newer.carried)
        self.path = newer.path if newer.path is not None else self.path
        self.forced = self.forced or newer.forced
        if self.fragments is None or newer.fragments is None:
            self.fragments = None
        else:
            self.fragments = list(dict.fromkeys([*self.fragments, *newer.fragments]))


class Requests:
    """The queue of one session."""

    def __init__(self) -> None:
        self._waiting: deque[Request] = deque()

    def __bool__(self) -> bool:
        return bool(self._waiting)

    def __len__(self) -> int:
        return len(self._waiting)

    def add(self, request: Request, triggers: Mapping[str, Any]) -> None:
        """Queue a request, merged with the one before it where that loses nothing.

        Two clicks of one button are two clicks: they need two runs. No answer of a widget takes the place of an act.
        """
        request.acts.update(triggers)
        if self._waiting:
            last = self._waiting[-1]
            clash = request.acts & last.values.keys() or last.acts & request.values.keys()
            if not clash or len(self._waiting) >= LIMIT:
                last.merge(request)
                return
        self._waiting.append(request)

    def add_first(self, request: Request) -> None:
        """Queue what must come before everything else: the rerun that a run asked for."""
        if self._waiting:
            request.merge(self._waiting.popleft())
        self._waiting.appendleft(request)

    def take(self) -> Request:
        """The next request; raises IndexError when none waits."""
        return self._waiting.popleft()

    @property
    def whole(self) -> bool:
        """Whether one of them is for the whole script, which a run that goes on gives way to."""
        return any(request.fragments is None for request in self._waiting)

    def values(self) -> set[str]:
        """Identities of all widgets that the waiting requests answer."""
        return {id for request in self._waiting for id in request.values}

    def clear(self) -> None:
        self._waiting.clear()
