"""Where a column's values stand in memory.

What holds on to memory keeps it from being used for something else. A library that never writes to what somebody else
holds (polars, pyarrow, pandas from version 3 on) has to move the values that it changes: as long as the places are the
same, so is the content.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from typing import Any, TypeAlias

Places: TypeAlias = tuple[Hashable, ...]


def of_arrow(arrays: Iterable[Any]) -> Places:
    """Those of Arrow's arrays, with all that says how their memory is read."""
    return tuple(_of_arrow(arrays))


def of_column(column: Any) -> Places:
    """Those of what speaks Arrow."""
    return of_arrow(streamed(column))


def of_array(values: Any) -> Places | None:
    """Those of a NumPy array. None: it holds references, whose objects may change where they stand."""
    if values.dtype.hasobject or values.dtype.kind == "T":
        return None
    return (values.dtype.str, values.shape, values.strides, values.__array_interface__["data"][0])


def of_series(series: Any) -> Places | None:
    """Those of a pandas series that is not Arrow's. None: it holds Python's objects, or does not tell."""
    import pandas

    return of_array(series.array.view("i8")) if isinstance(series.dtype, pandas.DatetimeTZDtype) else None


def arrow_of(series: Any) -> Any:
    """The column of pyarrow that a pandas series is made of; None: it is made of something else."""
    import pandas

    dtype = series.dtype
    if isinstance(dtype, pandas.ArrowDtype) or (isinstance(dtype, pandas.StringDtype) and dtype.storage == "pyarrow"):
        return series.array.__arrow_array__()
    return None


def streamed(speaking: Any) -> Iterator[Any]:
    """The arrays of what speaks Arrow."""
    import nanoarrow as na

    if not hasattr(speaking, "__arrow_c_stream__") and hasattr(speaking, "chunks"):  # a column of pyarrow before 16
        yield from map(na.c_array, speaking.chunks)
        return
    with na.c_array_stream(speaking) as stream:
        yield from stream


def parts_of(array: Any) -> Iterator[Any]:
    """The arrays that an Arrow array consists of."""
    yield from array.children
    if array.dictionary is not None:
        yield array.dictionary


def _of_arrow(arrays: Iterable[Any]) -> Iterator[Hashable]:
    for array in arrays:
        yield (str(array.schema.format), array.schema.name, array.offset, len(array), *array.buffers)
        yield from _of_arrow(parts_of(array))
