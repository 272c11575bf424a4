"""Chunks of a stream, shown as they come: text grows in one place, other things stand between."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..elements.markdown import growing_markdown
from ..script.place import Place
from .chunks import text_in
from .streamed import Streamed


class Streaming:
    """What a stream has shown so far."""

    def __init__(self, at: Place, cursor: str | None, write: Callable[[Place, object], None]) -> None:
        self._at = at
        self._cursor = cursor or ""
        self._write = write
        """Shows a chunk that is no text."""
        self._place: Place | None = None
        """Of the text that grows now."""
        self._text = ""
        self._parts = Streamed()

    def add(self, chunk: object) -> None:
        """Show a chunk."""
        text = text_in(chunk)
        if text is None:
            self.rest()
            self._write(self._at, chunk)
            self._parts.append(chunk)
        elif text:
            self._text += text
            self._place = growing_markdown(self._at if self._place is None else self._place, self._text, self._cursor)

    def rest(self) -> None:
        """The text that has grown is complete."""
        if self._place is not None:
            growing_markdown(self._place, self._text, None)
            self._parts.append(self._text)
        self._place, self._text = None, ""

    def result(self) -> list[Any] | str:
        """All that came: as one string if it was text alone, else as a list where texts that touch are one."""
        if not self._parts:
            return ""
        return self._parts[0] if len(self._parts) == 1 and isinstance(self._parts[0], str) else self._parts
