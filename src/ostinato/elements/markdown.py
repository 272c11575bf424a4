"""Text as Markdown: st.markdown, st.caption, st.divider."""

from __future__ import annotations

from typing import Literal

from ..errors import StreamlitIncompatibleParametersError
from ..parameters.choice import ALIGNMENTS, one_of
from ..parameters.size import Stretch, StretchOrContent, check_width
from ..parameters.text import clean, optional
from ..script.place import P
from ..wire.element import Align, Element, Width

__all__ = ["caption", "divider", "markdown"]


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
    cursor: str | None = None
    """Stands behind a text that is still growing, whose end may be unfinished markup; None: it is complete."""


def markdown(
    at: P,
    body: object,
    unsafe_allow_html: bool = False,
    *,
    help: str | None = None,
    width: Literal["auto"] | StretchOrContent = "auto",
    text_alignment: Align = "left",
    anchors: bool = True,
    wrap: bool = True,
) -> P:
    """Display Markdown.

    Parameters
    ----------
    body
        GitHub-flavoured Markdown, with colours `:red[text]`, backgrounds `:blue-background[text]`, badges
        `:green-badge[text]`, icons `:material/home:`, emoji `:smile:`, LaTeX between `$` or `$$`, and diagrams in code
        blocks of `mermaid`. Anything but a string is converted by `str`. Common indentation is removed.
    unsafe_allow_html
        Let HTML through. It is sanitised in the browser; still, give it nothing from a stranger.
    help
        Markdown that shows at an icon beside the text.
    width
        "auto" (the content decides in a row, else the place around it), "stretch", "content", or pixels.
    text_alignment
        "left", "center", "right" or "justify".
    anchors
        Show a link beside each heading.
    wrap
        False: one line of inline Markdown, cut with an ellipsis where it is too long.

    Returns
    -------
    Container
        Its place: a call on it replaces the element.

    Raises
    ------
    StreamlitAPIException
        For a width or an alignment that is none of the above, and for `wrap=False` with HTML.

    Examples
    --------
    >>> import ostinato as st
    >>> st.markdown("The answer is **:green[42]**.")
    """
    if width != "auto":
        check_width(width, content=True)
    if text_alignment != "left":
        one_of("text_alignment", text_alignment, ALIGNMENTS)
    if not wrap and unsafe_allow_html:
        raise _one_line_of_html()
    element = Markdown(
        body=clean(body),
        help=optional(help),
        html=unsafe_allow_html,
        width=width,
        text_alignment=text_alignment,
        anchors=anchors,
        wrap=wrap,
    )
    return at.show(element)


def growing_markdown(at: P, text: str, cursor: str | None) -> P:
    """Show a text that comes bit by bit, with inline Markdown behind it. None: it is complete."""
    # Lines have no indentation in common when the first one has none: a long text is not searched at each word for it.
    body = clean(text) if text[:1].isspace() else text.rstrip()
    return at.show(Markdown(body=body, cursor=cursor))


def caption(
    at: P,
    body: object,
    unsafe_allow_html: bool = False,
    *,
    help: str | None = None,
    width: StretchOrContent = "stretch",
    text_alignment: Align = "left",
    wrap: bool = True,
) -> P:
    """Display small, muted text: a caption, a footnote, an aside.

    Parameters
    ----------
    body
        Markdown, as for `st.markdown`.
    unsafe_allow_html
        Let HTML through, sanitised in the browser.
    help
        Markdown that shows at an icon beside the text.
    width
        "stretch", "content", or pixels.
    text_alignment
        "left", "center", "right" or "justify".
    wrap
        False: one line of inline Markdown, cut with an ellipsis where it is too long.

    Returns
    -------
    Container
        Its place: a call on it replaces the element.

    Raises
    ------
    StreamlitAPIException
        For a width or an alignment that is none of the above, and for `wrap=False` with HTML.

    Examples
    --------
    >>> import ostinato as st
    >>> st.caption("Source: own measurements")
    """
    if width != "stretch":
        check_width(width, content=True)
    if text_alignment != "left":
        one_of("text_alignment", text_alignment, ALIGNMENTS)
    if not wrap and unsafe_allow_html:
        raise _one_line_of_html()
    element = Markdown(
        body=clean(body),
        help=optional(help),
        html=unsafe_allow_html,
        caption=True,
        width=width,
        text_alignment=text_alignment,
        wrap=wrap,
    )
    return at.show(element, name="caption")


def divider(at: P, *, width: Stretch = "stretch") -> P:
    """Display a horizontal line.

    Parameters
    ----------
    width
        "stretch", or pixels.

    Returns
    -------
    Container
        Its place: a call on it replaces the element.

    Raises
    ------
    StreamlitInvalidWidthError
        For another width.

    Examples
    --------
    >>> import ostinato as st
    >>> st.write("Before")
    >>> st.divider()
    >>> st.write("After")
    """
    if width != "stretch":
        check_width(width, content=False)
    return at.show(Markdown(body="---", width=width), name="divider")


def _one_line_of_html() -> StreamlitIncompatibleParametersError:
    return StreamlitIncompatibleParametersError(
        "wrap=False",
        "unsafe_allow_html=True",
        explanation="HTML cannot be cut to one line. Leave one of the two out.",
    )
