"""A value or a range on a scale: st.slider."""

from __future__ import annotations

from typing import Literal

from ..wire.element import LabelVisibility, Widget, Width


class Slider(Widget, frozen=True, kw_only=True, tag="slider"):
    """One or two thumbs on a scale. Answers with a list of one or two numbers."""

    lazy = True

    label: str
    default: tuple[int | float, ...]
    min: int | float
    max: int | float
    step: int | float
    data: Literal["int", "float", "date", "time", "datetime"] = "int"
    """What the numbers stand for. Dates and times are microseconds since 1970-01-01T00:00 of their own clock."""
    format: str | None = None
    """printf-style for numbers, moment-style for dates and times."""
    help: str | None = None
    label_visibility: LabelVisibility = "visible"
    width: Width = "stretch"
    ignore: bool = False
    bind: str | None = None

    value_type = list[float]
