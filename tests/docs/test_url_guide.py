"""The guide to values in the URL does what it says."""

from __future__ import annotations

import re
from pathlib import Path

from ostinato.state.query import parse
from ostinato.testing.v1 import AppTest

GUIDE = (Path(__file__).resolve().parents[2] / "docs" / "guide" / "url.md").read_text("utf-8")
BOUND, UNBOUND, PERSISTENT = re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)


def test_the_url_of_the_guide_sets_the_widgets_of_its_app() -> None:
    (url,) = re.findall(r"`\?(city=.*?)`", GUIDE)
    at = AppTest.from_string(BOUND)
    at.query_params = {name: list(texts) for name, texts in parse(url).items()}
    at.run()
    assert (at.text_input[0].value, at.slider[0].value, at.toggle[0].value) == ("Bath", (80, 150), True)
    assert at.markdown[0].value == "Rooms in Bath for 80 to 150 a night"


def test_the_value_of_the_guide_outlives_its_widget() -> None:
    at = AppTest.from_string(PERSISTENT).run()
    at.text_input[0].set_value("A-7").run()
    at.checkbox[0].uncheck().run()
    assert not at.text_input
    assert at.markdown[0].value == "Reference: A-7"


def test_the_parameter_of_the_guide_counts_up() -> None:
    at = AppTest.from_string(UNBOUND)
    at.query_params = {"year": "2030", "tag": ["a", "b"]}
    assert at.run().button[0].click().run().query_params == {"year": "2031", "tag": ["a", "b"]}
