"""Rows as lines of text, their cells quoted where CSV asks for it: for files and clipboards.

Where pyarrow is loaded its functions write them, several times as fast as Python and beside other threads.
"""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Sequence
from typing import Any

from . import arrow_lines, plain
from .column import Column
from .frame import Frame
from .values import Rows

SPELT: frozenset[str] = frozenset({"binary", "duration", "list", "time"})
"""Kinds that Arrow writes in another way than Python, or not at all."""
WRITTEN = frozenset({"boolean", "date", "datetime", "decimal", "duration", "integer", "text", "time"})
"""Kinds whose values Python's writer takes as they are: None is nothing, and every other its text."""


def lines_of(frame: Frame, names: Sequence[str], rows: Rows, between: str = ",") -> bytes:
    """Some rows of these columns in UTF-8, a line each. Raises KeyError."""
    known = {column.name: column for column in frame.columns}
    columns = [known[name] for name in names]
    if sys.modules.get("pyarrow") is not None and columns:
        return arrow_lines.lines(_arrow(frame, columns, rows), between)
    return lines(zip(*(_cells(frame, column, rows) for column in columns), strict=True), between)


def lines(rows: Any, between: str = ",") -> bytes:
    """Rows of Python values, a line each."""
    text = io.StringIO()
    csv.writer(text, delimiter=between, lineterminator="\n").writerows(rows)
    return text.getvalue().encode("utf-8", "replace")


def _arrow(frame: Frame, columns: Sequence[Column], rows: Rows) -> list[Any]:
    """The columns as Arrow's: those that it writes as Python does, and the others' texts."""
    by_arrow = [column.name for column in columns if column.kind not in SPELT and column.timezone is None]
    read = dict(zip(by_arrow, arrow_lines.read(frame.stream(rows, by_arrow)), strict=True))
    return [
        read[column.name] if column.name in read else arrow_lines.texts(map(str, _cells(frame, column, rows)))
        for column in columns
    ]


def _cells(frame: Frame, column: Column, rows: Rows) -> list[Any]:
    """A column's values as Python's writer takes them; nothing for a missing one."""
    (values,) = frame.lists([column.name], rows)
    if column.kind in WRITTEN:
        return ["" if value is None else value for value in values]
    return [_cell(value) for value in values]


def _cell(value: Any) -> Any:
    if plain.missing(value):
        return ""
    return value if isinstance(value, (str, int, float)) else plain.text_of(value)
