"""What an object is: st.help."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator, Mapping
from functools import cached_property
from types import (
    BuiltinFunctionType,
    ClassMethodDescriptorType,
    FunctionType,
    GetSetDescriptorType,
    MemberDescriptorType,
    MethodDescriptorType,
    MethodType,
    MethodWrapperType,
    ModuleType,
    WrapperDescriptorType,
)
from typing import Any

from ..parameters.call_site import argument
from ..parameters.size import Stretch, check_width
from ..script.place import P
from ..wire.element import Element, Width

__all__ = ["help"]

PACKAGE = sys.modules[__package__.partition(".")[0]]
LONGEST = 200
"""Characters of a value."""
MOST_MEMBERS = 500
NESTING = 3
_ROUTINES = (
    BuiltinFunctionType,
    ClassMethodDescriptorType,
    FunctionType,
    MethodDescriptorType,
    MethodType,
    MethodWrapperType,
    WrapperDescriptorType,
)
_METHODS = (*_ROUTINES, classmethod, staticmethod)
_PROPERTIES = (property, cached_property, GetSetDescriptorType, MemberDescriptorType)
_SCALARS = frozenset({bool, bytes, complex, float, int, str, type(None)})
_COLLECTIONS = frozenset({dict, frozenset, list, set, tuple})


class Help(Element, frozen=True, kw_only=True, tag="help"):
    """What an object is called, of which type it is, what its documentation says, and what it holds."""

    lazy = True

    name: str | None = None
    """As the script calls it."""
    type_name: str
    text: str | None = None
    """A short value, or a signature."""
    doc: str | None = None
    members: tuple[tuple[str, str, str | None, str | None], ...] = ()
    """Name, type, value and first line of the documentation of each."""
    width: Width = "stretch"


def help(at: P, obj: Any = PACKAGE, *, width: Stretch = "stretch") -> P:
    """Show what an object is: its name, type, signature or value, documentation and members.

    The object is only looked at: none of its properties is worked out, and its `__repr__` is not called.

    Parameters
    ----------
    obj
        Anything; default: the framework itself.
    width
        "stretch", or pixels.

    Returns
    -------
    Container
        Its place: a call on it replaces the element.

    Raises
    ------
    StreamlitInvalidWidthError
        For another width.

    Examples
    --------
    >>> import ostinato as st
    >>> class Dog:
    ...     '''Barks, as a rule.'''
    ...
    ...     legs = 4
    >>> st.help(Dog)
    """
    check_width(width, content=False)
    return at.show(described(obj, argument(sys._getframe(1), "help", "obj"), width))


def described(thing: Any, name: str | None = None, width: Width = "stretch") -> Help:
    """The element that tells what a thing is; `name`: what the script calls it, unless it is plain to see."""
    named = _names_itself(thing)
    text = _text(thing)
    if name is None and named:
        name = thing.__name__
    return Help(
        name=None if name == text else name,
        type_name=_type_name(thing),
        text=text,
        doc=inspect.getdoc(thing if named else type(thing)),
        members=tuple(_members(thing)),
        width=width,
    )


def _is(thing: object, kinds: type | tuple[type, ...]) -> bool:
    """`isinstance` for what an object is, whatever it says it is: that would be its own code."""
    return issubclass(type(thing), kinds)


def _names_itself(thing: object) -> bool:
    """Whether it is of a kind that carries name and documentation of its own."""
    return _is(thing, (type, ModuleType, *_ROUTINES))


def _type_name(thing: object) -> str:
    return "class" if _is(thing, type) else type(thing).__name__


def _text(thing: Any) -> str | None:
    if _is(thing, ModuleType):
        return None
    literal = _literal(thing, NESTING)
    if literal is not None:
        return literal
    callable_ = thing if _names_itself(thing) else type(thing)
    module = getattr(callable_, "__module__", None)
    name = getattr(callable_, "__qualname__", type(callable_).__name__)
    qualified = name if module in (None, "builtins") else f"{module}.{name}"
    return f"{qualified}{_signature(callable_)}"


def _signature(thing: Any) -> str:
    try:
        return str(inspect.signature(thing))
    except (AttributeError, NameError, TypeError, ValueError):  # builtins in C need not have one; annotations may fail
        return "(...)"


def _literal(value: Any, depth: int) -> str | None:
    """How Python would write the value, or the beginning of that; None: only the object's own code could tell."""
    if not _is_literal(value, depth):
        return None
    text = repr(value)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _is_literal(value: Any, depth: int) -> bool:
    """Whether `repr` writes it without calling code of anybody's own, and soon."""
    kind = type(value)
    if kind in _SCALARS:
        return kind is not int or value.bit_length() < 1024
    if kind not in _COLLECTIONS or depth == 0 or len(value) > LONGEST:
        return False
    items = [*value, *value.values()] if kind is dict else list(value)
    return all(_is_literal(item, depth - 1) for item in items)


def _members(thing: Any) -> Iterator[tuple[str, str, str | None, str | None]]:
    """Public members: data first, then what can be called."""
    if _is(thing, _ROUTINES):
        return
    found = sorted(_found(thing).items(), key=lambda item: (_is(item[1], _METHODS), item[0]))
    for name, member in found[:MOST_MEMBERS]:
        if _is(member, _METHODS):
            yield name, "method", None, _first_line(member)
        elif _is(member, _PROPERTIES):
            yield name, "property", None, _first_line(member)
        elif _names_itself(member):
            yield name, _type_name(member), None, _first_line(member)
        else:
            yield name, _type_name(member), _literal(member, 1), None


def _first_line(member: object) -> str | None:
    doc = inspect.getdoc(member)
    return doc.strip().split("\n", 1)[0] if doc else None


def _found(thing: Any) -> dict[str, Any]:
    if _is(thing, ModuleType):
        if thing is PACKAGE:  # which imports what it offers at the first use
            return {name: getattr(thing, name) for name in thing.__all__}
        offered = vars(thing).get("__all__") or [name for name in vars(thing) if _is_public(name)]
        return {name: vars(thing)[name] for name in offered if name in vars(thing)}
    kind = thing if _is(thing, type) else type(thing)
    holders: list[Mapping[str, Any]] = [vars(base) for base in reversed(kind.__mro__)]
    if kind is not thing:
        holders.append(_own(thing))
    return {name: value for holder in holders for name, value in holder.items() if _is_public(name)}


def _own(thing: object) -> Mapping[str, Any]:
    """What an instance holds, whatever its class says about access to attributes."""
    try:
        held = object.__getattribute__(thing, "__dict__")
    except AttributeError:
        return {}
    return held if isinstance(held, dict) else {}


def _is_public(name: str) -> bool:
    return not name.startswith("_")
