"""The guide to showing how far a script is does what it says."""

from __future__ import annotations

import re
from pathlib import Path

from ostinato.testing.v1 import AppTest

GUIDE = (Path(__file__).resolve().parents[2] / "docs" / "guide" / "progress.md").read_text("utf-8")
STATUS, TOAST, STREAM = re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)


def test_the_work_of_the_guide_is_complete_at_its_end() -> None:
    [work] = AppTest.from_string(STATUS).run().status
    assert (work.label, work.state, work.expanded) == ("Figures read", "complete", False)
    assert work.markdown.values == ["`2024`", "`2025`", "`2026`"]


def test_the_message_of_the_guide_outlives_the_rerun() -> None:
    at = AppTest.from_string(TOAST).run()
    at.text_input[0].input("Milk")
    at.button[0].click().run()
    assert at.toast.values == ["Saved."]
    assert at.session_state["notes"] == ["Milk"]
    assert at.runs[-1].causes[0].kind == "rerun"


def test_the_stream_of_the_guide_gives_its_text() -> None:
    at = AppTest.from_string(STREAM).run()
    assert at.markdown[0].value == "Some **bold** words, one after the other."
    assert at.caption[0].value == "42 characters"
