"""Values in forms that JSON has: what is no JSON becomes an object, a list or a text."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Set
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import Enum
from pathlib import PurePath
from typing import Any
from uuid import UUID

_TEXTS = (Decimal, UUID, PurePath)
_OWN = ("model_dump", "to_dict", "_asdict")
"""Methods by which objects tell what they hold: those of pydantic, of many libraries, of named tuples."""


def plain(value: Any) -> Any:
    """One value without what is in it; `json.dumps` goes on from there."""
    if value is None or isinstance(value, (str, int, float, dict, list)):
        return value
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, _TEXTS):
        return str(value)
    if isinstance(value, type):
        return repr(value)
    if is_dataclass(value):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    return _own(value)


def plainly(value: Any, around: frozenset[int] = frozenset()) -> Any:
    """A value with all that is in it: keys are texts, and where a value holds itself stands "…"."""
    if id(value) in around:
        return "…"
    around |= {id(value)}
    found = plain(value)
    if isinstance(found, dict):
        return {_key(key): plainly(item, around) for key, item in found.items()}
    if isinstance(found, (list, tuple)):
        return [plainly(item, around) for item in found]
    return found


def _own(value: Any) -> Any:
    for name in _OWN:
        method = getattr(value, name, None)
        if callable(method):
            try:
                return method()
            except TypeError:  # it wants to be told something
                continue
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, (Set, tuple)) or _is_view(value):
        return list(value)
    return value.tolist() if hasattr(value, "tolist") else repr(value)


def _is_view(value: object) -> bool:
    """Whether it is a lazy sequence of Python's own, such as `map`, `range` or the keys of a dictionary."""
    return (
        isinstance(value, Iterable)
        and type(value).__module__ == "builtins"
        and not isinstance(value, (bytes, bytearray))
    )


def _key(key: Any) -> str | int | float | bool | None:
    return key if key is None or isinstance(key, (str, int, float)) else str(key)
