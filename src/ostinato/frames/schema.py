"""What polars' and narwhals' types say of a column: both use the same names."""

from __future__ import annotations

from typing import Any

from .column import Column, Kind

KINDS: dict[str, Kind] = {
    "Boolean": "boolean",
    "String": "text",
    "Date": "date",
    "Time": "time",
    "Datetime": "datetime",
    "Duration": "duration",
    "Decimal": "decimal",
    "Categorical": "categorical",
    "Enum": "categorical",
    "List": "list",
    "Array": "list",
    "Struct": "struct",
    "Binary": "binary",
    "Null": "empty",
}


def column_of(name: str, label: str, type: Any) -> Column:
    """What is known of a column of this type."""
    number: Kind | None = "integer" if type.is_integer() else "float" if type.is_float() else None
    kind = number or KINDS.get(type.base_type().__name__, "object")
    return Column(name=name, label=label, kind=kind, type=str(type), timezone=getattr(type, "time_zone", None))
