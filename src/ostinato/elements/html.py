"""HTML from the script: st.html."""

from __future__ import annotations

from ..wire.element import Element, Width


class Html(Element, frozen=True, kw_only=True, tag="html"):
    """HTML, sanitised in the browser before it is shown."""

    lazy = True

    body: str
    scripts: bool = False
    """Run its script elements (unsafe_allow_javascript)."""
    width: Width = "stretch"
