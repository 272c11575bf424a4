"""What a page asks of a frame: which rows, in which order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import msgspec

from .column import Column, Kind

SEARCHED: frozenset[Kind] = frozenset(
    {"text", "categorical", "integer", "float", "decimal", "boolean", "date", "datetime", "object"}
)
"""Kinds that are searched for a text."""
LETTERS: dict[Kind, frozenset[str]] = {
    "integer": frozenset("-0123456789"),
    "float": frozenset("+-.0123456789einfa"),
    "decimal": frozenset("+-.0123456789einfa"),
    "boolean": frozenset("truefalse"),
    "date": frozenset("-0123456789"),
    "datetime": frozenset("-0123456789:.+ "),
}
"""What texts of a kind consist of, in lower case: no number holds a name."""


class Filter(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """What a column's values have to be. All that is given has to hold."""

    min: Any = None
    max: Any = None
    values: list[Any] | None = None
    """Any of these; None among them: missing ones, too."""
    contains: str | None = None
    """A part of the text, in whichever case."""
    empty: bool | None = None
    """Missing ones alone; False: all but those."""


class Query(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """Rows in which some text occurs and that pass every filter, in some order; missing values come last."""

    sort: tuple[tuple[str, bool], ...] = ()
    """Names of columns; True: from high to low."""
    search: str = ""
    filters: dict[str, Filter] = {}

    @classmethod
    def parse(cls, text: str | bytes) -> Query:
        """A query as a page writes it. Raises ValueError."""
        return msgspec.json.decode(text, type=cls)

    @property
    def key(self) -> bytes:
        """The same for equal queries; empty for one that asks for all rows as they are."""
        plain = msgspec.json.encode(self)
        return b"" if plain == b"{}" else plain


def may_hold(kind: Kind, text: str) -> bool:
    """Whether a text can occur in values of a kind."""
    return kind in SEARCHED and (kind not in LETTERS or LETTERS[kind].issuperset(text.lower()))


def place_of(columns: Sequence[Column], name: str) -> int:
    """The place of the column with this name. Raises KeyError."""
    for place, column in enumerate(columns):
        if column.name == name:
            return place
    raise KeyError(name)


def typed(filter: Filter, kind: Kind) -> Filter:
    """The same filter with values as Python has them for a column of this kind. Raises ValueError."""
    values = None if filter.values is None else [_typed(value, kind) for value in filter.values]
    return msgspec.structs.replace(filter, min=_typed(filter.min, kind), max=_typed(filter.max, kind), values=values)


def _typed(value: Any, kind: Kind) -> Any:
    if value is None or kind not in _READ:
        return value
    try:
        return _READ[kind](value)
    except (TypeError, ValueError, ArithmeticError):
        raise ValueError(f"Expected a value for a column of kind {kind}, got {value!r}.") from None


def _whole(value: Any) -> int | float:
    number = float(value)
    return int(value) if isinstance(value, (int, str)) or number.is_integer() else number


_READ: dict[Kind, Any] = {
    "integer": _whole,
    "float": float,
    "boolean": bool,
    "text": str,
    "categorical": str,
    "decimal": lambda value: Decimal(str(value)),
    "date": lambda value: date.fromisoformat(value[:10]),
    "datetime": datetime.fromisoformat,
    "time": time.fromisoformat,
    "duration": lambda value: timedelta(seconds=value),
}
