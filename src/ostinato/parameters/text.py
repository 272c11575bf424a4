"""Text as the script gives it and as the page shows it."""

from __future__ import annotations

from textwrap import dedent
from typing import overload

from ..errors import StreamlitInvalidParameterTypeError, StreamlitValueError


def clean(body: object) -> str:
    """The text of `body`, without the indentation that a triple-quoted string has from its place in the source."""
    text = body if type(body) is str else str(body)
    return dedent(text).strip() if "\n" in text else text.strip()


@overload
def optional(text: None) -> None: ...
@overload
def optional(text: object) -> str | None: ...
def optional(text: object) -> str | None:
    """The same for a text that may be left out."""
    return None if text is None else clean(text)


def label_of(label: object) -> str:
    """The text of a label; None is none."""
    if type(label) is str:
        return label
    return "" if label is None else str(label)


def check_max_chars(max_chars: object) -> None:
    """Raise StreamlitInvalidParameterTypeError or StreamlitValueError unless `max_chars` counts characters."""
    if not isinstance(max_chars, int):
        raise StreamlitInvalidParameterTypeError("max_chars", type(max_chars).__name__, ["int", "None"])
    if max_chars < 0:
        raise StreamlitValueError("max_chars", ["a number of characters", "None"], detail=f"Got {max_chars}.")
