"""A frame's rows as a file."""

from __future__ import annotations

import csv
import io
from collections.abc import Generator, Iterator, Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from . import plain
from .frame import Frame
from .plan import Ending
from .query import Query
from .values import Range, Rows

CHUNK = 20_000
"""Rows that are written at once."""
WRITTEN = frozenset({"boolean", "date", "datetime", "decimal", "duration", "integer", "text", "time"})
"""Kinds whose values a writer of CSV takes as they are: None is nothing, and every other its text."""
PART = 1 << 20
"""Bytes of a written file that are read at once."""


def to_csv(frame: Frame, query: Query, columns: Sequence[str] | None = None) -> Iterator[bytes]:
    """The rows of a query as CSV in UTF-8, part after part. Raises KeyError, ValueError."""
    if not (yield from _spooled(frame, "csv", query, columns)):
        yield from _csv(frame.settled(), query, columns)


def to_parquet(frame: Frame, query: Query, columns: Sequence[str] | None = None) -> Iterator[bytes]:
    """The rows of a query as a Parquet file, part after part: written by their engine, by pyarrow or by polars.

    Raises KeyError, ValueError; ModuleNotFoundError where neither is installed.
    """
    if not (yield from _spooled(frame, "parquet", query, columns)):
        yield _parquet(frame.settled(), query, columns)


def _spooled(frame: Frame, ending: Ending, query: Query, columns: Sequence[str] | None) -> Generator[bytes, None, bool]:
    """What the engine that computes the frame's rows writes to the disk; False: none does."""
    with TemporaryDirectory() as folder:
        file = Path(folder, f"data.{ending}")
        if not frame.write(str(file), ending, query, columns):
            return False
        with file.open("rb") as content:
            while part := content.read(PART):
                yield part
    return True


def _csv(frame: Frame, query: Query, columns: Sequence[str] | None) -> Iterator[bytes]:
    names = [column.name for column in frame.columns] if columns is None else list(columns)
    labels = {column.name: column.label if column.group is None else column.name for column in frame.columns}
    yield _lines([[labels[name] for name in names]])
    for rows in frame.chunks(query, CHUNK):
        yield _lines(zip(*_cells(frame, names, rows), strict=True))


def to_tsv(frame: Frame, query: Query, columns: Sequence[str], ranges: Sequence[Range], most: int) -> bytes:
    """Some rows of a query, counted in its order, as lines with tabs between their cells: what spreadsheets paste.

    Raises KeyError; ValueError for what is no query, or longer than `most` bytes.
    """
    parts: list[bytes] = []
    size = 0
    for rows in frame.chunks(query, CHUNK, ranges):
        parts.append(_lines(zip(*_cells(frame, columns, rows), strict=True), "\t"))
        size += len(parts[-1])
        if size > most:
            raise ValueError(
                f"More than {most // 1_000_000} MB do not fit the clipboard. Select less, or download the data instead."
            )
    return b"".join(parts)


def _parquet(frame: Frame, query: Query, columns: Sequence[str] | None) -> bytes:
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


def _cells(frame: Frame, columns: Sequence[str], rows: Rows) -> list[list[Any]]:
    """Column after column."""
    kinds = {column.name: column.kind for column in frame.columns}
    return [
        values if kinds[name] in WRITTEN else list(map(_cell, values))
        for name, values in zip(columns, frame.lists(columns, rows), strict=True)
    ]


def _lines(rows: Any, between: str = ",") -> bytes:
    text = io.StringIO()
    csv.writer(text, delimiter=between, lineterminator="\n").writerows(rows)
    return text.getvalue().encode("utf-8", "replace")


def _cell(value: Any) -> Any:
    """A value as a cell: nothing for a missing one."""
    if plain.missing(value):
        return ""
    return value if isinstance(value, (str, int, float)) else plain.text_of(value)
