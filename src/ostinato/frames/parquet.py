"""A frame's rows as a Parquet file, some at a time: a long frame is not in memory twice."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from typing import Any, TypeAlias

GROUP = 200_000
"""Rows that are written at once, and that readers of the file find together."""

Parts: TypeAlias = Callable[[], Iterable[bytes]]
"""Gives the rows as Arrow streams, one at least, from the first one on whenever it is called."""


def write(file: Path, parts: Parts) -> None:
    """Write a file, with pyarrow or with polars. Raises ModuleNotFoundError where neither is installed."""
    if find_spec("pyarrow") is not None:
        schema = None
        while (wider := _written(file, parts, schema)) is not None:
            schema = wider
    elif find_spec("polars") is not None:
        import polars as pl

        pl.concat([pl.read_ipc_stream(part) for part in parts()], how="vertical_relaxed").write_parquet(file)
    else:
        raise ModuleNotFoundError("Parquet files are written by the package pyarrow or polars. Install one of them.")


def _written(file: Path, parts: Parts, schema: Any) -> Any:
    """Write the rows in the types of a schema (None: those of the first part).

    Types of a part follow from its values where Python's own are listed. Returns a wider schema where a part does not
    fit this one: the file is to be written once more. None: it is written.
    """
    import pyarrow as pa
    from pyarrow.parquet import ParquetWriter

    tables = (pa.ipc.open_stream(part).read_all() for part in parts())
    first = next(tables)
    schema = schema or first.schema
    with ParquetWriter(file, schema) as writer:
        for table in chain([first], tables):
            wider = pa.schema([_wider(one, other) for one, other in zip(schema, table.schema, strict=True)])
            if wider != schema:
                return wider
            writer.write_table(table.cast(schema))
    return None


def _wider(one: Any, other: Any) -> Any:
    """A field that holds what either of two does: texts hold whatever has no type in common."""
    import pyarrow as pa

    if one.type == other.type:
        return one
    if pa.types.is_list(one.type) and pa.types.is_list(other.type):
        return pa.field(one.name, pa.list_(_wider(one.type.value_field, other.type.value_field)))
    try:
        return pa.unify_schemas([pa.schema([one]), pa.schema([other])], promote_options="permissive").field(0)
    except (pa.ArrowInvalid, TypeError):  # pyarrow's own is one, too; before its version 14 it takes no such order
        return pa.field(one.name, pa.string())
