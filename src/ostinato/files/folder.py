"""The temporary folder of one server process. What a crashed one has left behind goes when the next one starts."""

from __future__ import annotations

import shutil
import sys
import tempfile
import threading
import time
import weakref
from contextlib import suppress
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO

PREFIX = "ostinato-files-"
LOCK = "lock"
"""Name of the file that a living process holds locked: the system lets go of it however the process ends."""
YOUNG = 60.0
"""Seconds in which a folder without a locked file may be one that is just being made."""


class Folder:
    """Gives out paths for new files in a folder of this process's own, which is made when it is first needed.

    Parameters
    ----------
    parent
        Where the folder goes. None: the system's place for temporary files (TMPDIR names it).
    """

    def __init__(self, parent: Path | None = None) -> None:
        self._parent = parent
        self._guard = threading.Lock()
        self._path: Path | None = None
        self._close: weakref.finalize[[Path, BinaryIO], Folder] | None = None

    @property
    def parent(self) -> Path:
        return self._parent or Path(tempfile.gettempdir())

    def new(self) -> Path:
        """A path at which there is no file yet."""
        with self._guard:
            if self._path is None:
                self._path = self._make()
            return self._path / token_hex(16)

    def close(self) -> None:
        """Delete the folder with all that is in it. A later `new` makes another one."""
        with self._guard:
            if self._close is not None:
                self._close()
            self._path = self._close = None

    def _make(self) -> Path:
        path = Path(tempfile.mkdtemp(prefix=PREFIX, dir=self._parent))
        lock = (path / LOCK).open("wb")
        _hold(lock)
        self._close = weakref.finalize(self, _remove, path, lock)
        return path


def remove_abandoned(parent: Path) -> None:
    """Delete the folders of processes that are no more."""
    for path in parent.glob(f"{PREFIX}*"):
        with suppress(OSError):  # another user's, or gone meanwhile
            if _is_abandoned(path):
                shutil.rmtree(path, ignore_errors=True)


def _is_abandoned(path: Path) -> bool:
    if time.time() - path.stat().st_mtime < YOUNG:
        return False
    try:
        with (path / LOCK).open("rb+") as lock:
            _hold(lock)
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return True


def _remove(path: Path, lock: BinaryIO) -> None:
    lock.close()
    shutil.rmtree(path, ignore_errors=True)


if sys.platform == "win32":
    import msvcrt

    def _hold(lock: BinaryIO) -> None:
        """Lock the file, or raise OSError when another process has."""
        msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _hold(lock: BinaryIO) -> None:
        """Lock the file, or raise OSError when another process has."""
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
