"""Durations as text."""

from __future__ import annotations

import pytest

from ostinato.errors import StreamlitBadTimeStringError
from ostinato.parameters.duration import seconds_of


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("0", 0),
        ("250ms", 0.25),
        ("0.5s", 0.5),
        ("90 s", 90),
        ("1d2h34m", 95_640),
        ("2 days", 172_800),
        ("1H, 5 MIN", 3900),
        ("00:01:30", 90),
        ("25:00:00.5", 90_000.5),
    ],
)
def test_parts_add_up(text: str, seconds: float) -> None:
    assert seconds_of(text) == pytest.approx(seconds)


@pytest.mark.parametrize("text", ["", " ", "5", "x", "1y", "s", "1s2", "-1s", "1:30", "0:60:00"])
def test_what_is_no_duration_is_refused(text: str) -> None:
    with pytest.raises(StreamlitBadTimeStringError):
        seconds_of(text)
