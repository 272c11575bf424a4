"""The guide to dialogs does what it says."""

from __future__ import annotations

import re
from pathlib import Path

from ostinato.testing.v1 import AppTest

GUIDE = (Path(__file__).resolve().parents[2] / "docs" / "guide" / "dialogs.md").read_text("utf-8")
VOTE, NEWS, ORDER, TESTED = re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)


def test_the_vote_of_the_guide_is_cast_in_its_dialog() -> None:
    at = AppTest.from_string(VOTE).run()
    at.button[1].click().run()
    at.text_input[0].input("of its colour").run()
    at.dialog[0].button[0].click().run()
    assert not at.dialog
    assert at.markdown[0].value == "You voted for B, because of its colour"


def test_the_news_of_the_guide_show_until_they_are_dismissed() -> None:
    at = AppTest.from_string(NEWS).run()
    assert at.run().dialog[0].label == "What is new"
    at.dialog[0].dismiss().run()
    assert not at.dialog
    assert not at.run().dialog


def test_the_order_of_the_guide_goes_from_one_dialog_to_the_next() -> None:
    at = AppTest.from_string(ORDER).run()
    at.button[0].click().run()
    at.dialog[0].button[0].click().run()
    assert [dialog.label for dialog in at.dialog] == ["2. Payment"]


def test_the_test_of_the_guide_passes(tmp_path: Path) -> None:
    file = tmp_path / "guide_test.py"
    file.write_text(TESTED, "utf-8")
    exec(compile(TESTED, str(file), "exec"), {})
