"""Files that a script shows."""

from __future__ import annotations

from .call import StreamlitAPIException


class MediaFileError(StreamlitAPIException, FileNotFoundError):
    """A file that an element is to show, and that cannot be read."""

    def __init__(self, function: str, path: str, reason: str) -> None:
        super().__init__(
            f"`{function}` expected a URL or a file that can be read, got {path[:200]!r}: {reason}. "
            "A relative path starts from the working directory."
        )
