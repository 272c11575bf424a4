"""Yes or no: st.checkbox, st.toggle."""

from __future__ import annotations

from ..wire.element import LabelVisibility, Widget, Width


class Checkbox(Widget, frozen=True, kw_only=True, tag="checkbox"):
    """A box to tick, or a switch. Answers with true or false."""

    label: str
    default: bool = False
    toggle: bool = False
    """Drawn as a switch."""
    help: str | None = None
    label_visibility: LabelVisibility = "visible"
    width: Width = "content"
    wrap: bool | None = None
    ignore: bool = False
    """A change waits for the next run instead of starting one."""
    bind: str | None = None
    """Query parameter that mirrors the value."""

    value_type = bool
    verbs = {"check": lambda now: True, "uncheck": lambda now: False}
