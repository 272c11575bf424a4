"""The guide to tables does what it says."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

from ostinato.testing.v1 import AppTest

GUIDE = (Path(__file__).resolve().parents[2] / "docs" / "guide" / "tables.md").read_text("utf-8")
CITIES, NAMES, STOCK, TESTED = (
    code.replace("streamlit", "ostinato") for code in re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)
)


def test_the_cities_of_the_guide_are_counted_and_forgotten() -> None:
    at = AppTest.from_string(CITIES).run()
    at.dataframe[0].select([0, 2]).run()
    assert at.markdown[0].value == "2218298 people in 2 cities"
    at.button[0].click().run()
    assert at.markdown[0].value == "0 people in 0 cities"


def test_a_name_of_the_guide_is_removed_by_its_button() -> None:
    at = AppTest.from_string(NAMES).run()
    at.dataframe[0].click("", 1, "Remove").run()
    assert at.session_state["names"] == ["Ada", "Eve"]


def test_the_stock_of_the_guide_is_saved() -> None:
    at = AppTest.from_string(STOCK).run()
    at.data_editor[0].edit(0, "count", 5).add_row({"what": "Salt", "count": 1}).run()
    assert at.button[0].click().run().success[0].value == "Saved 3 things, after {0: {'count': 5}}"


def test_the_test_of_the_guide_passes(tmp_path: Path) -> None:
    file = tmp_path / "guide_test.py"
    file.write_text(TESTED, "utf-8")
    runpy.run_path(str(file))
