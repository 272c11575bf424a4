"""A button: st.button."""

from __future__ import annotations

from typing import Literal

from ..wire.element import Widget, Width


class Button(Widget, frozen=True, kw_only=True, tag="button"):
    """A button. Its value is true for the one run that its click starts."""

    label: str
    help: str | None = None
    type: Literal["primary", "secondary", "tertiary"] = "secondary"
    icon: str | None = None
    icon_position: Literal["left", "right"] = "left"
    width: Width = "content"
    shortcut: str | None = None
    """Keys that press it, such as "ctrl+k"."""
    wrap: bool | None = None

    value_type = bool
    resets = True
    verbs = {"click": lambda now: True}
