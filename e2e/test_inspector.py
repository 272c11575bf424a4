"""The inspector in a real browser: what a run was for and what it cost, beside a page that goes on as before."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import FloatRect, Locator, expect

from e2e.accessibility import barriers
from e2e.conftest import Visit
from e2e.line import Line
from e2e.tab import Tab

ORDERS = """
import time
import ostinato as st

@st.cache_data
def load():
    return [1, 2, 3]

def saved():
    st.session_state.saves = st.session_state.get("saves", 0) + 1

def refresh():
    st.session_state.turn = st.session_state.get("turn", 0) + 1
    if st.session_state.turn % 3:
        st.rerun()

st.title("Orders")
rows = load()
time.sleep(0.1)
fast = st.checkbox("Fast")
st.button("Save", on_click=saved)
if st.button("Refresh") or st.session_state.get("turn", 0) % 3:
    refresh()
st.text(f"saved {st.session_state.get('saves', 0)} times")
if fast:
    st.success("Fast")
if st.button("Fail"):
    raise ValueError("no such order")
"""

CLOCK = """
import ostinato as st

@st.fragment(run_every=0.1)
def clock():
    st.session_state.ticks = st.session_state.get("ticks", 0) + 1
    st.text(f"tick {st.session_state.ticks}")

st.button("Go")
clock()
"""

ANIMATED = """() => document.getAnimations()
    .filter((one) => one.effect.getKeyframes().some((frame) => frame.outlineColor || frame.outline))
    .map((one) => one.effect.target.textContent)"""


def panel(tab: Tab) -> Locator:
    return tab.page.get_by_test_id("stInspector")


def rows(tab: Tab) -> Locator:
    return panel(tab).get_by_role("treeitem")


def detail(tab: Tab) -> Locator:
    return panel(tab).get_by_role("region")


def box(of: Locator) -> FloatRect:
    found = of.bounding_box()
    assert found is not None
    return found


def inspected(tab: Tab) -> Tab:
    """Open the inspector, and wait until it has been told of the runs before."""
    tab.page.keyboard.press("i")
    expect(rows(tab).filter(has_text="First load")).to_be_visible()
    return tab


def test_a_click_is_a_run_whose_cause_callback_state_and_statements_are_told(visit: Visit) -> None:
    tab = inspected(visit(ORDERS))
    tab.click("Save")
    expect(rows(tab)).to_have_count(2)
    expect(rows(tab).first).to_contain_text("Button “Save”")
    expect(rows(tab).first).to_contain_text("completed")
    expect(detail(tab)).to_have_attribute("aria-label", "Run 2")
    expect(detail(tab).get_by_role("listitem").filter(has_text=re.compile("^saved"))).to_contain_text("app.py:9")
    expect(detail(tab).get_by_role("row", name="saves")).to_have_text("savesnot there1")
    strip = detail(tab).get_by_role("toolbar", name="Statements by time")
    sleep = strip.get_by_role("link", name=re.compile(r"^Line 19: time\.sleep\(0\.1\), \d+ ms, \d+ %$"))
    expect(sleep).to_have_attribute("href", re.compile(r"^vscode://file/.*/app\.py:19$"))
    assert box(sleep)["width"] > box(strip)["width"] / 2
    slowest = detail(tab).get_by_role("listitem").filter(has_text="time.sleep(0.1)")
    expect(slowest.get_by_role("link", name="Open app.py:19 in the editor")).to_be_visible()
    expect(detail(tab).get_by_role("listitem").filter(has_text=re.compile("^load"))).to_contain_text("1 hit")
    tab.click("Save")
    expect(detail(tab).get_by_role("row", name="saves")).to_have_text("saves12")


def test_a_changed_value_and_an_error_are_told(visit: Visit) -> None:
    tab = inspected(visit(ORDERS))
    tab.field("Fast").check()
    expect(rows(tab).first).to_contain_text("Checkbox “Fast” False → True")
    tab.click("Fail")
    expect(rows(tab).first).to_contain_text("error")
    panel(tab).get_by_text("Problems").click()
    expect(rows(tab)).to_have_count(1)
    expect(rows(tab)).to_contain_text("Button “Fail”")


def test_reruns_make_a_chain_from_the_click_to_the_last_of_them(visit: Visit) -> None:
    tab = inspected(visit(ORDERS))
    tab.click("Refresh")
    expect(rows(tab)).to_have_count(4)
    expect(rows(tab).nth(2)).to_contain_text("Button “Refresh”")
    chain = detail(tab).locator("ol").first.get_by_role("listitem")
    expect(chain).to_have_text(
        [
            re.compile(r"^Button “Refresh”2 · "),
            re.compile(r"^st\.rerun at app\.py:15 in refresh3 · "),
            re.compile(r"^st\.rerun at app\.py:15 in refresh4 · "),
        ]
    )
    chain.first.get_by_role("button").click()
    expect(detail(tab)).to_have_attribute("aria-label", "Run 2")
    expect(detail(tab).get_by_role("row", name="turn")).to_have_text("turnnot there1")
    expect(chain).to_have_count(3)


def test_an_answer_that_got_lost_is_a_problem_with_its_remedy(visit: Visit) -> None:
    tab = inspected(
        visit("""
