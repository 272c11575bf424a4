"""Places that hold elements: st.container."""

from __future__ import annotations

from typing import Literal

from ..errors import StreamlitIncompatibleParametersError
from ..parameters.choice import one_of
from ..parameters.size import StretchOrContent, check_gap, check_height, check_width
from ..script.place import Key, P
from ..wire.element import Block, Gap, Height, Width

__all__ = ["container"]


class ContainerBlock(Block, frozen=True, kw_only=True, tag="container"):
    """Elements one below the other, or beside each other."""

    border: bool = False
    width: Width = "stretch"
    height: Height = "content"
    horizontal: bool = False
    wrap: bool = True
    horizontal_alignment: Literal["left", "center", "right", "distribute"] = "left"
    vertical_alignment: Literal["top", "center", "bottom", "distribute"] = "top"
    gap: Gap = "small"
    autoscroll: bool | None = None


def container(
    at: P,
    *,
    border: bool | None = None,
    key: Key = None,
    width: StretchOrContent = "stretch",
    height: StretchOrContent = "content",
    horizontal: bool = False,
    wrap: bool = True,
    horizontal_alignment: Literal["left", "center", "right", "distribute"] = "left",
    vertical_alignment: Literal["top", "center", "bottom", "distribute"] = "top",
    gap: Gap = "small",
    autoscroll: bool | None = None,
) -> P:
    """Open a place for several elements, which may be filled at any time of the run.

    Parameters
    ----------
    border
        Draw a frame; None: only around a container with a height in pixels.
    key
        A name: the page shows it as the CSS class `st-key-<key>`.
    width
        "stretch", "content", or pixels.
    height
        "content", "stretch", or pixels (what is higher scrolls).
    horizontal
        Put the elements beside each other.
    wrap
        With `horizontal`: what does not fit goes to a new row; False: the row scrolls sideways.
    horizontal_alignment
        "left", "center", "right" or "distribute".
    vertical_alignment
        "top", "center", "bottom" or "distribute".
    gap
        Least space between the elements: "xxsmall" (0.25 rem), "xsmall" (0.5), "small" (1), "medium" (2), "large" (4),
        "xlarge" (6), "xxlarge" (8), pixels, or None for no space.
    autoscroll
        With a height in pixels: keep the end in view when something is added; None: only around chat messages.

    Returns
    -------
    Container
        The place; fill it by `with` or by method.

    Raises
    ------
    StreamlitAPIException
        For a parameter that is none of the above, and for `wrap=False` without `horizontal`.

    Examples
    --------
    >>> import ostinato as st
    >>> results = st.container(border=True)
    >>> st.write("Below the box")
    >>> results.write("In the box, though written later")
    """
    if width != "stretch":
        check_width(width, content=True)
    if height != "content":
        check_height(height)
    if gap != "small":
        check_gap(gap)
    if horizontal_alignment != "left":
        one_of("horizontal_alignment", horizontal_alignment, ("left", "center", "right", "distribute"))
    if vertical_alignment != "top":
        one_of("vertical_alignment", vertical_alignment, ("top", "center", "bottom", "distribute"))
    if not wrap and not horizontal:
        raise StreamlitIncompatibleParametersError(
            "wrap=False", "horizontal=False", explanation="Only a row can be kept from wrapping: add `horizontal=True`."
        )
    block = ContainerBlock(
        border=isinstance(height, int) if border is None else border,
        width=width,
        height=height,
        horizontal=horizontal,
        wrap=wrap,
        horizontal_alignment=horizontal_alignment,
        vertical_alignment=vertical_alignment,
        gap=gap,
        autoscroll=autoscroll,
    )
    return at.show(block, key)
