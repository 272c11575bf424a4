"""Columns of plain Python values: what kind they are, and how each kind travels.

Whatever Arrow has no exact type for travels as text: decimals with all their digits, numbers beyond 64 bits, records
as JSON, and values of several kinds as what `str` makes of them.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from itertools import chain
from typing import Any

from . import buffers
from .buffers import Encoded
from .column import Kind
from .zones import zone_name

KINDS: tuple[tuple[type, Kind], ...] = (
    (bool, "boolean"),
    (int, "integer"),
    (float, "float"),
    (Enum, "object"),
    (str, "text"),
    (datetime, "datetime"),
    (date, "date"),
    (time, "time"),
    (timedelta, "duration"),
    (Decimal, "decimal"),
    (Fraction, "float"),
    (bytes, "binary"),
    (bytearray, "binary"),
    (memoryview, "binary"),
    (Mapping, "struct"),
    (list, "list"),
    (tuple, "list"),
    (set, "list"),
    (frozenset, "list"),
)
"""The first that fits counts: a truth value is a number too, and a moment a date."""
ALIKE: dict[frozenset[Kind], Kind] = {
    frozenset({"integer", "float"}): "float",
    frozenset({"integer", "decimal"}): "decimal",
}
"""Kinds that one column may hold together."""
SHORT = "…\u2060"
"""The end of a text that goes on: a letter that is not seen tells it from one of the user's."""
DATA = "data:"
"""How an address begins that holds data itself, of which a part is of no use."""
DAY_ONE = date(1970, 1, 1).toordinal()
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)


def kind_of(values: Iterable[Any]) -> tuple[Kind, str]:
    """What a column of these values is, and the name of their type."""
    types = set(map(type, values)) - {type(None)}
    kinds: set[Kind] = {_kind_of(type) for type in types if type.__name__ not in ("NAType", "NaTType")}
    if "float" in kinds and len(kinds) > 1 and all(missing(value) for value in values if isinstance(value, float)):
        kinds.discard("float")  # not a number: how many tools write that there is no value
    names = sorted(type.__name__ for type in types)
    if not kinds:
        return "empty", "empty"
    if len(kinds) == 1:
        return next(iter(kinds)), names[0] if len(names) == 1 else "mixed"
    return ALIKE.get(frozenset(kinds), "object"), "mixed"


def zone_of(values: Iterable[Any]) -> str | None:
    """The time zone of moments, that of the first one that has any."""
    zones = ((value.tzinfo, value) for value in values if isinstance(value, datetime) and value.tzinfo)
    return next((zone_name(zone, moment) for zone, moment in zones), None)


def encode(values: Sequence[Any], kind: Kind, zone: str | None = None) -> Encoded:
    """The values of a column of this kind, as Arrow's."""
    values = [None if missing(value) else value for value in values]
    if kind in TEXTS:
        return buffers.texts(_each(TEXTS[kind], values))
    if kind == "integer":
        values = [None if value is None else int(value) for value in values]
        fit = all(-(1 << 63) <= value < 1 << 63 for value in values if value is not None)
        fit = fit or all(0 <= value < 1 << 64 for value in values if value is not None)
        return buffers.integers(values) if fit else buffers.texts(_each(str, values))
    if kind == "list":
        return _lists(values)
    if kind == "empty":
        return buffers.nothing(len(values))
    if kind == "datetime":
        return buffers.moments(_each(_microseconds, values), "timestamp", unit="us", timezone=zone)
    return _ENCODERS[kind](values)


def argsort(values: Sequence[Any], *, falling: bool) -> list[int]:
    """The places of values in their order; those of several types sort as texts, None comes last."""
    known = [place for place, value in enumerate(values) if compares(value)]
    gone = [place for place, value in enumerate(values) if not compares(value)]
    try:
        known.sort(key=values.__getitem__, reverse=falling)
    except Exception:  # of several types, or of a type whose values do not compare: arrays, frames
        known.sort(key=lambda place: text_of(values[place]), reverse=falling)
    return known + gone


