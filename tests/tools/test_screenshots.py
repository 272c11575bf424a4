"""Pictures of elements: what they show, and that a second one like the first changes no file."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from tools.screenshots.file import AT_MOST, save
from tools.screenshots.scene import Scene


def png(picture: Image.Image) -> bytes:
    file = io.BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()


def button(colour: str) -> Image.Image:
    picture = Image.new("RGB", (200, 60), "white")
    ImageDraw.Draw(picture).rounded_rectangle((20, 10, 120, 50), 8, colour)
    return picture


def test_a_picture_that_looks_the_same_leaves_the_file_alone(tmp_path: Path) -> None:
    path = tmp_path / "pictures" / "button.png"
    assert save(png(button("#0b7285")), path)
    before = path.read_bytes()
    assert not save(png(button("#0c7386")), path)
    assert path.read_bytes() == before
    assert save(png(button("#c92a2a")), path)
    assert path.read_bytes() != before


def test_a_picture_of_another_size_replaces_the_file(tmp_path: Path) -> None:
    path = tmp_path / "button.png"
    save(png(button("#0b7285")), path)
    assert save(png(button("#0b7285").crop((0, 0, 200, 50))), path)


def test_what_is_too_large_is_halved_or_refused(tmp_path: Path) -> None:
    noise = Image.effect_noise((200, 100), 200)
    save(png(noise), tmp_path / "fits.png")
    assert (tmp_path / "fits.png").stat().st_size <= AT_MOST
    with pytest.raises(SystemExit, match="Show less"):
        save(png(noise.resize((2000, 1000))), tmp_path / "never.png")
    assert not (tmp_path / "never.png").exists()


def test_a_scene_is_the_example_of_the_page_or_an_app_of_its_own(tmp_path: Path) -> None:
    page = tmp_path / "rating.md"
    page.write_text("# st.rating\n\n```python\nst.rating()\n```\n\n## Examples\n\n```python\nst.rating('How?')\n```\n")
    assert Scene.of(page).script == "st.rating('How?')\n"
    own = Scene.of(tmp_path / "toast.md").script
    assert isinstance(own, Path)
    assert "st.toast(" in own.read_text("utf-8")
