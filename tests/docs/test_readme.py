"""The first app that a reader is told to write does what it says."""

from __future__ import annotations

import re
from pathlib import Path

from ostinato.testing.v1 import AppTest

README = (Path(__file__).resolve().parents[2] / "README.md").read_text("utf-8")


def test_the_first_app_computes() -> None:
    (script,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    at = AppTest.from_string(script).run()
    assert at.markdown[0].value == "1,000 grow to **1,343.92**"
    assert at.slider[0].set_value(0.0).run().markdown[0].value == "1,000 grow to **1,000.00**"


def test_it_is_short() -> None:
    assert len(README.splitlines()) < 80
