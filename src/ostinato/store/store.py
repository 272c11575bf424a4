"""What any store of sleeping sessions offers. It knows bytes only: what they mean is the session's business."""

from __future__ import annotations

from typing import Protocol


class Store(Protocol):
    """Keeps sessions by id. Implementations are safe to call from several threads."""

    def save(self, session: str, data: bytes, ttl: float) -> None:
        """Keep `data` under the id for `ttl` seconds, in place of what was there."""

    def load(self, session: str) -> bytes | None:
        """What was saved last, or None when there is nothing (any more)."""

    def delete(self, session: str) -> None:
        """Forget the session; nothing happens when it is not there."""
