"""Queries of columns that stand side by side: carried out by NumPy where a column is its, by Python elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from . import arrow_texts, plain
from .column import Column, Kind
from .query import Filter, Query, may_hold, place_of, typed
from .values import Numbers, Values
from .zones import clock_of

FOUND_BY_ARROW: frozenset[Kind] = frozenset({"text", "integer", "float", "date", "datetime"})
"""Kinds whose texts Arrow writes as Python does."""


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
    if filter.contains is not None:
        masks.append(_containing(values, filter.contains.lower()))
    test = _test(filter, values.timezone)
    if test is not None:
        masks.append([test(value) for value in values.plain()])
    return masks


def _test(filter: Filter, zone: str | None) -> Callable[[Any], bool] | None:
    """Whether a value passes; None: each does."""
    tests: list[Callable[[Any], bool]] = []
    low, high = _aware(filter.min, zone), _aware(filter.max, zone)
    if low is not None:
        tests.append(lambda value: plain.compares(value) and value >= low)
    if high is not None:
        tests.append(lambda value: plain.compares(value) and value <= high)
    if filter.values is not None:
        among = [_aware(value, zone) for value in filter.values]
        tests.append(lambda value: value in among)
    if filter.empty is not None:
        empty = filter.empty
        tests.append(lambda value: (value is None) is empty)
    return (lambda value: all(test(value) for test in tests)) if tests else None


def _searched(values: Sequence[Values], text: str, height: int) -> Any:
    """Whether a text occurs in any column of a row."""
    masks = [_containing(column, text.lower()) for column in values if may_hold(column.kind, text)]
    numpy = sys.modules.get("numpy")
    if numpy is not None and masks:
        return numpy.logical_or.reduce(masks)
    return [any(found) for found in zip(*masks, strict=True)] if masks else [False] * height


def _containing(values: Values, part: str) -> Any:
    column = values.arrow() if values.kind in FOUND_BY_ARROW else None
    if column is not None:
        return arrow_texts.containing(column, part)
    everything = values.plain()
    if values.kind == "text":
        return [value is not None and part in value.lower() for value in everything]
    if values.kind in ("integer", "float"):
        return [value is not None and part in str(value) for value in everything]
    return [value is not None and part in plain.text_of(value).lower() for value in everything]


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
    places = (values if rows is None else values.take(rows)).argsort(falling=falling)
    numpy = sys.modules.get("numpy")
    if numpy is None:
        return places if rows is None else [rows[place] for place in places]
    places = numpy.asarray(places, numpy.intp)
    return places if rows is None else rows[places]


def _aware(value: Any, zone: str | None) -> Any:
    """A moment without a zone is meant in that of its column."""
    if not isinstance(value, datetime):
        return value
    if zone is None:
        return value.replace(tzinfo=None)
    return value if value.tzinfo else value.replace(tzinfo=clock_of(zone))
