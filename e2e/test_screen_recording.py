"""A film of the screen, as a browser makes it that asks nobody."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Playwright, expect

from e2e.conftest import Visit, launched
from tools import browser as chromium

SCRIPT = "import ostinato as st\nst.text('what is recorded')"


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """One that shows a screen of its own making to whoever asks for it."""
    yield from launched(playwright, chromium.find(), "--use-fake-ui-for-media-stream")


def test_the_menu_records_a_film_that_the_user_can_look_at_and_save(visit: Visit) -> None:
    tab = visit(SCRIPT)
    tab.button("Main menu").click()
    tab.page.get_by_role("menuitem", name="Record screen").click()
    tab.field("With the microphone").check()
    tab.button("Start recording").click()
    stop = tab.button("Stop recording")
    expect(stop).to_be_visible()
    expect(tab.page.get_by_role("dialog")).to_have_count(0)
    stop.click()
    film = tab.page.get_by_label("The recording")
    expect(film).to_have_js_property("readyState", 4)
    assert film.evaluate("film => film.videoWidth") > 0
    with tab.page.expect_download() as saved:
        tab.page.get_by_role("link", name="Save the film").click()
    assert saved.value.suggested_filename == "recording.webm"
    assert saved.value.path().read_bytes()[:4] == bytes.fromhex("1a45dfa3")  # how Matroska and WebM begin
    tab.press("Escape")
    expect(tab.page.get_by_role("dialog")).to_have_count(0)
