"""Cells of equal width in rows: st.grid."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias, TypeGuard

from ..errors import (
    StreamlitAPIException,
    StreamlitIncompatibleParametersError,
    StreamlitInvalidParameterTypeError,
    StreamlitValueError,
    StreamlitValueOutOfRangeError,
)
from ..parameters.choice import one_of
from ..parameters.size import Stretch, StretchOrContent, check_gap, check_height, check_width
from ..script.place import Key, P
from ..wire.element import Block, Gap, Height, Width

__all__ = ["grid"]

MOST_COLUMNS = 24

Gaps: TypeAlias = Gap | tuple[Gap, Gap] | list[Gap]


class Grid(Block, frozen=True, kw_only=True, tag="grid"):
    """Rows of cells of equal width, as many to a row as there is room for. Each child is a cell."""

    lazy = True

    columns: Literal["auto"] | int = "auto"
    """The most to a row; "auto": as many as fit, up to 24."""
    min_column_width: Literal["auto"] | int = "auto"
    wrap: bool = True
    row_gap: Gap = "small"
    column_gap: Gap = "small"
    vertical_alignment: Literal["top", "center", "bottom"] = "top"
    border: bool = False
    row_height: Literal["content"] | int = "content"
    width: Width = "stretch"
    height: Height = "content"
    dense: bool = False


class GridCell(Block, frozen=True, kw_only=True, tag="grid_cell"):
    """A cell that holds several elements, or takes more than one column or row."""

    lazy = True

    column_span: Literal["all"] | int = 1
    row_span: int = 1


def grid(
    at: P,
    columns: Literal["auto"] | int = "auto",
    *,
    min_column_width: Literal["auto"] | int = "auto",
    wrap: bool = True,
    gap: Gaps = "small",
    vertical_alignment: Literal["top", "center", "bottom"] = "top",
    border: bool = False,
    row_height: Literal["content"] | int = "content",
    width: Stretch = "stretch",
    height: StretchOrContent = "content",
    key: Key = None,
    dense: bool = False,
) -> P:
    """Open a place that puts its elements into cells of equal width, row by row.

    Each element is a cell of its own; an `st.empty()` keeps one free. `cell()` of the result groups several elements
    into a cell, which may take more than one column or row.

    Parameters
    ----------
    columns
        The most columns, 1 to 24: fewer where cells would be narrower than `min_column_width`. "auto": as many as fit.
    min_column_width
        Pixels that a column has at least, or "auto" (about 200). A single column may be narrower.
    wrap
        False: always that many columns; where they do not fit, the grid scrolls sideways. Needs a number of `columns`.
    gap
        Space between cells: "xxsmall" (0.25 rem), "xsmall" (0.5), "small" (1), "medium" (2), "large" (4), "xlarge" (6),
        "xxlarge" (8), pixels, or None for no space; or a pair of these, between rows and between columns.
    vertical_alignment
        Where elements stand in higher cells: "top", "center" or "bottom".
    border
        Draw a frame around each cell.
    row_height
        "content" (as high as the highest cell), or pixels: a cell that holds more scrolls.
    width
        "stretch", or pixels.
    height
        "content", "stretch", or pixels (what is higher scrolls).
    key
        A name: the page shows it as the CSS class `st-key-<key>`.
    dense
        Let later cells fill the holes that wide ones leave. What is read first may then stand below.

    Returns
    -------
    GridContainer
        The place; fill it by `with` or by method. Its `.cell(column_span=1, row_span=1)` opens a cell; a `column_span`
        of "all" takes a row of its own.

    Raises
    ------
    StreamlitValueOutOfRangeError
        For less than 1 or more than 24 columns, and for a cell that spans more columns than there are.
    StreamlitIncompatibleParametersError
        For `wrap=False` without a number of columns.
    StreamlitAPIException
        For another parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> grid = st.grid(3, border=True)
    >>> with grid.cell(column_span="all"):
    ...     st.subheader("Today")
    ...     st.caption("All stations")
    >>> for station in ("North", "East", "South", "West"):
    ...     grid.write(station)
    """
    _check_columns(columns)
    if not wrap and columns == "auto":
        raise StreamlitIncompatibleParametersError(
            'columns="auto"', "wrap=False", explanation="Say how many columns to keep: `st.grid(3, wrap=False)`."
        )
    _check_pixels("min_column_width", min_column_width, "auto")
    _check_pixels("row_height", row_height, "content")
    one_of("vertical_alignment", vertical_alignment, ("top", "center", "bottom"))
    check_width(width, content=False)
    check_height(height)
    row_gap, column_gap = _gaps(gap)
    block = Grid(
        columns=columns,
        min_column_width=min_column_width,
        wrap=wrap,
        row_gap=row_gap,
        column_gap=column_gap,
        vertical_alignment=vertical_alignment,
        border=border,
        row_height=row_height,
        width=width,
        height=height,
        dense=dense,
    )
    return at.show(block, key)


def cell(at: P, *, column_span: Literal["all"] | int = 1, row_span: int = 1) -> P:
    """Open the next cell of a grid.

    Parameters
    ----------
    column_span
        How many columns it takes, at most as many as there are; "all": a row of its own.
    row_span
        How many rows it takes.

    Returns
    -------
    GridContainer
        The place; fill it by `with` or by method.

    Raises
    ------
    StreamlitValueOutOfRangeError
        For more columns than the grid has.
    StreamlitAPIException
        For another span, and anywhere but in a grid.
    """
    around = at.element
    if around is not None and not isinstance(around, Grid):
        raise StreamlitAPIException(
            "Only a grid has cells: expected `.cell()` on what `st.grid` gave, got it on a cell. Call it on the grid, "
            "or open another grid in the cell."
        )
    if column_span != "all":
        _check_span("column_span", column_span, ['"all"', "a positive integer"])
        most = around.columns if isinstance(around, Grid) else "auto"
        if most != "auto" and column_span > most:
            raise StreamlitValueOutOfRangeError("column_span", column_span, 1, most)
    _check_span("row_span", row_span, ["a positive integer"])
    return at.show(GridCell(column_span=column_span, row_span=row_span))


HANDLES = {"grid": ("GridContainer", {"cell": cell})}
"""Functions that give a container with methods of its own: its class, and those."""


def _check_columns(columns: object) -> None:
    if columns == "auto":
        return
    if isinstance(columns, str):
        raise StreamlitValueError("columns", ['"auto"', f"1 to {MOST_COLUMNS}"], detail=f"Got {columns!r}.")
    if not _is_int(columns):
        raise StreamlitInvalidParameterTypeError("columns", type(columns).__name__, ["int", '"auto"'])
    if not 1 <= columns <= MOST_COLUMNS:
        raise StreamlitValueOutOfRangeError("columns", columns, 1, MOST_COLUMNS)


def _check_pixels(parameter: str, value: object, word: str) -> None:
    if value != word and not (_is_int(value) and value > 0):
        raise StreamlitValueError(parameter, [f'"{word}"', "a number of pixels above 0"], detail=f"Got {value!r}.")


def _check_span(parameter: str, span: object, allowed: list[str]) -> None:
    if isinstance(span, str) or (_is_int(span) and span < 1):
        raise StreamlitValueError(parameter, allowed, detail=f"Got {span!r}.")
    if not _is_int(span):
        raise StreamlitInvalidParameterTypeError(parameter, type(span).__name__, allowed)


def _gaps(gap: Any) -> tuple[Gap, Gap]:
    """Between rows, and between columns."""
    pair = gap if isinstance(gap, (tuple, list)) else (gap, gap)
    if len(pair) != 2:
        raise StreamlitValueError(
            "gap", ["one gap", "a pair: between rows, between columns"], detail=f"Got {len(pair)} of them."
        )
    for one in pair:
        check_gap(one)
    return pair[0], pair[1]


def _is_int(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool)
