"""The one door between script threads and the event loop.

Guarantees: everything called through it is safe from any thread; `later` and `ring` calls reach the loop in the order
in which they were made; nothing here blocks, on either side.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from ..script.runner import PATIENCE, Runner


class LoopDoor:
    """Threads from a pool, timers from the running event loop."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._runner = Runner()
        self._relieving = False
        self.now = loop.time

    def start(self, work: Callable[[], None]) -> None:
        """Have `work` done by a pooled thread; a further thread starts when all of them block."""
        if self._runner.start(work):
            self.ring(self._watch)

    def later(self, seconds: float, call: Callable[[], None]) -> None:
        """Have the loop call `call` in `seconds`."""
        if asyncio._get_running_loop() is self._loop:
            self._loop.call_later(seconds, call)
        else:
            self.ring(lambda: self._loop.call_later(seconds, call))

    def ring(self, call: Callable[[], object]) -> None:
        """Have the loop call `call` now."""
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(call)

    def close(self) -> None:
        """Let the pool's idle threads end."""
        self._runner.close()

    def _watch(self) -> None:
        if not self._relieving:
            self._relieving = True
            self._loop.call_later(PATIENCE, self._relieve)

    def _relieve(self) -> None:
        self._relieving = self._runner.relieve()
        if self._relieving:
            self._loop.call_later(PATIENCE, self._relieve)
