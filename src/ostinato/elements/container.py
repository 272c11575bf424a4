"""Places that hold elements: st.container, and the page's own areas."""

from __future__ import annotations

from typing import Literal

from ..wire.element import Block, Gap, Height, Width


class ContainerBlock(Block, frozen=True, kw_only=True, tag="container"):
    """Elements one below the other, or beside each other."""

    border: bool = False
    width: Width = "stretch"
    height: Height = "content"
    horizontal: bool = False
    wrap: bool = True
    horizontal_alignment: Literal["left", "center", "right", "distribute"] = "left"
    vertical_alignment: Literal["top", "center", "bottom", "distribute"] = "top"
    gap: Gap = "small"
    autoscroll: bool | None = None
