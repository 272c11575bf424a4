"""Reruns without end: the page asks, and works on."""

from __future__ import annotations

from playwright.sync_api import expect

from e2e.conftest import Visit
from e2e.tab import Tab

ENDLESS = """
import ostinato as st

def refresh():
    st.rerun()

st.session_state.runs = st.session_state.get("runs", 0)
st.button("Other")
st.text("looping")
if st.toggle("Endless"):
    refresh()
st.text("end")
"""


def endless(visit: Visit) -> Tab:
    """An app whose toggle was just turned on: it reruns without end."""
    tab = visit(ENDLESS)
    tab.page.get_by_text("Endless", exact=True).click()
    expect(tab.page.get_by_role("alert")).to_be_visible()
    return tab.settle()


def test_the_page_says_who_asks_for_the_reruns_and_waits(visit: Visit) -> None:
    tab = endless(visit)
    box = tab.page.get_by_role("alert")
    expect(box).to_contain_text("app.py:5 in refresh")
    tab.traffic.clear()
    tab.page.wait_for_timeout(300)
    assert tab.traffic.frames == []


def test_stop_takes_the_box_away_and_leaves_the_page_as_it_is(visit: Visit) -> None:
    tab = endless(visit)
    tab.click("Stop")
    expect(tab.page.get_by_role("alert")).to_have_count(0)
    assert "looping" in tab.lines


def test_go_on_asks_again_when_it_still_does_not_end(visit: Visit) -> None:
    tab = endless(visit)
    tab.traffic.clear()
    tab.button("Go on").click()
    expect(tab.page.get_by_role("alert")).to_be_visible()
    tab.settle()
    assert len(tab.traffic.events) == 1


def test_the_user_can_turn_off_what_loops(visit: Visit) -> None:
    tab = endless(visit)
    tab.page.get_by_label("Endless").press("Space")  # by keyboard: the box may lie over it
    tab.settle()
    expect(tab.page.get_by_role("alert")).to_have_count(0)
    assert tab.lines[-1] == "end"
