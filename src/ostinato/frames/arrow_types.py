"""Arrow's types: what they say of a column, and how its values travel."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from . import plain
from .column import Column, Kind


def column_of(name: str, field: Any) -> Column:
    zone = getattr(field.type, "tz", None)
    return Column(name=name, label=field.name, kind=_kind(field.type), type=str(field.type), timezone=zone)


def _kind(type: Any) -> Kind:
    import pyarrow as pa

    types = pa.types
    if isinstance(type, pa.BaseExtensionType):
        return _kind(type.storage_type)
    if types.is_run_end_encoded(type):
        return _kind(type.value_type)
    tests: tuple[tuple[Any, Kind], ...] = (
        (types.is_boolean, "boolean"),
        (types.is_integer, "integer"),
        (types.is_floating, "float"),
        (types.is_decimal, "decimal"),
        (types.is_string, "text"),
        (types.is_large_string, "text"),
        (types.is_string_view, "text"),
        (types.is_date, "date"),
        (types.is_time, "time"),
        (types.is_timestamp, "datetime"),
        (types.is_duration, "duration"),
        (types.is_dictionary, "categorical"),
        (types.is_map, "struct"),
        (types.is_struct, "struct"),
        (types.is_list, "list"),
        (types.is_large_list, "list"),
        (types.is_fixed_size_list, "list"),
        (types.is_binary, "binary"),
        (types.is_large_binary, "binary"),
        (types.is_binary_view, "binary"),
        (types.is_fixed_size_binary, "binary"),
        (types.is_null, "empty"),
    )
    return next((kind for test, kind in tests if test(type)), "object")


def readable(array: Any, column: Column, exact: bool) -> Any:
    """A column in types that browsers read."""
    import pyarrow as pa
    import pyarrow.compute as pc

    types, type = pa.types, array.type
    if isinstance(type, pa.BaseExtensionType):
        return readable(_storage(array), column, exact)
    if column.kind == "decimal":
        return pa.array(_texts(array.to_pylist()), pa.string()) if exact else array.cast(pa.float64())
    if column.kind in ("struct", "object"):
        return pa.array(_texts(array.to_pylist()), pa.string())
    if column.kind == "list" and _rare(type.value_type):
        return pa.array(map(_texts, array.to_pylist()), pa.list_(pa.string()))
    if types.is_run_end_encoded(type):
        return pa.chunked_array([pc.run_end_decode(chunk) for chunk in array.chunks], type.value_type)
    if types.is_string_view(type) or types.is_binary_view(type) or types.is_fixed_size_binary(type):
        return array.cast(pa.string() if column.kind == "text" else pa.binary())
    return array


def short(array: Any, most: int | None) -> Any:
    """A column whose texts have so many letters at most."""
    import pyarrow as pa
    import pyarrow.compute as pc

    type = array.type
    if most is None or not (pa.types.is_string(type) or pa.types.is_large_string(type)):
        return array
    long = pc.and_(pc.greater(pc.utf8_length(array), most), pc.invert(pc.starts_with(array, plain.DATA)))
    if not pc.any(long).as_py():
        return array
    sign, between = pa.scalar(plain.SHORT, type), pa.scalar("", type)
    return pc.if_else(long, pc.binary_join_element_wise(pc.utf8_slice_codeunits(array, 0, most), sign, between), array)


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
