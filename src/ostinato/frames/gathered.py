"""Arrays, dictionaries, records and what a cursor gives, as columns side by side."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from typing import Any

from ..errors import StreamlitDataframeConversionError
from .columns import side_by_side
from .fetched import fetched
from .library import library_of
from .source import Source
from .values import Listed, Ranged, Values
from .values import of_array as values_of_array

SEVERAL = (str, bytes, bytearray, memoryview)
"""Sequences that are one value."""


def of_array(data: Any) -> Source:
    """The columns of a NumPy array: numbered, or those that it names. Raises StreamlitDataframeConversionError."""
    import numpy as np

    if isinstance(data, np.matrix):  # whose parts have two dimensions, too
        data = np.asarray(data)
    content = data if data.flags.forc else None  # in one piece, it is read as it stands; its columns would be copied
    if data.dtype.names:
        flat = data.ravel()
        return side_by_side(((name, values_of_array(flat[name])) for name in data.dtype.names), content=content)
    if data.ndim > 2:
        raise StreamlitDataframeConversionError(
            f"Expected an array of one or two dimensions, got one of {data.ndim}. Reshape it, or show one slice of it."
        )
    columns = list(data.T) if data.ndim == 2 else [data.ravel()]
    named = zip(_numbered(len(columns)), map(values_of_array, columns), strict=True)
    return side_by_side(named, height=len(data) if data.ndim else 1, content=content)


def of_dict(data: Mapping[Any, Any]) -> Source:
    """The columns of a dictionary: of lists, of series, of values by row. Raises StreamlitDataframeConversionError."""
    values = list(data.values())
    if any(library_of(value) == "pandas" for value in values):
        from .pandas_frame import source_of  # which knows how to align them

        return source_of(sys.modules["pandas"].DataFrame(dict(data)))
    if values and all(isinstance(value, Mapping) for value in values):
        rows = list(dict.fromkeys(row for value in values for row in value))
        columns = ((name, Listed.of([column.get(row) for row in rows])) for name, column in data.items())
        return side_by_side(columns, [(None, Listed.of(rows))])
    if values and not any(map(_is_column, values)):
        return side_by_side([("value", Listed.of(values))], [(None, Listed.of(list(data)))])
    lengths = {name: len(value) for name, value in data.items() if _is_column(value)}
    height = max(lengths.values(), default=0)
    for name, length in lengths.items():
        if length != height:
            raise StreamlitDataframeConversionError(
                f"Expected columns of one length, {height} rows, got {length} in column {name!r}. Fill it up or cut it."
            )
    return side_by_side((name, _values(value, height)) for name, value in data.items())


def of_rows(rows: list[Any]) -> Source:
    """The columns of records, of rows, or of values alone."""
    first = next((row for row in rows if row is not None), None)
    if library_of(first) is not None and getattr(first, "ndim", 0) == 2:
        raise StreamlitDataframeConversionError(
            f"Expected one frame or a list of rows, got a list of {type(first).__name__} objects. "
            "Put them together, for instance with `pandas.concat(…)`, or show each by itself."
        )
    if library_of(first) == "pandas" and hasattr(first, "index"):
        from .pandas_frame import source_of

        return source_of(sys.modules["pandas"].DataFrame(rows))
    if isinstance(first, Mapping):
        records = [row if isinstance(row, Mapping) else {} for row in rows]
        return _of_records(records, dict.fromkeys(name for record in records for name in record))
    if is_dataclass(first):
        names = [field.name for field in fields(first)]
        return _of_records([{name: getattr(row, name, None) for name in names} for row in rows], names)
    if first is not None and _is_database_row(first):
        return _of_records([dict(zip(row.keys(), row, strict=False)) for row in rows if row is not None], first.keys())
    if _is_row(first):
        return _of_cells([list(row) if _is_row(row) else [row] for row in rows], getattr(first, "_fields", None))
    return side_by_side([("value", Listed.of(rows))])


def of_cursor(cursor: Any) -> Source:
    """The columns of what is left of a query's result: of a cursor, or of SQLAlchemy's.

    Cursors may be told to make dictionaries, objects or single values of rows.
    """
    names = _names(cursor)
    rows = list(cursor.fetchall())
    if names is not None and all(_is_row(row) or _is_database_row(row) for row in rows):
        return _of_cells([list(row) for row in rows], names)
    if names is not None and not any(isinstance(row, Mapping) or is_dataclass(row) for row in rows):
        return side_by_side([(names[0], Listed.of(rows))])
    return of_rows(rows)


def _names(cursor: Any) -> list[Any] | None:
    """Names of a result's columns; None: it does not tell."""
    if hasattr(cursor, "description"):
        return [column[0] for column in cursor.description or ()]
    return list(cursor.keys()) if callable(getattr(cursor, "keys", None)) else None


def _of_records(records: Sequence[Mapping[Any, Any]], names: Iterable[Any]) -> Source:
    columns = ((name, Listed.of([record.get(name) for record in records])) for name in names)
    return side_by_side(columns, height=len(records))


def _of_cells(rows: list[list[Any]], names: Sequence[Any] | None) -> Source:
    width = max(map(len, rows), default=0) if names is None else len(names)
    filled = [row + [None] * (width - len(row)) for row in rows]
    named = enumerate(_numbered(width) if names is None else names)
    return side_by_side(((name, Listed.of([row[at] for row in filled])) for at, name in named), height=len(rows))


def _numbered(width: int) -> list[str]:
    """Names of columns that have none: their numbers, or that of values alone."""
    return ["value"] if width == 1 else [str(number) for number in range(width)]


def _is_column(value: object) -> bool:
    return hasattr(value, "__len__") and not isinstance(value, SEVERAL) and getattr(value, "ndim", 1) == 1


def _is_database_row(value: object) -> bool:
    return not isinstance(value, Mapping) and hasattr(value, "keys") and hasattr(value, "__getitem__")


def _is_row(value: object) -> bool:
    return (isinstance(value, Sequence) and not isinstance(value, SEVERAL)) or getattr(value, "ndim", 0) == 1


def _values(value: Any, height: int) -> Values:
    """The values of one column; a single one stands in each row."""
    if not _is_column(value):
        return Listed.of([value] * height)
    if isinstance(value, range):
        return Ranged(value)
    library = library_of(value)
    if library == "numpy":
        return values_of_array(value)
    if library == "polars":
        return Listed.of(value.to_list())
    if library == "pyarrow":
        return Listed.of(value.to_pylist())
    if hasattr(value, "__array__"):
        import numpy as np

        return values_of_array(np.asarray(fetched(value) if library == "torch" else value))
    return Listed.of(list(value))
