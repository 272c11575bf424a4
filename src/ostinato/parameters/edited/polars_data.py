"""Edits of polars' frames and series."""

from __future__ import annotations

from typing import Any

from ...errors import StreamlitAPIException
from .delta import Delta


def edited(data: Any, delta: Delta) -> Any:
    """A copy of the data with the edits, which shares the columns that have none. A lazy frame stays one.

    Raises StreamlitAPIException for a value that a column cannot hold.
    """
    import polars as pl

    frame = data.collect() if isinstance(data, pl.LazyFrame) else data
    frame = frame.to_frame() if isinstance(frame, pl.Series) else frame
    for place, cells in delta.cells.items():
        if cells:
            frame = frame.with_columns(_written(pl, frame.to_series(place), cells))
    if delta.deleted:
        frame = pl.concat([frame.clear(), *(frame[start:stop] for start, stop in delta.spans(frame.height))])
    if delta.added:
        frame = frame.vstack(_rows(pl, frame.schema, delta))
    if isinstance(data, pl.Series):
        return frame.to_series()
    return frame.lazy() if isinstance(data, pl.LazyFrame) else frame


def _written(pl: Any, column: Any, cells: Any) -> Any:
    if not column.dtype.is_nested():
        return column.clone().scatter(list(cells), _series(pl, column.name, list(cells.values()), column.dtype))
    pieces, start = [], 0  # polars writes no lists into a column: between two edited cells it is what it was
    for row in sorted(cells):
        pieces += [column.slice(start, row - start), _series(pl, column.name, [cells[row]], column.dtype)]
        start = row + 1
    return pl.concat([*pieces, column.slice(start)])


def _rows(pl: Any, schema: Any, delta: Delta) -> Any:
    columns = [
        _series(pl, name, [row.get(place) for row in delta.added], dtype)
        for place, (name, dtype) in enumerate(schema.items())
    ]
    return pl.DataFrame(columns)


def _series(pl: Any, name: str, values: list[Any], dtype: Any) -> Any:
    try:
        return (
            pl.Series(name, values, dtype=dtype, strict=False)
            if dtype == pl.Duration
            else pl.Series(name, values, dtype=dtype)
        )
    except (TypeError, ValueError, OverflowError, pl.exceptions.PolarsError) as error:
        reason = str(error).partition("\n")[0]
        raise StreamlitAPIException(
            f"The column {name!r}, of the type {dtype}, cannot hold what was entered: {reason}. Convert the column to "
            "a type that can, or disable it."
        ) from error
