"""Whatever users call data, as a frame."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from importlib import import_module
from typing import Any

from ..errors import StreamlitDataframeConversionError
from . import gathered
from .columns import side_by_side
from .fetched import MOST, fetched
from .frame import Frame
from .library import is_recent, library_of
from .source import Source
from .values import Listed


def read(data: object) -> Frame:
    """A frame of the user's data.

    Parameters
    ----------
    data
        A frame or series of pandas, polars or pyarrow; a data set of pyarrow, a lazy frame of polars, a relation of
        DuckDB, an expression of Ibis; whatever speaks Arrow or the dataframe interchange protocol, or can be made a
        frame of pandas; a NumPy array; a dictionary of columns; a list of records or of values; a set; a database
        cursor, a result of SQLAlchemy; None.

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
    here = fetched(data)
    native = data if library_of(here) == "pyarrow" else here  # a table is only a way: edits give frames of pandas
    return Frame(native, _source(here))


def _source(data: Any) -> Source:
    library = library_of(data)
    if library == "narwhals":
        return _source(data.to_native())
    if library == "pandas":
        return _of_pandas(data)
    if library == "polars":
        return _of_polars(data)
    if library == "duckdb" and hasattr(data, "sql_query"):
        from .duckdb_plan import source_of as of_relation

        return of_relation(data)
    if library == "ibis" and isinstance(data, sys.modules["ibis"].Table):
        from .ibis_plan import source_of as of_expression

        return of_expression(data)
    if library == "numpy" and hasattr(data, "dtype"):
        return gathered.of_array(data)
    if data is None:
        return side_by_side([])
    if isinstance(data, Mapping):
        return gathered.of_dict(data)
    return _of_protocol(data)


def _of_pandas(data: Any) -> Source:
    from .pandas_frame import source_of

    pandas = sys.modules["pandas"]
    kinds = (pandas.DataFrame, pandas.Series, pandas.Index, pandas.api.extensions.ExtensionArray)
    if isinstance(data, kinds) or type(data).__name__ == "Styler":
        return source_of(data)
    raise _no_frame(data)


def _of_polars(data: Any) -> Source:
    from .polars_frame import PolarsFrame

    polars = sys.modules["polars"]
    if not is_recent(polars) and isinstance(data, (polars.LazyFrame, polars.DataFrame, polars.Series)):
        return _of_older_polars(data)
    if isinstance(data, polars.LazyFrame):
        from .polars_plan import source_of

        return source_of(data)
    if not isinstance(data, (polars.DataFrame, polars.Series)):
        raise _no_frame(data)
    return PolarsFrame(data.to_frame(data.name or "0") if isinstance(data, polars.Series) else data)


def _of_older_polars(data: Any) -> Source:
    """The columns of a polars that does not speak Arrow, or not in all of its types."""
    frame = data.collect() if hasattr(data, "collect") else data
    frame = frame.to_frame(frame.name or "0") if hasattr(frame, "to_frame") else frame
    return side_by_side(((series.name, Listed.of(series.to_list())) for series in frame), height=frame.height)


def _of_protocol(data: Any) -> Source:
    """What is known by what it can do."""
    library = library_of(data)
    if hasattr(data, "__arrow_c_array__") and not hasattr(data, "__arrow_c_stream__") and library != "pyarrow":
        data = import_module("nanoarrow").ArrayStream(data)
    if library == "pyarrow" and callable(getattr(data, "to_table", None)):
        data = data.to_table()  # of a data set
    if library == "pyarrow" or hasattr(data, "__arrow_c_stream__"):
        from .speaking import source_of

        return source_of(data)
    for name in ("to_pandas", "toPandas"):
        if callable(getattr(data, name, None)):
            few = data.limit(MOST) if callable(getattr(data, "limit", None)) else data
            return _source(getattr(few, name)())
    if hasattr(data, "__dataframe__"):
        return _of_interchange(data)
    if callable(getattr(data, "fetchall", None)):
        return gathered.of_cursor(data)
    if callable(getattr(data, "collect", None)):
        return _source(data.collect())
    if hasattr(data, "__array__"):
        import numpy as np

        return gathered.of_array(np.asarray(data))
    if isinstance(data, (str, bytes)) or not isinstance(data, Iterable):
        raise _no_frame(data)
    return gathered.of_rows(list(data))


def _no_frame(data: object) -> StreamlitDataframeConversionError:
    return StreamlitDataframeConversionError(
        f"Expected a frame, an array, a dictionary of columns or a list of rows, got {type(data).__name__}. "
        "Convert it, for instance with `pandas.DataFrame(…)`."
    )


def _of_interchange(data: Any) -> Source:
    """A frame that speaks the interchange protocol alone, by a library that reads it."""
    for module in ("pyarrow.interchange", "pandas.api.interchange"):
        try:
            return _source(import_module(module).from_dataframe(data))
        except ModuleNotFoundError:
            continue
    raise StreamlitDataframeConversionError(
        f"To read a {type(data).__name__}, Ostinato needs the package pyarrow or pandas. Install one of them."
    )
