"""Room between elements: st.space."""

from __future__ import annotations

from typing import Literal

from ..errors import StreamlitValueError
from ..script.place import P
from ..wire.element import Element

__all__ = ["space"]

SIZES = ("xxsmall", "xsmall", "small", "medium", "large", "xlarge", "xxlarge", "stretch")


class Space(Element, frozen=True, kw_only=True, tag="space"):
    """Room along the direction of the place around it: height, or width in a row."""

    lazy = True

    size: Literal["xxsmall", "xsmall", "small", "medium", "large", "xlarge", "xxlarge", "stretch"] | int = "small"


def space(
    at: P,
    size: Literal["xxsmall", "xsmall", "small", "medium", "large", "xlarge", "xxlarge", "stretch"] | int = "small",
) -> P:
    """Leave room: height among elements that stand below each other, width in a row.

    Parameters
    ----------
    size
        "xxsmall" (0.25 rem), "xsmall" (0.5), "small" (as high as the label of a field, less the gap below it), "medium"
        (a button, or a field without its label), "large" (a field with its label), "xlarge" (6 rem), "xxlarge" (8),
        "stretch" (all that the place around it has left), or pixels.

    Returns
    -------
    Container
        Its place: a call on it replaces the element.

    Raises
    ------
    StreamlitValueError
        For another size.

    Examples
    --------
    >>> import ostinato as st
    >>> left, right = st.columns(2)
    >>> left.text_input("Name")
    >>> right.space("small")
    >>> right.button("As high as the field")
    >>> with st.container(horizontal=True):
    ...     st.button("Back")
    ...     st.space("stretch")
    ...     st.button("Next")
    """
    if size not in SIZES and not (isinstance(size, int) and not isinstance(size, bool) and size > 0):
        allowed = [*map(repr, SIZES), "a number of pixels above 0"]
        raise StreamlitValueError("size", allowed, detail=f"Got {size!r}.")
    return at.show(Space(size=size))
