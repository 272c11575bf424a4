"""Colours of bars, lines and options in columns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from ..errors import StreamlitValueError

NAMES = ("red", "orange", "yellow", "green", "blue", "violet", "gray", "grey", "primary")
CODE = re.compile(r"#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})|(?:rgb|hsl)a?\([\d\s.,%/deg+-]+\)", re.IGNORECASE)
CSS = re.compile(r"[a-z]+", re.IGNORECASE)


def chart_color(color: object) -> str | None:
    """The colour of a bar or a chart, or None. Raises StreamlitValueError for anything else."""
    if color is None or color in ("auto", "auto-inverse", *NAMES) or _is_code(color):
        return None if color is None else str(color)
    names = [*map(repr, ("auto", "auto-inverse", *NAMES)), "a hex colour", "rgb()", "None"]
    raise StreamlitValueError("color", names, detail=f"Got {color!r}.")


def option_colors(color: object) -> list[str]:
    """The colours of options, to be used in turn; empty: none. Raises StreamlitValueError for anything else."""
    if color is None:
        return []
    given: list[Any] = list(color) if isinstance(color, Iterable) and not isinstance(color, str) else [color]
    for each in given:
        if not (_is_code(each) or (isinstance(each, str) and CSS.fullmatch(each))):
            names = ['"auto"', '"primary"', "a name in CSS", "a hex colour", "rgb()", "hsl()", "a list of these"]
            raise StreamlitValueError("color", [*names, "None"], detail=f"Got {each!r}.")
    return given


def _is_code(color: object) -> bool:
    return isinstance(color, str) and CODE.fullmatch(color.strip()) is not None
