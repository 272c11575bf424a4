"""Frames of engines that compute elsewhere or late, and arrays of other libraries, as data whose values are at hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib.util import find_spec
from typing import Any

from ..errors import StreamlitDataframeConversionError
from .library import library_of

MOST = 10_000
"""Rows that are fetched of a frame whose engine cannot be asked for windows."""
CELLS = 10_000_000
"""Cells of a sparse matrix that are written out at most."""


def fetched(data: Any) -> Any:
    """The same data as a frame of pandas, a table of pyarrow, an array or a dictionary; all other data as they are.

    Of engines, the first rows are fetched. Raises what these raise where they cannot compute them, and
    StreamlitDataframeConversionError for a sparse matrix that is too large.
    """
    fetch = FETCH.get(library_of(data) or "")
    return data if fetch is None else fetch(data)


def _from_spark(data: Any) -> Any:
    if _has(data, "to_pandas"):  # pandas' API on Spark
        return (data.head(MOST) if _has(data, "head") else data).to_pandas()
    if not _has(data, "limit"):
        return data
    few = data.limit(MOST)
    # Its `__arrow_c_stream__` takes no timestamps and no two columns of one name.
    if _has(few, "toArrow") and find_spec("pyarrow") is not None:
        return _on_its_clock(few.toArrow(), data.sparkSession.conf.get("spark.sql.session.timeZone"))
    if find_spec("pandas") is not None:
        frame = few.toPandas()
        for name in getattr(getattr(few, "schema", None), "names", ()):
            if "struct<" in few.schema[name].dataType.simpleString():
                frame[name] = frame[name].map(_records)
        return frame
    rows = few.collect()
    return {name: [_records(row[place]) for row in rows] for place, name in enumerate(few.columns)}


def _on_its_clock(table: Any, zone: str) -> Any:
    """A table of pyarrow whose moments are told by the clock of a zone: they come in UTC."""
    import pyarrow as pa

    for place, field in enumerate(table.schema):
        if pa.types.is_timestamp(field.type) and field.type.tz is not None:
            moments = table.column(place).cast(pa.timestamp(field.type.unit, zone))
            table = table.set_column(place, field.name, moments)
    return table


def _records(value: Any) -> Any:
    """A value of Spark with dictionaries in the place of its rows."""
    if _has(value, "asDict"):
        return value.asDict(recursive=True)
    return [_records(item) for item in value] if isinstance(value, list) else value


def _from_snowpark(data: Any) -> Any:
    few = data.limit(MOST) if _has(data, "limit") else data
    return few.to_pandas() if _has(few, "to_pandas") else few


def _from_dask(data: Any) -> Any:
    if _has(data, "to_series"):  # an index
        return data.to_series().head(MOST, npartitions=-1).index
    if _has(data, "head"):
        return data.head(MOST, npartitions=-1)
    if _has(data, "take"):  # a bag
        return list(data.take(MOST, npartitions=-1, warn=False))
    few = data[:MOST] if getattr(type(data), "ndim", None) is not None and data.ndim else data
    return few.compute() if _has(few, "compute") else few


def _from_modin(data: Any) -> Any:
    return data._to_pandas() if _has(data, "_to_pandas") else data


def _from_xarray(data: Any) -> Any:
    if _has(data, "to_series"):
        return data.to_series().to_frame() if data.dims else data.values
    if _has(data, "to_dataframe"):
        return data.to_dataframe() if data.dims else data.to_pandas()
    return data


def _from_torch(data: Any) -> Any:
    if not _has(data, "to_dense"):
        return data
    dense = data.to_dense()
    return (dense.float() if str(dense.dtype) == "torch.bfloat16" else dense).numpy(force=True)  # which NumPy lacks


def _from_scipy(data: Any) -> Any:
    if not _has(data, "toarray"):
        return data
    if data.shape[0] * data.shape[-1] > CELLS:
        raise StreamlitDataframeConversionError(
            f"Expected a sparse matrix of {CELLS:,} cells at most, got one of {data.shape[0]:,} × {data.shape[-1]:,}. "
            "Show a part of it, for instance `matrix[:1000]`."
        )
    return data.toarray()


def _has(data: Any, method: str) -> bool:
    """Whether its class has it: some objects answer to any name."""
    return callable(getattr(type(data), method, None))


FETCH: Mapping[str, Callable[[Any], Any]] = {
    "dask": _from_dask,
    "dask_expr": _from_dask,
    "modin": _from_modin,
    "pyspark": _from_spark,
    "scipy": _from_scipy,
    "snowflake": _from_snowpark,
    "torch": _from_torch,
    "xarray": _from_xarray,
}
"""By the packages of their classes."""
