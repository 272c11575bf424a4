"""Whatever users call data, as a frame."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from typing import Any

from ..errors import StreamlitDataframeConversionError
from .columns import side_by_side
from .frame import Frame
from .source import Source
from .values import Listed, Ranged, Values, of_array


def read(data: object) -> Frame:
    """A frame of the user's data.

    Parameters
    ----------
    data
        A frame or series of pandas, polars, pyarrow or any library that speaks Arrow; a NumPy array; a dictionary of
        columns; a list of records or of values; a set; None.

    Raises
    ------
    StreamlitDataframeConversionError
        For anything else.

    Examples
    --------
    >>> frame = read({"city": ["Vienna", "Graz"], "people": [2_000_000, 300_000]})
    >>> frame.height, [column.kind for column in frame.columns]
    (2, ['text', 'integer'])
    """
    if isinstance(data, Frame):
        return data
    return Frame(data, _source(data))


def _source(data: Any) -> Source:
    library = _library(data)
    if library == "narwhals":
        return _source(data.to_native())
    if library == "pandas":
        from .pandas_frame import source_of

        return source_of(data)
    if library == "polars":
        return _of_polars(data)
    if library == "numpy":
        return _of_array(data)
    if library == "pyarrow" or hasattr(data, "__arrow_c_stream__"):
        return _of_arrow(data)
    if data is None:
        return side_by_side([])
    if isinstance(data, Mapping):
        return _of_dict(data)
    if isinstance(data, (str, bytes)) or not isinstance(data, Iterable):
        raise StreamlitDataframeConversionError(
            f"Expected a frame, an array, a dictionary of columns or a list of rows, got {type(data).__name__}. "
            "Convert it, for instance with `pandas.DataFrame(…)`."
        )
    return _of_rows(list(data))


def _library(data: object) -> str | None:
    """The package whose class, or base class, it is an instance of."""
    for kind in type(data).__mro__:
        package = kind.__module__.partition(".")[0]
        if package in ("pandas", "polars", "pyarrow", "numpy", "narwhals"):
            return package
    return None


def _of_polars(data: Any) -> Source:
    from .polars_frame import PolarsFrame

    polars = sys.modules["polars"]
    if isinstance(data, polars.Series):
        data = data.to_frame(data.name or "0")
    return PolarsFrame(data.collect() if isinstance(data, polars.LazyFrame) else data)


def _of_arrow(data: Any) -> Source:
    import pyarrow as pa

    from .arrow_table import ArrowTable

    if isinstance(data, (pa.Array, pa.ChunkedArray)):
        return ArrowTable(pa.table([data], ["0"]))
    return ArrowTable(data if isinstance(data, pa.Table) else pa.table(data))


def _of_array(data: Any) -> Source:
    if data.dtype.names:
        flat = data.ravel()
        return side_by_side((name, of_array(flat[name])) for name in data.dtype.names)
    if data.ndim > 2:
        raise StreamlitDataframeConversionError(
            f"Expected an array of one or two dimensions, got one of {data.ndim}. Reshape it, or show one slice of it."
        )
    columns = list(data.T) if data.ndim == 2 else [data.ravel()]
    return side_by_side(
        ((str(number), of_array(column)) for number, column in enumerate(columns)), height=len(data) if data.ndim else 0
    )


def _of_dict(data: Mapping[Any, Any]) -> Source:
    if data and not any(_is_column(value) for value in data.values()):
        return side_by_side([("value", Listed.of(list(data.values())))], [(None, Listed.of(list(data)))])
    lengths = {name: len(value) for name, value in data.items() if _is_column(value)}
    height = max(lengths.values(), default=0)
    for name, length in lengths.items():
        if length != height:
            raise StreamlitDataframeConversionError(
                f"Expected columns of one length, {height} rows, got {length} in column {name!r}. Fill it up or cut it."
            )
    return side_by_side((name, _values(value, height)) for name, value in data.items())


def _is_column(value: object) -> bool:
    return hasattr(value, "__len__") and not isinstance(value, (str, bytes, bytearray))


def _values(value: Any, height: int) -> Values:
    """The values of one column; a single one stands in each row."""
    if not _is_column(value):
        return Listed.of([value] * height)
    if isinstance(value, range):
        return Ranged(value)
    library = _library(value)
    if library == "numpy" and value.ndim == 1:
        return of_array(value)
    if library == "pandas":
        from .pandas_values import of_any

        return of_any(value)
    if library == "polars":
        return Listed.of(value.to_list())
    return Listed.of(value.to_pylist() if library == "pyarrow" else list(value))


def _of_rows(rows: list[Any]) -> Source:
    first = next((row for row in rows if row is not None), None)
    if isinstance(first, Mapping):
        records = [row if isinstance(row, Mapping) else {} for row in rows]
        found = dict.fromkeys(name for record in records for name in record)
        columns = ((name, Listed.of([record.get(name) for record in records])) for name in found)
        return side_by_side(columns, height=len(rows))
    if first is not None and is_dataclass(first):
        names = [field.name for field in fields(first)]
        return side_by_side((name, Listed.of([getattr(row, name, None) for row in rows])) for name in names)
    if isinstance(first, Sequence) and not isinstance(first, (str, bytes, bytearray)):
        cells = [list(row) if isinstance(row, Sequence) else [row] for row in rows]
        width = max(map(len, cells))
        names = getattr(type(first), "_fields", None) or [str(number) for number in range(width)]
        filled = [row + [None] * (width - len(row)) for row in cells]
        return side_by_side(
            ((name, Listed.of([row[place] for row in filled])) for place, name in enumerate(names)), height=len(rows)
        )
    return side_by_side([("value", Listed.of(rows))])
