"""Pictures, sounds, films and documents, as a real browser shows them."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect

from e2e.accessibility import barriers
from e2e.conftest import Visit
from e2e.pdf import pdf

PICTURES = """
import numpy as np
import ostinato as st
y, x = np.mgrid[0:240, 0:400]
colours = np.stack([x / 400, y / 240, np.full(x.shape, 0.6)], -1)
st.image(colours, caption="In *May*", alt="A hill")
st.image([colours[:, :, 0], colours, np.dstack([colours, x / 400])], caption=["grey", "rgb", "rgba"], width=90)
st.image(colours, width="stretch", alt="As wide as the page")
with st.container(width=200):
    st.image(colours, width=900, alt="No wider than its place")
"""
SOUNDS = """
import numpy as np
import ostinato as st
st.audio(np.sin(np.arange(3_000_000) / 9), sample_rate=3_000, start_time="5 minutes", end_time=500, alt="A hum")
subtitles = "1\\n00:00:01,000 --> 00:00:02,000\\nLook!\\n\\n2\\n00:00:03,000 --> 00:00:04,000\\nStars!\\n"
st.video(None, subtitles={"English": subtitles, "None": ""}, alt="Stars")
"""


def test_pictures_are_as_large_as_they_are_told_to_be_or_as_the_screen(visit: Visit) -> None:
    tab = visit(PICTURES)
    pictures = tab.main("stImage").locator("img")
    expect(pictures).to_have_count(6)
    loaded = "images => images.every(image => image.complete && image.naturalWidth === 400)"
    tab.page.wait_for_function(f"() => ({loaded})([...document.querySelectorAll('[data-testid=stImage] img')])")
    place = tab.page.get_by_test_id("stMainBlockContainer").locator("> *").bounding_box()
    widths = [pictures.nth(index).evaluate("image => image.clientWidth") for index in range(6)]
    assert place is not None
    assert widths == [400, 90, 90, 90, place["width"], 200]
    hill = tab.page.get_by_role("img", name="A hill")
    hill.hover()
    tab.page.get_by_role("button", name="Fullscreen").first.click()
    screen = tab.page.get_by_role("dialog", name="A hill")
    expect(screen).to_be_visible()
    assert (screen.bounding_box() or {})["width"] == 1280
    tab.page.keyboard.press("Escape")
    expect(screen).to_have_count(0)
    expect(tab.page.get_by_role("button", name="Fullscreen").first).to_be_focused()
    assert not barriers(tab.page)


def test_sounds_are_fetched_in_parts_and_subtitles_are_read(visit: Visit) -> None:
    tab = visit(SOUNDS)
    sound = tab.page.get_by_label("A hum")
    position = "sound => new Promise(done => setInterval(() => sound.readyState && done(sound.currentTime), 20))"
    assert sound.evaluate(position) == 300
    seek = "sound => new Promise(done => { sound.onseeked = () => done(sound.currentTime); sound.currentTime = 900 })"
    with tab.page.expect_response(lambda answer: "/media/" in answer.url and answer.status == 206) as fetched:
        assert sound.evaluate(seek) == 900
    assert fetched.value.headers["content-range"].endswith("/6000044")
    film = tab.page.get_by_label("Stars")
    cues = """film => new Promise(done => setInterval(() => {
        const [track] = film.textTracks
        if (track.cues?.length === 2) done([track.label, track.mode, ...[...track.cues].map(cue => cue.text)])
    }, 20))"""
    assert film.evaluate(cues) == ["English", "showing", "Look!", "Stars!"]
    assert not barriers(tab.page)


def test_a_document_is_read_page_by_page(visit: Visit, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    outside = "/A << /S /URI /URI (https://example.com/) >>"
    path.write_bytes(pdf(*(f"This is page {number}" for number in range(1, 31)), links=["/Dest [9 0 R /Fit]", outside]))
    tab = visit(f"import ostinato as st\nst.pdf({str(path)!r}, height=400, alt='The report')\n")
    viewer = tab.page.get_by_test_id("stPdf")
    expect(viewer.get_by_text("This is page 1", exact=True)).to_be_attached()
    expect(viewer.get_by_label("Page", exact=True)).to_have_text("1 / 30")
    assert viewer.get_by_text("This is page 30").count() == 0
    viewer.get_by_role("button", name="Next page").click()
    expect(viewer.get_by_text("This is page 2", exact=True)).to_be_in_viewport()
    expect(viewer.get_by_role("link", name="https://example.com/")).to_have_attribute("href", "https://example.com/")
    viewer.get_by_role("button", name="A place in this document").click()
    expect(viewer.get_by_text("This is page 4", exact=True)).to_be_in_viewport()

    viewer.get_by_role("region", name="The report").press("Control+f")
    viewer.get_by_label("Find in the document").fill("PAGE 2")
    expect(viewer.get_by_text("1 of 11")).to_be_visible()
    viewer.get_by_label("Find in the document").press("Shift+Enter")
    expect(viewer.get_by_text("This is page 29")).to_be_in_viewport()
    assert tab.page.evaluate("[...CSS.highlights.get('pdf-current')].join()") == "page 2"
    viewer.get_by_label("Find in the document").press("Enter")
    expect(viewer.get_by_text("This is page 2", exact=True)).to_be_in_viewport()
    tab.page.keyboard.press("Escape")
    expect(viewer.get_by_label("Find in the document")).not_to_be_attached()
    viewer.get_by_role("region", name="The report").focus()
    tab.page.keyboard.press("End")
    last = viewer.get_by_role("region", name="Page 30")
    expect(last).to_be_in_viewport()
    expect(last).to_contain_text("This is page 30")
    expect(viewer.get_by_label("Page", exact=True)).to_have_text("30 / 30")
    before = (last.bounding_box() or {})["width"]
    viewer.get_by_role("button", name="Larger").click()
    expect(last).not_to_have_css("width", f"{before}px")
    assert not barriers(tab.page)
