"""The frames that a page may have missed."""

from __future__ import annotations

from collections import deque

KEPT_BYTES = 65_536
"""How much of the newest frames a session keeps for a client that comes back. What is older costs a whole page."""


class FrameLog:
    """The newest frames of a session, encoded, by sequence number."""

    def __init__(self) -> None:
        self._frames: deque[tuple[int, bytes]] = deque()
        self._bytes = 0

    def add(self, seq: int, data: bytes) -> None:
        self._frames.append((seq, data))
        self._bytes += len(data)
        while self._bytes > KEPT_BYTES and self._frames:
            self._bytes -= len(self._frames.popleft()[1])

    def since(self, seq: int, newest: int) -> list[bytes] | None:
        """All frames after `seq`, or None where they cannot bring the page up to date.

        They cannot when some of them are gone, nor for a page that has none yet, such as one that was reloaded: the
        answers that the former page's user gave were never in a frame.
        """
        if seq == newest:
            return []
        if seq == 0 or seq > newest:
            return None
        missed = [data for number, data in self._frames if number > seq]
        return missed if len(missed) == newest - seq else None
