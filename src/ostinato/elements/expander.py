"""A part that opens and closes: st.expander."""

from __future__ import annotations

from typing import Literal

from ..wire.element import Block, Width


class Expander(Block, frozen=True, kw_only=True, tag="expander"):
    """A heading that shows or hides what it holds. Tracked (on_change): answers with true while open."""

    label: str
    expanded: bool = False
    icon: str | None = None
    type: Literal["default", "compact", "step"] = "default"
    width: Width = "stretch"
    bind: str | None = None

    value_type = bool
