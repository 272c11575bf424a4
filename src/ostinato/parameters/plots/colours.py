"""Colours that scripts give to series."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, TypeAlias

from ...errors import StreamlitAPIException, StreamlitInvalidColorError

Colour: TypeAlias = str | dict[str, str]
"""As CSS has it, or as a formula that gives a colour of the theme."""

NAMED = ("red", "orange", "yellow", "green", "blue", "violet", "gray", "grey", "primary")
_HEX = re.compile(r"#([0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})")


def is_colour(value: Any) -> bool:
    """Whether it is a colour, in one of the ways in which scripts may give one."""
    return (isinstance(value, str) and value in NAMED) or is_literal(value)


def is_literal(value: Any) -> bool:
    """Whether it can be nothing but a colour: "red" can be a name of something else."""
    return _HEX.fullmatch(value) is not None if isinstance(value, str) else _is_tuple(value)


def colour(value: Any) -> Colour:
    """The colour as charts take it.

    Raises StreamlitInvalidColorError for what is none.
    """
    if isinstance(value, str) and value in NAMED:
        return {"expr": f"theme_{value}"}
    if isinstance(value, str) and _HEX.fullmatch(value):
        return value
    if not _is_tuple(value):
        raise StreamlitInvalidColorError(value)
    red, green, blue, *alpha = value
    shares = [one if isinstance(one, int) else round(one * 255) for one in (red, green, blue)]
    opacity = 1.0 if not alpha else alpha[0] / 255 if isinstance(alpha[0], int) and alpha[0] > 1 else float(alpha[0])
    return f"rgba({shares[0]}, {shares[1]}, {shares[2]}, {round(opacity, 4)})"


def same_count(colours: Sequence[Colour], ys: Sequence[Any], asked: Any) -> None:
    """Raise StreamlitAPIException unless there is a colour for each series."""
    if len(colours) != len(ys) and not (len(colours) == 1 and is_colour(asked)):
        names = ", ".join(repr(column.name) for column in ys) or "none"
        raise StreamlitAPIException(
            f"`color` gives {len(colours)} colours for {len(ys)} columns: {names}. Give one for each of them."
        )


def _is_tuple(value: Any) -> bool:
    if not isinstance(value, (tuple, list)) or len(value) not in (3, 4):
        return False
    return all(isinstance(one, (int, float)) and not isinstance(one, bool) and 0 <= one <= 255 for one in value)
