"""The guide to themes does what it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ostinato.layers import from_file
from ostinato.testing.v1 import AppTest

GUIDE = (Path(__file__).resolve().parents[2] / "docs" / "guide" / "theming.md").read_text("utf-8")
SETTINGS = re.findall(r"```toml\n(.*?)```", GUIDE, re.DOTALL)
SESSION, STYLES = re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)


@pytest.mark.parametrize("text", SETTINGS)
def test_every_option_of_the_guide_exists_and_takes_its_value(text: str, tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text(text)
    lines = [line for line in text.splitlines() if "=" in line and not line.startswith(("family", "url", "weight"))]
    assert len(from_file(path)) == len(lines) + text.count("[[theme.fontFaces]]")


def test_a_session_wears_the_theme_that_its_script_sets() -> None:
    at = AppTest.from_string(SESSION).run()
    page = at._session.tree.page
    at.toggle[0].set_value(True).run()
    assert page.element.theme == {"theme.base": "dark", "theme.primaryColor": "#ff6b6b"}


def test_styles_find_elements_by_their_key() -> None:
    at = AppTest.from_string(STYLES).run()
    assert (at.text[0].value, at.html[0].value.count(".st-key-card")) == ("In the accent's own shade", 1)
