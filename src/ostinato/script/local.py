"""Which files are the app's own: those that are watched and imported again, unlike installed packages."""

from __future__ import annotations

import os
from pathlib import Path

from ..config import Config

_INSTALLED = ("site-packages", "dist-packages")
"""Folders of installed packages, also of a virtual environment inside the project."""


class LocalCode:
    """The folders of an app's own code.

    Parameters
    ----------
    folders
        Folders whose files are the app's own, with all below them.
    ignored
        Folders below them whose files are not.

    Examples
    --------
    >>> LocalCode([Path("/app")], ignored=[Path("/app/data")]).holds("/app/pages/one.py")
    True
    """

    def __init__(self, folders: list[Path], ignored: list[Path]) -> None:
        self.roots = list(dict.fromkeys(folder.absolute() for folder in folders))
        # As text, and also with links resolved: asked for every loaded module, once a second.
        self._inside = _prefixes(folders)
        self._outside = _prefixes([*ignored, _FRAMEWORK])

    def holds(self, path: str) -> bool:
        """Return whether the file at `path` is the app's own."""
        if not path.startswith(self._inside) or path.startswith(self._outside):
            return False
        return not any(part in _INSTALLED for part in path.split(os.sep))


def local_code(script: Path, config: Config) -> LocalCode:
    """Return what counts as the app's own: the script's folder, the working directory, `server.folderWatchList`."""
    further = [Path(folder) for folder in config.get("server.folderWatchList")]
    ignored = [Path(folder) for folder in config.get("server.folderWatchBlacklist")]
    return LocalCode([script.parent, Path.cwd(), *further], ignored)


_FRAMEWORK = Path(__file__).parents[1]


def _prefixes(folders: list[Path]) -> tuple[str, ...]:
    forms = (form for folder in folders for form in (folder.absolute(), folder.resolve()))
    return tuple({os.path.join(form, "") for form in forms})
