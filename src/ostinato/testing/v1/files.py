"""Widgets that take files, and those that hand them out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self, TypeAlias, TypeGuard

from ...elements import download_button
from ...errors import UploadRefused
from ...files.rules import UploadRules
from ...files.uploaded_file import UploadedFile
from ...files.uploads import Uploads
from ...parameters.uploads import UploadAnswer, Uploaded, files_of
from .element import Widget
from .errors import AppTestError
from .widgets import Button

Given: TypeAlias = tuple[str, bytes, str]
"""Name, content and MIME type of a file."""


class DownloadButton(Button, of=download_button.DownloadButton):
    """`st.download_button`: `click()`."""


class FileUploader(Widget[Uploaded]):
    """`st.file_uploader`. Files are given as tuples of name, content and MIME type.

    Examples
    --------
    >>> from ostinato.testing.v1 import AppTest
    >>> def app():
    ...     import ostinato as st
    ...     file = st.file_uploader("Your data", type="csv")
    ...     if file is not None:
    ...         st.write(f"{file.name}: {file.size} bytes")
    >>> at = AppTest.from_function(app).run()
    >>> at.file_uploader[0].upload("a.csv", b"1,2").run().markdown[0].value
    'a.csv: 3 bytes'
    """

    def upload(self, filename: str, content: bytes, mime_type: str = "application/octet-stream") -> Self:
        """Upload one file. Where several are taken, it comes to those that are there.

        Raises AppTestError for a file that the widget does not take.
        """
        file = self._arrived((filename, content, mime_type))
        return super().set_value([*files_of(self.value), file] if self.accept_multiple_files else file)

    def set_value(self, files: Given | Sequence[Given] | Uploaded) -> Self:
        """Have it hold these files: one, several, or None for none.

        Raises AppTestError for files that the widget does not take.
        """
        uploaded = [one if isinstance(one, UploadedFile) else self._arrived(one) for one in _listed(files)]
        if self.accept_multiple_files:
            return super().set_value(uploaded)
        if len(uploaded) > 1:
            raise AppTestError(f"`{self._shown}` takes one file, got {len(uploaded)}.")
        return super().set_value(next(iter(uploaded), None))

    def clear(self) -> Self:
        """Remove all files."""
        return self.set_value(None)

    @property
    def accept_multiple_files(self) -> bool:
        """Whether it takes several files."""
        return bool(self._shown.field("multiple"))

    @property
    def accept_directory(self) -> bool:
        """Whether it takes folders."""
        return bool(self._shown.field("multiple") == "directory")

    @property
    def allowed_type(self) -> list[str]:
        """Endings and MIME types of the files that it takes; empty: all."""
        types: list[str] = self._shown.field("types")
        return types

    def _arrived(self, given: Given) -> UploadedFile:
        rules = self._test.answers.rules(self._id)
        assert isinstance(rules, UploadAnswer)
        return arrived(given, self._id, str(self._shown), rules.rules, rules.uploads)


class OneFile(Widget[UploadedFile | None]):
    """A widget that makes one file, given as a tuple of name, content and MIME type."""

    def set_value(self, file: Given | UploadedFile | None) -> Self:
        """Have it hold this file, or None.

        Raises AppTestError for a file that the widget does not make.
        """
        rules = self._test.answers.rules(self._id)
        assert isinstance(rules, UploadAnswer)
        if file is None or isinstance(file, UploadedFile):
            return super().set_value(file)
        return super().set_value(arrived(file, self._id, str(self._shown), rules.rules, rules.uploads))

    def clear(self) -> Self:
        """Remove the file."""
        return self.set_value(None)


class AudioInput(OneFile):
    """`st.audio_input`."""

    def upload(self, filename: str, content: bytes, mime_type: str = "audio/wav") -> Self:
        """Record this WAV file.

        Raises AppTestError for another kind of file.
        """
        return self.set_value((filename, content, mime_type))


class CameraInput(OneFile):
    """`st.camera_input`."""

    def upload(self, filename: str, content: bytes, mime_type: str = "image/jpeg") -> Self:
        """Take this photo.

        Raises AppTestError for what is no photo.
        """
        return self.set_value((filename, content, mime_type))


def arrived(given: Given, widget: str, called: str, rules: UploadRules, uploads: Uploads | None) -> UploadedFile:
    """A file as it is once it has gone up. Raises AppTestError, naming the widget `called`, where it is refused."""
    name, content, mime_type = given
    refusal = rules.refusal(name, mime_type, len(content))
    if refusal is not None:
        raise AppTestError(f"`{called}` does not take {name!r}: {refusal}")
    assert uploads is not None
    try:
        return UploadedFile(uploads.put(widget, name, mime_type, content))
    except UploadRefused as refused:
        raise AppTestError(f"`{called}` does not take {name!r}: {refused}") from refused


def _listed(files: Given | Sequence[Given | UploadedFile] | Uploaded) -> list[Given | UploadedFile]:
    if files is None:
        return []
    if isinstance(files, UploadedFile) or _is_given(files):
        return [files]
    return [one for one in files if not isinstance(one, (str, bytes))]


def _is_given(files: object) -> TypeGuard[Given]:
    return isinstance(files, tuple) and len(files) == 3 and isinstance(files[0], str)
