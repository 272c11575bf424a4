"""Places side by side: st.columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from ..errors import StreamlitInvalidColumnSpecError, StreamlitInvalidParameterTypeError
from ..parameters.choice import one_of
from ..parameters.size import Stretch, check_gap, check_width
from ..script.place import P
from ..wire.element import Block, Gap, Width

__all__ = ["columns"]


class Columns(Block, frozen=True, kw_only=True, tag="columns"):
    """A row of columns."""

    gap: Gap = "small"
    width: Width = "stretch"
    wrap: bool = True


class Column(Block, frozen=True, kw_only=True, tag="column"):
    """One column of a row."""

    weight: float = 1.0
    """Share of the row's width, in proportion to the other columns."""
    vertical_alignment: Literal["top", "center", "bottom"] = "top"
    border: bool = False


def columns(
    at: P,
    spec: int | Sequence[int | float],
    *,
    gap: Gap = "small",
    vertical_alignment: Literal["top", "center", "bottom"] = "top",
    border: bool = False,
    width: Stretch = "stretch",
    wrap: bool = True,
) -> list[P]:
    """Open places side by side.

    Parameters
    ----------
    spec
        How many columns of equal width; or their widths in proportion, such as `[2, 1]`.
    gap
        Space between them: "xxsmall" (0.25 rem), "xsmall" (0.5), "small" (1), "medium" (2), "large" (4), "xlarge" (6),
        "xxlarge" (8), pixels, or None for no space.
    vertical_alignment
        Where lower columns stand beside higher ones: "top", "center" or "bottom".
    border
        Draw a frame around each column.
    width
        Of all columns together: "stretch", or pixels.
    wrap
        On narrow screens, put the columns below each other; False: the row scrolls sideways.

    Returns
    -------
    list of Container
        The columns, from left to right; fill them by `with` or by method.

    Raises
    ------
    StreamlitInvalidColumnSpecError
        For no columns, or widths that are not greater than 0.
    StreamlitAPIException
        For another parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> left, right = st.columns([2, 1])
    >>> left.write("Wide")
    >>> with right:
    ...     st.write("Narrow")
    """
    weights = _weights(spec)
    if gap != "small":
        check_gap(gap)
    if vertical_alignment != "top":
        one_of("vertical_alignment", vertical_alignment, ("top", "center", "bottom"))
    if width != "stretch":
        check_width(width, content=False)
    row = at.show(Columns(gap=gap, width=width, wrap=wrap))
    return [row.show(Column(weight=weight, vertical_alignment=vertical_alignment, border=border)) for weight in weights]


def _weights(spec: Any) -> list[float]:
    if isinstance(spec, int):
        if spec < 1:
            raise StreamlitInvalidColumnSpecError
        return [1.0] * spec
    try:
        weights = [float(weight) for weight in spec]
    except (TypeError, ValueError):
        got = type(spec).__name__
        raise StreamlitInvalidParameterTypeError("spec", got, ["int", "a sequence of numbers"]) from None
    if not weights or not all(weight > 0 for weight in weights):
        raise StreamlitInvalidColumnSpecError
    return weights
