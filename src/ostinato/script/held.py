"""The frames that one session's page shows: held so that the page can ask for their rows."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from ..tree.tree import Tree
from .shown import texts_of

if TYPE_CHECKING:
    from ..frames import Frame

LINGER = 5.0
"""Seconds that a frame is held after the page has last shown it: rows that were asked for may be under way."""
FORMER = 2
"""How many of those are held at most."""


class Held:
    """Frames by their fingerprints. Equal frames are one, and the newest object of the user's stands for them all.

    Routes read it on other threads than runs write it.
    """

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._guard = threading.Lock()
        self._frames: dict[str, tuple[Frame, float]] = {}
        """With the time when the page was last seen to show it. What was put last is last."""
        self._edited: dict[str, Callable[[], Frame]] = {}
        """What editors have made of theirs, by their widgets."""
        self._added = False
        self._closed = False

    def __len__(self) -> int:
        return len(self._frames)

    def put(self, frame: Frame) -> str:
        """Hold a frame that the page is going to show; return what names it."""
        id = frame.fingerprint()
        with self._guard:
            if self._closed:
                return id
            known = self._frames.pop(id, None)
            if known is None:
                self._added = True
            else:
                frame.adopt(known[0])
            self._frames[id] = frame, self._now()
        return id

    def find(self, id: str) -> Frame | None:
        """The frame of that name, as long as it is held."""
        with self._guard:
            known = self._frames.get(id)
            return None if known is None else known[0]

    def edit(self, widget: str, make: Callable[[], Frame] | None) -> None:
        """An editor has made another frame of the one that it shows; None: it shows that as it is."""
        with self._guard:
            self._edited.pop(widget, None)
            if make is not None and not self._closed:
                self._edited[widget] = make
                self._added = True

    def edited(self, widget: str | None) -> Callable[[], Frame] | None:
        """Makes the frame that an editor has made of its own; None: there is no such editor, or it has not."""
        with self._guard:
            return None if widget is None else self._edited.get(widget)

    @property
    def due(self) -> bool:
        """Whether frames have come since the last `tidy`, so that others may have gone."""
        return self._added

    def tidy(self, tree: Tree) -> bool:
        """Let go of what the page does not show; True: not yet of all. Call it with the session's lock held."""
        shown = texts_of(tree) if self._frames else ()
        editors = {node.widget for node in tree.walk()} if self._edited else ()
        with self._guard:
            self._added = False
            self._edited = {widget: make for widget, make in self._edited.items() if widget in editors}
            return self._let_go(shown)

    def _let_go(self, shown: Collection[str]) -> bool:
        now = self._now()
        former = []
        for id, (frame, seen) in list(self._frames.items()):
            if id in shown:
                self._frames[id] = frame, now
            elif seen + LINGER <= now:
                del self._frames[id]
            else:
                former.append((seen, id))
        for _, id in sorted(former, key=lambda one: one[0])[:-FORMER]:  # of one time, those that were put first
            del self._frames[id]
        return bool(former)

    def close(self) -> None:
        """The session is over."""
        with self._guard:
            self._closed = True
            self._frames.clear()
            self._edited.clear()
