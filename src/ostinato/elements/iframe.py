"""Another page, or HTML with scripts of its own, in a frame: st.iframe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import StreamlitAPIException, StreamlitMissingRequiredParameterError
from ..parameters.size import StretchOrContent, check_height, check_width
from ..script.place import P
from ..wire.element import Element, Height, Width

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["iframe"]

URL_SCHEMES = ("http", "https", "data")
HTML_SUFFIXES = (".html", ".htm", ".xhtml")


class Iframe(Element, frozen=True, kw_only=True, tag="iframe"):
    """A frame. It shows a page by its URL, or a document that travels with it, sandboxed."""

    lazy = True

    src: str | None = None
    document: str | None = None
    """HTML. Its scripts run in an origin of their own: they cannot touch the app's page."""
    scrolling: bool = True
    tab_index: int | None = None
    alt: str | None = None
    """The frame's accessible name."""
    width: Width = "stretch"
    height: Height = "content"


def iframe(
    at: P,
    src: str | Path,
    *,
    width: StretchOrContent = "stretch",
    height: StretchOrContent = "content",
    tab_index: int | None = None,
    alt: str | None = None,
) -> P:
    """Display another page, or HTML with its own styles and scripts, in a frame.

    HTML is shown in a sandbox: its scripts run, but in an origin of their own, without access to the app's page. They
    may fill the screen and write to the clipboard.

    Parameters
    ----------
    src
        A URL (`http:`, `https:`, `data:`, or a path that begins with `/`); a `pathlib.Path` of an HTML file; or HTML.
    width
        "stretch", "content", or pixels.
    height
        "content" (HTML: as high as it is; a URL: 400 pixels), "stretch", or pixels.
    tab_index
        Its place in the order of the Tab key: -1 leaves it out. None: the browser's own order.
    alt
        What it shows, for those who cannot see it.

    Returns
    -------
    Container
        Its place: a call on it replaces the element.

    Raises
    ------
    StreamlitMissingRequiredParameterError
        When `src` is empty.
    StreamlitAPIException
        When a path is not of an HTML file, and for a tab index below -1.
    StreamlitInvalidWidthError, StreamlitInvalidHeightError
        For a size that is none of the above.
    OSError
        When the file cannot be read.

    Examples
    --------
    >>> import ostinato as st
    >>> st.iframe("<p>A <b>document</b> of its own.</p>", height=80)
    """
    check_width(width, content=True)
    check_height(height)
    if tab_index is not None and tab_index < -1:
        raise StreamlitAPIException(f"`tab_index` expected -1, 0, a greater number or None, got {tab_index}.")
    url, document = _content(src)
    name = alt.strip() or None if alt else None
    return at.show(Iframe(src=url, document=document, tab_index=tab_index, alt=name, width=width, height=height))


def _content(src: str | Path) -> tuple[str | None, str | None]:
    """What to show: a URL, or a document."""
    if not isinstance(src, str):
        if src.suffix.lower() not in HTML_SUFFIXES:
            raise StreamlitAPIException(
                f"`st.iframe` expected the path of an HTML file ({', '.join(HTML_SUFFIXES)}), got {src.name!r}."
            )
        return None, src.read_text(encoding="utf-8")
    from urllib.parse import urlsplit  # late, as few scripts have frames

    text = src.strip()
    if not text:
        raise StreamlitMissingRequiredParameterError("src", detail="Pass a URL, a path or some HTML; this is empty.")
    if text.startswith("/") or ("<" not in text[:8] and urlsplit(text).scheme.lower() in URL_SCHEMES):
        return text, None
    return None, text
