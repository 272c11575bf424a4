"""A frame's rows as a file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from . import parquet
from .frame import Frame
from .lines import lines, lines_of
from .query import Query
from .values import Range

CHUNK = 20_000
"""Rows that are written at once."""
PART = 1 << 20
"""Bytes of a written file that are read at once."""


def to_csv(frame: Frame, query: Query, columns: Sequence[str] | None = None) -> Iterator[bytes]:
    """The rows of a query as CSV in UTF-8, part after part. Raises KeyError, ValueError."""
    with TemporaryDirectory() as folder:
        file = Path(folder, "data.csv")
        written = frame.write(str(file), "csv", query, columns)
        yield from _content(file) if written else _csv(frame.settled(), query, columns)


def to_parquet(frame: Frame, query: Query, columns: Sequence[str] | None = None) -> Iterator[bytes]:
    """The rows of a query as a Parquet file, part after part: written by their engine, by pyarrow or by polars.

    Raises KeyError, ValueError; ModuleNotFoundError where neither is installed.
    """
    with TemporaryDirectory() as folder:
        file = Path(folder, "data.parquet")
        if not frame.write(str(file), "parquet", query, columns):
            settled = frame.settled()
            parquet.write(file, lambda: _streams(settled, query, columns))
        yield from _content(file)


def _content(file: Path) -> Iterator[bytes]:
    with file.open("rb") as content:
        while part := content.read(PART):
            yield part


def _csv(frame: Frame, query: Query, columns: Sequence[str] | None) -> Iterator[bytes]:
    names = [column.name for column in frame.columns] if columns is None else list(columns)
    labels = {column.name: column.label if column.group is None else column.name for column in frame.columns}
    yield lines([[labels[name] for name in names]])
    for rows in frame.chunks(query, CHUNK):
        yield lines_of(frame, names, rows)


def to_tsv(frame: Frame, query: Query, columns: Sequence[str], ranges: Sequence[Range], most: int) -> bytes:
    """Some rows of a query, counted in its order, as lines with tabs between their cells: what spreadsheets paste.

    Raises KeyError; ValueError for what is no query, or longer than `most` bytes.
    """
    parts: list[bytes] = []
    size = 0
    for rows in frame.chunks(query, CHUNK, ranges):
        parts.append(lines_of(frame, columns, rows, "\t"))
        size += len(parts[-1])
        if size > most:
            raise ValueError(
                f"More than {most // 1_000_000} MB do not fit the clipboard. Select less, or download the data instead."
            )
    return b"".join(parts)


def _streams(frame: Frame, query: Query, columns: Sequence[str] | None) -> Iterator[bytes]:
    parts = frame.chunks(query, parquet.GROUP)
    yield frame.stream(next(parts, []), columns)
    for rows in parts:
        yield frame.stream(rows, columns)
