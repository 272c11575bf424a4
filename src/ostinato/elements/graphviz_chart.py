"""Graphs in the DOT language, laid out by Graphviz: st.graphviz_chart."""

from __future__ import annotations

from typing import Any

from ..errors import StreamlitInvalidParameterTypeError
from ..parameters.deprecated import container_width
from ..parameters.media import alt_of
from ..parameters.size import StretchOrContent, check_height, check_width
from ..script.place import P
from ..wire.element import Element, Height, Width

__all__ = ["graphviz_chart"]


class GraphvizChart(Element, frozen=True, kw_only=True, tag="graphviz_chart"):
    """A graph, which the browser lays out and draws."""

    lazy = True

    dot: str
    engine: str = "dot"
    """Name of the layout."""
    alt: str | None = None
    width: Width = "content"
    height: Height = "content"


def graphviz_chart(
    at: P,
    figure_or_dot: Any,
    use_container_width: bool | None = None,
    *,
    width: StretchOrContent = "content",
    height: StretchOrContent = "content",
    alt: str | None = None,
) -> P:
    """Display a graph of nodes and edges, written in Graphviz' DOT language.

    Graphviz itself lays it out, in the browser: nothing has to be installed. What the graph leaves uncoloured has the
    colours of the page's theme. When the text changes, the drawing in view is brought up to date: nodes and edges that
    stay are the same ones. Where a large graph would shrink to less than half its size, it scrolls; on the full screen
    all of it is in view.

    Parameters
    ----------
    figure_or_dot
        DOT text, or a `graphviz.Graph`, `graphviz.Digraph` or `graphviz.Source`, whose layout engine counts too.
    use_container_width
        Deprecated: `width="stretch"` in place of True, `width="content"` in place of False.
    width
        "content" (its own width, but no wider than the place around it), "stretch" (as wide as that place), or pixels.
    height
        "content" (its own height), "stretch", or pixels.
    alt
        What the graph shows, for those who cannot see it.

    Returns
    -------
    Container
        Its place: a call on it replaces the element.

    Raises
    ------
    StreamlitInvalidParameterTypeError
        For what is no graph. Errors in DOT text show in the graph's place, with their line.
    StreamlitInvalidWidthError, StreamlitInvalidHeightError
        For a size that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> st.graphviz_chart("digraph { rankdir=LR; ready -> running -> waiting -> ready; running -> done }")
    """
    if use_container_width is not None:
        width = container_width(use_container_width)
    if width != "content":
        check_width(width, content=True)
    if height != "content":
        check_height(height)
    dot, engine = _read(figure_or_dot)
    element = GraphvizChart(dot=dot, engine=engine, alt=alt_of(alt, "st.graphviz_chart"), width=width, height=height)
    return at.show(element)


def _read(figure: Any) -> tuple[str, str]:
    """DOT text and the layout's name. Objects of the graphviz package are known by what they have."""
    if isinstance(figure, str):
        return figure, "dot"
    source = getattr(figure, "source", None)
    if not isinstance(source, str):
        raise StreamlitInvalidParameterTypeError(
            "figure_or_dot",
            type(figure).__name__,
            ["DOT text", "graphviz.Graph", "graphviz.Digraph", "graphviz.Source"],
        )
    return source, str(getattr(figure, "engine", None) or "dot")
