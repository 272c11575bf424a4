"""A file that the user has uploaded, as a script reads it."""

from __future__ import annotations

import io
from mmap import ACCESS_READ, mmap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

    from .uploads import Upload

BUFFER = 16_384
"""Bytes read at once where a script reads less."""


class UploadedFile(io.BufferedReader):
    """A file that the user has uploaded: it reads like a file opened with `open(…, "rb")`, or like an `io.BytesIO`.

    Its content is on disk, and is read from there as far as it is asked for. Each run gets it anew, at its beginning;
    two are equal when they are the same upload.

    Attributes
    ----------
    name
        What it is called on the user's machine; in an uploaded folder, with its path below that.
    type
        Its MIME type, as the browser says.
    size
        How many bytes it has.
    file_id
        What tells it from all other uploads.

    Examples
    --------
    >>> import ostinato as st
    >>> file = st.file_uploader("A text", type="txt")
    >>> if file is not None:
    ...     st.text(file.read().decode())
    """

    def __init__(self, upload: Upload) -> None:
        super().__init__(_Reader(upload), BUFFER)
        self._upload = upload

    @property
    def name(self) -> str:
        return self._upload.name

    @property
    def type(self) -> str:
        return self._upload.type

    @property
    def size(self) -> int:
        return self._upload.size

    @property
    def file_id(self) -> str:
        return self._upload.id

    @property
    def upload(self) -> Upload:
        """What it is read from."""
        return self._upload

    def getvalue(self) -> bytes:
        """The whole content as bytes, wherever reading has come to. Needs as much memory as the file is long."""
        with self._upload.open() as file:
            return file.read()

    def getbuffer(self) -> memoryview:
        """The whole content as a view that is read from disk where it is looked at. It cannot be changed."""
        if self.size == 0:
            return memoryview(b"")
        with self._upload.open() as file:
            return memoryview(mmap(file.fileno(), 0, access=ACCESS_READ))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, UploadedFile) and other.file_id == self.file_id

    def __hash__(self) -> int:
        return hash(self.file_id)

    def __repr__(self) -> str:
        return f"UploadedFile(name={self.name!r}, type={self.type!r}, size={self.size}, file_id={self.file_id!r})"


class _Reader(io.RawIOBase):
    """Reads a stored upload. It is opened for each read: a folder of a thousand files keeps no file open."""

    def __init__(self, upload: Upload) -> None:
        self._upload = upload
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        with self._opened() as file:
            read = file.readinto(buffer)
        self._at += read
        return read

    def readall(self) -> bytes:
        with self._opened() as file:
            data = file.read()
        self._at += len(data)
        return data

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._upload.size}[whence]
        if start + offset < 0:
            raise ValueError(f"Expected a place in the file, got {start + offset}.")
        self._at = start + offset
        return self._at

    def tell(self) -> int:
        return self._at

    def _opened(self) -> io.FileIO:
        file = self._upload.open()
        file.seek(self._at)
        return file
