"""Time zones as browsers name them."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

ANY = datetime(2000, 1, 1)
MINUTE = timedelta(minutes=1)


def zone_name(zone: tzinfo, moment: datetime = ANY) -> str:
    """A zone's name in the time zone database; of one that tells none, its distance from UTC at some moment.

    What a zone's own text says is no name for browsers: "CEST", "tzlocal()", "pytz.FixedOffset(330)".
    """
    path = str(zone).partition("zoneinfo/")[2].rstrip("')")  # what dateutil tells
    name = getattr(zone, "key", None) or getattr(zone, "zone", None) or path
    if name:
        return str(name)
    minutes = (zone.utcoffset(moment) or timedelta()) // MINUTE
    hours, minutes_left = divmod(abs(minutes), 60)
    return f"{'-' if minutes < 0 else '+'}{hours:02}:{minutes_left:02}" if minutes else "UTC"


def clock_of(timezone: str) -> tzinfo:
    """The time zone that a column of data names: by its name, or by its distance from UTC."""
    offset = datetime.fromisoformat(f"2000-01-01T00:00{timezone}").tzinfo if timezone[:1] in ("+", "-") else None
    return offset or ZoneInfo(timezone)
