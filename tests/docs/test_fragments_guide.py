"""The guide to fragments does what it says."""

from __future__ import annotations

import re
from pathlib import Path

from ostinato.testing.v1 import AppTest

GUIDE = (Path(__file__).resolve().parents[2] / "docs" / "guide" / "fragments.md").read_text("utf-8")
COUNTER, CLOCK = re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)


def test_the_counter_of_the_guide_counts_without_the_rest_of_the_page() -> None:
    at = AppTest.from_string(COUNTER).run()
    rest = "…what takes long stands here, and runs once"
    for clicks in (1, 2):
        at.button[0].click().run()
        assert [text.value for text in at.markdown] == [f"{clicks} clicks", rest]
    assert [run.scope for run in at.runs] == ["app", ("counter",), ("counter",)]


def test_the_clock_of_the_guide_ticks() -> None:
    at = AppTest.from_string(CLOCK).run()
    before = at.markdown[0].value
    assert re.fullmatch(r"\d\d:\d\d:\d\d", before)
    assert at.wait(1.3).markdown[0].value != before
    assert at.runs[-1].causes[0].kind == "timer"
