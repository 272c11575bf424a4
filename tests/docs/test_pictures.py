"""Each element is in a picture on its page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import Image

from tools.gen import picture
from tools.screenshots.file import AT_MOST

DOCS = Path(__file__).resolve().parents[2] / "docs"
PICTURED = sorted(page.stem for page in (DOCS / "elements").glob("*.md") if picture.is_pictured(page.stem))


@pytest.mark.parametrize("name", PICTURED)
def test_an_element_is_shown_in_light_and_in_dark(name: str) -> None:
    page = (DOCS / "elements" / f"{name}.md").read_text("utf-8")
    for scheme in ("light", "dark"):
        file = DOCS / picture.path(name, scheme)
        assert f"../{picture.path(name, scheme)}" in re.findall(r'(?:src|srcset)="([^"]+)"', page)
        assert file.exists(), f"Take it: scripts/screenshots {name}"
        assert file.stat().st_size <= AT_MOST
    light, dark = (brightness(DOCS / picture.path(name, scheme)) for scheme in ("light", "dark"))
    assert light > dark


def test_no_picture_and_no_scene_belongs_to_an_element_that_is_gone() -> None:
    pictures = {file.name for file in (DOCS / "images" / "elements").iterdir()}
    assert pictures == {f"{name}-{scheme}.png" for name in PICTURED for scheme in ("light", "dark")}
    assert {file.stem for file in picture.SCENES.glob("*.py")} <= set(PICTURED)


def brightness(file: Path) -> float:
    """Of the middle point of the upper edge, which is background."""
    image = Image.open(file).convert("L")
    value = image.getpixel((image.width // 2, 0))
    assert isinstance(value, int)
    return value
