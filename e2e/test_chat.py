"""Conversations: the field for messages, the messages, and text that grows under the reader's eyes."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect

from e2e.conftest import Visit
from e2e.tab import Tab

EXAMPLES = Path(__file__).parents[1] / "examples"

LONG = """
import time

import ostinato as st

for number in range(200):
    st.chat_message("user" if number % 2 else "assistant").markdown(f"Message {number}\\n\\n" + "word " * 40)


def words():
    for number in range(1_000):
        yield f"tok{number % 10}\\n\\n" if number % 50 == 49 else f"tok{number % 10} "
        if number % 10 == 9:
            time.sleep(0.01)


if st.chat_input("Say"):
    with st.chat_message("assistant", avatar="🦖"):
        st.write_stream(words, cursor="▌")
"""

PLACES = """
import ostinato as st


@st.dialog("Ask")
def ask():
    said("dialog", st.chat_input("In the dialog", key="dialog"))


def said(where, message):
    if message:
        st.text(f"{where}: {message}")


with st.sidebar:
    said("sidebar", st.chat_input("In the sidebar", key="sidebar"))
with st.columns(2)[1]:
    said("column", st.chat_input("In the column", key="column"))
if st.button("Open") or st.session_state.get("dialog"):
    ask()
if st.button("Suggest"):
    st.session_state.main = "A suggestion"
said("page", st.chat_input("x" * 10_000, key="main", max_chars=50))
st.chat_message("user").markdown("y" * 10_000)
"""

ATTACHED = """
import ostinato as st

message = st.chat_input("Say", accept_file="multiple", file_type="txt", accept_audio=True)
if message:
    st.text(f"text: {message.text}")
    for file in message.files:
        st.text(f"file: {file.name} {file.getvalue().decode()}")
    if message.audio:
        st.text(f"audio: {message.audio.getvalue()[:4].decode()}")
"""


def field(tab: Tab) -> Locator:
    return tab.page.get_by_test_id("stChatInputTextArea")


FROM_THE_END = "document.documentElement.scrollHeight - innerHeight - scrollY"


@pytest.fixture(scope="module")
def browser(whole_browser: Browser) -> Browser:
    """One that has a microphone."""
    return whole_browser


def test_a_conversation(visit: Visit) -> None:
    tab = visit(EXAMPLES / "chat.py")
    expect(tab.page.get_by_test_id("stBottomBlockContainer").get_by_test_id("stChatInput")).to_be_visible()
    low = field(tab).evaluate("field => field.offsetHeight")
    field(tab).press_sequentially("one")
    field(tab).press("Shift+Enter")
    field(tab).press_sequentially("two")
    assert field(tab).evaluate("field => field.offsetHeight") > low
    field(tab).press("Enter")
    expect(tab.page.get_by_test_id("stChatMessage")).to_have_count(3)
    tab.settle()
    expect(tab.page.get_by_role("article", name="Chat message from user")).to_contain_text("one\ntwo")
    expect(tab.page.get_by_test_id("stChatMessageContent").last).to_contain_text("You said: one two")
    expect(field(tab)).to_be_focused()
    expect(field(tab)).to_have_value("")


def test_O06_a_run_that_a_message_has_started_can_be_stopped(visit: Visit) -> None:
    tab = visit(EXAMPLES / "chat.py")
    field(tab).fill("word " * 300)
    field(tab).press("Enter")
    expect(field(tab)).to_be_disabled()
    tab.page.get_by_test_id("stChatInputStopButton").click()
    tab.settle()
    expect(field(tab)).to_be_enabled()
    expect(field(tab)).to_be_focused()
    assert tab.page.get_by_test_id("stChatMessageContent").last.inner_text().count("word") < 300


def test_a_long_conversation_is_read_at_its_end_unless_the_reader_goes_back(visit: Visit) -> None:
    tab = visit(LONG)
    page = tab.page
    page.wait_for_function(f"() => {FROM_THE_END} < 2 && scrollY > 1000")
    first = page.get_by_test_id("stChatMessage").first
    assert not first.evaluate("message => message.firstChild.checkVisibility({ contentVisibilityAuto: true })")
    tab.traffic.clear()
    field(tab).fill("go")
    field(tab).press("Enter")
    expect(page.get_by_test_id("stChatMessageContent").last).to_contain_text("tok")
    tab.settle()
    answer = page.get_by_test_id("stChatMessageContent").last
    assert answer.inner_text().split() == [f"tok{number % 10}" for number in range(1_000)]
    assert page.evaluate(FROM_THE_END) < 2
    assert sum(map(len, tab.traffic.down)) < 40_000

    field(tab).fill("again")
    field(tab).press("Enter")
    expect(page.get_by_test_id("stStreamCursor")).to_be_visible()
    page.mouse.move(600, 300)
    page.mouse.wheel(0, -300)
    page.wait_for_function(f"() => {FROM_THE_END} > 200")
    top = page.evaluate("scrollY")
    tab.settle()
    assert page.evaluate("scrollY") == top
    assert page.evaluate(FROM_THE_END) > 200


def test_a_field_may_stand_anywhere(visit: Visit) -> None:
    tab = visit(PLACES, viewport={"width": 1280, "height": 800})
    page = tab.page
    for where, label in [("sidebar", "In the sidebar"), ("column", "In the column")]:
        page.get_by_role("textbox", name=label).fill("hi")
        page.get_by_role("textbox", name=label).press("Enter")
        expect(tab.text(f"{where}: hi")).to_be_visible()
    tab.click("Open")
    page.get_by_role("textbox", name="In the dialog").fill("hi")
    page.get_by_role("textbox", name="In the dialog").press("Enter")
    expect(page.get_by_role("dialog").get_by_text("dialog: hi")).to_be_visible()
    page.keyboard.press("Escape")
    pinned = page.get_by_test_id("stBottom").get_by_role("textbox")
    for _ in range(2):
        tab.click("Suggest")
        expect(pinned).to_have_value("A suggestion")
        pinned.press("End")
        pinned.press_sequentially("!")
        expect(pinned).to_have_value("A suggestion!")
    pinned.press("Enter")
    expect(tab.text("page: A suggestion!")).to_be_visible()
    page.set_viewport_size({"width": 360, "height": 740})
    expect(page.get_by_test_id("stSidebar")).not_to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_files_and_a_recording_go_with_a_message(visit: Visit) -> None:
    tab = visit(ATTACHED, permissions=["microphone"])
    page = tab.page
    chosen = [{"name": f"{name}.txt", "mimeType": "text/plain", "buffer": name.encode()} for name in "ab"]
    page.get_by_label("Files to send").set_input_files(chosen)
    expect(page.get_by_test_id("stFileChip")).to_have_count(2)
    page.get_by_role("button", name="Remove a.txt").click()
    field(tab).fill("hi")
    field(tab).press("Enter")
    expect(tab.text("file: b.txt b")).to_be_visible()
    assert tab.lines == ["text: hi", "file: b.txt b"]
    expect(page.get_by_test_id("stFileChip")).to_have_count(0)
    tab.button("Start recording").click()
    expect(page.get_by_test_id("stChatInputWaveform")).not_to_contain_text("00:00")
    tab.button("Send recording").click()
    expect(tab.text("audio: RIFF")).to_be_visible()
    assert tab.lines == ["text:", "audio: RIFF"]
