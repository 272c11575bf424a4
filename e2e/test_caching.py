"""Cached functions in a real browser: the spinner, what is drawn on a hit, and the menu's "Clear cache"."""

from __future__ import annotations

from playwright.sync_api import expect

from e2e.conftest import Apps, Visit
from e2e.tab import Visitor

SLOW = """
import time

import ostinato as st

@st.cache_data(show_spinner="Reading **all**", show_time=True)
def read(n):
    time.sleep(1.5)
    return n

n = st.number_input("n", 0, 9, key="n")
st.text(f"read {read(n)}")
"""


def test_a_spinner_shows_while_the_function_runs_and_not_on_a_hit(apps: Apps, visitor: Visitor) -> None:
    tab = visitor.tab(apps(SLOW).url)
    tab.page.goto(apps(SLOW).url)
    spinner = tab.page.get_by_test_id("stSpinner")
    expect(spinner).to_contain_text("Reading all")
    expect(spinner).to_contain_text("seconds")
    expect(tab.text("read 0")).to_be_visible()
    expect(spinner).to_have_count(0)
    other = visitor.tab(apps(SLOW).url)
    other.page.add_init_script(
        "new MutationObserver(() => { window.spun ||= !!document.querySelector('[data-testid=stSpinner]') })"
        ".observe(document, { childList: true, subtree: true })"
    )
    other.open()
    expect(other.text("read 0")).to_be_visible()
    assert other.page.evaluate("window.spun") is not True


DRAWN = """
import ostinato as st

if "calls" not in st.session_state:
    st.session_state.calls = 0

@st.cache_data
def draw(n):
    st.session_state.calls += 1
    st.markdown(f"drawn **{n}**")
    with st.expander("more", expanded=True):
        st.text("in the expander")
    st.sidebar.text("at the side")
    return n

st.button("again")
with st.container(border=True):
    draw(1)
st.text(f"calls {st.session_state.calls}")
"""


def test_what_a_cached_function_draws_stays_as_it_is_on_a_hit(visit: Visit) -> None:
    tab = visit(DRAWN)
    assert tab.lines == ["drawn 1", "in the expander", "calls 1"]
    line = tab.text("in the expander")
    line.evaluate("node => { node.mark = 1 }")
    tab.traffic.clear()
    tab.click("again")
    assert tab.lines == ["drawn 1", "in the expander", "calls 1"]
    expect(tab.text("at the side")).to_be_visible()
    assert line.evaluate("node => node.mark") == 1
    assert sum(map(len, tab.traffic.down)) < 200


STAMPED = """
import time

import ostinato as st

@st.cache_data
def stamp():
    return time.time_ns()

st.button("again")
st.text(stamp())
"""


def test_clear_cache_in_the_menu_has_everything_computed_anew(visit: Visit) -> None:
    tab = visit(STAMPED)
    first = tab.lines
    tab.click("again")
    assert tab.lines == first
    tab.page.keyboard.press("c")
    tab.page.get_by_role("dialog").get_by_role("button", name="Clear cache").click()
    tab.page.get_by_role("dialog").wait_for(state="hidden")
    tab.click("again")
    assert tab.lines != first


def test_two_tabs_share_a_resource(visit: Visit) -> None:
    app = """
import ostinato as st

@st.cache_resource
def visits():
    return []

if st.button("visit"):
    visits().append(1)
st.text(f"visits {len(visits())}")
"""
    first, second = visit(app), visit(app)
    first.click("visit")
    second.click("visit")
    assert second.lines == ["visits 2"]
    first.press("r")
    expect(first.text("visits 2")).to_be_visible()