def missing(value: Any) -> bool:
    """Whether it stands for no value: None, not a number, pandas' NA and NaT."""
    if value is None:
        return True
    if isinstance(value, float):
        return math.isnan(value)
    return type(value).__name__ in ("NAType", "NaTType")


def compares(value: Any) -> bool:
    """Whether it has a place in an order: what is missing has none, nor a decimal that is no number."""
    return value is not None and not (isinstance(value, Decimal) and value.is_nan())


def text_of(value: Any) -> str:
    """A value that has no kind of its own, as a reader is shown it."""
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if isinstance(value, (Mapping, list, tuple, set, frozenset)):
        return json_of(value)
    try:
        return str(value)
    except Exception:  # an object of the user's, which must not take the page with it
        return f"<{type(value).__name__}>"


def shortened(texts: Iterable[str | None], most: int) -> list[str | None]:
    """Texts of so many letters at most, and a sign where there are more. Addresses that hold data stay whole."""
    return [
        text if text is None or len(text) <= most or text.startswith(DATA) else text[:most] + SHORT for text in texts
    ]


def json_of(value: Any) -> str:
    """A record or a list as JSON; what that has no form for is a text in it."""
    try:
        return json.dumps(_tree(value), ensure_ascii=False)
    except (RecursionError, ValueError):
        return f"<{type(value).__name__}>"


def _tree(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(name): _tree(item) for name, item in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [_tree(item) for item in value]
    if missing(value):
        return None
    value = value.tolist() if hasattr(value, "tolist") else value
    return value if isinstance(value, (str, int, float, bool, list)) else text_of(value)


def _kind_of(type: type) -> Kind:
    for base, kind in KINDS:
        if issubclass(type, base):
            return kind
    if hasattr(type, "__array_interface__") or type.__module__.partition(".")[0] == "numpy":
        return _NUMPY.get(type.__name__.rstrip("0123456789_"), "object")
    return "list" if hasattr(type, "__array__") else "object"


def _each(function: Callable[[Any], Any], values: Iterable[Any]) -> list[Any]:
    return [None if value is None else function(value) for value in values]


def _lists(values: Sequence[Any]) -> Encoded:
    lists = _each(_listed, values)
    kind, _ = kind_of(list(chain.from_iterable(filter(None, lists))))
    if kind in ("struct", "list", "object", "binary"):
        return buffers.lists([None if items is None else _each(text_of, items) for items in lists], buffers.texts)
    zone = zone_of(chain.from_iterable(filter(None, lists))) if kind == "datetime" else None
    return buffers.lists(lists, lambda items: encode(items, kind, zone))


def _listed(value: Any) -> list[Any]:
    items = value.tolist() if hasattr(value, "tolist") else list(value)
    return items if isinstance(items, list) else [items]  # an array without dimensions is one value


def _microseconds(moment: datetime) -> int:
    return (moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment).__sub__(EPOCH) // MICROSECOND


def _time(value: time) -> int:
    return ((value.hour * 60 + value.minute) * 60 + value.second) * 1_000_000 + value.microsecond


TEXTS: dict[Kind, Callable[[Any], str]] = {"text": str, "struct": json_of, "categorical": text_of, "object": text_of}
"""What travels as text, and how it becomes one."""
_ENCODERS: dict[Kind, Callable[[list[Any]], Encoded]] = {
    "float": buffers.floats,
    "boolean": buffers.booleans,
    "date": lambda values: buffers.moments(_each(lambda day: day.toordinal() - DAY_ONE, values), "date32"),
    "time": lambda values: buffers.moments(_each(_time, values), "time64", unit="us"),
    "duration": lambda values: buffers.moments(_each(lambda span: span // MICROSECOND, values), "duration", unit="us"),
    "decimal": lambda values: buffers.texts(_each(lambda number: format(Decimal(number), "f"), values)),
    "binary": lambda values: buffers.binaries(_each(bytes, values)),
}
_NUMPY: dict[str, Kind] = {
    "int": "integer",
    "uint": "integer",
    "float": "float",
    "bool": "boolean",
    "ndarray": "list",
}
"""By the names of NumPy's types."""
