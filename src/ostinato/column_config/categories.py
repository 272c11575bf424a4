"""The categories of a column, which are its options unless the script gives others."""

from __future__ import annotations

from typing import Any

from ..frames import Frame


def categories(frame: Frame, place: int) -> list[Any]:
    """The categories of a frame's column at this place; empty where there are none."""
    if frame.columns[place].kind != "categorical":
        return []
    native: Any = frame.native
    depth = sum(column.index for column in frame.columns)
    if hasattr(native, "iloc"):
        values = native.index.get_level_values(place) if place < depth else _column(native, place - depth)
        return list(getattr(values, "cat", values).categories)
    column = native[:, place] if hasattr(native, "get_column") else native
    if hasattr(column, "cat"):
        return list(column.cat.get_categories())
    return sorted({value for value in native.column(place).to_pylist() if value is not None})


def _column(native: Any, place: int) -> Any:
    return native.iloc[:, place] if native.ndim == 2 else native
