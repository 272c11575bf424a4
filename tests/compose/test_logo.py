"""st.logo: what counts as an image, and what the page is told."""

from __future__ import annotations

import base64
import re
from pathlib import Path
from typing import Any

import pytest

from ostinato.errors import (
    MediaFileError,
    StreamlitAPIException,
    StreamlitInvalidParameterTypeError,
    StreamlitInvalidURLError,
    StreamlitValueError,
)
from ostinato.testing.v1 import AppTest
from tests.elements.app import error, run

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)
SVG = "<svg xmlns='http://www.w3.org/2000/svg'/>"


def logo(at: AppTest) -> Any:
    page: Any = at._session.tree.page.element
    return page.logo


@pytest.mark.parametrize("image", ["https://example.com/a.png", "🎈", ":material/home:", "data:image/png;base64,AA=="])
def test_addresses_and_icons_are_told_as_they_are(image: str) -> None:
    told = logo(run(f"st.logo({image!r}, size='large', link='https://example.com')"))
    assert told == {"image": image, "icon_image": None, "size": "large", "link": "https://example.com"}


def test_files_bytes_and_svg_are_kept_for_the_page_to_fetch(tmp_path: Path) -> None:
    file = tmp_path / "logo.png"
    file.write_bytes(PIXEL)
    path = f"__import__('pathlib').Path({str(file)!r})"
    told = {str(logo(run(f"st.logo({image})"))["image"])[-4:] for image in (repr(str(file)), path, repr(PIXEL))}
    assert told == {".png"}
    at = run(f"st.logo({SVG!r}, icon_image={SVG.encode()!r})")
    assert logo(at)["image"] == logo(at)["icon_image"]
    assert re.fullmatch(r"media/[0-9a-f]{40}\.svg", logo(at)["image"])


def test_a_large_image_is_no_burden_for_the_page() -> None:
    at = run(f"st.logo({PIXEL!r} + bytes(2_000_000))")
    assert len(logo(at)["image"]) < 100


def test_an_image_object_writes_itself() -> None:
    before = "class Picture:\n  mode, size = 'RGBA', (1, 1)\n  def save(self, file, format): file.write(b'PNG')\n"
    assert logo(run(f"{before}st.logo(Picture())"))["image"].endswith(".png")


def test_the_logo_goes_when_the_script_no_longer_sets_it() -> None:
    at = run("if st.checkbox('Logo', True): st.logo('🎈')")
    assert logo(at)["image"] == "🎈"
    assert logo(at.checkbox[0].uncheck().run()) is None


@pytest.mark.parametrize(
    ("call", "kind"),
    [
        ("st.logo(None)", StreamlitInvalidParameterTypeError),
        ("st.logo(['🎈'])", StreamlitInvalidParameterTypeError),
        ("st.logo('')", MediaFileError),
        ("st.logo('nowhere.png')", MediaFileError),
        ("st.logo(b'text')", StreamlitAPIException),
        ("st.logo('🎈', icon_image='text')", MediaFileError),
        ("st.logo('javascript:alert(1)')", MediaFileError),
        ("st.logo('🎈', size='huge')", StreamlitValueError),
        ("st.logo('🎈', link='/page')", StreamlitInvalidURLError),
        ("st.logo('🎈', link='javascript:alert(1)')", StreamlitInvalidURLError),
    ],
)
def test_what_is_no_logo_says_why(call: str, kind: type[Exception]) -> None:
    assert error(call) is kind


def test_a_file_that_is_no_image_is_not_sent(tmp_path: Path) -> None:
    secret = tmp_path / "secrets.toml"
    secret.write_text("password = 1")
    at = AppTest.from_string(f"import ostinato as st\nst.logo({str(secret)!r})").run()
    assert "expected the bytes of a picture" in at.exception[0].message
