"""The guide to data does what it says."""

from __future__ import annotations

import re
from pathlib import Path

from ostinato.testing.v1 import AppTest

GUIDE = (Path(__file__).resolve().parents[2] / "docs" / "guide" / "data.md").read_text("utf-8")
CITIES, TRIPS = (
    text.replace("import streamlit", "import ostinato") for text in re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)
)


def test_a_dictionary_of_columns_is_a_frame() -> None:
    at = AppTest.from_string(CITIES).run()
    assert at.dataframe[0].value["city"].tolist() == ["Vienna", "Graz", "Linz"]


def test_a_query_is_computed_as_it_is_looked_at() -> None:
    at = AppTest.from_string(TRIPS).run()
    assert not at.exception
    assert at.get("dataframe")[0].rows == 344_451
    at.slider[0].set_value(0).run()
    assert at.get("dataframe")[0].rows == 11_112
