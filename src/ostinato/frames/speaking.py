"""Whatever speaks Arrow, as the frame of a library that is there."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Any

from ..errors import StreamlitDataframeConversionError
from .columns import side_by_side
from .library import has_pyarrow, library_of
from .source import Source
from .values import Listed


def source_of(data: Any) -> Source:
    """The source that reads an object with `__arrow_c_stream__`: through pyarrow, polars, or as Python values."""
    if has_pyarrow():
        import pyarrow as pa

        from .arrow_table import ArrowTable

        if isinstance(data, (pa.Array, pa.ChunkedArray)):
            return ArrowTable(pa.table([data], ["0"]))
        if isinstance(data, pa.RecordBatch):
            return ArrowTable(pa.Table.from_batches([data]))
        # pa.table(data) would import pandas, to know whether it is one of its frames.
        return ArrowTable(data if isinstance(data, pa.Table) else _reader(data).read_all())
    if library_of(data) == "pyarrow":
        return _of_values(data)
    if find_spec("polars") is not None:
        import polars as pl

        from .polars_frame import PolarsFrame

        return PolarsFrame(pl.DataFrame(data))
    import nanoarrow as na

    array = na.Array(data)
    names = [field.name for field in array.schema.fields]
    return side_by_side(
        ((name, Listed.of(array.child(place).to_pylist())) for place, name in enumerate(names)), height=len(array)
    )


def _of_values(data: Any) -> Source:
    """The source of what is an older pyarrow's, as Python values."""
    import pyarrow as pa

    if isinstance(data, (pa.Array, pa.ChunkedArray)):
        return side_by_side([("0", Listed.of(data.to_pylist()))])
    table = data.read_all() if isinstance(data, pa.RecordBatchReader) else data
    if not isinstance(table, (pa.Table, pa.RecordBatch)):
        raise _no_table(data)
    named = zip(table.schema.names, table.columns, strict=True)
    return side_by_side(((name, Listed.of(column.to_pylist())) for name, column in named), height=table.num_rows)


def _reader(data: Any) -> Any:
    """Of what speaks Arrow. Raises StreamlitDataframeConversionError for what does not."""
    import pyarrow as pa

    if isinstance(data, pa.RecordBatchReader):
        return data
    if not hasattr(data, "__arrow_c_stream__"):
        raise _no_table(data)
    return pa.RecordBatchReader.from_stream(data)


def _no_table(data: Any) -> StreamlitDataframeConversionError:
    return StreamlitDataframeConversionError(
        f"Expected a table, a data set, a batch or an array of pyarrow, got {type(data).__name__}. Read it first, "
        "for instance with `pyarrow.parquet.read_table(…)`."
    )
