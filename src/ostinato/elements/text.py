"""Plain text, as it stands: st.text."""

from __future__ import annotations

from ..parameters.choice import ALIGNMENTS, one_of
from ..parameters.size import StretchOrContent, check_width
from ..parameters.text import clean, optional
from ..script.place import P
from ..wire.element import Align, Element, Width

__all__ = ["text"]


class Text(Element, frozen=True, kw_only=True, tag="text"):
    """Text without any markup."""

    body: str
    help: str | None = None
    width: Width = "content"
    text_alignment: Align = "left"
    wrap: bool = True


def text(
    at: P,
    body: object,
    *,
    help: str | None = None,
    width: StretchOrContent = "content",
    text_alignment: Align = "left",
    wrap: bool = True,
) -> P:
    """Display text as it stands, without Markdown or HTML.

    Parameters
    ----------
    body
        The text; anything else is converted by `str`. Common indentation and blank ends are removed.
    help
        Markdown that shows at an icon beside the text.
    width
        "content", "stretch", or pixels.
    text_alignment
        "left", "center", "right" or "justify".
    wrap
        False: one line, cut with an ellipsis where it is too long.

    Returns
    -------
    Container
        Its place: a call on it replaces the element.

    Raises
    ------
    StreamlitAPIException
        For a width or an alignment that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> st.text("2 * 3 * 7 = 42")
    """
    if width != "content":
        check_width(width, content=True)
    if text_alignment != "left":
        one_of("text_alignment", text_alignment, ALIGNMENTS)
    return at.show(Text(body=clean(body), help=optional(help), width=width, text_alignment=text_alignment, wrap=wrap))
