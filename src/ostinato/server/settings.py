"""Notices that files with settings were made, saved or removed while the app runs."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

from ..layers import settings_files

LOOK_SECONDS = 0.5
"""How often the files are looked at. Their folders need not exist, so there is nothing that events could come from."""

Look = list[tuple[Path, int, int]]


class SettingsWatcher:
    """Tells that the settings changed.

    Parameters
    ----------
    places
        The folders in which they are looked for.
    on_change
        Called on the event loop.
    """

    def __init__(self, places: list[Path], on_change: Callable[[], None]) -> None:
        self._places = places
        self._on_change = on_change

    async def run(self) -> None:
        """Watch until cancelled."""
        told = seen = self._look()
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            before, seen = seen, self._look()
            # One look later: a file that is being written would be read half.
            if seen == before and seen != told:
                told = seen
                self._on_change()

    def _look(self) -> Look:
        try:
            looks = [(path, path.stat()) for path in settings_files(self._places, "config.toml")]
        except OSError:  # a file went at this very moment; the next look tells
            return []
        return [(path, stat.st_mtime_ns, stat.st_size) for path, stat in looks]
