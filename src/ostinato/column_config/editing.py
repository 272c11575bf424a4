"""Which columns can be edited, and how."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping

from ..errors import StreamlitAPIException
from ..frames import Column, Frame
from ..frames.library import library_of
from ..parameters.columns.shown import ColumnType

SHORT = re.compile(r"(u?)int(8|16|32)", re.IGNORECASE)
"""Types of integers that a browser's numbers go beyond, as libraries call them."""
READ_ONLY: frozenset[ColumnType] = frozenset(
    {"image", "audio", "video", "progress", "line_chart", "area_chart", "bar_chart", "json", "button"}
)
CLOSED = frozenset({"struct", "binary", "object"})
"""Kinds of data that no editor can give back as they were."""
EDITS: Mapping[ColumnType, frozenset[str]] = {
    "text": frozenset({"text", "categorical", "empty"}),
    "link": frozenset({"text", "categorical", "empty"}),
    "markdown": frozenset({"text", "categorical", "empty"}),
    "number": frozenset({"integer", "float", "decimal", "duration", "text", "empty"}),
    "checkbox": frozenset({"boolean", "integer", "float", "text", "empty"}),
    "selectbox": frozenset({"text", "integer", "float", "decimal", "boolean", "categorical", "empty"}),
    "multiselect": frozenset({"list", "text", "empty"}),
    "list": frozenset({"list", "text", "empty"}),
    "date": frozenset({"date", "datetime", "empty"}),
    "time": frozenset({"time", "datetime", "empty"}),
    "datetime": frozenset({"datetime", "date", "empty"}),
}
"""The kinds of data that each type of column can edit."""


def is_editable(frame: Frame, column: Column, type: ColumnType) -> bool:
    """Whether a column of this type can be edited at all. An index that only counts the rows cannot."""
    if type in READ_ONLY or column.kind in CLOSED:
        return False
    return not column.index or _has_own_index(frame)


def edits(column: Column, type: ColumnType, *, strict: bool) -> bool:
    """Whether a column of this type can edit the data.

    Raises StreamlitAPIException where it cannot, if `strict`.
    """
    if column.kind in EDITS[type]:
        return True
    if not strict:
        return False
    fitting = ", ".join(sorted(kind for kind, kinds in EDITS.items() if column.kind in kinds)) or "none"
    raise StreamlitAPIException(
        f"The column {column.name!r} holds data of the kind {column.kind!r}, which a column of the type {type!r} "
        f"cannot edit. Choose a type that can ({fitting}), disable the column, or convert its data."
    )


def is_nullable(frame: Frame, column: Column) -> bool:
    """Whether it has truth values of which some can be missing: NumPy knows none such, everything else does."""
    data = frame.native.get(column.label) if isinstance(frame.native, Mapping) else frame.native
    numpys = column.type == "bool" and library_of(data) in ("pandas", "numpy")
    return column.kind == "boolean" and not numpys


def range_of(column: Column) -> dict[str, int]:
    """The least and the greatest number that a column of short integers holds, as bounds of what is entered."""
    type = SHORT.fullmatch(column.type)
    if type is None:
        return {}
    unsigned, bits = bool(type[1]), int(type[2])
    return {"min": 0, "max": 2**bits - 1} if unsigned else {"min": -(2 ** (bits - 1)), "max": 2 ** (bits - 1) - 1}


def _has_own_index(frame: Frame) -> bool:
    """Whether the frame's index is a part of the data to be edited: not a count of rows, not one of several series."""
    native = frame.native
    if isinstance(native, Mapping):
        return not any(hasattr(value, "iloc") for value in native.values())
    return not counts_rows(frame)


def counts_rows(frame: Frame) -> bool:
    """Whether the frame's index is pandas' own count of the rows."""
    pandas = sys.modules.get("pandas")
    return pandas is not None and isinstance(getattr(frame.native, "index", None), pandas.RangeIndex)
