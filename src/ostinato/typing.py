"""Types of what elements return, for annotations: `def load(file: st.typing.UploadedFile) -> None: …`."""

from __future__ import annotations

from .elements.chat_value import ChatInputValue
from .files.uploaded_file import UploadedFile

__all__ = ["ChatInputValue", "UploadedFile"]
