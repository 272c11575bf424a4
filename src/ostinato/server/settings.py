"""Notices that files with settings were made, saved or removed while the app runs."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Hashable
from pathlib import Path

from ..config import Config
from ..layers import settings_files
from ..themes import theme_files

LOOK_SECONDS = 0.5
"""How often the files are looked at. Their folders need not exist, so there is nothing that events could come from."""


class SettingsWatcher:
    """Tells that files changed.

    Parameters
    ----------
    look
        Says what is there: the same as before, as long as nothing was saved.
    on_change
        Called on the event loop.
    """

    def __init__(self, look: Callable[[], Hashable], on_change: Callable[[], None]) -> None:
        self._look = look
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


def look_at_settings(places: list[Path], config: Config) -> Hashable:
    """What files with options, the theme's included, there are in the folders `places`, and when they were saved."""
    try:
        files = settings_files(places, "config.toml") + theme_files(config, places[::-1])
        looks = [(path, path.stat()) for path in files]
    except OSError:  # a file went at this very moment; the next look tells
        return ()
    return tuple((path, stat.st_mtime_ns, stat.st_size) for path, stat in looks)
