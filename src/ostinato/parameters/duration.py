"""Durations as text, such as "300ms", "0.5s", "1d2h34m" or "0:01:30"."""

from __future__ import annotations

import re

from ..errors import StreamlitBadTimeStringError

_SECONDS = {
    unit: seconds
    for units, seconds in (
        ("ms milli millis millisecond milliseconds", 0.001),
        ("s sec secs second seconds", 1.0),
        ("m min mins minute minutes", 60.0),
        ("h hr hrs hour hours", 3600.0),
        ("d day days", 86_400.0),
        ("w week weeks", 604_800.0),
    )
    for unit in units.split()
}
_CLOCK = re.compile(r"(\d+):([0-5]?\d):([0-5]?\d(?:\.\d+)?)")
_PART = re.compile(r"\s*(\d+(?:\.\d+)?)\s*([a-z]+)\s*,?")


def seconds_of(text: str) -> float:
    """The number of seconds that a text stands for; a bare "0" is zero.

    Raises StreamlitBadTimeStringError for a text that is no duration.
    """
    rest = text.strip().lower()
    if rest == "0":
        return 0.0
    if not rest:
        raise StreamlitBadTimeStringError(text)
    if clock := _CLOCK.fullmatch(rest):
        hours, minutes, seconds = map(float, clock.groups())
        return hours * 3600 + minutes * 60 + seconds
    total = 0.0
    while rest:
        part = _PART.match(rest)
        if part is None or part.group(2) not in _SECONDS:
            raise StreamlitBadTimeStringError(text)
        total += float(part.group(1)) * _SECONDS[part.group(2)]
        rest = rest[part.end() :]
    return total
