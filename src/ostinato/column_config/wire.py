"""Values of cells as they travel."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from ..wire.element import Wire
from .calendar import iso


def wire_of(value: Any) -> Wire:
    """A cell's value as the browser has it: ISO texts of dates and times, seconds of durations."""
    match value:
        case datetime() | date() | time():
            return iso(value)
        case timedelta():
            return value.total_seconds()
        case Decimal():
            return str(value)
        case None | bool() | int() | float() | str():
            return value
        case list() | tuple() | set() | frozenset():
            return [wire_of(item) for item in value]
    return wire_of(value.item()) if hasattr(value, "item") else str(value)
