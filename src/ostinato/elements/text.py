"""Plain text, as it stands: st.text."""

from __future__ import annotations

from ..wire.element import Align, Element, Width


class Text(Element, frozen=True, kw_only=True, tag="text"):
    """Monospaced text without any markup."""

    body: str
    help: str | None = None
    width: Width = "content"
    text_alignment: Align = "left"
    wrap: bool = True
