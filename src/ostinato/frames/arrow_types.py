"""Arrow's types: what they say of a column, and how its values travel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from . import plain
from .column import Column, Kind

KINDS: Mapping[str, Kind] = {
    "boolean": "boolean",
    "integer": "integer",
    "floating": "float",
    "decimal": "decimal",
    "string": "text",
    "large_string": "text",
    "string_view": "text",
    "date": "date",
    "time": "time",
    "timestamp": "datetime",
    "duration": "duration",
    "dictionary": "categorical",
    "map": "struct",
    "struct": "struct",
    "list": "list",
    "large_list": "list",
    "fixed_size_list": "list",
    "list_view": "list",
    "large_list_view": "list",
    "binary": "binary",
    "large_binary": "binary",
    "binary_view": "binary",
    "fixed_size_binary": "binary",
    "null": "empty",
}
"""By the names of Arrow's types."""


def column_of(name: str, field: Any) -> Column:
    zone = getattr(field.type, "tz", None)
    return Column(name=name, label=field.name, kind=_kind(field.type), type=str(field.type), timezone=zone)


def _kind(type: Any) -> Kind:
    import pyarrow as pa

    if isinstance(type, pa.BaseExtensionType):
        return _kind(type.storage_type)
    if _is(type, "run_end_encoded"):
        return _kind(type.value_type)
    return next((kind for name, kind in KINDS.items() if _is(type, name)), "object")


def _is(type: Any, *names: str) -> bool:
    """Whether a type is one of these, of which older versions of pyarrow do not have all."""
    import pyarrow as pa

    tests = (getattr(pa.types, f"is_{name}", None) for name in names)
    return any(test is not None and test(type) for test in tests)


def readable(array: Any, column: Column, exact: bool) -> Any:
    """A column in types that browsers read."""
    import pyarrow as pa

    type = array.type
    if isinstance(type, pa.BaseExtensionType):
        return readable(_storage(array), column, exact)
    if column.kind == "decimal":
        return pa.array(_texts(array.to_pylist()), pa.string()) if exact else array.cast(pa.float64())
    if column.kind in ("struct", "object"):
        return pa.array(_texts(array.to_pylist()), pa.string())
    if column.kind == "list" and _rare(type.value_type):
        return pa.array(map(_texts, array.to_pylist()), pa.list_(pa.string()))
    if _is(type, "run_end_encoded"):
        return _decoded(array)
    if _is(type, "list_view", "large_list_view"):
        return array.cast(pa.list_(type.value_type))
    if _is(type, "string_view", "binary_view", "fixed_size_binary"):
        return array.cast(pa.string() if column.kind == "text" else pa.binary())
    return array


def comparable(array: Any, kind: Kind) -> Any:
    """A column in whose order its values stand: lists as numbers, what Arrow has no order for as texts."""
    array = computable(array)
    if kind == "list":
        return _ranked(array)
    return _spelt(array) if kind == "object" or _is(array.type, "map") else array


def computable(array: Any) -> Any:
    """A column in types that Arrow's functions sort and compare: itself, unless it is of a rare one."""
    import pyarrow as pa

    type = array.type
    if isinstance(type, pa.BaseExtensionType):
        return computable(_storage(array))
    if _is(type, "run_end_encoded"):
        return computable(_decoded(array))
    if _is(type, "string_view", "binary_view"):
        return array.cast(pa.large_string() if _is(type, "string_view") else pa.large_binary())
    return array.cast(pa.float32()) if _is(type, "float16") else array


def short(array: Any, most: int | None) -> Any:
    """A column whose texts have so many letters at most."""
    import pyarrow as pa
    import pyarrow.compute as pc

    type = array.type
    if most is None or not (pa.types.is_string(type) or pa.types.is_large_string(type)):
        return array
    cut = pc.utf8_slice_codeunits(array, 0, most)  # comparing lengths with a number would have pyarrow import pandas
    long = pc.and_(pc.not_equal(cut, array), pc.invert(pc.starts_with(array, plain.DATA)))
    if not pc.any(long).as_py():
        return array
    sign, between = pa.scalar(plain.SHORT, type), pa.scalar("", type)
    return pc.if_else(long, pc.binary_join_element_wise(cut, sign, between), array)


def _ranked(array: Any) -> Any:
    """A column of lists as numbers in their order, the same one for equal lists."""
    import pyarrow as pa

    values = array.to_pylist()
    ranks: list[int | None] = [None] * len(values)
    rank, before = 0, None
    for place in plain.argsort(values, falling=False):
        if values[place] is not None:
            rank += values[place] != before
            ranks[place], before = rank, values[place]
    return pa.chunked_array([pa.array(ranks, pa.int64())])


def _spelt(array: Any) -> Any:
    """A column as what its values are as texts."""
    import pyarrow as pa

    return pa.chunked_array([pa.array(_texts(array.to_pylist()), pa.string())])


def _decoded(array: Any) -> Any:
    import pyarrow as pa
    import pyarrow.compute as pc

    return pa.chunked_array([pc.run_end_decode(chunk) for chunk in array.chunks], array.type.value_type)


def _storage(array: Any) -> Any:
    import pyarrow as pa

    return pa.chunked_array([chunk.storage for chunk in array.chunks], array.type.storage_type)


def _texts(values: Sequence[Any] | None) -> list[str | None] | None:
    return None if values is None else [None if value is None else plain.text_of(value) for value in values]


def _rare(type: Any) -> bool:
    """Whether the items of a list are shown as texts."""
    return _kind(type) in ("list", "struct", "object", "decimal", "binary")


def with_durations(table: Any) -> Any:
    """The table with durations in the place of intervals, which Arrow neither sorts nor compares."""
    import pyarrow as pa

    for place, field in enumerate(table.schema):
        if pa.types.is_interval(field.type):
            spans = pa.array(_spans(table.column(place).to_pylist()), pa.duration("us"))
            table = table.set_column(place, field.name, spans)
    return table


def _spans(intervals: Sequence[Any]) -> list[timedelta | None]:
    """Spans of time that are told in months, days and nanoseconds; a month is taken for 30 days."""
    return [
        None if span is None else timedelta(30 * span.months + span.days, 0, span.nanoseconds // 1000)
        for span in intervals
    ]
