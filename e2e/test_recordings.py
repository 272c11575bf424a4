"""Microphone and camera, as the browser pretends to have them."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from e2e.conftest import Visit

SCRIPT = """
import ostinato as st

sound = st.audio_input("Say", sample_rate=8000)
st.text(f"sound: {sound and sound.getvalue()[:4]} {sound and int.from_bytes(sound.getvalue()[24:28], 'little')}")
photo = st.camera_input("Look", resolution="480p")
st.text(f"photo: {photo and photo.type} {photo and photo.getvalue()[:2]}")
st.button("Press")
"""


@pytest.fixture(scope="module")
def browser(whole_browser: Browser) -> Browser:
    """One that has a microphone."""
    return whole_browser


def test_what_is_recorded_can_be_played_and_deleted_after_a_reload_too(visit: Visit) -> None:
    tab = visit(SCRIPT, "--session.resume", "reload", permissions=["microphone", "camera"])
    page = tab.page
    time = page.get_by_test_id("stAudioInputWaveformTimeCode")
    expect(time).to_have_text("00:00")
    tab.button("Record").press("Enter")
    expect(time).not_to_have_text("00:00")
    tab.button("Stop recording").press("Enter")
    expect(tab.text("sound: b'RIFF' 8000")).to_be_visible()
    tab.button("Play").press("Enter")
    expect(tab.button("Pause")).to_be_visible()
    expect(tab.button("Play")).to_be_visible()
    page.get_by_label("Position").press("End")
    expect(time).not_to_have_text("00:00")

    tab.button("Take photo").click()
    expect(tab.text("photo: image/jpeg b'\\xff\\xd8'")).to_be_visible()
    photo = page.get_by_alt_text("What the camera has taken")
    expect(photo).to_be_visible()

    page.reload()
    expect(photo).to_be_visible()
    assert photo.evaluate("photo => photo.decode().then(() => photo.naturalHeight)") == 480
    tab.button("Play").press("Enter")
    expect(tab.button("Pause")).to_be_visible()
    tab.button("Delete recording").click()
    expect(tab.text("sound: None None")).to_be_visible()
    tab.button("Clear photo").click()
    expect(tab.text("photo: None None")).to_be_visible()
    expect(tab.button("Take photo")).to_be_enabled()


def test_a_device_that_the_user_refuses_is_named_and_nothing_else_disturbed(visit: Visit) -> None:
    tab = visit(SCRIPT)
    camera = tab.page.get_by_test_id("stCameraInput")
    expect(camera.get_by_role("alert")).to_contain_text("may not use the camera")
    tab.button("Record").click()
    expect(tab.page.get_by_test_id("stAudioInput").get_by_role("alert")).to_contain_text("may not use the microphone")
    expect(tab.button("Record")).to_be_enabled()
    tab.click("Press")
    tab.context.grant_permissions(["microphone", "camera"])
    tab.button("Try again").click()
    expect(tab.button("Take photo")).to_be_enabled()
    assert tab.lines == ["sound: None None", "photo: None None"]
