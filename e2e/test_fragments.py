"""Fragments in a real browser: what they leave alone, and what a tick does not disturb."""

from __future__ import annotations

from playwright.sync_api import expect

from e2e.conftest import Apps, Visit
from e2e.tab import Visitor

PARTS = """
import ostinato as st

box = st.container()

@st.fragment
def part(name):
    st.session_state[name] = st.session_state.get(name, 0) + 1
    st.button(f"rerun {name}")
    st.text(f"{name} {st.session_state[name]}")
    box.text(f"outside {name} {st.session_state[name]}")

st.session_state.runs = st.session_state.get("runs", 0) + 1
st.text(f"script {st.session_state.runs}")
part("a")
st.text_input("Between")
part("b")
st.button("everything")
"""

TICKING = """
import time

import ostinato as st

st.session_state.setdefault("ticks", 0)

@st.fragment(run_every=0.2)
def clock():
    st.session_state.ticks += 1
    st.text(f"tick {st.session_state.ticks}")
    with st.popover("Settings"):
        st.checkbox("Sound")
    st.selectbox("Colour", ["red", "green", "blue"])
    st.text_input("Inside")

clock()
st.text_input("Name")
for number in range(60):
    st.text(f"line {number}")
"""

SLOW = """
import time

import ostinato as st

@st.fragment(parallel=True)
def slow():
    time.sleep(1)
    st.text("here at last")

slow()
st.text("below")
"""


def test_E01_E07_a_click_in_a_fragment_changes_that_fragment_and_what_it_drew_elsewhere(visit: Visit) -> None:
    tab = visit(PARTS)
    assert tab.lines == ["outside a 1", "outside b 1", "script 1", "a 1", "b 1"]
    tab.traffic.clear()
    tab.click("rerun a")
    assert tab.lines == ["outside a 2", "outside b 1", "script 1", "a 2", "b 1"]
    (frame,) = [frame for frame in tab.traffic.frames if frame[4]]
    assert [op[0] for op in frame[4]] == ["s", "s"]


def test_E02_a_click_outside_runs_the_script_with_its_fragments(visit: Visit) -> None:
    tab = visit(PARTS)
    tab.click("rerun b")
    tab.click("everything")
    assert tab.lines == ["outside a 2", "outside b 3", "script 2", "a 2", "b 3"]


def test_E37_a_tick_leaves_an_open_menu_the_scroll_the_focus_and_an_edit_alone(visit: Visit) -> None:
    tab = visit(TICKING)
    seen = int(tab.lines[0].removeprefix("tick "))

    def ticks(number: int) -> None:
        tab.page.wait_for_function(
            "n => Number(document.querySelector('[data-testid=stText]').innerText.slice(5)) >= n", arg=number
        )

    tab.field("Name").press_sequentially("Ad")
    ticks(seen + 2)
    tab.page.keyboard.type("a")
    expect(tab.field("Name")).to_be_focused()
    assert tab.field("Name").input_value() == "Ada"

    tab.field("Inside").press_sequentially("typed ")
    ticks(seen + 5)
    tab.page.keyboard.type("on")
    assert tab.field("Inside").input_value() == "typed on"

    tab.button("Settings").click()
    ticks(seen + 8)
    expect(tab.text("Sound")).to_be_visible()
    tab.page.keyboard.press("Escape")

    tab.page.get_by_role("combobox", name="Colour").click()
    expect(tab.page.get_by_role("option", name="green")).to_be_visible()
    ticks(seen + 11)
    tab.page.get_by_role("option", name="green").click()
    expect(tab.page.get_by_role("combobox", name="Colour")).to_have_value("green")

    tab.page.evaluate("scrollTo(0, 400)")
    ticks(seen + 14)
    assert tab.page.evaluate("scrollY") == 400


def test_E49_the_place_of_a_parallel_fragment_shows_that_it_is_coming(apps: Apps, visitor: Visitor) -> None:
    url = apps(SLOW).url
    tab = visitor.tab(url)
    tab.page.goto(url)
    expect(tab.page.get_by_test_id("stSkeleton")).to_be_visible()
    expect(tab.text("below")).to_be_visible()
    tab.settle()
    expect(tab.page.get_by_test_id("stSkeleton")).to_have_count(0)
    assert tab.lines == ["here at last", "below"]
    tab.page.keyboard.press("r")
    tab.wait_for_state("running")
    expect(tab.page.get_by_test_id("stSkeleton")).to_have_count(0)
    assert tab.lines == ["here at last", "below"]
    tab.settle()
