"""Edits of lists, tuples, sets and dictionaries."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any

from ...frames.gathered import SEVERAL
from .delta import Delta


def edited(data: Any, delta: Delta, levels: int = 0) -> Any:
    """A copy of the data with the edits: ranges become lists, frozen sets sets, rows of databases dictionaries.

    `levels`: of the frame's index.
    """
    if isinstance(data, Mapping):
        return _dict(data, delta, levels)
    rows = list(data)
    first = next((row for row in rows if row is not None), None)
    if isinstance(first, Mapping):
        changed = _records(rows, delta)
    elif is_dataclass(first):
        changed = _objects(rows, type(first), delta)
    elif hasattr(first, "keys") and hasattr(first, "__getitem__"):
        changed = _records([dict(zip(row.keys(), row, strict=False)) for row in rows if row is not None], delta)
    elif getattr(first, "ndim", 0) == 1 or (isinstance(first, Sequence) and not isinstance(first, SEVERAL)):
        changed = _sequences(rows, delta)
    else:
        changed = values(rows, delta)
    kind = type(data)
    if kind in (list, tuple, set):
        return kind(changed)
    return set(changed) if kind is frozenset else changed


def values(column: Sequence[Any], delta: Delta) -> list[Any]:
    """The values of a single column, with the edits of the first."""
    cells = delta.cells.get(0, {})
    kept = [cells.get(row, value) for row, value in enumerate(column) if row not in delta.deleted]
    return kept + [row.get(0) for row in delta.added]


def _records(rows: list[Any], delta: Delta) -> list[Any]:
    """Dictionaries: only what was edited or had been there is in them."""
    names = list(dict.fromkeys(name for row in rows if isinstance(row, Mapping) for name in row))
    changed = [dict(row or {}) for row in rows]
    for place, cells in delta.cells.items():
        for number, value in cells.items():
            changed[number][names[place]] = value
    added = [{name: row.get(place) for place, name in enumerate(names)} for row in delta.added]
    return [changed[row] for row in delta.kept(len(rows))] + added


def _objects(rows: list[Any], kind: Any, delta: Delta) -> list[Any]:
    """Instances of a dataclass: what was edited is another one."""
    names = [field.name for field in fields(kind)]
    changed = list(rows)
    for place, cells in delta.cells.items():
        for number, value in cells.items():
            changed[number] = replace(changed[number], **{names[place]: value})
    added = [kind(**{name: row.get(place) for place, name in enumerate(names)}) for row in delta.added]
    return [changed[row] for row in delta.kept(len(rows))] + added


def _sequences(rows: list[Any], delta: Delta) -> list[Any]:
    width = max(len(row) for row in rows if row is not None)
    changed = [[] if row is None else list(row) for row in rows]
    for place, cells in delta.cells.items():
        for number, value in cells.items():
            row = changed[number]
            row += [None] * (place + 1 - len(row))
            row[place] = value
    added = [[row.get(place) for place in range(width)] for row in delta.added]
    return [changed[row] for row in delta.kept(len(rows))] + added


def _dict(data: Mapping[Any, Any], delta: Delta, levels: int) -> Any:
    if data and not any(_is_column(value) for value in data.values()):
        keys = values(list(data), delta.column(0))
        return dict(zip(keys, values(list(data.values()), delta.column(1)), strict=True))
    height = max((len(value) for value in data.values() if _is_column(value)), default=0)
    return {
        name: _column(value if _is_column(value) else [value] * height, delta.column(place))
        for place, (name, value) in enumerate(data.items(), levels)
    }


def _column(column: Any, delta: Delta) -> Any:
    """One column of a dictionary, as the kind that it was."""
    if hasattr(column, "iloc"):
        from . import pandas_data

        return pandas_data.edited(
            column, Delta({1: delta.cells[0]}, [{1: row[0]} for row in delta.added], delta.deleted)
        )
    if hasattr(column, "dtype") and hasattr(column, "tolist"):
        from . import numpy_data

        return numpy_data.edited(column, delta)
    if isinstance(column, Mapping):
        return dict(zip(column, values(list(column.values()), delta), strict=False))
    changed = values(list(column), delta)
    return tuple(changed) if type(column) is tuple else changed


def _is_column(value: object) -> bool:
    return hasattr(value, "__len__") and not isinstance(value, SEVERAL)
