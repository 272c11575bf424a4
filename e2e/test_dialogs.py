"""Dialogs: over the page and modal, dismissed in every way that users know, and what they hold is operable."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import FloatRect, Locator, Page, expect

from e2e.accessibility import barriers
from e2e.conftest import Visit
from e2e.tab import Tab

SCRIPT = """
import time
import ostinato as st

log = st.session_state.setdefault("log", [])

@st.dialog("Rename **it**", icon=":material/edit:")
def rename(old):
    log.append("dialog")
    new = st.text_input("Name", old)
    st.selectbox("Kind", ["File", "Folder", "Link"])
    with st.popover("More"):
        st.checkbox("Hidden")
    with st.form("form"):
        st.text_input("Note")
        st.form_submit_button("Send")
    st.text(f"called {new}")
    if st.button("Save"):
        st.session_state.name = new
        st.rerun()

@st.dialog("Sure?", dismissible=False)
def sure():
    st.button("Nothing")
    if st.button("Yes"):
        st.rerun()

@st.dialog("Told", on_dismiss="rerun")
def told():
    st.text("Dismiss me")

@st.dialog("Long")
def long():
    for line in range(100):
        st.text(f"line {line}")

@st.dialog("Drawer", position="right", width=400)
def drawer():
    st.text("in the drawer")

@st.dialog("Closing")
def closing():
    if st.button("Close slowly"):
        st.session_state.slow = True
        st.rerun()

if st.session_state.pop("slow", False):
    time.sleep(2)
log.append("main")
st.text(st.session_state.get("name", "Untitled"))
for label, function, args in [
    ("Rename", rename, ["Untitled"]), ("Ask", sure, []), ("Tell", told, []), ("Read", long, []), ("Draw", drawer, []),
    ("Close", closing, []),
]:
    if st.button(label):
        function(*args)
st.text(" ".join(log))
for line in range(60):
    st.text(f"page {line}")
"""


def dialog(tab: Tab) -> Locator:
    return tab.page.get_by_role("dialog")


def box_of(tab: Tab) -> FloatRect:
    """Where the dialog stands when it has come to rest."""
    dialog(tab).evaluate("shown => Promise.all(shown.getAnimations().map(one => one.finished))")
    box = dialog(tab).bounding_box()
    assert box
    return box


def inside(tab: Tab, name: str) -> Locator:
    return dialog(tab).get_by_role("button", name=name, exact=True)


def runs(tab: Tab) -> str:
    return tab.lines[1]


def test_a_dialog_is_modal_named_and_takes_the_focus(visit: Visit) -> None:
    tab = visit(SCRIPT).click("Rename")
    expect(tab.page.get_by_role("dialog", name="Rename it")).to_be_visible()
    expect(tab.page.get_by_test_id("stDialog")).to_be_visible()
    expect(tab.page.locator(".stDialog [role=dialog]")).to_be_visible()
    expect(tab.field("Name")).to_be_focused()
    assert all(visited(tab.page))


def visited(page: Page) -> list[bool]:
    """Whether the focus, on its way round by Tab, is in the dialog, or has left the document for the browser's bars."""
    places = []
    for _ in range(15):
        page.keyboard.press("Tab")
        places.append(page.evaluate("document.activeElement.matches('body, .stDialog *')"))
    return places


@pytest.mark.parametrize("opener", ["Rename", "Draw", "Ask", "Read"])
def test_a_dialog_is_no_barrier(visit: Visit, opener: str) -> None:
    tab = visit(SCRIPT).click(opener)
    box_of(tab)
    assert barriers(tab.page) == []


def by_escape(tab: Tab) -> None:
    tab.page.keyboard.press("Escape")


def by_its_x(tab: Tab) -> None:
    inside(tab, "Close").click()


def by_a_click_beside_it(tab: Tab) -> None:
    tab.page.mouse.click(10, 450)


@pytest.mark.parametrize("dismiss", [by_escape, by_its_x, by_a_click_beside_it])
def test_a_dismissal_closes_it_at_once_without_a_run_and_gives_the_focus_back(
    visit: Visit, dismiss: Callable[[Tab], None]
) -> None:
    tab = visit(SCRIPT).click("Rename")
    tab.traffic.clear()
    dismiss(tab)
    expect(dialog(tab)).to_have_count(0)
    expect(tab.button("Rename")).to_be_focused()
    assert tab.traffic.events == []


def test_after_a_dismissal_the_next_click_opens_it_again(visit: Visit) -> None:
    tab = visit(SCRIPT)
    for _ in range(2):
        tab.click("Rename")
        expect(dialog(tab)).to_be_visible()
        by_escape(tab)
        expect(dialog(tab)).to_have_count(0)


