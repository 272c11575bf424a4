"""Places side by side: st.columns."""

from __future__ import annotations

from typing import Literal

from ..wire.element import Block, Gap, Width


class Columns(Block, frozen=True, kw_only=True, tag="columns"):
    """A row of columns."""

    gap: Gap = "small"
    width: Width = "stretch"
    wrap: bool = True


class Column(Block, frozen=True, kw_only=True, tag="column"):
    """One column of a row."""

    weight: float = 1.0
    """Share of the row's width, in proportion to the other columns."""
    vertical_alignment: Literal["top", "center", "bottom"] = "top"
    border: bool = False
    gap: Gap = "small"
