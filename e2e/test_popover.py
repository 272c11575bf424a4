"""Popovers in a real browser: where the panel stands, what closes it, and that its widgets work while it is open."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, expect

from e2e.accessibility import barriers
from e2e.conftest import Visit
from e2e.tab import Tab

SETTINGS = """
import ostinato as st

st.session_state.runs = st.session_state.get("runs", 0) + 1
st.text(f"run {st.session_state.runs}")
st.button("Outside")
with st.popover("Settings", help="What can be set"):
    name = st.text_input("Name")
    size = st.selectbox("Size", ["S", "M", "L"])
    if st.button("Press"):
        st.text("pressed")
    with st.popover("Deeper"):
        st.checkbox("Deep")
st.text(f"{name}|{size}")
"""


def panel(tab: Tab) -> Locator:
    return tab.page.get_by_test_id("stPopoverBody")


def test_N08_widgets_work_in_it_and_it_stays_open_across_runs(visit: Visit) -> None:
    tab = visit(SETTINGS)
    assert panel(tab).count() == 0
    tab.button("Settings").click()
    expect(panel(tab)).to_be_visible()
    tab.field("Name").fill("you")
    tab.press("Enter")
    tab.click("Press")
    expect(panel(tab).get_by_text("pressed", exact=True)).to_be_visible()
    tab.page.get_by_role("combobox").click()
    tab.page.get_by_role("option", name="M").click()
    tab.settle()
    expect(panel(tab)).to_be_visible()
    expect(tab.text("you|M")).to_be_visible()


def test_escape_closes_what_is_innermost_and_gives_the_focus_back(visit: Visit) -> None:
    tab = visit(SETTINGS)
    tab.button("Settings").click()
    tab.button("Deeper").click()
    expect(panel(tab)).to_have_count(2)
    tab.field("Deep").focus()
    tab.page.keyboard.press("Escape")
    expect(panel(tab)).to_have_count(1)
    expect(tab.button("Deeper")).to_be_focused()
    tab.page.get_by_role("combobox").click()
    tab.page.keyboard.press("Escape")
    expect(tab.page.get_by_role("listbox")).to_have_count(0)
    expect(panel(tab)).to_have_count(1)
    tab.page.keyboard.press("Escape")
    expect(panel(tab)).to_have_count(0)
    expect(tab.button("Settings")).to_be_focused()


def test_it_keeps_the_names_that_style_sheets_and_tests_look_for(visit: Visit) -> None:
    tab = visit("import ostinato as st\nst.popover('More', key='own key', type='primary', help='?').text('inside')")
    place = tab.page.locator('[data-testid="stPopover"].stPopover')
    expect(place).to_have_class(re.compile(r"\bst-key-own-key\b"))
    expect(place.get_by_test_id("stTooltipHoverTarget")).to_be_visible()
    button = place.locator("button[data-testid=stPopoverButton][data-kind=primary]")
    expect(button).to_have_attribute("aria-expanded", "false")
    button.click()
    expect(tab.page.get_by_role("dialog", name="More")).to_have_attribute("data-testid", "stPopoverBody")
    expect(panel(tab).get_by_test_id("stText")).to_have_text("inside")


def test_one_press_outside_closes_it_sends_what_was_typed_and_does_its_own_work(visit: Visit) -> None:
    tab = visit(SETTINGS)
    tab.button("Settings").click()
    tab.field("Name").press_sequentially("you")
    tab.click("Outside")
    expect(panel(tab)).to_have_count(0)
    expect(tab.text("you|S")).to_be_visible()


def test_tab_goes_from_the_button_into_the_panel(visit: Visit) -> None:
    tab = visit(SETTINGS)
    tab.button("Settings").focus()
    tab.page.keyboard.press("Enter")
    expect(panel(tab)).to_be_visible()
    tab.page.keyboard.press("Tab")
    tab.page.keyboard.press("Tab")
    assert tab.page.evaluate("document.querySelector('[data-testid=stPopoverBody]').contains(document.activeElement)")


def test_N06_a_tracked_one_tells_the_script_and_may_be_opened_by_it(visit: Visit) -> None:
    tab = visit("""
