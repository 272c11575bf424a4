"""The rows that a chart draws, as they travel."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ...frames import Column, Frame, read
from .colours import colour, is_literal
from .roles import Roles

ROW = "index"
"""The column of a frame without an index that counts its rows."""


def plot_data(
    frame: Frame,
    roles: Roles,
    rows: Sequence[int] | None = None,
    *,
    at: Sequence[int] = (),
    extra: tuple[Column, ...] = (),
) -> bytes:
    """The columns of the chart, of all rows or some. Where the rows are counted, there is a column ROW.

    `at`: the places of some rows in the order of `x`, for a column POSITION.
    """
    columns = tuple(dict.fromkeys((*roles.columns, *extra)))
    if roles.x is not None and not literal(frame, roles.color):
        return frame.arrow((column.name for column in columns), rows, None if rows is None else at)
    values: dict[str, Any] = {}
    if roles.x is None:
        values[ROW] = range(frame.height) if rows is None else rows
    for column in columns:
        values[column.name] = _values(frame, column, rows)
    if roles.color is not None and literal(frame, roles.color):
        values[roles.color.name] = [colour(one) for one in values[roles.color.name]]
    return read(values).arrow(numbers=None if rows is None else at)


def _values(frame: Frame, column: Column, rows: Sequence[int] | None) -> Any:
    """Numbers stay in NumPy's memory where they are in it."""
    numbers: Any = frame.numbers(column.name) if column.kind in ("integer", "float") else None
    if numbers is None or not hasattr(numbers, "dtype"):
        return frame.values(column.name, rows)
    return numbers if rows is None else numbers[rows]


def literal(frame: Frame, column: Column | None) -> bool:
    """Whether a column's values are colours themselves."""
    if column is None or column.kind not in ("text", "list", "object", "categorical"):
        return False
    first = frame.values(column.name, slice(0, 100))
    return bool(first) and all(map(is_literal, first))


def series(frame: Frame, roles: Roles, most: int) -> tuple[str, ...]:
    """What is in the column that parts the rows; empty when that is more than `most`, or nothing to read out."""
    column = roles.color
    if column is None or column.kind not in ("text", "categorical", "integer") or literal(frame, column):
        return ()
    found: dict[str, None] = {}
    for value in frame.values(column.name):
        if value is not None:
            found[str(value)] = None
            if len(found) > most:
                return ()
    return tuple(found)
