"""Edits of NumPy's arrays."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...errors import StreamlitAPIException
from .delta import Delta


def edited(data: Any, delta: Delta) -> Any:
    """A copy of the array with the edits. Where a cell is emptied, its type becomes one that has missing values."""
    import numpy as np

    if data.dtype.names:
        return _structured(np, data, delta)
    if data.ndim < 2:
        return _joined(np, _written(np, data.ravel(), delta, 0), delta, [row.get(0) for row in delta.added])
    width = data.shape[1]
    columns = [_written(np, data[:, place], delta, place) for place in range(width)]
    changed = np.stack(columns, axis=1) if any(columns[p].dtype != data.dtype for p in range(width)) else data.copy()
    for place in delta.cells:
        changed[:, place] = columns[place]
    return _joined(np, changed, delta, [[row.get(place) for place in range(width)] for row in delta.added])


def _written(np: Any, column: Any, delta: Delta, place: int) -> Any:
    cells = delta.cells.get(place, {})
    if not cells:
        return column
    changed = column.astype(_type(np, column.dtype, cells.values()), copy=True)
    for row, value in cells.items():
        changed[row] = _missing(np, changed.dtype) if value is None else value
    return changed


def _joined(np: Any, kept: Any, delta: Delta, added: list[Any]) -> Any:
    if delta.deleted:
        kept = np.delete(kept, sorted(delta.deleted), axis=0)
    if not added:
        return kept if delta.deleted or delta.cells else kept.copy()
    flat = [value for row in added for value in (row if isinstance(row, list) else [row])]
    dtype = _type(np, kept.dtype, flat)
    fill = _missing(np, dtype)
    rows = [
        [fill if v is None else v for v in row] if isinstance(row, list) else fill if row is None else row
        for row in added
    ]
    return np.concatenate([kept.astype(dtype), np.array(rows, dtype=dtype)])


def _structured(np: Any, data: Any, delta: Delta) -> Any:
    """Records keep their fields' types: what is missing is zero, or empty."""
    changed = data.copy().ravel()
    names = data.dtype.names
    for place, cells in delta.cells.items():
        _check(data.dtype[place], cells.values())
        for row, value in cells.items():
            changed[names[place]][row] = _missing(np, data.dtype[place]) if value is None else value
    added = np.zeros(len(delta.added), dtype=data.dtype)
    for number, values in enumerate(delta.added):
        for place, value in values.items():
            _check(data.dtype[place], [value])
            if value is not None:
                added[names[place]][number] = value
    return np.concatenate([np.delete(changed, sorted(delta.deleted)), added])


def _type(np: Any, dtype: Any, values: Any) -> Any:
    """A type that holds the column and the new values: texts grow, whole numbers become floats for a missing one.

    Raises StreamlitAPIException for a whole number that is too large.
    """
    values = list(values)
    _check(dtype, values)
    if dtype.kind in "SU":
        return np.result_type(dtype, *(np.array(value).dtype for value in values if value is not None))
    if any(value is None for value in values) and dtype.kind in "iub":
        return np.dtype(float) if dtype.kind in "iu" else np.dtype(object)
    return dtype


def _check(dtype: Any, values: Iterable[Any]) -> None:
    """Raise StreamlitAPIException for a whole number that the type cannot hold."""
    try:
        check_range(dtype, values)
    except OverflowError as error:
        raise StreamlitAPIException(
            f"An array of the type {dtype} cannot hold what was entered: {error}. Convert it to a type that can, for "
            "instance with `array.astype('int64')`, or disable the editor."
        ) from error


def check_range(dtype: Any, values: Iterable[Any]) -> None:
    """Raise OverflowError for a whole number that an integer type cannot hold: NumPy 1 would keep its last bits."""
    import numpy as np

    dtype = getattr(dtype, "numpy_dtype", dtype)  # of pandas' nullable ones
    if getattr(dtype, "kind", "") not in ("i", "u"):
        return
    least, most = int(np.iinfo(dtype).min), int(np.iinfo(dtype).max)
    for value in values:
        if value is not None and not least <= value <= most:
            raise OverflowError(f"{value} is not between {least} and {most}")


def _missing(np: Any, dtype: Any) -> Any:
    return {"f": np.nan, "c": np.nan, "M": np.datetime64("NaT"), "m": np.timedelta64("NaT"), "O": None}.get(
        dtype.kind, dtype.type()
    )
