"""What a script offers for download."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any, TypeAlias

from ..errors import StreamlitInvalidParameterTypeError
from ..files.uploaded_file import UploadedFile

Given: TypeAlias = str | bytes | bytearray | memoryview | os.PathLike[str] | IO[Any] | io.IOBase
"""What `data` takes, but for functions that give one of these."""
Data: TypeAlias = Given | Callable[[], Given]

TEXT = "text/plain"
BINARY = "application/octet-stream"


def content_of(data: object) -> bytes | str | os.PathLike[str]:
    """The content, as media take it. An open file gives all of it, wherever reading has come to.

    Raises StreamlitInvalidParameterTypeError.
    """
    if isinstance(data, (str, bytes, os.PathLike)):
        return data
    if isinstance(data, (bytearray, memoryview)):
        return bytes(data)
    if isinstance(data, UploadedFile):
        return data.upload.path
    if isinstance(data, (io.BytesIO, io.StringIO)):
        return data.getvalue()
    if not isinstance(data, io.IOBase) and not hasattr(data, "read"):
        expected = ["str", "bytes", "an open file", "a path", "a function that gives one of these"]
        raise StreamlitInvalidParameterTypeError("data", type(data).__name__, expected)
    return _on_disk(data) or _read(data)


def type_of(data: object, file_name: str | None) -> str:
    """The MIME type, where the script names none: by the name of a file, else text or bytes."""
    from mimetypes import guess_type  # late: reads the system's list of types

    name = _name_of(data)
    found = guess_type(file_name or name)[0] if name is not None else None
    if found is not None:
        return found
    return TEXT if isinstance(data, (str, io.TextIOBase)) else BINARY


def _name_of(data: object) -> str | None:
    """The name of a file that the script hands over; None: it hands over something else."""
    name = data if isinstance(data, os.PathLike) else getattr(data, "name", None)
    return os.fspath(name) if isinstance(name, (str, os.PathLike)) else None


def _on_disk(data: Any) -> Path | None:
    """The path of an open binary file, where there still is the same file: then its bytes need no memory."""
    if not isinstance(data, (io.BufferedReader, io.FileIO)) or not isinstance(data.name, str):
        return None
    try:
        same = os.path.samestat(os.fstat(data.fileno()), os.stat(data.name))
    except OSError:
        return None
    return Path(data.name) if same else None


def _read(data: Any) -> bytes | str:
    if data.seekable():
        data.seek(0)
    read = data.read()
    return read if isinstance(read, str) else bytes(read or b"")
