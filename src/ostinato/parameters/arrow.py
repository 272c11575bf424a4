"""Data frames as the bytes of Arrow streams, the form in which they travel."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any, NamedTuple, TypeAlias

from ..errors import StreamlitDataframeConversionError

Table: TypeAlias = Any
"""A `pyarrow.Table`: the package is the user's, and has no types."""


class Split(NamedTuple):
    """A frame in three streams: its values, the labels of its rows, those of its columns."""

    data: bytes
    rows: bytes
    columns: bytes


def is_frame(value: object) -> bool:
    """Whether it is a data frame, a series or an array: of any library whose frames speak Arrow, or NumPy's."""
    return hasattr(type(value), "__arrow_c_stream__") or _is_array(value)


def stream(frame: Any) -> bytes:
    """A frame as the bytes of an Arrow stream.

    Raises StreamlitDataframeConversionError for values that Arrow has no type for, and without the package pyarrow.
    """
    return _bytes_of(_table(_native(frame)))


def split(frame: Any) -> Split:
    """A frame in three streams. Raises what `stream` raises."""
    frame = _native(frame)
    table = _table(frame)
    pandas = sys.modules.get("pandas")
    if pandas is not None and isinstance(frame, (pandas.DataFrame, pandas.Series)):
        rows, columns = list(frame.index), list(getattr(frame, "columns", table.column_names[:1]))
    else:
        rows, columns = list(range(table.num_rows)), list(table.column_names)
    return Split(_bytes_of(table), _bytes_of(_labels(rows)), _bytes_of(_labels(columns)))


def join(parts: Split) -> Any:
    """The frame that three streams hold: of pandas where that is installed, else an Arrow table.

    Raises ValueError for bytes that are no such streams.
    """
    pa = import_module("pyarrow")
    try:
        data, rows, columns = (pa.ipc.open_stream(part).read_all() for part in parts)
        levels = [column.to_pylist() for column in columns.columns]
        names = list(zip(*levels, strict=True)) if len(levels) > 1 else levels[0]
        data = data.select(range(len(names)))
        pandas = _pandas()
        if pandas is None:
            return data.rename_columns([str(name) for name in names])
        frame = data.to_pandas(ignore_metadata=True)
        labels = rows.to_pandas()
        frame.columns = names
        frame.index = pandas.MultiIndex.from_frame(labels) if labels.shape[1] > 1 else pandas.Index(labels.iloc[:, 0])
        frame.index.name = None
    except (pa.ArrowException, IndexError) as error:
        raise ValueError(f"Expected three Arrow streams: {error}") from error
    return frame


def _table(frame: Any) -> Table:
    try:
        pa = import_module("pyarrow")
    except ModuleNotFoundError:
        raise StreamlitDataframeConversionError(
            f"To send a {type(frame).__name__} to the browser, Ostinato needs the package pyarrow. Install it, or send "
            "lists and dictionaries."
        ) from None
    try:
        return _plain(pa, _any_table(pa, frame))
    except (pa.ArrowException, TypeError, ValueError) as error:
        raise StreamlitDataframeConversionError(
            f"Expected values that Arrow has a type for, got a {type(frame).__name__} with others: {error} Convert its "
            "columns of mixed types, for instance to texts."
        ) from error


def _any_table(pa: Any, frame: Any) -> Table:
    pandas = sys.modules.get("pandas")
    if pandas is not None and isinstance(frame, pandas.Series):
        frame = frame.to_frame(str(frame.name or 0))
    if pandas is not None and isinstance(frame, pandas.DataFrame):
        return pa.Table.from_pandas(frame.rename(columns=str))
    if _is_array(frame):
        columns = [frame] if frame.ndim < 2 else list(frame.T)
        return pa.table({str(number): column for number, column in enumerate(columns)})
    if not hasattr(frame, "columns"):
        return pa.table({str(getattr(frame, "name", None) or 0): pa.chunked_array(frame)})
    return pa.RecordBatchReader.from_stream(frame).read_all()


def _plain(pa: Any, table: Table) -> Table:
    """The table with texts and bytes of the oldest kind, which every reader in a browser knows."""
    known = {
        pa.large_string(): pa.string(),
        pa.string_view(): pa.string(),
        pa.large_binary(): pa.binary(),
        pa.binary_view(): pa.binary(),
    }
    fields = [field.with_type(known.get(field.type, field.type)) for field in table.schema]
    return table.cast(pa.schema(fields, table.schema.metadata))


def _labels(labels: list[Any]) -> Table:
    """Labels as a table of one column, or of one for each level."""
    levels = list(zip(*labels, strict=True)) if labels and isinstance(labels[0], tuple) else [labels]
    pa = import_module("pyarrow")
    return _plain(pa, pa.table({str(number): _column(pa, list(level)) for number, level in enumerate(levels)}))


def _column(pa: Any, labels: list[Any]) -> Any:
    try:
        return pa.array(labels)
    except pa.ArrowException:  # of several types
        return pa.array([str(label) for label in labels])


def _bytes_of(table: Table) -> bytes:
    pa = import_module("pyarrow")
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table)
    data: bytes = sink.getvalue().to_pybytes()
    return data


def _native(frame: Any) -> Any:
    """What a frame of narwhals stands for; any other frame itself."""
    return frame.to_native() if type(frame).__module__.partition(".")[0] == "narwhals" else frame


def _is_array(value: object) -> bool:
    numpy = sys.modules.get("numpy")
    return numpy is not None and isinstance(value, numpy.ndarray) and value.ndim in (1, 2)


def _pandas() -> Any:
    try:
        return import_module("pandas")
    except ModuleNotFoundError:
        return None
