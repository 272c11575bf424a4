"""Figures of Matplotlib: st.pyplot."""

from __future__ import annotations

from typing import Any

from ..elements.image import Image
from ..errors import StreamlitInvalidParameterTypeError
from ..parameters.deprecated import container_width, warn
from ..parameters.matplotlib_figure import figure_of, picture
from ..parameters.size import StretchOrContent, check_width
from ..script.place import P

__all__ = ["pyplot"]


def pyplot(
    at: P,
    fig: Any,
    clear_figure: bool = False,
    *,
    width: StretchOrContent = "stretch",
    use_container_width: bool | None = None,
    alt: str | None = None,
    **kwargs: Any,
) -> P:
    """Display a figure of Matplotlib as a picture, which looks the same in every theme.

    Parameters
    ----------
    fig
        The figure, or what stands in one: axes, a grid of seaborn's.
    clear_figure
        Clear the figure when it is drawn.
    width
        "stretch" (as wide as the place around it), "content" (its own width, but no wider than that place), or pixels.
    use_container_width
        Deprecated: `width="stretch"` in place of True, `width="content"` in place of False.
    alt
        What the figure shows, for those who cannot see it. Empty: it is mere decoration.
    **kwargs
        Deprecated: options of Matplotlib's `savefig`. Without any, it is a PNG of 200 dots an inch without the empty
        space around it. For others, save the figure to a file, and show that by `st.image`.

    Returns
    -------
    Container
        Its place: a call on it replaces the element.

    Raises
    ------
    StreamlitMissingRequiredParameterError
        For None.
    StreamlitInvalidParameterTypeError
        For what is no figure.
    StreamlitAPIException
        For another parameter that is none of the above.

    Examples
    --------
    >>> import matplotlib.pyplot as plt
    >>> import ostinato as st
    >>> fig, ax = plt.subplots()
    >>> bars = ax.bar(["spring", "summer", "autumn"], [3, 8, 5])
    >>> st.pyplot(fig, alt="Most of it is in summer")
    """
    if use_container_width is not None:
        width = container_width(use_container_width)
    check_width(width, content=True)
    if alt is not None and not isinstance(alt, str):
        raise StreamlitInvalidParameterTypeError("alt", type(alt).__name__, ["str", "None"])
    if kwargs:
        warn(
            "Options of `savefig` are deprecated in `st.pyplot`; save the figure to a file, and show it by `st.image`.",
            above=2,
        )
    figure = figure_of(fig)
    drawn = picture(figure, kwargs)
    if clear_figure:
        figure.clf()
    shown = Image(
        urls=(at.media(drawn.content, drawn.type),),
        alts=(alt if not alt or alt.strip() else None,),
        each=width,
        width=width,
    )
    return at.show(shown, name="pyplot")