import ostinato as st
st.session_state.x = st.checkbox("Agree", value=st.session_state.get("x", False))
""")
    )
    for turns in (2, 3):
        tab.field("Agree").click()
        expect(rows(tab)).to_have_count(turns)
    expect(rows(tab).first).to_contain_text("feedback loop")
    expect(detail(tab).get_by_text("feedback loop")).to_be_visible()
    expect(detail(tab).get_by_role("link", name="Open app.py:3 in the editor").first).to_be_visible()
    expect(detail(tab).get_by_role("button", name="new Checkbox Agree")).to_be_visible()


def test_ticks_of_a_timer_are_one_row_that_opens(visit: Visit) -> None:
    tab = inspected(visit(CLOCK))
    ticks = rows(tab).filter(has_text=re.compile(r"\d+ × timer of clock"))
    expect(ticks).to_have_count(1)
    panel(tab).get_by_role("button", name="Pause").click()
    expect(panel(tab).get_by_text(re.compile(r"^Paused · \d+ new$"))).to_be_visible()
    before = rows(tab).count()
    ticks.click()
    assert rows(tab).count() > before
    expect(rows(tab).nth(1)).to_contain_text("Timer of clock, every 0.1 s")
    panel(tab).get_by_role("button", name="Pause").click()
    tab.button("Go").click()
    expect(rows(tab).filter(has_text="Button “Go”")).to_be_visible()


def test_what_a_run_changes_is_outlined_and_nothing_moves(visit: Visit) -> None:
    tab = inspected(visit(ORDERS))
    places = (
        "() => [...document.querySelectorAll('[data-node]')].map((one) => JSON.stringify(one.getBoundingClientRect()))"
    )
    tab.click("Save")
    assert tab.page.evaluate(ANIMATED) == ["saved 1 times"]
    outlined = tab.page.evaluate(places)
    tab.page.wait_for_timeout(2000)
    assert tab.page.evaluate(ANIMATED) == []
    assert tab.page.evaluate(places) == outlined
    detail(tab).get_by_role("button", name=re.compile("changed Text")).hover()
    assert tab.page.evaluate(ANIMATED) == ["saved 1 times"]
    panel(tab).get_by_role("button", name="Outline changes").click()
    tab.click("Save")
    assert tab.page.evaluate(ANIMATED) == []


def test_the_page_is_as_usable_beside_it(visit: Visit) -> None:
    tab = inspected(visit(ORDERS))
    page, beside = box(tab.page.get_by_test_id("stMain")), box(panel(tab))
    assert page["x"] + page["width"] <= beside["x"]
    tab.button("Main menu").click()
    menu = box(tab.page.get_by_role("menu"))
    assert menu["x"] + menu["width"] <= beside["x"]
    tab.page.get_by_role("menuitem", name="Inspector").click()
    expect(panel(tab)).to_have_count(0)
    assert box(tab.page.get_by_test_id("stMain"))["width"] > page["width"]


def test_its_width_can_be_dragged_and_is_remembered(visit: Visit) -> None:
    tab = inspected(visit(ORDERS))
    handle = panel(tab).get_by_role("separator")
    handle.hover()
    tab.page.mouse.down()
    tab.page.mouse.move(700, 300)
    tab.page.mouse.up()
    width = box(panel(tab))["width"]
    assert abs(width - 580) < 10
    tab.page.reload()
    inspected(tab.settle())
    assert box(panel(tab))["width"] == width


def test_on_a_narrow_screen_it_lies_below_and_a_chosen_run_covers_the_others(visit: Visit) -> None:
    tab = inspected(visit(ORDERS, viewport={"width": 360, "height": 740}))
    below = box(panel(tab))
    assert below["width"] == 360
    assert below["y"] + below["height"] == 740
    assert tab.page.evaluate("document.documentElement.scrollWidth") == 360
    tab.page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    last = box(tab.button("Fail"))
    assert last["y"] + last["height"] < below["y"]
    expect(detail(tab)).to_be_hidden()
    rows(tab).first.click()
    expect(detail(tab)).to_be_visible()
    expect(rows(tab).first).to_be_hidden()
    panel(tab).get_by_role("button", name="All runs").click()
    expect(rows(tab).first).to_be_visible()


def test_keys_open_it_walk_through_it_and_close_it(visit: Visit) -> None:
    tab = visit(ORDERS)
    tab.click("Save")
    tab.button("Save").focus()
    inspected(tab)
    expect(panel(tab)).to_be_focused()
    for _ in range(30):
        tab.page.keyboard.press("Tab")
        if tab.page.evaluate("document.activeElement.getAttribute('role')") == "treeitem":
            break
    expect(rows(tab).first).to_be_focused()
    tab.page.keyboard.press("ArrowDown")
    expect(rows(tab).nth(1)).to_be_focused()
    expect(detail(tab)).to_have_attribute("aria-label", "Run 1")
    tab.page.keyboard.press("Escape")
    expect(panel(tab)).to_have_count(0)
    expect(tab.button("Save")).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_no_barrier(visit: Visit, scheme: str) -> None:
    tab = inspected(visit(ORDERS, color_scheme=scheme, reduced_motion="reduce"))
    for name in ("Save", "Refresh", "Fail"):
        tab.click(name)
    expect(rows(tab).first).to_contain_text("Button “Fail”")
    assert barriers(tab.page) == []
    rows(tab).filter(has_text="Button “Save”").click()
    assert barriers(tab.page) == []


def test_a_connection_that_comes_back_is_watched_again(cuttable: Callable[..., tuple[Tab, Line]]) -> None:
    tab, line = cuttable(ORDERS)
    inspected(tab)
    line.cut()
    tab.wait_for_state("PINGING_SERVER", of="connection")
    line.mend()
    tab.settle()
    tab.click("Save")
    expect(rows(tab).first).to_contain_text("Button “Save”")
    expect(detail(tab).get_by_role("toolbar", name="Statements by time")).to_be_visible()


@pytest.mark.parametrize(("option", "offered"), [("false", 0), ("true", 1), ("auto", 1)])
def test_the_option_decides_whether_it_is_offered(visit: Visit, option: str, offered: int) -> None:
    tab = visit(ORDERS, "--client.inspector", option)
    tab.button("Main menu").click()
    expect(tab.page.get_by_role("menuitem", name="About")).to_be_visible()
    expect(tab.page.get_by_role("menuitem", name="Inspector")).to_have_count(offered)
    tab.page.keyboard.press("Escape")
    tab.page.keyboard.press("i")
    if offered:
        expect(panel(tab)).to_be_visible()
    else:
        tab.click("Save")
        expect(panel(tab)).to_have_count(0)


def test_nobody_loads_it_before_it_is_opened(visit: Visit) -> None:
    def loaded(tab: Tab) -> list[Any]:
        return [request.url for request in tab.requests if "/Inspector." in request.url]

    tab = visit(ORDERS)
    assert loaded(tab) == []
    inspected(tab)
    assert loaded(tab) != []
