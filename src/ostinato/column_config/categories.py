"""The categories of a column, which are its options unless the script gives others."""

from __future__ import annotations

from typing import Any

from ..frames import Frame


def categories(frame: Frame, place: int) -> list[Any]:
    """The categories of a frame's column at this place, or the values in it where its type lists none.

    Empty for a column of another kind.
    """
    column = frame.columns[place]
    if column.kind != "categorical":
        return []
    listed = _listed(frame, place)
    if listed is None:
        return sorted({value for value in frame.values(column.name) if value is not None}, key=str)
    return listed


def _listed(frame: Frame, place: int) -> list[Any] | None:
    """What the type lists: pandas' categories, an Enum of polars."""
    native: Any = getattr(frame.native, "data", frame.native)
    if hasattr(native, "iloc"):
        depth = native.index.nlevels
        if place < depth:
            return list(native.index.get_level_values(place).categories)
        return list((native.iloc[:, place - depth] if native.ndim == 2 else native).cat.categories)
    dtype: Any = getattr(native, "dtype", None)
    if hasattr(native, "collect_schema"):
        dtype = list(native.collect_schema().values())[place]
    return list(dtype.categories) if type(dtype).__name__ in ("Enum", "CategoricalDtype") else None
