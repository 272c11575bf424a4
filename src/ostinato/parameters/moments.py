"""Dates and times as a script gives them: as such, in ISO 8601, or as "today" and "now"."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any, Literal, TypeAlias, TypeVar

from ..errors import (
    StreamlitInvalidMinMaxError,
    StreamlitInvalidParameterTypeError,
    StreamlitValueAboveMaxError,
    StreamlitValueBelowMinError,
    StreamlitValueError,
    StreamlitValueOutOfRangeError,
)

Day: TypeAlias = date | str | None
"""A date; a text in ISO 8601, or "today"."""
Clock: TypeAlias = time | datetime | str | None
"""A time; a text in ISO 8601, or "now"."""
Moment: TypeAlias = datetime | date | time | str | None
"""A datetime, or the date or time that makes it one with 00:00 or with today; a text in ISO 8601, or "now"."""
DateFormat: TypeAlias = Literal[
    "YYYY/MM/DD",
    "DD/MM/YYYY",
    "MM/DD/YYYY",
    "YYYY.MM.DD",
    "DD.MM.YYYY",
    "MM.DD.YYYY",
    "YYYY-MM-DD",
    "DD-MM-YYYY",
    "MM-DD-YYYY",
]

DATE_FORMATS = tuple(order.replace("/", sign) for sign in "/.-" for order in ("YYYY/MM/DD", "DD/MM/YYYY", "MM/DD/YYYY"))
_MOST_STEP = timedelta(hours=23)
_DECADE = 10
T = TypeVar("T", date, time, datetime)


def day_of(parameter: str, given: object) -> date:
    """The date that is given. Raises StreamlitInvalidParameterTypeError for what is none."""
    if isinstance(given, datetime):
        return given.date()
    if isinstance(given, date):
        return given
    if given == "today":
        return date.today()
    found = _parsed(given, datetime.fromisoformat)
    if found is None:
        raise _no_moment(parameter, given, "date", "today")
    return found.date()


def clock_of(parameter: str, given: object) -> time:
    """The time that is given, of a datetime its time. Raises StreamlitInvalidParameterTypeError for what is none."""
    if isinstance(given, datetime):
        return given.time()
    if isinstance(given, time):
        return given
    if given == "now":
        return datetime.now().time()
    found = _parsed(given, time.fromisoformat) or _parsed(given, lambda text: datetime.fromisoformat(text).time())
    if found is None:
        raise _no_moment(parameter, given, "time", "now")
    return found


def moment_of(parameter: str, given: object) -> datetime:
    """The minute that is given, without a time zone: a date's first, or today's at a time.

    Raises StreamlitInvalidParameterTypeError for what is none.
    """
    if given == "now":
        return _minute(datetime.now())
    if isinstance(given, str):
        given = _parsed(given, time.fromisoformat) or _parsed(given, datetime.fromisoformat) or given
    if isinstance(given, datetime):
        return _minute(given)
    if isinstance(given, date):
        return datetime.combine(given, time.min)
    if isinstance(given, time):
        return _minute(datetime.combine(date.today(), given))
    raise _no_moment(parameter, given, "datetime", "now")


def said(given: object) -> str | None:
    """What a parameter said, whatever the clock makes of it: part of a key-less widget's identity."""
    return None if given is None else str(given)


def decade_before(day: date) -> date:
    """The same day ten years ago; 28 February for the 29th, and never before the calendar begins."""
    return _in_year(day, day.year - _DECADE)


def decade_after(day: date) -> date:
    """The same day in ten years, as far as the calendar goes."""
    return _in_year(day, day.year + _DECADE)


def check_order(low: T, high: T, *values: T) -> None:
    """Raise StreamlitInvalidMinMaxError for bounds the wrong way round, StreamlitValueBelowMinError or
    StreamlitValueAboveMaxError for a value outside of them."""
    if low > high:
        raise StreamlitInvalidMinMaxError(low, high)
    for value in values:
        if value < low:
            raise StreamlitValueBelowMinError(value, low)
        if value > high:
            raise StreamlitValueAboveMaxError(value, high)


def check_format(format: object) -> None:
    """Raise StreamlitInvalidParameterTypeError or StreamlitValueError for what is no format of dates."""
    if not isinstance(format, str):
        raise StreamlitInvalidParameterTypeError("format", type(format).__name__, ["str"])
    if format not in DATE_FORMATS:
        raise StreamlitValueError("format", [repr(one) for one in DATE_FORMATS], detail=f"Got {format!r}.")


def step_of(step: object, least: int) -> int:
    """A step in whole seconds.

    Raises StreamlitInvalidParameterTypeError for what is no step, StreamlitValueOutOfRangeError for one below `least`
    seconds or above 23 hours.
    """
    if isinstance(step, bool) or not isinstance(step, (int, timedelta)):
        raise StreamlitInvalidParameterTypeError("step", type(step).__name__, ["int (seconds)", "timedelta"])
    distance = step if isinstance(step, timedelta) else timedelta(seconds=min(step, 10**9))
    if not timedelta(seconds=least) <= distance <= _MOST_STEP:
        raise StreamlitValueOutOfRangeError("step", distance, timedelta(seconds=least), _MOST_STEP)
    return int(distance.total_seconds())


def _parsed(given: Any, read: Callable[[str], T]) -> T | None:
    try:
        return read(given) if isinstance(given, str) else None
    except ValueError:
        return None


def _minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0, tzinfo=None)


def _in_year(day: date, year: int) -> date:
    year = min(max(year, date.min.year), date.max.year)
    if year == day.year:  # the calendar's own ends are not ten years away
        return date(year, 1, 1) if year == date.min.year else date(year, 12, 31)
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)


def _no_moment(parameter: str, given: object, kind: str, word: str) -> StreamlitInvalidParameterTypeError:
    got = repr(given) if isinstance(given, str) else type(given).__name__
    return StreamlitInvalidParameterTypeError(
        parameter, got, [kind, "a text in ISO 8601", f'"{word}"'] + ([] if parameter == "value" else ["None"])
    )
