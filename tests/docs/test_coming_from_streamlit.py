"""What docs/coming-from-streamlit.md calls missing is missing, and nothing else is."""

from __future__ import annotations

import re
from pathlib import Path

from tests.compat.surface import NAMES, exists, missing

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "coming-from-streamlit.md").read_text("utf-8")
LISTED = set(re.findall(r"`@?((?:st|testing)\.[\w.]+)`", PAGE.partition("## Not there yet")[2]))
SHOWS = {"st.write", "st.cache_resource"}
"""Named there because they help meanwhile."""


def test_what_is_listed_as_missing_is_missing() -> None:
    assert not [name for name in LISTED - SHOWS if exists(name)]
    assert not [name for name in LISTED - SHOWS if not any(below(known, name) for known in NAMES)]


def test_what_is_missing_is_listed() -> None:
    assert sorted(name for name in missing() if not any(below(name, listed) for listed in LISTED)) == []


def test_what_helps_meanwhile_is_there() -> None:
    assert all(exists(name) for name in SHOWS)


def below(name: str, listed: str) -> bool:
    """Whether an entry of the list stands for a name: its own, one in it, or what a container or a test has of it."""
    function = re.sub(r"^st\.sidebar\.|^testing\.v1\.AppTest\.", "st.", name)
    return f"{function}.".startswith(f"{listed}.") or f"{name}.".startswith(f"{listed}.")
