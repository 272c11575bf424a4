"""Headings: st.title, st.header, st.subheader."""

from __future__ import annotations

from typing import Literal

from ..wire.element import Align, Element, Width


class Heading(Element, frozen=True, kw_only=True, tag="heading"):
    """A heading of level 1 (title), 2 (header) or 3 (subheader)."""

    body: str
    level: Literal[1, 2, 3]
    anchor: str | Literal[False] | None = None
    """Fragment of its link; None: made from the text; False: no link."""
    help: str | None = None
    icon: str | None = None
    divider: str | None = None
    """Colour name of the line below, "rainbow", or None. "auto": blue, green, orange, red, violet, yellow in turn."""
    width: Width = "stretch"
    text_alignment: Align = "left"
    wrap: bool = True
