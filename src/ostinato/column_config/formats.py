"""Formats of numbers, dates and times in columns."""

from __future__ import annotations

import re

from ..errors import StreamlitValueError

NUMBERS = (
    "plain", "localized", "percent", "dollar", "euro", "yen", "accounting", "compact", "scientific", "engineering",
    "bytes", "duration",
)  # fmt: skip
MOMENTS = {
    "date": ("localized", "distance", "calendar", "iso8601"),
    "time": ("localized", "iso8601"),
    "datetime": ("localized", "distance", "calendar", "iso8601"),
}
PRINTF = re.compile(r"%(?:\d+\$|\(\w+\))?[-+ 0,']*(?:\d+)?(?:\.\d+)?[bcdeEfFgGijosuvxXtT]")
MOMENT = re.compile(r"[YMDdHhmsSAaLlkQWwEeGgXxZz]")


def number_format(format: object) -> str | None:
    """A name of a number format, a printf-style text, or None. Raises StreamlitValueError for anything else."""
    if format is None or format in NUMBERS or (isinstance(format, str) and PRINTF.search(format)):
        return None if format is None else str(format)
    names = [*map(repr, NUMBERS), 'a printf-style text such as "%.2f" or "%d km"', "None"]
    raise StreamlitValueError("format", names, detail=f"Got {format!r}.")


def moment_format(kind: str, format: object) -> str | None:
    """A name of a format of dates or times, a text of moment.js' tokens, or None.

    Raises StreamlitValueError for anything else.
    """
    if format is None or (isinstance(format, str) and (format in MOMENTS[kind] or MOMENT.search(format))):
        return None if format is None else str(format)
    example = {"date": "DD.MM.YYYY", "time": "HH:mm", "datetime": "D MMM YYYY, HH:mm"}[kind]
    names = [*map(repr, MOMENTS[kind]), f'a text of moment.js\' tokens such as "{example}"', "None"]
    raise StreamlitValueError("format", names, detail=f"Got {format!r}.")
