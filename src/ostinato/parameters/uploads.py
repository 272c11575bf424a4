"""Parameters of elements that take files, and the value of those whose value is files alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, TypeAlias

from ..errors import StreamlitInvalidParameterTypeError, StreamlitValueError
from ..files.rules import UploadRules
from ..files.uploaded_file import UploadedFile
from ..files.uploads import Upload, Uploads
from ..script.options import get_option
from ..state.answer import Answer
from ..wire.element import Wire

Multiple: TypeAlias = bool | Literal["directory"]
Uploaded: TypeAlias = UploadedFile | list[UploadedFile] | None

_FAMILIES = ("image", "audio", "video", "text")
_SAME = ((".jpg", ".jpeg"), (".tif", ".tiff"), (".htm", ".html"), (".mpg", ".mpeg"), (".mp4", ".mpeg4"))
"""Endings that stand for each other."""


def rules_of(type: str | Sequence[str] | None, max_upload_size: int | None) -> UploadRules:
    """What a widget takes, by its parameters. Raises StreamlitInvalidParameterTypeError, StreamlitValueError."""
    return UploadRules(_types_of(type), _megabytes_of(max_upload_size))


class UploadAnswer(Answer[Uploaded]):
    """The files of a widget: one or None, or a list. On the wire it is a list in either case.

    Each run reads the files anew from their beginning, so what it gets are other objects, which are equal.
    """

    settable = False
    savable = False

    def __init__(self, rules: UploadRules, uploads: Uploads | None, *, many: bool) -> None:
        super().__init__([] if many else None)
        self.rules = rules
        self.uploads = uploads
        self._many = many
        self._held: list[Upload] = []
        """What keeps the files on disk: the script may do to its list what it likes."""

    def to_wire(self, value: Uploaded) -> Wire:
        return [file.upload.info for file in files_of(value)]

    def from_wire(self, wire: Wire) -> Uploaded:
        uploads = self.uploads
        self._held = [] if uploads is None else [uploads.commit(info) for info in wire]
        files = [UploadedFile(upload) for upload in self._held]
        return files if self._many else next(iter(files), None)

    def accepts(self, wire: Wire) -> bool:
        if not isinstance(wire, list) or (len(wire) > 1 and not self._many):
            return False
        return self.uploads is not None and all(is_uploaded(info, self.rules, self.uploads) for info in wire)

    def carry(self, value: Uploaded, wire: Wire) -> tuple[Uploaded, Wire]:
        return (self.from_wire(wire), wire) if self.accepts(wire) else (self.default, [])


def files_of(value: Uploaded) -> list[UploadedFile]:
    """The files of a value, as a list."""
    return value if isinstance(value, list) else [] if value is None else [value]


def is_uploaded(info: Wire, rules: UploadRules, uploads: Uploads) -> bool:
    """Whether the browser names a file that is here, complete, and one that these rules take."""
    upload = uploads.find(info.get("id")) if isinstance(info, dict) else None
    if upload is None or not upload.complete or upload.info != info:
        return False
    return rules.refusal(upload.name, upload.type, upload.size) is None


def _types_of(type: str | Sequence[str] | None) -> tuple[str, ...]:
    if type is None:
        return ()
    if not isinstance(type, Iterable):
        raise _no_type(type)
    given = (type,) if isinstance(type, str) else type
    return tuple(dict.fromkeys(one for entry in given for one in _type_of(entry)))


def _type_of(entry: object) -> tuple[str, ...]:
    if not isinstance(entry, str):
        raise _no_type(entry)
    name = entry.strip().lower()
    if name in _FAMILIES:
        return (f"{name}/*",)
    if "/" in name:
        return (name,)
    if not name.strip("."):
        raise StreamlitValueError(
            "type", ["an ending, such as csv", "a MIME type, such as image/png or image/*"], detail=f"Got {entry!r}."
        )
    ending = f".{name.removeprefix('.')}"
    return next((pair for pair in _SAME if ending in pair), (ending,))


def _no_type(got: object) -> StreamlitInvalidParameterTypeError:
    expected = ["str", "a sequence of str", "None"]
    return StreamlitInvalidParameterTypeError(
        "type", type(got).__name__, expected, detail='Such as "csv" or ["png", "jpg"].'
    )


def _megabytes_of(max_upload_size: object) -> int:
    if max_upload_size is None:
        return int(get_option("server.maxUploadSize"))
    if not isinstance(max_upload_size, int) or isinstance(max_upload_size, bool) or max_upload_size <= 0:
        raise StreamlitValueError(
            "max_upload_size",
            ["a positive whole number of megabytes", "None (then server.maxUploadSize counts)"],
            detail=f"Got {max_upload_size!r}.",
        )
    return max_upload_size