def test_a_dismissal_with_a_rerun_runs_the_script(visit: Visit) -> None:
    tab = visit(SCRIPT).click("Tell")
    before = runs(tab)
    by_escape(tab)
    tab.settle()
    expect(dialog(tab)).to_have_count(0)
    assert runs(tab) == f"{before} main"


def test_what_cannot_be_dismissed_stays_until_the_script_closes_it(visit: Visit) -> None:
    tab = visit(SCRIPT).click("Ask")
    expect(inside(tab, "Close")).to_have_count(0)
    for _ in range(3):
        by_escape(tab)
    by_a_click_beside_it(tab)
    expect(dialog(tab)).to_be_visible()
    inside(tab, "Yes").click()
    tab.settle()
    expect(dialog(tab)).to_have_count(0)


def test_A24_the_key_for_a_rerun_closes_even_that(visit: Visit) -> None:
    tab = visit(SCRIPT).click("Ask")
    inside(tab, "Nothing").focus()
    tab.press("r")
    expect(dialog(tab)).to_have_count(0)


def test_selecting_text_beyond_the_edge_does_not_dismiss(visit: Visit) -> None:
    tab = visit(SCRIPT).click("Rename")
    box = tab.field("Name").bounding_box()
    assert box
    tab.page.mouse.move(box["x"] + 60, box["y"] + 10)
    tab.page.mouse.down()
    tab.page.mouse.move(10, 450)
    tab.page.mouse.up()
    expect(dialog(tab)).to_be_visible()


def test_what_it_holds_is_operable_and_reruns_it_alone(visit: Visit) -> None:
    tab = visit(SCRIPT).click("Rename")
    before = runs(tab)
    tab.page.get_by_role("combobox", name="Kind").click()
    by_escape(tab)
    expect(dialog(tab)).to_be_visible()
    tab.page.get_by_role("combobox", name="Kind").click()
    tab.page.get_by_role("option", name="Link").click()
    tab.settle()
    inside(tab, "More").click()
    tab.page.get_by_text("Hidden").click()
    tab.settle()
    expect(tab.page.get_by_role("checkbox", name="Hidden")).to_be_checked()
    by_escape(tab)
    expect(dialog(tab)).to_be_visible()
    tab.field("Note").fill("typed")
    tab.press("Enter")
    tab.field("Name").fill("New name")
    tab.press("Enter")
    expect(dialog(tab).get_by_text("called New name")).to_be_visible()
    assert runs(tab) == before
    inside(tab, "Save").click()
    tab.settle()
    assert tab.lines[0] == "New name"


def test_rerun_closes_it_when_the_next_run_begins(visit: Visit) -> None:
    tab = visit(SCRIPT).click("Close")
    inside(tab, "Close slowly").click()
    expect(dialog(tab)).to_have_count(0, timeout=1_500)
    tab.settle()


def test_a_long_dialog_scrolls_inside_and_the_page_behind_it_stays(visit: Visit) -> None:
    tab = visit(SCRIPT).click("Read")
    box = box_of(tab)
    assert box["height"] <= 900
    tab.page.mouse.move(box["x"] + 100, box["y"] + 300)
    tab.page.mouse.wheel(0, 20_000)
    expect(dialog(tab).get_by_text("line 99")).to_be_in_viewport()
    tab.page.mouse.wheel(0, 2_000)
    tab.page.mouse.move(10, 450)
    tab.page.mouse.wheel(0, 2_000)
    assert tab.page.evaluate("new Promise(done => setTimeout(() => done(scrollY), 300))") == 0
    by_escape(tab)
    tab.page.mouse.wheel(0, 20_000)
    expect(tab.text("page 59")).to_be_in_viewport()


def test_a_drawer_stands_at_its_side_and_can_be_dragged_wider(visit: Visit) -> None:
    tab = visit(SCRIPT).click("Draw")
    box = box_of(tab)
    assert (box["x"], box["y"], box["width"], box["height"]) == (880, 0, 400, 900)
    tab.page.mouse.move(882, 450)
    tab.page.mouse.down()
    tab.page.mouse.move(682, 450, steps=5)
    tab.page.mouse.up()
    assert box_of(tab)["width"] == 600


def test_on_a_phone_it_takes_nearly_the_whole_screen(visit: Visit) -> None:
    tab = visit(SCRIPT, viewport={"width": 360, "height": 640}).click("Rename")
    box = box_of(tab)
    assert box["width"] == 344
    assert box["height"] <= 624
    assert tab.page.evaluate("document.documentElement.scrollWidth") <= 360
