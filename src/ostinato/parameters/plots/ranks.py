"""The order of categories, where their library gives them one."""

from __future__ import annotations

from typing import Any

from ...frames import Column, Frame


def ranks(frame: Frame, column: Column | None) -> list[Any] | None:
    """The categories in the order that the script has given them: pandas' ordered ones, those of a polars Enum."""
    if column is None or column.kind != "categorical":
        return None
    type_ = _type(frame.native, column)
    if not (getattr(type_, "ordered", False) or type(type_).__name__ == "Enum"):
        return None
    return list(type_.categories)


def _type(native: Any, column: Column) -> Any:
    if column.index:
        return getattr(native.index, "dtype", None)
    # polars, lazy frames included; pandas
    types: Any = native.collect_schema() if hasattr(native, "collect_schema") else getattr(native, "dtypes", None)
    if not hasattr(types, "items"):
        return types
    return next((one for name, one in types.items() if str(name) == column.label), None)
