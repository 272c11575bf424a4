"""Edits of pandas' frames and series."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import count
from typing import Any

from ...errors import StreamlitAPIException
from .delta import Delta
from .numpy_data import check_range


def edited(data: Any, delta: Delta, names: Sequence[str] = ()) -> Any:
    """A copy of the data with the edits: a series of a series, else a frame.

    Raises StreamlitAPIException for a value that a column cannot hold.
    """
    import pandas as pd

    if hasattr(data, "data") and type(data).__name__ == "Styler":
        data = data.data
    series = isinstance(data, pd.Series)
    if series:
        frame = data.to_frame()
    elif isinstance(data, pd.DataFrame):
        frame = data.copy(deep=not _copies_on_write(pd))
    else:
        frame = pd.DataFrame({0: data})
    levels = frame.index.nlevels
    if not isinstance(data, (pd.Series, pd.DataFrame)):
        levels = 0  # an index, or an array, is the frame's only column
    for place, cells in delta.cells.items():
        if cells and place >= levels:
            name = names[place] if names else str(frame.columns[place - levels])
            frame = _with(pd, frame, place - levels, _written(pd, frame.iloc[:, place - levels], cells, name))
    if any(delta.cells.get(level) for level in range(levels)):
        frame.index = _index(pd, frame.index, delta.cells)
    if delta.deleted:
        stays = pd.Series(True, index=range(len(frame)))
        stays.iloc[list(delta.deleted)] = False
        frame = frame[stays.to_numpy()]
    if delta.added:
        frame = _extended(pd, frame, delta, levels, counted=data.index if levels else frame.index)
    return frame.iloc[:, 0].rename(data.name) if series else frame


def _copies_on_write(pd: Any) -> bool:
    return int(pd.__version__.partition(".")[0]) >= 3 or bool(pd.options.mode.copy_on_write)


def _with(pd: Any, frame: Any, place: int, column: Any) -> Any:
    """The frame with another column in this place; its name need not be the only one of its kind."""
    if frame.columns.is_unique:
        frame[frame.columns[place]] = column
        return frame
    columns = [column if other == place else frame.iloc[:, other] for other in range(frame.shape[1])]
    joined = pd.concat(columns, axis=1)
    joined.columns = frame.columns
    return joined


def _written(pd: Any, column: Any, cells: Mapping[int, Any], name: str) -> Any:
    rows, values = list(cells), list(cells.values())
    dtype = _type(pd, column.dtype, values)
    changed = column.copy() if dtype == column.dtype else column.astype(dtype)
    with _held_by(column.dtype, name):
        check_range(dtype, values)
        changed.iloc[rows] = pd.array(values, dtype=dtype)
    return changed


@contextmanager
def _held_by(dtype: Any, name: object) -> Iterator[None]:
    """Raises StreamlitAPIException for what pandas raises where a type cannot hold a value."""
    try:
        yield
    except (TypeError, ValueError, OverflowError) as error:
        raise StreamlitAPIException(
            f"The column {str(name)!r}, of the type {dtype}, cannot hold what was entered: {error}. Convert the column "
            "to a type that can, or disable it."
        ) from error


def _type(pd: Any, dtype: Any, values: Sequence[Any]) -> Any:
    """A type that holds the new values too: whole numbers become floats for a missing one, categories grow."""
    missing = any(value is None for value in values)
    kind = getattr(dtype, "kind", "O")
    native = not pd.api.types.is_extension_array_dtype(dtype)
    if missing and native and kind in "iu":
        return "float64"
    if missing and native and kind == "b":
        return "object"
    if isinstance(dtype, pd.CategoricalDtype):
        new = [value for value in dict.fromkeys(values) if value is not None and value not in dtype.categories]
        return pd.CategoricalDtype([*dtype.categories, *new], ordered=dtype.ordered) if new else dtype
    return dtype


def _index(pd: Any, index: Any, cells: Mapping[int, Mapping[int, Any]]) -> Any:
    levels = []
    for level in range(index.nlevels):
        values = index.get_level_values(level).to_series().reset_index(drop=True)
        name = str(index.names[level] or "_index")
        levels.append(_written(pd, values, cells[level], name) if cells.get(level) else values)
    if len(levels) == 1:
        return pd.Index(levels[0], name=index.name)
    return pd.MultiIndex.from_arrays(levels, names=index.names)


def _extended(pd: Any, frame: Any, delta: Delta, levels: int, *, counted: Any) -> Any:
    """The frame with the new rows below. An index that counts the rows (`counted`: as it was) goes on from the last."""
    number, width = len(delta.added), frame.shape[1]
    columns = []
    for place in range(width):
        values = [row.get(place + levels) for row in delta.added]
        dtype = _type(pd, frame.dtypes.iloc[place], values)
        with _held_by(dtype, frame.columns[place]):
            check_range(dtype, values)
            columns.append(pd.Series(pd.array(values, dtype=dtype)))
        if dtype != frame.dtypes.iloc[place]:
            frame = _with(pd, frame.copy(), place, frame.iloc[:, place].astype(dtype))
    added = pd.concat(columns, axis=1) if columns else pd.DataFrame(index=range(number))
    added.columns = frame.columns
    if isinstance(counted, pd.RangeIndex):
        added.index = _counted_on(pd, counted, frame.index, number)
    elif levels == 1:
        added.index = _keys(pd, frame.index, [row.get(0) for row in delta.added])
    else:
        keys = [tuple(row.get(level) for level in range(levels)) for row in delta.added]
        added.index = pd.MultiIndex.from_tuples(keys, names=frame.index.names)
    return pd.concat([frame, added])


def _keys(pd: Any, index: Any, keys: list[Any]) -> Any:
    """The index of new rows. A hidden one has no keys: whole numbers go on from the largest, others are missing."""
    if pd.api.types.is_integer_dtype(index.dtype):
        known = [*([index.max()] if len(index) else []), *(key for key in keys if key is not None)]
        following = count(int(max(known, default=-1)) + 1)
        keys = [next(following) if key is None else key for key in keys]
    unknown = all(key is None for key in keys)
    return pd.Index(keys, dtype=index.dtype if unknown else None, name=index.name)


def _counted_on(pd: Any, counted: Any, left: Any, number: int) -> Any:
    start = left[-1] + counted.step if len(left) else counted.start
    return pd.RangeIndex(start, start + number * counted.step, counted.step)
