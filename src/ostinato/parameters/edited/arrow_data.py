"""Edits of Arrow's tables, batches and arrays."""

from __future__ import annotations

from typing import Any

from ...errors import StreamlitAPIException
from .delta import Delta


def edited(data: Any, delta: Delta) -> Any:
    """A copy of the table, batch or array with the edits. A table shares the columns that have none.

    Raises StreamlitAPIException for a value that a column cannot hold.
    """
    import pyarrow as pa

    if isinstance(data, pa.Table):
        return _table(pa, data, delta)
    if isinstance(data, pa.RecordBatch):
        columns = _table(pa, pa.Table.from_batches([data]), delta).columns
        return pa.RecordBatch.from_arrays([column.combine_chunks() for column in columns], schema=data.schema)
    column = _table(pa, pa.table([data], ["0"]), delta).column(0)
    return column if isinstance(data, pa.ChunkedArray) else column.combine_chunks()


def _table(pa: Any, data: Any, delta: Delta) -> Any:
    for place, cells in delta.cells.items():
        if cells:
            field = data.schema.field(place)
            data = data.set_column(place, field, _written(pa, data.column(place), cells, field))
    if delta.deleted:
        spans = delta.spans(data.num_rows)
        data = pa.concat_tables([data.slice(0, 0), *(data.slice(start, stop - start) for start, stop in spans)])
    if delta.added:
        columns = [_array(pa, [row.get(p) for row in delta.added], field) for p, field in enumerate(data.schema)]
        data = pa.concat_tables([data, pa.Table.from_arrays(columns, schema=data.schema)])
    return data


def _written(pa: Any, column: Any, cells: Any, field: Any) -> Any:
    """The column in pieces: between two edited cells it is what it was."""
    pieces, start = [], 0
    for row in sorted(cells):
        pieces += column.slice(start, row - start).chunks
        pieces.append(_array(pa, [cells[row]], field))
        start = row + 1
    pieces += column.slice(start).chunks
    return pa.chunked_array(pieces, type=field.type).combine_chunks()


def _array(pa: Any, values: list[Any], field: Any) -> Any:
    try:
        if pa.types.is_dictionary(field.type):
            return pa.array(values, type=field.type.value_type).dictionary_encode().cast(field.type)
        return pa.array(values, type=field.type)
    except (pa.ArrowException, TypeError, ValueError, OverflowError) as error:
        raise StreamlitAPIException(
            f"The column {field.name!r}, of the type {field.type}, cannot hold what was entered: {error}. Convert the "
            "column to a type that can, or disable it."
        ) from error
