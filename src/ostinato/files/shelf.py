"""What one session holds of its app's media."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Collection

from .media import Content, Media

LINGER = 60.0
"""Seconds that a content is held after the page has last shown it: a browser may still be fetching it."""
YOUNG = 2.0
"""Seconds in which a content is held in any case: its element may not be on the page yet."""
LOOSE = 32_000_000
"""Bytes of what the page no longer shows that are held at most, and that a long run may add before it tidies up."""
MANY = 500
"""The same in numbers."""


class Shelf:
    """Holds contents while the session's page shows them, and for a while after that.

    Nobody tells what an element shows no longer: from time to time the shelf is told all that the page does show.
    """

    def __init__(self, media: Media, now: Callable[[], float]) -> None:
        self._media = media
        self._now = now
        self._guard = threading.Lock()
        self._held: dict[str, tuple[Content, float]] = {}
        """By name, with the time until which it is held though no page shows it. What was named last is last."""
        self._added = 0
        self._number = 0
        self._used = 0
        self._awaited = False
        self._closed = False

    def put(self, content: bytes | str | os.PathLike[str], type: str, file_name: str | None = None) -> Content:
        """Hold a content that a page is going to show."""
        kept = self._media.put(content, type, file_name)
        self.hold(kept)
        return kept

    def hold(self, content: Content) -> None:
        """The same for one that is known already."""
        with self._guard:
            if self._closed:
                return
            if self._held.pop(content.name, None) is None:
                self._added += content.size
                self._number += 1
            self._held[content.name] = content, self._now() + LINGER

    def __len__(self) -> int:
        return len(self._held)

    def asks(self) -> bool:
        """Whether somebody should come in a while and tidy up. Asked once until that is done."""
        asked, self._awaited = self._awaited, bool(self._held)
        return self._awaited and not asked

    @property
    def due(self) -> bool:
        """So much has come since the last time that `tidy` is worth its time."""
        return self._added > max(LOOSE, self._used) or self._number > MANY

    def tidy(self, shown: Collection[str]) -> bool:
        """Let go of what the page does not show, the names in `shown` being what it does; True: not yet of all."""
        with self._guard:
            now = self._now()
            self._awaited = False
            loose = []
            self._used = self._added = self._number = 0
            for name, (content, until) in list(self._held.items()):
                if name in shown:
                    self._held[name] = content, now + LINGER
                    self._used += content.size
                elif until <= now:
                    del self._held[name]
                else:
                    loose.append((name, content.size, until))
            size = sum(size for _, size, _ in loose)
            for number, (name, bytes, until) in enumerate(loose):
                if (size <= LOOSE and len(loose) - number <= MANY) or until > now + LINGER - YOUNG:
                    break
                del self._held[name]
                size -= bytes
            return size > 0

    def close(self) -> None:
        """The session is over."""
        with self._guard:
            self._closed = True
            self._held.clear()
