"""A block of source code: st.code."""

from __future__ import annotations

from ..parameters.size import StretchOrContent, check_height, check_width
from ..script.place import P
from ..wire.element import Element, Height, Width

__all__ = ["code"]


class Code(Element, frozen=True, kw_only=True, tag="code"):
    """Source code with highlighting and a copy button."""

    body: str
    language: str | None = "python"
    line_numbers: bool = False
    wrap_lines: bool = False
    height: Height = "content"
    width: Width = "stretch"


def code(
    at: P,
    body: object,
    language: str | None = "python",
    *,
    line_numbers: bool = False,
    wrap_lines: bool = False,
    height: StretchOrContent = "content",
    width: StretchOrContent = "stretch",
) -> P:
    """Display source code, highlighted, with a button to copy it.

    Parameters
    ----------
    body
        The code; anything but a string is converted by `str`. Indentation stays as it is.
    language
        Language to highlight, such as "python", "sql" or "json"; None: plain monospaced text.
    line_numbers
        Number the lines.
    wrap_lines
        Break long lines; otherwise they scroll.
    height
        "content", "stretch", or pixels (what is higher scrolls).
    width
        "stretch", "content", or pixels.

    Returns
    -------
    Container
        Its place: a call on it replaces the element.

    Raises
    ------
    StreamlitAPIException
        For a size that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> st.code("print('hello')", line_numbers=True)
    """
    if height != "content":
        check_height(height)
    if width != "stretch":
        check_width(width, content=True)
    element = Code(
        body=str(body).removeprefix("\n").removesuffix("\n"),
        language=None if language is None else str(language),
        line_numbers=line_numbers,
        wrap_lines=wrap_lines,
        height=height,
        width=width,
    )
    return at.show(element)
