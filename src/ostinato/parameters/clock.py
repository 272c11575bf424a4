"""Dates and times as numbers: microseconds since 1970-01-01T00:00 on their own clock, whatever their time zone."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, tzinfo
from typing import Literal, TypeAlias

Moment: TypeAlias = date | datetime | time
MomentKind: TypeAlias = Literal["date", "time", "datetime"]

_TYPES: dict[MomentKind, type[Moment]] = {"date": date, "time": time, "datetime": datetime}
_EPOCH = datetime(1970, 1, 1)
_MICROSECOND = timedelta(microseconds=1)


def kind_of(moment: Moment) -> MomentKind:
    """Which of the three it is; a datetime is a date, too, but counts as a datetime."""
    if isinstance(moment, datetime):
        return "datetime"
    return "date" if isinstance(moment, date) else "time"


def microseconds_of(moment: Moment | timedelta) -> int:
    """The number that stands for it."""
    if isinstance(moment, timedelta):
        return moment // _MICROSECOND
    if isinstance(moment, time):
        moment = datetime.combine(_EPOCH, moment)
    elif not isinstance(moment, datetime):
        moment = datetime.combine(moment, time.min)
    return (moment.replace(tzinfo=None) - _EPOCH) // _MICROSECOND


def moment_from(text: str, kind: MomentKind) -> Moment:
    """The date or time, on its own clock, that a text names: in ISO 8601, or by the number that stands for it.

    Raises ValueError for a text that names none.
    """
    if text.removeprefix("-").isdecimal():
        try:
            return moment_of(int(text), kind, None)
        except OverflowError:
            raise ValueError(f"{text} microseconds are more than the calendar holds") from None
    moment = _TYPES[kind].fromisoformat(text)
    if getattr(moment, "tzinfo", None) is not None:
        raise ValueError(f"{text} names a time zone")
    return moment


def moment_of(microseconds: int | float, kind: MomentKind, zone: tzinfo | None) -> Moment:
    """The date or time that a number stands for, in that time zone."""
    moment = _EPOCH + timedelta(microseconds=microseconds)
    if kind == "date":
        return moment.date()
    if kind == "time":
        return moment.time().replace(tzinfo=zone)
    return moment.replace(tzinfo=zone)
