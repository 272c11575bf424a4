"""The apps of the guide to connections do what it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ostinato.testing.v1 import AppTest

GUIDE = (Path(__file__).resolve().parents[2] / "docs" / "guide" / "connections.md").read_text("utf-8")
PETS, NOTES, LIBRARY = (
    text.replace("import streamlit", "import ostinato") for text in re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)
)


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The apps write into the folder that they run in."""
    monkeypatch.chdir(tmp_path)


def test_a_query_has_parameters() -> None:
    at = AppTest.from_string(PETS, default_timeout=30).run()
    assert at.table[0].value["name"].tolist() == ["Tom"]
    assert at.number_input[0].set_value(2022).run().table[0].rows == 0


def test_notes_are_kept() -> None:
    at = AppTest.from_string(NOTES, default_timeout=30).run()
    at.text_input[0].set_value("Buy milk")
    assert at.button[0].click().run().table[0].value["body"].tolist() == ["Buy milk"]


def test_a_class_of_the_apps_own_connects() -> None:
    assert "SQLite" in AppTest.from_string(LIBRARY).run().markdown[0].value
