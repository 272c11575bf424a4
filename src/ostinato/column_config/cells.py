"""Edited cells: which values a column takes, and what they are in Python."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any

from ..frames import Column
from ..frames.zones import clock_of
from ..parameters.columns.shown import ShownColumn
from ..wire.element import Wire

MOMENTS: Mapping[str, Callable[[str], Any]] = {
    "date": date.fromisoformat,
    "time": time.fromisoformat,
    "datetime": datetime.fromisoformat,
}

LONG = re.compile(r"-?[0-9]{1,40}")
"""An integer beyond what a browser's number holds exactly, which travels as a text."""


def takes(column: ShownColumn, value: Wire) -> bool:
    """Whether the user may enter this into a cell of the column. Empty cells: unless it is required."""
    if value is None:
        return not column.get("required", False)
    match column["type"]:
        case "number":
            return _is_number(column, value)
        case "checkbox":
            return isinstance(value, bool)
        case "selectbox":
            return any(type(value) is type(o["value"]) and value == o["value"] for o in column.get("options", ()))
        case "multiselect" | "list":
            return isinstance(value, list) and all(_is_item(column, item) for item in value)
        case "date" | "time" | "datetime" as kind:
            return _is_moment(column, kind, value)
    return isinstance(value, str) and len(value) <= column.get("max_chars", len(value))


def python_of(data: Column, shown: ShownColumn, value: Wire) -> Any:
    """What an entered value is in a column of such data."""
    if value is None:
        return None
    if shown["type"] in MOMENTS:
        return _moment_of(data, shown, MOMENTS[shown["type"]](value))
    match data.kind:
        case "integer":
            return int(value)
        case "float":
            return float(value)
        case "decimal":
            return Decimal(str(value))
        case "duration":
            return timedelta(seconds=value)
        case "boolean":
            return bool(value)
        case "text":
            return value if isinstance(value, list) else str(value)
    return value


def _is_number(column: ShownColumn, value: Wire) -> bool:
    if column["kind"] == "integer" and isinstance(value, str):
        return LONG.fullmatch(value) is not None and _is_number(column, int(value))
    exact = column["kind"] == "decimal" and isinstance(value, str)
    if isinstance(value, bool) or not (exact or isinstance(value, (int, float))):
        return False
    try:
        number = Decimal(value)
    except InvalidOperation:
        return False
    if not number.is_finite() or (column["kind"] == "integer" and number != int(number)):
        return False
    low: Any = column.get("min", number)
    high: Any = column.get("max", number)
    return bool(low <= number <= high)


def _is_item(column: ShownColumn, item: Wire) -> bool:
    if not isinstance(item, (str, int, float, bool, type(None))):
        return False
    if column["type"] == "list" or "options" not in column or column.get("accept_new_options"):
        return True
    return any(item == option["value"] for option in column["options"])


def _is_moment(column: ShownColumn, kind: str, value: Wire) -> bool:
    read = MOMENTS[kind]
    try:
        moment = read(value)
        low, high = (read(str(column[end])) if end in column else moment for end in ("min", "max"))
    except (TypeError, ValueError):
        return False
    clock = moment if kind == "date" else moment.replace(tzinfo=None)
    return bool(low <= clock <= high) if "min" in column or "max" in column else True


def _moment_of(data: Column, shown: ShownColumn, moment: Any) -> Any:
    """The moment on the clock that shows it, as the data have it."""
    if data.kind == "date":
        return moment.date() if isinstance(moment, datetime) else moment
    if data.kind == "time":
        return moment.time() if isinstance(moment, datetime) else moment
    if data.kind == "text":
        return moment.isoformat()
    if data.kind != "datetime":
        return moment
    if not isinstance(moment, datetime):
        moment = datetime.combine(*((date(1970, 1, 1), moment) if isinstance(moment, time) else (moment, time())))
    if "timezone" not in shown and moment.tzinfo is None:
        return moment
    zone = clock_of(shown.get("timezone", "UTC"))
    moment = moment.replace(tzinfo=zone) if moment.tzinfo is None else moment
    if data.timezone is not None:
        return moment.astimezone(clock_of(data.timezone))
    # Moments without a time zone, shown on a clock of one: they count as UTC.
    return moment.astimezone(UTC).replace(tzinfo=None)
