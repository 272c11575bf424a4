"""Code that computes for ever, or waits for ever, and the Stop button."""

from __future__ import annotations

from playwright.sync_api import expect

from e2e.conftest import Apps, Visit, Visitor
from e2e.tab import Tab

ENDLESS = """
import ostinato as st
if st.button("Compute"):
    st.text("computing")
    while True:
        pass
name = st.text_input("Name")
st.text(f"hello {name}")
"""
WAITS = """
import asyncio
import ostinato as st
if st.button("Wait"):
    try:
        st.text("waiting")
        await asyncio.sleep(1000)
    finally:
        st.session_state.cleaned = True
st.text(f"end {st.session_state.get('cleaned', False)}")
"""


MOVING = "document.getAnimations().length"
"""What keeps the browser drawing, seen or not: a page at rest costs nothing."""


def begin(tab: Tab, button: str, sign: str) -> Tab:
    tab.button(button).click()
    expect(tab.text(sign)).to_be_visible()
    return tab


def test_stop_ends_a_loop_that_computes_for_ever_and_the_page_goes_on_working(visit: Visit) -> None:
    tab = begin(visit(ENDLESS), "Compute", "computing")
    tab.page.wait_for_function(f"{MOVING} > 0")
    tab.button("Stop").click()
    tab.settle()
    expect(tab.button("Stop")).to_be_hidden()
    assert tab.page.evaluate(MOVING) == 0
    assert tab.lines == ["computing"]
    tab.button("Compute").focus()
    tab.press("r")
    assert tab.lines == ["hello"]
    begin(tab, "Compute", "computing")


def test_the_page_says_that_it_stops_until_the_run_has_ended(visit: Visit) -> None:
    tab = begin(visit(ENDLESS), "Compute", "computing")
    tab.button("Stop").click()
    expect(tab.button("Stopping…")).to_be_visible()
    tab.wait_for_state("stopRequested")
    tab.settle()


def test_other_tabs_go_on_while_one_computes_and_is_stopped(apps: Apps, visitor: Visitor) -> None:
    url = apps(ENDLESS).url
    tab = begin(visitor.tab(url).open(), "Compute", "computing")
    other = visitor.tab(url).open()
    other.field("Name").fill("you")
    other.field("Name").press("Enter")
    expect(other.text("hello you")).to_be_visible()
    tab.button("Stop").click()
    tab.settle()
    other.settle()
    assert other.lines == ["hello you"]
    other.field("Name").fill("me")
    other.field("Name").press("Enter")
    expect(other.text("hello me")).to_be_visible()


def test_what_the_user_does_next_takes_the_place_of_a_loop_that_computes_for_ever(visit: Visit) -> None:
    tab = begin(visit(ENDLESS), "Compute", "computing")
    tab.press("r")
    assert tab.lines == ["hello"]


def test_stop_ends_what_is_awaited(visit: Visit) -> None:
    tab = begin(visit(WAITS), "Wait", "waiting")
    tab.button("Stop").click()
    tab.settle()
    assert tab.lines == ["waiting"]
    tab.press("r")
    assert tab.lines == ["end False"]
