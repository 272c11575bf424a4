"""A frame's rows as a file."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from . import plain
from .frame import Frame
from .query import Query

CHUNK = 20_000
"""Rows that are written at once."""


def to_csv(frame: Frame, query: Query, columns: Sequence[str] | None = None) -> Iterator[bytes]:
    """The rows of a query as CSV in UTF-8, part after part. Raises KeyError, ValueError."""
    frame = frame.settled()
    names = [column.name for column in frame.columns] if columns is None else list(columns)
    labels = {column.name: column.label if column.group is None else column.name for column in frame.columns}
    yield _lines([[labels[name] for name in names]])
    for rows in frame.chunks(query, CHUNK):
        parts = [[_cell(value) for value in frame.values(name, rows)] for name in names]
        yield _lines(zip(*parts, strict=True))


def to_parquet(frame: Frame, query: Query, columns: Sequence[str] | None = None) -> bytes:
    """The rows of a query as a Parquet file, written by pyarrow or polars.

    Raises KeyError, ValueError; ModuleNotFoundError where neither is installed.
    """
    frame = frame.settled()
    chunks = [frame.stream(rows, columns) for rows in frame.chunks(query, CHUNK)] or [frame.stream([], columns)]
    sink = io.BytesIO()
    if find_spec("pyarrow") is not None:
        pa, parquet = import_module("pyarrow"), import_module("pyarrow.parquet")
        tables = [pa.ipc.open_stream(chunk).read_all() for chunk in chunks]
        parquet.write_table(pa.concat_tables(tables, promote_options="permissive"), sink)
    elif find_spec("polars") is not None:
        pl = import_module("polars")
        pl.concat([pl.read_ipc_stream(chunk) for chunk in chunks], how="vertical_relaxed").write_parquet(sink)
    else:
        raise ModuleNotFoundError("Parquet files are written by the package pyarrow or polars. Install one of them.")
    return sink.getvalue()


def _lines(rows: Any) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue().encode("utf-8", "replace")


def _cell(value: Any) -> Any:
    """A value as a cell: nothing for a missing one."""
    if plain.missing(value):
        return ""
    return value if isinstance(value, (str, int, float)) else plain.text_of(value)
