"""An event loop for scripts that ask for one: `asyncio.get_event_loop().run_until_complete(…)`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import asyncio


class ThreadLoop:
    """The event loop of one thread that executes scripts. It runs nothing on its own."""

    def __init__(self) -> None:
        self._loop: asyncio.AbstractEventLoop | None = None

    def make_current(self) -> None:
        """Have asyncio.get_event_loop find it: a script's asyncio.run leaves none behind, and a script may close it."""
        import asyncio  # late: the import of ostinato does without

        if self._loop is None or self._loop.is_closed():
            self._loop = asyncio.new_event_loop()
        asyncio.set_event_loop(self._loop)

    def close(self) -> None:
        """The thread ends."""
        if self._loop is not None:
            self._loop.close()
