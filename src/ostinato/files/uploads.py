"""The files that one session's user has uploaded, or is uploading."""

from __future__ import annotations

import threading
from collections.abc import Callable
from io import FileIO
from pathlib import Path, PurePosixPath
from secrets import token_urlsafe
from typing import NamedTuple, TypedDict
from weakref import WeakValueDictionary

from ..errors import UploadRefused
from .folder import Folder
from .rules import MEGABYTE
from .stored import Stored

IDLE = 600.0
"""Seconds without a byte after which an upload that is under way is given up, when another one needs its room."""
LONGEST_NAME = 1000
"""Characters of a name, the path in an uploaded folder included."""


class Limits(NamedTuple):
    """How much one session may upload."""

    files: int
    bytes: int


class UploadInfo(TypedDict):
    """What the page knows of an upload: the value of a widget that takes files is a list of these."""

    id: str
    name: str
    type: str
    size: int


class Upload:
    """One file, on its way or complete."""

    def __init__(self, id: str, widget: str, name: str, type: str, size: int, stored: Stored) -> None:
        self.id = id
        self.widget = widget
        """Identity of the widget that it was uploaded for."""
        self.name = name
        self.type = type
        self.size = size
        self.received = 0
        self.touched = 0.0
        """When the last byte came."""
        self.turn = 0
        """Number of the connection that sends it: what comes over an earlier one counts no more."""
        self.guard = threading.Lock()
        """Held while its file is written to."""
        self._stored = stored

    @property
    def complete(self) -> bool:
        return self.received == self.size

    @property
    def info(self) -> UploadInfo:
        return UploadInfo(id=self.id, name=self.name, type=self.type, size=self.size)

    @property
    def path(self) -> Path:
        """Where it is on disk, as long as something refers to this upload and its session is not over."""
        return self._stored.path

    def open(self) -> FileIO:
        """The file, for reading. Raises FileNotFoundError once the session is over."""
        return self._stored.open()

    def append(self, data: bytes | bytearray) -> None:
        """Write what came next to the file's end. Raises FileNotFoundError once the session is over."""
        with self.path.open("r+b") as file:
            file.seek(self.received)  # what a write that failed half-way has left is written over
            file.write(data)
        self.received += len(data)

    def remove(self) -> None:
        self._stored.remove()


class Uploads:
    """All uploads of one session.

    An upload that is under way, or that no answer has named yet, is held here. Once a widget's value names it, that
    value holds it: so a file goes from disk when nothing refers to it any more, or when the session ends.
    """

    def __init__(self, folder: Folder, limits: Callable[[], Limits], now: Callable[[], float]) -> None:
        self._folder = folder
        self._limits = limits
        self._now = now
        self._guard = threading.RLock()
        self._all: WeakValueDictionary[str, Upload] = WeakValueDictionary()
        self._waiting: dict[str, Upload] = {}
        self._closed = False

    def begin(self, id: str, widget: str, name: str, type: str, size: int) -> Upload:
        """An upload starts, or starts again. Raises UploadRefused when the session has no room for it."""
        with self._guard:
            former = self._all.get(id)
            if former is not None and (former.complete or former.widget != widget):
                raise UploadRefused(409, "There is a file with this id already.")
            self._waiting.pop(id, None)
            self._make_room(size)
            stored = Stored(self._folder.new())
            stored.path.touch()
            upload = Upload(id, widget, tidy(name), type, size, stored)
            upload.touched = self._now()
            self._all[id] = self._waiting[id] = upload
            return upload

    def put(self, widget: str, name: str, type: str, content: bytes) -> Upload:
        """A file that comes as a whole. Raises UploadRefused when the session has no room for it."""
        upload = self.begin(token_urlsafe(12), widget, name, type, len(content))
        upload.append(content)
        return upload

    def find(self, id: object) -> Upload | None:
        """The upload with that id, on its way or complete."""
        with self._guard:
            return self._all.get(id) if isinstance(id, str) else None

    def claim(self, upload: Upload) -> int:
        """A connection is about to send it; returns the number that its writes have to carry."""
        with upload.guard:
            upload.turn += 1
            return upload.turn

    def write(self, upload: Upload, turn: int, data: bytes | bytearray) -> None:
        """Append what came next. Raises UploadRefused for what must not come any more."""
        with upload.guard:
            with self._guard:
                self._check(upload, turn, len(data))
            upload.append(data)
            upload.touched = self._now()

    def commit(self, info: UploadInfo) -> Upload:
        """The complete upload that a widget's value names, from now on held by that value alone. Raises KeyError."""
        with self._guard:
            upload = self._all[info["id"]]
            self._waiting.pop(upload.id, None)
            return upload

    def drop(self, id: str) -> None:
        """The user wants it no more. What a value names stays until that value has changed."""
        with self._guard:
            self._waiting.pop(id, None)

    def close(self) -> None:
        """The session is over: its files go."""
        with self._guard:
            self._closed = True
            self._waiting.clear()
            for upload in list(self._all.values()):
                upload.remove()

    def _check(self, upload: Upload, turn: int, size: int) -> None:
        if self._closed or self._all.get(upload.id) is not upload or upload.id not in self._waiting:
            raise UploadRefused(404, "The upload was given up.")
        if turn != upload.turn:
            raise UploadRefused(409, "Another connection sends this file.")
        if upload.received + size > upload.size:
            raise UploadRefused(413, f"The file was said to have {upload.size} bytes, and has more.")

    def _make_room(self, size: int) -> None:
        if self._closed:
            raise UploadRefused(404, "The session is over.")
        self._give_up_idle()
        files, bytes = self._limits()
        present = list(self._all.values())
        if len(present) >= files:
            raise UploadRefused(507, f"{files} files are uploaded already. Remove some.")
        if sum(upload.size for upload in present) + size > bytes:
            raise UploadRefused(
                507, f"There is no room for it: all files together may have {bytes // MEGABYTE} MB. Remove some."
            )

    def _give_up_idle(self) -> None:
        idle = self._now() - IDLE
        for id in [id for id, one in self._waiting.items() if not one.complete and one.touched < idle]:
            del self._waiting[id]


def tidy(name: str) -> str:
    """The name of an uploaded file without what no name should hold: control characters, a way out of its folder."""
    path = PurePosixPath("".join(char for char in name.replace("\\", "/") if char.isprintable()))
    parts = [part for part in path.parts if part not in ("/", "..", ".")]
    return "/".join(parts)[-LONGEST_NAME:] or "file"
