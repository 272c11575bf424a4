"""Dates, times and steps of them in columns."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any, Literal, TypeAlias
from zoneinfo import ZoneInfo

from ..errors import StreamlitInvalidParameterTypeError, StreamlitValueError
from .config import step_of

MomentKind: TypeAlias = Literal["date", "time", "datetime"]
KINDS: dict[str, tuple[type, Callable[[str], Any]]] = {
    "date": (date, date.fromisoformat),
    "time": (time, time.fromisoformat),
    "datetime": (datetime, datetime.fromisoformat),
}


def moment(parameter: str, given: Any, kind: MomentKind) -> Any:
    """A date, time or datetime, or None; pandas' and ISO texts too.

    Raises StreamlitInvalidParameterTypeError for anything else.
    """
    wanted, read = KINDS[kind]
    if isinstance(given, str):
        try:
            return read(given)
        except ValueError:
            pass
    if kind == "date" and isinstance(given, datetime):
        return given.date()
    if kind == "datetime" and isinstance(given, date) and not isinstance(given, datetime):
        return datetime.combine(given, time())
    if given is None or isinstance(given, wanted):
        return given
    raise StreamlitInvalidParameterTypeError(parameter, type(given).__name__, [f"datetime.{kind}", "None"])


def iso(given: date | time | None) -> str | None:
    """As it travels: an ISO text, without an offset."""
    if isinstance(given, (datetime, time)):
        return given.replace(tzinfo=None).isoformat()
    return None if given is None else given.isoformat()


def seconds(step: float | timedelta | None) -> int | float | None:
    """A step in seconds, above 0, or None."""
    return step_of(step.total_seconds() if isinstance(step, timedelta) else step)


def zone_of(timezone: object) -> str | None:
    """A time zone's name or None. Raises StreamlitValueError for what is none that is known here."""
    if timezone is None:
        return None
    try:
        return ZoneInfo(str(timezone)).key
    except (KeyError, ValueError, OSError):  # what is no name, has a wrong form, is a folder
        detail = f"Got {timezone!r}."
        raise StreamlitValueError(
            "timezone", ['a name such as "Europe/Berlin" or "UTC"', "None"], detail=detail
        ) from None
