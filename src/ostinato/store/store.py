"""What any store of sessions offers. It knows bytes only: what they mean is the session's business.

A session has one writer at a time: whoever claimed it last. Each claim begins another epoch, and writes of former
epochs are refused, so that a server process that lost a session, and does not know it yet, cannot spoil it.
"""

from __future__ import annotations

from typing import NamedTuple, Protocol


class Claim(NamedTuple):
    """A session that was taken over: its epoch, and what was saved last."""

    epoch: int
    data: bytes


class Store(Protocol):
    """Keeps sessions by id. Implementations are safe to call from several threads."""

    durable: bool
    """What it keeps outlives this process, so sessions are saved while they are awake, too."""

    def register(self, session: str, data: bytes, ttl: float) -> int:
        """Keep a new session for `ttl` seconds; returns its first epoch."""

    def load(self, session: str) -> bytes | None:
        """What was saved last, or None when there is nothing (any more)."""

    def claim(self, session: str, ttl: float) -> Claim | None:
        """Become the only one who may save a session; None when there is none."""

    def holds(self, session: str, epoch: int) -> bool:
        """Whether nobody has claimed the session since `epoch` began."""

    def save(self, session: str, epoch: int, data: bytes, ttl: float) -> bool:
        """Keep `data` for `ttl` seconds, in place of what was there; False: refused, for another epoch has begun."""

    def delete(self, session: str) -> None:
        """Forget the session; nothing happens when it is not there."""

    def close(self) -> None:
        """Let go of files and connections."""
