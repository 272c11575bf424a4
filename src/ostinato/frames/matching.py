"""Queries of frames whose library narwhals knows: they are carried out by that library."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import reduce
from operator import and_, or_
from typing import TYPE_CHECKING, Any

from .column import Column
from .query import Filter, Query, may_hold, place_of, typed
from .zones import clock_of

if TYPE_CHECKING:
    from narwhals import Expr


def matching(columns: Sequence[Column], names: Sequence[str], query: Query) -> Expr | None:
    """What holds for the rows that a query asks for; None: it asks for all.

    `names` are those that the library has for the columns. Raises KeyError, ValueError.
    """
    parts = []
    for name, filter in query.filters.items():
        place = place_of(columns, name)
        parts += _passing(names[place], columns[place], typed(filter, columns[place].kind))
    if query.search:
        found = [
            _containing(name, column, query.search)
            for name, column in zip(names, columns, strict=True)
            if may_hold(column.kind, query.search) and not _opaque(column)
        ]
        parts.append(reduce(or_, found) if found else _nothing(names))
    return reduce(and_, parts) if parts else None


def _passing(name: str, column: Column, filter: Filter) -> list[Expr]:
    import narwhals as nw

    values = nw.col(name)
    parts = []
    if filter.min is not None:
        parts.append(values >= _literal(filter.min, column))
    if filter.max is not None:
        parts.append(values <= _literal(filter.max, column))
    if filter.values is not None:
        given = [_literal(value, column) for value in filter.values if value is not None]
        among = (values.cast(nw.String) if column.kind == "categorical" else values).is_in(given)
        parts.append(among | values.is_null() if None in filter.values else among)
    if filter.contains is not None:
        parts.append(_containing(name, column, filter.contains))
    if filter.empty is not None:
        parts.append(values.is_null() if filter.empty else ~values.is_null())
    return [part.fill_null(False) for part in parts]


def _containing(name: str, column: Column, text: str) -> Expr:
    import narwhals as nw

    values = nw.col(name)
    texts = values if column.kind == "text" else values.cast(nw.String)
    if text.lower() != text.upper():
        texts, text = texts.str.to_lowercase(), text.lower()
    return texts.str.contains(text, literal=True).fill_null(False)


def _nothing(names: Sequence[str]) -> Expr:
    """What holds for no row, told of a column: engines take no mere constant for a condition."""
    import narwhals as nw

    return nw.col(names[0]).is_null() & ~nw.col(names[0]).is_null() if names else nw.lit(False)


def _opaque(column: Column) -> bool:
    """Objects of Python's own, whose texts no library knows."""
    return column.kind == "object"


def _literal(value: Any, column: Column) -> Any:
    """A moment without a zone is meant in that of its column."""
    if isinstance(value, datetime) and column.timezone is not None and value.tzinfo is None:
        return value.replace(tzinfo=clock_of(column.timezone))
    if isinstance(value, datetime) and column.timezone is None and value.tzinfo is not None:
        return value.replace(tzinfo=None)
    return value
