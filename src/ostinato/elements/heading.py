"""Headings: st.title, st.header, st.subheader."""

from __future__ import annotations

from typing import Literal, TypeAlias

from ..errors import StreamlitInvalidParameterTypeError, StreamlitValueError
from ..parameters.choice import ALIGNMENTS, one_of
from ..parameters.icon import icon_of
from ..parameters.size import StretchOrContent, check_width
from ..parameters.text import clean, optional
from ..script.place import P
from ..wire.element import Align, Element, Width

__all__ = ["header", "subheader", "title"]

Anchor: TypeAlias = str | Literal[False] | None
Divider: TypeAlias = (
    bool | Literal["red", "orange", "yellow", "blue", "green", "violet", "gray", "grey", "rainbow"] | None
)
_DIVIDERS = (True, "red", "orange", "yellow", "blue", "green", "violet", "gray", "grey", "rainbow")


class Heading(Element, frozen=True, kw_only=True, tag="heading"):
    """A heading of level 1 (title), 2 (header) or 3 (subheader)."""

    body: str
    level: Literal[1, 2, 3]
    anchor: str | Literal[False] | None = None
    """Fragment of its link; None: made from the text; False: no link."""
    help: str | None = None
    icon: str | None = None
    divider: str | None = None
    """Colour name of the line below, "rainbow", or None. "auto": blue, green, orange, red, violet, yellow in turn."""
    width: Width = "stretch"
    text_alignment: Align = "left"
    wrap: bool = True


def title(
    at: P,
    body: object,
    anchor: Anchor = None,
    *,
    help: str | None = None,
    icon: str | None = None,
    width: StretchOrContent = "stretch",
    text_alignment: Align = "left",
    wrap: bool = True,
) -> P:
    """Display a title: the largest heading. A page needs one at most.

    Parameters
    ----------
    body
        Inline Markdown; anything but a string is converted by `str`.
    anchor
        Fragment of the heading's link (`#anchor`). None: made from the text. False: no link.
    help
        Markdown that shows at an icon beside the heading.
    icon
        One emoji, a Material symbol such as ":material/home:", or "spinner".
    width
        "stretch", "content", or pixels.
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
        For a parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> st.title("Sales of the :blue[north]", anchor="sales")
    """
    return _heading(at, "title", 1, body, anchor, help, icon, None, width, text_alignment, wrap)


def header(
    at: P,
    body: object,
    anchor: Anchor = None,
    *,
    help: str | None = None,
    icon: str | None = None,
    divider: Divider = False,
    width: StretchOrContent = "stretch",
    text_alignment: Align = "left",
    wrap: bool = True,
) -> P:
    """Display a header: a heading of the second level.

    Parameters
    ----------
    body
        Inline Markdown; anything but a string is converted by `str`.
    anchor
        Fragment of the heading's link (`#anchor`). None: made from the text. False: no link.
    help
        Markdown that shows at an icon beside the heading.
    icon
        One emoji, a Material symbol such as ":material/home:", or "spinner".
    divider
        A line below: "red", "orange", "yellow", "blue", "green", "violet", "gray", "rainbow", or True for a colour
        that changes from heading to heading.
    width
        "stretch", "content", or pixels.
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
        For a parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> st.header("Orders", divider="rainbow")
    """
    return _heading(at, "header", 2, body, anchor, help, icon, divider, width, text_alignment, wrap)


def subheader(
    at: P,
    body: object,
    anchor: Anchor = None,
    *,
    help: str | None = None,
    icon: str | None = None,
    divider: Divider = False,
    width: StretchOrContent = "stretch",
    text_alignment: Align = "left",
    wrap: bool = True,
) -> P:
    """Display a subheader: a heading of the third level.

    Parameters
    ----------
    body
        Inline Markdown; anything but a string is converted by `str`.
    anchor
        Fragment of the heading's link (`#anchor`). None: made from the text. False: no link.
    help
        Markdown that shows at an icon beside the heading.
    icon
        One emoji, a Material symbol such as ":material/home:", or "spinner".
    divider
        A line below: "red", "orange", "yellow", "blue", "green", "violet", "gray", "rainbow", or True for a colour
        that changes from heading to heading.
    width
        "stretch", "content", or pixels.
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
        For a parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> st.subheader("Orders of today", icon=":material/today:")
    """
    return _heading(at, "subheader", 3, body, anchor, help, icon, divider, width, text_alignment, wrap)


def _heading(
    at: P,
    name: str,
    level: Literal[1, 2, 3],
    body: object,
    anchor: Anchor,
    help: str | None,
    icon: str | None,
    divider: Divider,
    width: StretchOrContent,
    text_alignment: Align,
    wrap: bool,
) -> P:
    if width != "stretch":
        check_width(width, content=True)
    if text_alignment != "left":
        one_of("text_alignment", text_alignment, ALIGNMENTS)
    element = Heading(
        body=clean(body),
        level=level,
        anchor=None if anchor is None else _anchor(anchor),
        help=optional(help),
        icon=icon_of(icon),
        divider=_line(divider) if divider else None,
        width=width,
        text_alignment=text_alignment,
        wrap=wrap,
    )
    return at.show(element, name=name)


def _anchor(anchor: object) -> str | Literal[False]:
    if anchor is False or isinstance(anchor, str):
        return anchor
    if anchor is True:
        raise StreamlitValueError("anchor", ["a string", "False", "None"], detail="Got True.")
    raise StreamlitInvalidParameterTypeError("anchor", type(anchor).__name__, ["str", "False", "None"])


def _line(divider: Divider) -> str:
    one_of("divider", divider, _DIVIDERS)
    if divider is True:
        return "auto"
    return "gray" if divider == "grey" else str(divider)
