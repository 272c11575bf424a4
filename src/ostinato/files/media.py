"""What pages show or hand out, by content: the same bytes are kept once for a whole app.

A content lasts as long as something holds it: a session whose page shows it, a cached function that drew it, a
response under way. The app itself only knows where it is.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from hashlib import sha256
from io import BytesIO, FileIO
from pathlib import Path
from stat import S_ISREG
from typing import NamedTuple
from weakref import WeakValueDictionary

from .folder import Folder
from .stored import Stored

IN_MEMORY = 8_000_000
"""Bytes up to which one content stays in memory. What is larger goes to disk."""
ALL_IN_MEMORY = 256_000_000
"""The same for all contents of an app together."""


class Original(NamedTuple):
    """A file of the user's own, as it was when a script named it."""

    path: Path
    size: int
    modified: int

    def open(self) -> FileIO:
        """The file, for reading. Raises FileNotFoundError when it is no longer what the script named."""
        file = FileIO(self.path)
        found = os.fstat(file.fileno())
        if (found.st_size, found.st_mtime_ns) != (self.size, self.modified):
            file.close()
            raise FileNotFoundError(f"{self.path} has changed since the script named it.")
        return file


class Content:
    """One file that browsers may fetch. It never changes."""

    __slots__ = ("__weakref__", "data", "file_name", "name", "size", "type")

    def __init__(self, name: str, type: str, file_name: str | None, size: int, data: bytes | Stored | Original) -> None:
        self.name = name
        """What it is found by: digest and ending."""
        self.type = type
        self.file_name = file_name
        """Name under which the browser saves it; None: it is shown."""
        self.size = size
        self.data = data

    def open(self) -> BytesIO | FileIO:
        """The content, for reading. Raises OSError when it is gone from disk."""
        return BytesIO(self.data) if isinstance(self.data, bytes) else self.data.open()


class Media:
    """All contents of one app.

    Parameters
    ----------
    folder
        Where large contents are kept.
    secret
        Makes names that nobody guesses who knows a content.
    """

    def __init__(self, folder: Folder, secret: str) -> None:
        self._folder = folder
        self._key = sha256(secret.encode()).digest()
        self._guard = threading.Lock()
        self._known: WeakValueDictionary[str, Content] = WeakValueDictionary()
        self._same: WeakValueDictionary[tuple[object, ...], Content] = WeakValueDictionary()
        """By what a script gave: an object that is kept as it is, or a file that has not changed since."""

    def find(self, name: str) -> Content | None:
        """The content of that name, while anything holds it."""
        with self._guard:
            return self._known.get(name)

    def put(self, content: bytes | str | os.PathLike[str], type: str, file_name: str | None = None) -> Content:
        """The content with these bytes, this type and this name; of a path, what the file holds.

        Raises OSError for a path that cannot be read.
        """
        if isinstance(content, os.PathLike):
            return self._put_file(Path(content), type, file_name)
        data = content.encode() if isinstance(content, str) else bytes(content)
        key = (id(data), type, file_name)
        known = self._recall(key)
        if known is not None and known.data is data:
            return known
        return self._remember(key, self._put_bytes(data, type, file_name))

    def _put_bytes(self, data: bytes, type: str, file_name: str | None) -> Content:
        name = self._name(data, type, file_name)
        found = self.find(name)
        if found is not None:
            return found
        kept = data if self._fits(len(data)) else self._store(data)
        return self._add(Content(name, type, file_name, len(data), kept))

    def _put_file(self, path: Path, type: str, file_name: str | None) -> Content:
        path = path.absolute()
        found = path.stat()
        if not S_ISREG(found.st_mode):
            raise IsADirectoryError(f"{path} is no file.")
        stamp = (found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns)
        key = (str(path), stamp, type, file_name)
        known = self._recall(key)
        if known is not None:
            return known
        if self._fits(found.st_size):
            return self._remember(key, self._put_bytes(path.read_bytes(), type, file_name))
        name = self._name(repr(key).encode(), type, file_name)
        kept = self._link(path) or Original(path, found.st_size, found.st_mtime_ns)
        return self._remember(key, self._add(Content(name, type, file_name, found.st_size, kept)))

    def _recall(self, key: tuple[object, ...]) -> Content | None:
        with self._guard:
            return self._same.get(key)

    def _remember(self, key: tuple[object, ...], content: Content) -> Content:
        with self._guard:
            self._same[key] = content
        return content

    def _add(self, content: Content) -> Content:
        """Another thread may have been first: then its content it is."""
        with self._guard:
            return self._known.setdefault(content.name, content)

    def _fits(self, size: int) -> bool:
        if size > IN_MEMORY:
            return False
        with self._guard:
            kept = sum(content.size for content in self._known.values() if isinstance(content.data, bytes))
        return kept + size <= ALL_IN_MEMORY

    def _store(self, data: bytes) -> Stored:
        return self._stored(lambda path: path.write_bytes(data))

    def _link(self, path: Path) -> Stored | None:
        """The file under a further name, so that it outlasts the script's own; None: the file system has no such."""
        try:
            return self._stored(lambda link: os.link(path, link))
        except OSError:
            return None

    def _stored(self, make: Callable[[Path], object]) -> Stored:
        stored = Stored(self._folder.new())
        make(stored.path)
        return stored

    def _name(self, data: bytes, type: str, file_name: str | None) -> str:
        from blake3 import blake3  # late: many apps show no media

        digest = blake3(repr((type, file_name)).encode(), key=self._key).update(data)
        return digest.hexdigest(20) + _ending(type, file_name)


def _ending(type: str, file_name: str | None) -> str:
    """The ending that a name gets, for those who look at the URL: what counts is the type that is sent."""
    from mimetypes import guess_extension  # late: reads the system's list of types

    ending = os.path.splitext(file_name)[1] if file_name else guess_extension(type.partition(";")[0])
    return ending.lower() if ending and ending[1:].isalnum() and ending.isascii() and len(ending) < 10 else ""
