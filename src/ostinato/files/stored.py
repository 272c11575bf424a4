"""A file on disk that lasts as long as something refers to it."""

from __future__ import annotations

import weakref
from contextlib import suppress
from io import FileIO
from pathlib import Path


class Stored:
    """A file of the framework's own. It is deleted with the last reference to this object, or by `remove`.

    So who shows it, reads it or sends it needs no book-keeping: holding it is enough.
    """

    __slots__ = ("__weakref__", "_finalize", "path")

    def __init__(self, path: Path) -> None:
        self.path = path
        self._finalize = weakref.finalize(self, _unlink, path)

    def open(self) -> FileIO:
        """The file, for reading. Raises FileNotFoundError once it was removed."""
        return FileIO(self.path)

    def remove(self) -> None:
        """Delete it now, whoever still refers to it."""
        self._finalize()


def _unlink(path: Path) -> None:
    with suppress(OSError):  # its folder went first; or it is still mapped, and goes with the folder
        path.unlink()
