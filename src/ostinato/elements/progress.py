"""A progress bar: st.progress."""

from __future__ import annotations

from ..wire.element import Element, Width


class Progress(Element, frozen=True, kw_only=True, tag="progress"):
    """A bar that is filled in part."""

    value: int
    """Per cent, 0 to 100."""
    text: str | None = None
    width: Width = "stretch"
