"""Text as every encoding carries it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any


def well_formed(text: str) -> str:
    """The text without halves of surrogate pairs. Names of files that are no UTF-8 have them, and cut texts."""
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def all_well_formed(value: Any) -> Any:
    """The same for all texts in a value of lists and dictionaries."""
    if isinstance(value, str):
        return well_formed(value)
    if isinstance(value, Mapping):
        return {all_well_formed(key): all_well_formed(item) for key, item in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, (bytes, bytearray)):
        return [all_well_formed(item) for item in value]
    return value
