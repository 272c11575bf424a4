"""Work in progress: st.spinner."""

from __future__ import annotations

from ..wire.element import Element, Width


class Spinner(Element, frozen=True, kw_only=True, tag="spinner"):
    """A turning wheel with a text, while a with block runs. It takes no place in the page's order."""

    text: str = "In progress..."
    show_time: bool = False
    overlay: bool = False
    """The spinner of a cached function."""
    width: Width = "content"
