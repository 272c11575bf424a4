"""Labels and options that nobody should write: the page stays in its width, and everything in it can be used."""

from __future__ import annotations

from playwright.sync_api import expect

from e2e.accessibility import barriers
from e2e.conftest import Visit
from tests.elements.inputs import INPUTS

LONG = "W" * 400 + " \u202e\u05e9\u05dc\u05d5\u05dd\u202c 👩‍👩‍👧‍👦 **bold" + " and on" * 100
OPTIONS = [LONG, "z" * 200, "\u0645\u0631\u062d\u0628\u0627 " * 30]
ABSURD = f"""
import datetime as dt
import ostinato as st
LONG = {LONG!r}
OPTIONS = {OPTIONS!r}
{chr(10).join(given.source(f"{number} {LONG}", "help='?'", f"key='k{number}'") for number, given in enumerate(INPUTS))}
st.radio("radio", OPTIONS, captions=OPTIONS)
st.selectbox("selectbox", OPTIONS)
st.multiselect("opens", OPTIONS, OPTIONS[:2])
st.pills("pills", OPTIONS, default=LONG)
st.segmented_control("segmented control", OPTIONS, default=LONG)
st.menu_button("opens", OPTIONS)
with st.container(horizontal=True):
    st.button(LONG, key="in a row")
    st.menu_button(LONG, OPTIONS, key="menu in a row")
    st.multiselect(LONG, OPTIONS, OPTIONS, key="choice in a row")
st.text("end")
"""


def test_absurd_labels_make_no_page_scroll_sideways(visit: Visit) -> None:
    tab = visit(ABSURD, viewport={"width": 360, "height": 800})
    expect(tab.text("end")).to_be_visible()
    assert barriers(tab.page) == []
    for width in (360, 1280):
        tab.page.set_viewport_size({"width": width, "height": 800})
        assert tab.page.evaluate("document.documentElement.scrollWidth") == width
        assert tab.page.get_by_test_id("stMain").evaluate("main => main.scrollWidth <= main.clientWidth")
        for control, panel in (("button", "menu"), ("combobox", "listbox")):
            tab.page.get_by_role(control, name="opens", exact=True).last.click()
            shown = tab.page.get_by_role(panel).bounding_box()
            assert shown
            assert shown["x"] >= 0
            assert shown["x"] + shown["width"] <= width
            tab.page.keyboard.press("Escape")
