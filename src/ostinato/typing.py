"""Types of what elements return, for annotations: `def load(file: st.typing.UploadedFile) -> None: …`."""

from __future__ import annotations

from .files.uploaded_file import UploadedFile
from .parameters.message import ChatInputValue

__all__ = ["ChatInputValue", "UploadedFile"]
