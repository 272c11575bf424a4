"""Colours as red, green, blue and perhaps opacity."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from ..errors import StreamlitInvalidColorError

_HEX = re.compile(r"#?([0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})")


def rgba(color: Any) -> list[int]:
    """The numbers of a colour, from 0 to 255: of a hex text, or of three or four numbers (floats: from 0 to 1).

    Raises StreamlitInvalidColorError for what is no colour.

    Examples
    --------
    >>> rgba("#fa08"), rgba((1.0, 0.5, 0.0))
    ([255, 170, 0, 136], [255, 128, 0])
    """
    if isinstance(color, str):
        return _of_hex(color)
    if isinstance(color, Sequence) and len(color) in (3, 4) and all(map(_is_number, color)):
        scale = 255 if any(isinstance(part, float) for part in color) else 1
        return [min(max(round(part * scale), 0), 255) for part in color]
    raise StreamlitInvalidColorError(color)


def _of_hex(text: str) -> list[int]:
    found = _HEX.fullmatch(text)
    if found is None:
        raise StreamlitInvalidColorError(text)
    digits = found[1] if len(found[1]) >= 6 else "".join(digit * 2 for digit in found[1])
    return [int(digits[place : place + 2], 16) for place in range(0, len(digits), 2)]


def _is_number(part: object) -> bool:
    return isinstance(part, (int, float)) and not isinstance(part, bool) and part == part
