"""A block of source code: st.code."""

from __future__ import annotations

from ..wire.element import Element, Height, Width


class Code(Element, frozen=True, kw_only=True, tag="code"):
    """Source code with highlighting and a copy button."""

    body: str
    language: str | None = "python"
    line_numbers: bool = False
    wrap_lines: bool = False
    height: Height = "content"
    width: Width = "stretch"
