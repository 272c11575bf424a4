"""One instance of every kind of element, made from the types of its fields: a new element needs no entry here."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import msgspec
from msgspec.inspect import (
    AnyType,
    BoolType,
    BytesType,
    DictType,
    Field,
    FloatType,
    IntType,
    ListType,
    LiteralType,
    NoneType,
    StrType,
    TupleType,
    TypedDictType,
    UnionType,
    VarTupleType,
)

from ostinato import elements
from ostinato.wire.element import Element

for module in iter_modules(elements.__path__):  # declares all of them, those that no script calls included
    import_module(f"{elements.__name__}.{module.name}")


def kinds(base: type[Element] = Element) -> list[type[Element]]:
    """All structs that are sent, in a fixed order; not those that tests declare for themselves."""
    own = [child for child in base.__subclasses__() if child.__module__.startswith("ostinato.")]
    below = [kind for child in own for kind in (kinds(child) or [child])]
    return sorted({kind.kind(): kind for kind in below}.values(), key=lambda kind: kind.kind())


def bare(kind: type[Element]) -> Element:
    """An element with the fields that it must have, and no others."""
    return kind(**{field.name: sample(field) for field in fields_of(kind) if field.required})


def full(kind: type[Element]) -> Element:
    """An element none of whose fields has its default, as far as their types allow."""
    return kind(**{field.name: sample(field) for field in fields_of(kind)})


def fields_of(kind: type[Element]) -> tuple[Field, ...]:
    info = msgspec.inspect.type_info(kind)
    assert isinstance(info, msgspec.inspect.StructType)
    return info.fields


def sample(field: Field) -> Any:
    """A value of the field's type; not its default, where there is another one."""
    values = samples(field.type)
    return next((value for value in values if value != field.default), values[0])


def samples(kind: msgspec.inspect.Type) -> list[Any]:
    match kind:
        case StrType():
            return ["Grüße 👋 <b>", ""]
        case BoolType():
            return [True, False]
        case BytesType():
            return [b"\x00\xff", b""]
        case IntType():
            return [70_000, 0]
        case FloatType():
            return [0.25, 1e100]
        case NoneType():
            return [None]
        case LiteralType(values=values):
            return sorted(values, key=str, reverse=True)
        case UnionType(types=types):
            return sorted((value for each in types for value in samples(each)), key=lambda value: value is None)
        case VarTupleType(item_type=item):
            return [tuple(samples(item)), ()]
        case ListType(item_type=item):
            return [samples(item), []]
        case TupleType(item_types=items):
            return [tuple(samples(item)[0] for item in items)]
        case TypedDictType(fields=fields):
            return [{field.name: samples(field.type)[0] for field in fields}]
        case DictType(key_type=key, value_type=value):
            return [dict(zip(samples(key), samples(value), strict=False)), {}]
        case AnyType():
            return [{"nested": [1, None, 2.5, "text", True]}, None]
    raise NotImplementedError(f"No sample of the type {kind}. Add one above.")
