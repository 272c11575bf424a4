"""An exception with its trace: st.exception, and what an uncaught exception shows."""

from __future__ import annotations

from ..wire.element import Element, Width


class Exception_(Element, frozen=True, kw_only=True, tag="exception"):
    """An exception: type, message and the user's own lines of the trace."""

    type: str
    message: str
    trace: tuple[str, ...] = ()
    """Lines of the trace, the framework's own frames left out."""
    markdown: bool = False
    """The message is Markdown (errors of our own API)."""
    warning: bool = False
    width: Width = "stretch"
