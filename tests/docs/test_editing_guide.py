"""The guide to tables that are edited does what it says."""

from __future__ import annotations

import re
from pathlib import Path

from ostinato.testing.v1 import AppTest

GUIDE = (Path(__file__).resolve().parents[2] / "docs" / "guide" / "editing.md").read_text("utf-8")
(ITEMS,) = re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)


def test_what_is_computed_of_an_edit_is_in_view_and_the_edit_stays() -> None:
    at = AppTest.from_string(ITEMS.replace("import streamlit", "import ostinato")).run()
    assert at.metric[0].value == "12.20 €"
    at.data_editor[0].edit(0, "pieces", 4).run()
    assert not at.exception
    assert at.metric[0].value == "21.20 €"
    assert at.data_editor[0].value["total"].tolist() == [18.0, 3.2]
    assert at.run().metric[0].value == "21.20 €"
