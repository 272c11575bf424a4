"""Data frames as the bytes of Arrow streams, the form in which they travel to an app's own code in the browser."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, NamedTuple

from ..frames import read


class Split(NamedTuple):
    """A frame in three streams: its values, the labels of its rows, those of its columns."""

    data: bytes
    rows: bytes
    columns: bytes


def is_frame(value: object) -> bool:
    """Whether it is a data frame, a series or an array: of any library whose frames speak Arrow, or NumPy's."""
    return hasattr(type(value), "__arrow_c_stream__") or _is_of_old(value) or _is_array(value)


def stream(frame: Any) -> bytes:
    """A frame as the bytes of an Arrow stream, its index before its columns unless that merely counts the rows."""
    whole = read(frame)
    counts = isinstance(getattr(getattr(frame, "index", None), "step", None), int)  # a RangeIndex of pandas
    return whole.oldest([column.name for column in whole.columns if not (column.index and counts)])


def split(frame: Any) -> Split:
    """A frame in three streams."""
    whole = read(frame)
    names = [column.name for column in whole.columns if not column.index]
    levels = [column.name for column in whole.columns if column.index]
    rows = whole.oldest(levels) if levels else _labels(range(whole.height))
    pandas = sys.modules.get("pandas")
    labelled = pandas is not None and isinstance(frame, pandas.DataFrame)
    return Split(whole.oldest(names), rows, _labels(list(frame.columns) if labelled else names))


def join(parts: Split) -> Any:
    """The frame that three streams hold: of pandas where that is installed, else an Arrow table.

    Raises ValueError for bytes that are no such streams, ModuleNotFoundError without the package pyarrow.
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


def _labels(labels: Sequence[Any]) -> bytes:
    """Labels as a stream of one column, or of one for each level."""
    levels = list(zip(*labels, strict=True)) if labels and isinstance(labels[0], tuple) else [labels]
    return read({str(number): _alike(list(level)) for number, level in enumerate(levels)}).oldest()


def _alike(labels: list[Any]) -> list[Any]:
    """Labels of one type, or their texts."""
    return labels if len(set(map(type, labels))) <= 1 else [str(label) for label in labels]


def _is_of_old(value: object) -> bool:
    """Whether it is a frame or a series of pandas (before version 2.2) or pyarrow (before 14) that speaks no Arrow."""
    pandas, pyarrow = sys.modules.get("pandas"), sys.modules.get("pyarrow")
    if pandas is not None and isinstance(value, (pandas.DataFrame, pandas.Series)):
        return True
    return pyarrow is not None and isinstance(value, (pyarrow.Table, pyarrow.RecordBatch, pyarrow.ChunkedArray))


def _is_array(value: object) -> bool:
    numpy = sys.modules.get("numpy")
    return numpy is not None and isinstance(value, numpy.ndarray) and value.ndim in (1, 2)


def _pandas() -> Any:
    try:
        return import_module("pandas")
    except ModuleNotFoundError:
        return None
