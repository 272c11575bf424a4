"""Diagrams in Mermaid's text form: st.mermaid_chart."""

from __future__ import annotations

from ..errors import StreamlitInvalidParameterTypeError
from ..parameters.media import alt_of
from ..parameters.size import StretchOrContent, check_width
from ..parameters.text import clean
from ..script.place import P
from ..wire.element import Element, Width

__all__ = ["mermaid_chart"]


class MermaidChart(Element, frozen=True, kw_only=True, tag="mermaid_chart"):
    """A diagram, which the browser draws."""

    lazy = True

    body: str
    alt: str | None = None
    width: Width = "stretch"


def mermaid_chart(at: P, body: str, *, width: StretchOrContent = "stretch", alt: str | None = None) -> P:
    """Display a diagram that is written in Mermaid's text form: flow charts, sequences, classes, states and more.

    It has the colours of the page's theme. Links in it open; scripts in it do not run. When the text changes, the
    drawing in view is brought up to date: what stays keeps its place in the page. Where a large diagram would shrink to
    less than half its size, it scrolls; on the full screen all of it is in view.

    Parameters
    ----------
    body
        The diagram's text, see [its documentation](https://mermaid.js.org/).
    width
        "stretch" (as wide as the place around it), "content" (its own width, but no wider than that place), or pixels.
    alt
        What the diagram shows, for those who cannot see it. None: what the text itself says with `accTitle` and
        `accDescr`.

    Returns
    -------
    Container
        Its place: a call on it replaces the element.

    Raises
    ------
    StreamlitInvalidParameterTypeError
        When `body` is no text. Errors in it show in the diagram's place, with their line.
    StreamlitInvalidWidthError
        For a width that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> st.mermaid_chart(
    ...     '''
    ...     flowchart LR
    ...         ask[Ask] --> known{Known?}
    ...         known -- yes --> answer[Answer]
    ...         known -- no --> ask
    ...     ''',
    ...     alt="A question is asked until the answer is known.",
    ... )
    """
    if width != "stretch":
        check_width(width, content=True)
    if not isinstance(body, str):
        raise StreamlitInvalidParameterTypeError("body", type(body).__name__, ["str"])
    return at.show(MermaidChart(body=clean(body), alt=alt_of(alt, "st.mermaid_chart"), width=width))
