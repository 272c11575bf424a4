"""Values as short texts. Bounded in time and size, and never the user's code: a `__repr__` may block, draw or fail."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass
from enum import Enum
from itertools import islice
from typing import Any

LONGEST = 200
"""Characters of one value at most."""
HIDDEN = "•••"
"""Stands for what must not be shown, such as a password."""
ITEMS = 6
"""Items of a collection that are written."""
DEPTH = 3
"""Collections in collections that are written."""
BITS = 256
"""Whole numbers beyond this many bits are only measured: writing them takes long."""

_PLAIN = frozenset({"datetime", "decimal", "fractions", "ipaddress", "pathlib", "uuid", "zoneinfo"})
"""Modules whose objects write themselves briefly."""
_BRACKETS: dict[type, tuple[str, str]] = {list: ("[", "]"), tuple: ("(", ")"), set: ("{", "}"), frozenset: ("{", "}")}


def short(value: object) -> str:
    """A text of at most `LONGEST` characters that tells a value from others like it.

    Examples
    --------
    >>> short([1, "two", {"three": 3.0}])
    "[1, 'two', {'three': 3.0}]"
    """
    if value is None or value is True or value is False:
        return str(value)
    return cut(_text(value, DEPTH))


def cut(text: str, longest: int = LONGEST) -> str:
    """The text, or its beginning and an ellipsis."""
    return text if len(text) <= longest else text[: longest - 1] + "…"


def _text(value: Any, depth: int) -> str:
    kind = type(value)
    writer = _WRITERS.get(kind)
    if writer is not None:
        return writer(value)
    try:
        if kind is dict:
            return _dict(value, depth)
        if kind in _BRACKETS:
            return _sequence(value, kind, depth)
        return _object(value, kind, depth)
    except (AttributeError, RuntimeError, TypeError):  # changed by another thread meanwhile, or lies about its type
        return _named(kind)


def _string(value: str) -> str:
    return repr(value) if len(value) <= LONGEST else repr(value[:LONGEST]) + "…"


def _bytes(value: bytes) -> str:
    return repr(value) if len(value) <= LONGEST else f"{value[:16]!r}… ({len(value)} bytes)"


def _int(value: int) -> str:
    return repr(value) if value.bit_length() <= BITS else f"<int of {value.bit_length()} bits>"


def _dict(value: dict[Any, Any], depth: int) -> str:
    if not depth:
        return "{…}"
    items = [f"{_text(k, depth - 1)}: {_text(v, depth - 1)}" for k, v in islice(value.items(), ITEMS)]
    return "{" + _joined(items, len(value)) + "}"


def _sequence(value: Any, kind: type, depth: int) -> str:
    opening, closing = _BRACKETS[kind]
    if not value:
        return "set()" if opening == "{" else opening + closing
    if not depth:
        return f"{opening}…{closing}"
    items = [_text(item, depth - 1) for item in islice(value, ITEMS)]
    return opening + _joined(items, len(value)) + ("," if kind is tuple and len(value) == 1 else "") + closing


def _joined(items: Iterable[str], size: int) -> str:
    return ", ".join(items) + (f", … ({size} items)" if size > ITEMS else "")


def _object(value: Any, kind: type, depth: int) -> str:
    if issubclass(kind, Enum):
        return f"{kind.__name__}.{value._name_}"
    module = kind.__module__
    if module in _PLAIN:
        return repr(value)
    if module.partition(".")[0] in ("numpy", "pandas", "polars", "pyarrow"):
        return _shaped(value, kind)
    if is_dataclass(kind) and depth:
        held = object.__getattribute__(value, "__dict__")
        names = [field.name for field in fields(kind) if field.repr and field.name in held]
        return f"{kind.__name__}({_joined([f'{n}={_text(held[n], depth - 1)}' for n in names[:ITEMS]], len(names))})"
    if kind.__name__ == "function" and module == "builtins":
        return f"<function {value.__qualname__}>"
    return _named(kind)


def _shaped(value: Any, kind: type) -> str:
    shape = getattr(value, "shape", None)
    if shape == ():
        return repr(value)
    return _named(kind) if shape is None else f"{kind.__name__} of {' × '.join(str(size) for size in shape)}"


def _named(kind: type) -> str:
    return f"<{kind.__module__}.{kind.__qualname__}>".replace("<builtins.", "<").replace("<__main__.", "<")


_WRITERS: dict[type, Callable[[Any], str]] = {
    str: _string,
    bytes: _bytes,
    int: _int,
    bool: repr,
    float: repr,
    complex: repr,
    type(None): repr,
    range: repr,
}
