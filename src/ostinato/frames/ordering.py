"""Queries of columns that stand side by side: carried out by NumPy where a column is its, by Python elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from . import plain
from .argsort import argsort
from .column import Column
from .query import SEARCHED, Filter, Query, place_of, typed
from .values import Numbers, Values


def order(columns: Sequence[Column], values: Sequence[Values], height: int, query: Query) -> Any:
    """Where the rows stand that a query asks for: a list, or NumPy's array. Raises KeyError, ValueError."""
    flags = [
        mask
        for name, filter in query.filters.items()
        for mask in _masks(values[place_of(columns, name)], typed(filter, columns[place_of(columns, name)].kind))
    ]
    if query.search:
        flags.append(_searched(values, query.search, height))
    rows = _where(flags, height) if flags or not query.sort else None
    for name, falling in reversed(query.sort):
        rows = _sorted(values[place_of(columns, name)], rows, falling)
    return rows


def _masks(values: Values, filter: Filter) -> list[Any]:
    masks = []
    if isinstance(values, Numbers) and values.kind in ("integer", "float", "boolean"):
        numbers, missing = values.values, values.gone()
        if filter.min is not None:
            masks.append((numbers >= filter.min) & ~missing)
        if filter.max is not None:
            masks.append((numbers <= filter.max) & ~missing)
        if filter.empty is not None:
            masks.append(missing if filter.empty else ~missing)
        filter = Filter(values=filter.values, contains=filter.contains)
    test = _test(filter, values.timezone)
    if test is not None:
        masks.append([test(value) for value in values.plain()])
    return masks


def _test(filter: Filter, zone: str | None) -> Callable[[Any], bool] | None:
    """Whether a value passes; None: each does."""
    tests: list[Callable[[Any], bool]] = []
    low, high = _aware(filter.min, zone), _aware(filter.max, zone)
    if low is not None:
        tests.append(lambda value: value is not None and value >= low)
    if high is not None:
        tests.append(lambda value: value is not None and value <= high)
    if filter.values is not None:
        among = [_aware(value, zone) for value in filter.values]
        tests.append(lambda value: value in among)
    if filter.contains is not None:
        part = filter.contains.lower()
        tests.append(lambda value: value is not None and part in plain.text_of(value).lower())
    if filter.empty is not None:
        empty = filter.empty
        tests.append(lambda value: (value is None) is empty)
    return (lambda value: all(test(value) for test in tests)) if tests else None


def _searched(values: Sequence[Values], text: str, height: int) -> list[bool]:
    text = text.lower()
    found = [False] * height
    for column in values:
        if column.kind in SEARCHED:
            for row, value in enumerate(column.plain()):
                if not found[row] and value is not None and text in plain.text_of(value).lower():
                    found[row] = True
    return found


def _where(flags: list[Any], height: int) -> Any:
    """Positions where all flags are set."""
    numpy = sys.modules.get("numpy")
    if numpy is not None:
        whole = numpy.ones(height, bool)
        for flag in flags:
            whole &= numpy.asarray(flag, bool)
        return numpy.flatnonzero(whole)
    return [row for row in range(height) if all(flag[row] for flag in flags)]


def _sorted(values: Values, rows: Any, falling: bool) -> Any:
    """The same rows (None: all) in the order of a column; equal ones stay as they are."""
    if isinstance(values, Numbers):
        return _by_number(values, rows, falling)
    everything = values.plain()
    rows = _where([], len(values)) if rows is None else rows
    numpy = sys.modules.get("numpy")
    known = [row for row in (rows if numpy is None else rows.tolist()) if everything[row] is not None]
    missing = [row for row in rows if everything[row] is None]
    try:
        known.sort(key=everything.__getitem__, reverse=falling)
    except TypeError:  # values of several types
        known.sort(key=lambda row: plain.text_of(everything[row]), reverse=falling)
    return known + missing if numpy is None else numpy.asarray(known + missing, dtype=numpy.intp)


def _by_number(values: Numbers, rows: Any, falling: bool) -> Any:
    import numpy as np

    missing = values.gone() if rows is None else values.gone()[rows]
    if not missing.any():
        places = argsort(values.values if rows is None else values.values[rows], falling=falling)
        return places if rows is None else rows[places]
    rows = np.arange(len(values)) if rows is None else rows
    known = rows[~missing]
    return np.concatenate([known[argsort(values.values[known], falling=falling)], rows[missing]])


def _aware(value: Any, zone: str | None) -> Any:
    """A moment without a zone is meant in that of its column."""
    if not isinstance(value, datetime):
        return value
    if zone is None:
        return value.replace(tzinfo=None)
    return value if value.tzinfo else value.replace(tzinfo=ZoneInfo(zone))
