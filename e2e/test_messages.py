"""Messages over the page: where they stand, how long they stay, and that reruns leave them alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from e2e.accessibility import barriers
from e2e.conftest import Visit
from e2e.tab import Tab

SCRIPT = """
import ostinato as st

st.session_state.runs = st.session_state.get("runs", 0) + 1
st.text(f"run {st.session_state.runs}")
st.button("Again")
if st.button("Save"):
    st.toast("**Saved.** All of it, as far as anybody can tell.", icon="✅")
    st.rerun()
if st.button("Tell", on_click=lambda: st.toast("From a callback", duration="infinite")):
    message = st.toast("Reading", icon="spinner", duration="infinite")
    message.toast("Read", duration="infinite")


@st.dialog("Question")
def ask():
    if st.button("Answer"):
        st.toast("Answered", duration="infinite")


if st.button("Ask"):
    ask()
"""


def toasts(tab: Tab) -> Locator:
    return tab.page.get_by_test_id("stToast")


def test_C28_a_message_before_a_rerun_stays_for_its_time(visit: Visit) -> None:
    tab = visit(SCRIPT)
    tab.click("Save")
    expect(tab.text("run 3")).to_be_visible()
    expect(toasts(tab)).to_contain_text("Saved.")
    tab.click("Again")
    tab.click("Again")
    expect(toasts(tab)).to_have_count(1)
    expect(toasts(tab)).to_have_count(0, timeout=8_000)
    assert tab.lines == ["run 5"]


def test_messages_stack_change_and_are_dismissed(visit: Visit) -> None:
    tab = visit(SCRIPT)
    tab.click("Tell")
    expect(toasts(tab)).to_have_text(["From a callback", "Read"])
    assert not barriers(tab.page)
    toasts(tab).first.get_by_role("button", name="Close").click()
    expect(toasts(tab)).to_have_text(["Read"])
    tab.click("Tell")
    expect(toasts(tab)).to_have_text(["Read", "From a callback", "Read"])


def test_a_page_that_comes_back_does_not_show_a_message_again(visit: Visit) -> None:
    tab = visit(SCRIPT, "--session.resume=reload")
    tab.click("Tell")
    expect(toasts(tab)).to_have_count(2)
    tab.page.reload()
    tab.settle()
    expect(tab.text("run 2")).to_be_visible()
    expect(toasts(tab)).to_have_count(0)


def test_a_message_from_a_dialog_comes_up_over_it_and_leaves_it_open(visit: Visit) -> None:
    tab = visit(SCRIPT)
    tab.click("Tell")
    tab.click("Ask")
    # What came last into the top layer lies on top: the stack must enter it anew, over the dialog.
    raised = tab.page.evaluate_handle(
        """() => {
            const states = [];
            const stack = document.querySelector('.stToastContainer');
            stack.addEventListener('beforetoggle', (event) => states.push(event.newState));
            return states;
        }"""
    )
    tab.click("Answer")
    expect(toasts(tab)).to_have_count(3)
    assert raised.json_value() == ["closed", "open"]
    expect(tab.page.get_by_role("dialog", name="Question")).to_be_visible()


@pytest.mark.parametrize("width", [1280, 360])
def test_they_stand_at_the_edge_of_the_screen_and_on_a_phone_not_where_one_writes(visit: Visit, width: int) -> None:
    tab = visit(SCRIPT, viewport={"width": width, "height": 700})
    tab.click("Tell")
    expect(toasts(tab)).to_have_count(2)
    box = toasts(tab).last.bounding_box()
    assert box
    assert box["x"] >= 0
    assert 0 <= width - (box["x"] + box["width"]) <= 20
    if width == 1280:
        assert 0 <= 700 - (box["y"] + box["height"]) <= 20
    else:
        assert box["y"] + box["height"] < 350
