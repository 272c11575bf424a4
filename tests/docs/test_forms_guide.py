"""The guide to forms does what it says."""

from __future__ import annotations

import re
from pathlib import Path

from ostinato.testing.v1 import AppTest

GUIDE = (Path(__file__).resolve().parents[2] / "docs" / "guide" / "forms.md").read_text("utf-8")
ORDER, GUESTS, TESTED = re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)


def test_the_order_of_the_guide_is_taken_when_it_is_submitted() -> None:
    at = AppTest.from_string(ORDER).run()
    at.text_input[0].input("Stew")
    at.number_input[0].set_value(3)
    assert not at.run().markdown
    assert at.form_submit_button[0].click().run().markdown[0].value == "3 × Stew is on its way"


def test_the_guests_of_the_guide_are_added_one_after_the_other() -> None:
    at = AppTest.from_string(GUESTS).run()
    for name in ("Ann", "Ben"):
        at.text_input[0].input(name)
        at.form_submit_button[0].click().run()
        assert at.text_input[0].value == ""
    assert at.session_state["names"] == ["Ann", "Ben"]


def test_the_test_of_the_guide_passes(tmp_path: Path) -> None:
    file = tmp_path / "guide_test.py"
    file.write_text(TESTED, "utf-8")
    exec(compile(TESTED, str(file), "exec"), {})
