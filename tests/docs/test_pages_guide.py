"""The guide to pages does what it says."""

from __future__ import annotations

import re
from pathlib import Path

from ostinato.testing.v1 import AppTest

GUIDE = (Path(__file__).resolve().parents[2] / "docs" / "guide" / "pages.md").read_text("utf-8")
PAGES, LOGIN, TEST = re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)


def test_the_button_of_the_guide_leads_to_the_other_page() -> None:
    at = AppTest.from_string(PAGES).run()
    assert at.title[0].value == "Overview"
    at.button[0].click().run()
    assert (at.title[0].value, at.caption[0].value) == ("The year 2026", "This stands above every page.")
    assert at.query_params == {"year": "2026"}


def test_the_login_of_the_guide_changes_the_pages() -> None:
    at = AppTest.from_string(LOGIN).run()
    at.button[0].click().run()
    assert at.markdown[0].value == "Hello you"
    assert at.button[0].click().run().button[0].label == "Log in"


def test_the_test_of_the_guide_passes() -> None:
    exec(TEST, {})
