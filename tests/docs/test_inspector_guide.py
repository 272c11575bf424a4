"""The inspector's guide does what it says."""

from __future__ import annotations

import re
from pathlib import Path

from ostinato.testing.v1 import AppTest

GUIDE = (Path(__file__).resolve().parents[2] / "docs/guide/inspector.md").read_text("utf-8")
TEST, LOST, KEPT = re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)


def clicks_that_count(script: str) -> int:
    """How many of four clicks on the app's checkbox change it."""
    at = AppTest.from_string(f"import ostinato as st\nst.session_state.setdefault('agree', False)\n{script}").run()
    counted = 0
    for _ in range(4):
        wanted = not at.checkbox[0].value
        at.checkbox[0].set_value(wanted).run()
        counted += at.session_state.agree is wanted
    return counted


def test_the_test_in_the_guide_passes() -> None:
    exec(TEST, {})


def test_the_app_that_loses_clicks_does_so_and_its_remedy_helps() -> None:
    assert clicks_that_count(LOST) < 4
    assert clicks_that_count(KEPT) == 4
