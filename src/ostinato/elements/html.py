"""HTML from the script: st.html."""

from __future__ import annotations

from ..errors import StreamlitMissingRequiredParameterError
from ..parameters.size import StretchOrContent, check_width
from ..parameters.text import clean
from ..script.place import P
from ..wire.element import Element, Width

__all__ = ["html"]


class Html(Element, frozen=True, kw_only=True, tag="html"):
    """HTML, sanitised in the browser before it is shown."""

    lazy = True

    body: str
    scripts: bool = False
    """Run its script elements (unsafe_allow_javascript)."""
    width: Width = "stretch"


def html(at: P, body: object, *, width: StretchOrContent = "stretch", unsafe_allow_javascript: bool = False) -> P:
    """Display HTML. It is sanitised in the browser, and part of the page: its styles reach everything.

    Parameters
    ----------
    body
        HTML; a `pathlib.Path` of an HTML or CSS file; or an object with `_repr_html_`. Anything else is converted
        by `str`.
    width
        "stretch", "content", or pixels.
    unsafe_allow_javascript
        Run its scripts. Never for HTML from a stranger.

    Returns
    -------
    Container
        Its place: a call on it replaces the element.

    Raises
    ------
    StreamlitMissingRequiredParameterError
        When there is no HTML in it.
    StreamlitInvalidWidthError
        For a width that is none of the above.
    OSError
        When the file cannot be read.

    Examples
    --------
    >>> import ostinato as st
    >>> st.html("<p>Was <s>12 €</s>, now <b>9 €</b></p>")
    """
    if width != "stretch":
        check_width(width, content=True)
    source = clean(_source(body))
    if not source:
        raise StreamlitMissingRequiredParameterError("body", detail="Pass some HTML; this is empty.")
    return at.show(Html(body=source, scripts=unsafe_allow_javascript, width=width))


def _source(body: object) -> str:
    if isinstance(body, str):
        return body
    from pathlib import Path  # late: HTML is given as text, as a rule

    if isinstance(body, Path):
        text = body.read_text(encoding="utf-8")
        return f"<style>{text}</style>" if body.suffix.lower() == ".css" else text
    if not isinstance(body, type) and hasattr(body, "_repr_html_"):
        return str(body._repr_html_())
    return str(body)
