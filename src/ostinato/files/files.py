"""The files of one app, and of each of its sessions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .folder import Folder, remove_abandoned
from .media import Media
from .rules import MEGABYTE
from .shelf import Shelf
from .uploads import Limits, Uploads


class SessionFiles:
    """What one session shows, and what its user has uploaded."""

    def __init__(self, media: Shelf, uploads: Uploads) -> None:
        self.media = media
        self.uploads = uploads

    def close(self) -> None:
        """The session is over: its uploads are deleted, its media let go."""
        self.media.close()
        self.uploads.close()


class Files:
    """The files of one app.

    Parameters
    ----------
    secret
        Makes the names of media unguessable.
    option
        Gives the present value of an option.
    now
        Monotonic seconds.
    """

    def __init__(self, secret: str, option: Callable[[str], Any], now: Callable[[], float]) -> None:
        self._option = option
        self._now = now
        self._folder = Folder()
        self.media = Media(self._folder, secret)

    def open(self) -> SessionFiles:
        """The files of a new session: none yet."""
        return SessionFiles(Shelf(self.media, self._now), Uploads(self._folder, self._limits, self._now))

    def clean_up(self) -> None:
        """Delete what servers that were killed have left behind. May take a while."""
        remove_abandoned(self._folder.parent)

    def close(self) -> None:
        """The app is over: everything on disk goes."""
        self._folder.close()

    def _limits(self) -> Limits:
        megabytes = int(self._option("session.maxUploadSize"))
        return Limits(int(self._option("session.maxUploads")), megabytes * MEGABYTE)
