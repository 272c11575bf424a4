"""Watches the files of an app: the script, its pages, and the local modules that it imports."""

from __future__ import annotations

from collections.abc import Callable, Collection
from contextlib import aclosing
from pathlib import Path

from watchfiles import awatch

from ..config import Config
from ..script.imports import source_files
from ..script.local import local_code
from ..script.modules import local_modules
from .mounts import events_come

STEP_MILLISECONDS = 50
"""How long no further change may come until the changes are told."""
LONGEST_MILLISECONDS = 500
"""How long a stream of changes may hold that up."""
LOOK_MILLISECONDS = 1000
"""How often the watcher looks for modules that were imported since."""


class Watcher:
    """Tells which files of an app changed.

    Parameters
    ----------
    script
        The app's main script.
    config
        `server.fileWatcherType`, `server.folderWatchList` and `server.folderWatchBlacklist` count.
    on_change
        Called on the event loop with the files that were changed, made or deleted.
    pages
        The files of pages that have been run, wherever they lie.
    """

    def __init__(
        self,
        script: Path,
        config: Config,
        on_change: Callable[[set[Path]], None],
        pages: Callable[[], Collection[Path]] = tuple,
    ) -> None:
        self._script = script.absolute()
        self._kind = config.get("server.fileWatcherType")
        self._poll = self._kind == "poll" or (self._kind == "auto" and not events_come(self._script.parent))
        self._local = local_code(self._script, config)
        self._on_change = on_change
        self._pages = pages

    async def run(self) -> None:
        """Watch until cancelled. Returns at once if `server.fileWatcherType` is "none"."""
        while self._kind != "none":
            await self._watch({path.parent for path in self.files()})

    def files(self) -> set[Path]:
        """Return the files that are watched now; some of them may not exist yet."""
        pages = {*self._script.parent.glob("pages/*.py"), *self._pages()}
        sources = (source_files(file, self._local) for file in (self._script, *pages))
        modules = (Path(str(module.__file__)) for module in local_modules(self._local).values())
        return set().union(*sources, modules)

    async def _watch(self, folders: set[Path]) -> None:
        """Watch `folders` until the files of the app stand in others too.

        Folders are watched, not files: many editors save by putting a new file in the old one's place.
        """
        changes = awatch(
            *(folder for folder in folders if folder.is_dir()),
            watch_filter=None,
            debounce=LONGEST_MILLISECONDS,
            step=STEP_MILLISECONDS,
            rust_timeout=LOOK_MILLISECONDS,
            yield_on_timeout=True,
            force_polling=self._poll,
            recursive=False,
        )
        async with aclosing(changes):
            async for batch in changes:
                files = self.files()
                changed = files & {Path(path) for _, path in batch}
                if changed:
                    self._on_change(changed)
                if {path.parent for path in files} != folders:
                    return
