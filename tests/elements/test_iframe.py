"""st.iframe and components.v1: what a frame is given."""

from __future__ import annotations

from pathlib import Path

import pytest

from ostinato.errors import StreamlitAPIException, StreamlitMissingRequiredParameterError
from tests.elements.app import error, run


def frame(call: str, before: str = "") -> object:
    return run(f"{before}\n{call}").get("iframe")[0]


@pytest.mark.parametrize(
    "url", ["https://example.com", "http://example.com/a", "/app/static/x.html", "data:text/html,x"]
)
def test_a_url_is_shown_as_it_is(url: str) -> None:
    shown = frame(f"st.iframe({url!r})")
    assert (shown.src, shown.document) == (url, None)


@pytest.mark.parametrize("html", ["<p>x</p>", "plain words", "note: not a URL <b>"])
def test_anything_else_is_a_document(html: str) -> None:
    shown = frame(f"st.iframe({html!r})")
    assert (shown.src, shown.document) == (None, html)


def test_a_path_is_read(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<p>from a file</p>")
    shown = frame(f"st.iframe(Path({str(page)!r}))", "from pathlib import Path")
    assert shown.document == "<p>from a file</p>"


def test_what_cannot_be_shown_is_refused() -> None:
    assert error("st.iframe('  ')") is StreamlitMissingRequiredParameterError
    assert error("st.iframe('<p>x', tab_index=-2)") is StreamlitAPIException


def test_components_show_the_same_frames() -> None:
    before = "import ostinato.components.v1 as components"
    shown = frame("components.html('<b>x</b>', width=300)", before)
    assert (shown.document, shown.width, shown.height, shown.scrolling) == ("<b>x</b>", 300, 150, False)
    shown = frame("components.iframe('https://example.com', height=90)", before)
    assert (shown.src, shown.width, shown.height) == ("https://example.com", "stretch", 90)
