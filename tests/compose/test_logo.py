"""st.logo: what counts as an image, and what the page is told."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

import pytest

from ostinato.errors import StreamlitAPIException, StreamlitInvalidURLError, StreamlitValueError
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


def test_files_bytes_and_svg_travel_as_data(tmp_path: Path) -> None:
    file = tmp_path / "logo.png"
    file.write_bytes(PIXEL)
    inline = f"data:image/png;base64,{base64.b64encode(PIXEL).decode()}"
    for image in (repr(str(file)), f"__import__('pathlib').Path({str(file)!r})", repr(PIXEL)):
        assert logo(run(f"st.logo({image})"))["image"] == inline
    assert logo(run(f"st.logo({SVG!r}, icon_image={SVG.encode()!r})")) == {
        "image": f"data:image/svg+xml;base64,{base64.b64encode(SVG.encode()).decode()}",
        "icon_image": f"data:image/svg+xml;base64,{base64.b64encode(SVG.encode()).decode()}",
        "size": "medium",
        "link": None,
    }


def test_an_image_object_writes_itself() -> None:
    at = run("class Picture:\n    def save(self, file, format): file.write(format.encode())\nst.logo(Picture())")
    assert logo(at)["image"] == f"data:image/png;base64,{base64.b64encode(b'PNG').decode()}"


def test_the_logo_goes_when_the_script_no_longer_sets_it() -> None:
    at = run("if st.checkbox('Logo', True): st.logo('🎈')")
    assert logo(at)["image"] == "🎈"
    assert logo(at.checkbox[0].uncheck().run()) is None


@pytest.mark.parametrize(
    ("call", "kind"),
    [
        ("st.logo(None)", StreamlitAPIException),
        ("st.logo('')", StreamlitAPIException),
        ("st.logo('nowhere.png')", StreamlitAPIException),
        ("st.logo(b'text')", StreamlitAPIException),
        ("st.logo('🎈', icon_image='text')", StreamlitAPIException),
        (f"st.logo({PIXEL!r} + bytes(1_000_000))", StreamlitAPIException),
        ("st.logo('javascript:alert(1)')", StreamlitAPIException),
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
    assert "whose name is none of an image" in at.exception[0].message