import ostinato as st
if st.button("Open it"):
    st.session_state.more = True
more = st.popover("More", key="more", on_change="rerun")
if more.open:
    more.text("worked out while open")
st.text(more.open)
""")
    assert tab.lines == ["False"]
    tab.click("More")
    expect(panel(tab)).to_have_text("worked out while open")
    tab.page.keyboard.press("Escape")
    tab.settle()
    assert tab.lines == ["False"]
    tab.click("Open it")
    expect(panel(tab)).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_open_panel_is_no_barrier(visit: Visit, scheme: str) -> None:
    tab = visit(SETTINGS, color_scheme=scheme, reduced_motion="reduce")
    tab.button("Settings").click()
    expect(panel(tab).get_by_role("combobox")).to_be_visible()
    assert barriers(tab.page) == []


PLACES = """
import ostinato as st
st.set_page_config(layout="wide")
st.popover("Top").text_input("top")
right = st.columns([5, 1])[1]
right.popover("Right").text_input("right")
st.container(height=600)
st.popover("Low", width="stretch").text_input("low")
st.popover("Wide", width=500).text_input("wide")
st.sidebar.popover("Side").text_input("side")
long = st.popover("Long")
for number in range(80):
    long.text(number)
"""


@pytest.mark.parametrize("size", [(1280, 800), (360, 640)])
def test_the_panel_stands_beside_its_button_and_within_the_screen(visit: Visit, size: tuple[int, int]) -> None:
    width, height = size
    tab = visit(PLACES, viewport={"width": width, "height": height})
    names = ["Top", "Right", "Low", "Wide", "Long"] + (["Side"] if width > 768 else [])
    for name in names:
        tab.button(name).click()
        box = panel(tab).bounding_box()
        assert box is not None
        assert 0 <= box["x"] <= width - box["width"], name
        assert 0 <= box["y"] <= height - box["height"], name
        assert name == "Long" or box["width"] >= min(320, width - 16), name
        tab.page.keyboard.press("Escape")
        expect(panel(tab)).to_have_count(0)
    assert tab.page.evaluate("document.documentElement.scrollWidth") == width


def test_the_panel_is_at_least_as_wide_as_its_button(visit: Visit) -> None:
    tab = visit(PLACES)
    for name in ("Low", "Wide"):
        button = tab.button(name).bounding_box()
        tab.button(name).click()
        box = panel(tab).bounding_box()
        assert box is not None
        assert button is not None
        assert box["width"] >= min(button["width"], 704) - 1
        tab.page.keyboard.press("Escape")


def test_a_form_in_it_submits_and_it_stays_open(visit: Visit) -> None:
    tab = visit("""
import ostinato as st
with st.popover("Add"), st.form("f", clear_on_submit=True):
    name = st.text_input("Name")
    st.form_submit_button("Save")
st.text(name)
""")
    tab.button("Add").click()
    tab.field("Name").fill("you")
    tab.press("Enter")
    assert tab.lines == ["you"]
    expect(panel(tab)).to_be_visible()
    assert tab.field("Name").input_value() == ""


def test_G13_in_a_dialog_it_is_operable_and_escape_closes_it_before_the_dialog(visit: Visit) -> None:
    tab = visit("""
import ostinato as st

@st.dialog("Order")
def order():
    with st.popover("More"):
        st.text(st.selectbox("Size", ["S", "M"]))

order()
""")
    tab.button("More").click()
    tab.page.get_by_role("combobox").click()
    tab.page.get_by_role("option", name="M").click()
    expect(panel(tab).get_by_test_id("stText")).to_have_text("M")
    tab.page.keyboard.press("Escape")
    expect(panel(tab)).to_have_count(0)
    expect(tab.page.get_by_role("dialog", name="Order")).to_be_visible()
