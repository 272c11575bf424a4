"""Text as Markdown: st.markdown, st.caption, st.divider."""

from __future__ import annotations

from ..wire.element import Align, Element, Width


class Markdown(Element, frozen=True, kw_only=True, tag="markdown"):
    """A piece of GitHub-flavoured Markdown."""

    body: str
    help: str | None = None
    html: bool = False
    """Let HTML through, sanitised."""
    caption: bool = False
    """Small and muted."""
    width: Width = "auto"
    text_alignment: Align = "left"
    anchors: bool = True
    wrap: bool = True
