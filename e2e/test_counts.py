"""What an interaction costs, counted: numbers that must not grow, whatever the machine."""

from __future__ import annotations

import msgspec
import pytest
from playwright.sync_api import expect

from e2e.conftest import Apps, Visit
from e2e.tab import Tab, Visitor

COUNTER = """
import streamlit as st
if "n" not in st.session_state:
    st.session_state.n = 0
def bump():
    st.session_state.n += 1
st.button("bump", on_click=bump)
st.markdown(f"count={st.session_state.n}")
"""
THOUSAND = (
    COUNTER
    + """
for i in range(1000):
    st.markdown(f"line {i} with *some* **markdown** in it")
"""
)
TEN_THOUSAND = THOUSAND.replace("1000", "10_000")
WIDGETS = (
    COUNTER
    + """
cols = st.columns(4)
for i in range(50):
    cols[0].text_input(f"text {i}")
    cols[1].selectbox(f"select {i}", ["a", "b", "c"])
    cols[2].checkbox(f"check {i}")
    cols[3].number_input(f"number {i}")
"""
)
APPS = {"counter": COUNTER, "thousand": THOUSAND, "widgets": WIDGETS}

DOWN_OF_A_CLICK = 40
"""Bytes of the one frame that answers a click."""
UP_OF_A_CLICK = 40
"""Bytes of the one event that is a click."""
DOWN_ON_A_LONG_PAGE = 300
"""Bytes that answer a click on a page of 10,000 lines, all frames together."""
FRESH = "f"
"""Tag of the operation by which a run that takes long tells what it has drawn again."""
PATIENCE = 90_000
"""Milliseconds that a busy machine may take to draw them."""
START = 175_000
"""Bytes over the network until the first app is ready. It may never come to 250,000."""

WATCH = """() => {
  window.changes = []
  new MutationObserver((all) => window.changes.push(...all.map(({ type, target }) =>
    `${type} ${(target.nodeType === 1 ? target : target.parentElement).tagName} ${target.textContent.slice(0, 40)}`)))
    .observe(document.querySelector("main"), {subtree: true, childList: true, characterData: true, attributes: true})
}"""


def bump(tab: Tab, count: int) -> None:
    tab.click("bump")
    expect(tab.text(f"count={count}")).to_be_attached()


@pytest.mark.parametrize("app", APPS)
def test_a_click_is_one_small_event_up_and_one_small_frame_down(visit: Visit, app: str) -> None:
    tab = visit(APPS[app])
    answers = []
    for count in range(1, 11):
        tab.traffic.clear()
        bump(tab, count)
        answers.append(len(tab.traffic.down))
        assert [len(event) <= UP_OF_A_CLICK for event in tab.traffic.up] == [True]
        assert all(len(frame) <= DOWN_OF_A_CLICK for frame in tab.traffic.down)
        assert [op[0] for frame in tab.traffic.frames for op in frame[4]] == ["s"]
    assert 1 in answers, "A run that takes long is told in two frames. Not all of them did, on any machine."


@pytest.mark.parametrize("app", APPS)
def test_a_click_changes_one_place_of_the_page(visit: Visit, app: str) -> None:
    tab = visit(APPS[app])
    expect(tab.page.get_by_test_id("stSelectbox")).to_have_count(50 if app == "widgets" else 0)
    tab.button("bump").hover()
    tab.page.evaluate(WATCH)
    bump(tab, 1)
    assert tab.page.evaluate("window.changes") == ["characterData P count=1"]


@pytest.mark.timeout(2 * PATIENCE / 1000)
def test_a_click_on_a_page_of_10_000_lines_is_answered_by_one_operation(visitor: Visitor, apps: Apps) -> None:
    tab = visitor.tab(apps(TEN_THOUSAND).url)
    tab.page.set_default_timeout(PATIENCE)
    tab.open()
    answers = []
    for count in (1, 2, 3):
        tab.traffic.clear()
        bump(tab, count)
        answers.append(sum(map(len, tab.traffic.down)))
        assert [op[0] for frame in tab.traffic.frames for op in frame[4] if op[0] != FRESH] == ["s"]
    assert min(answers) <= DOWN_ON_A_LONG_PAGE, "A run that takes long tells what it drew again; not all of them do."
    assert max(answers) <= 10 * DOWN_ON_A_LONG_PAGE, "And what it tells is spans, not every number."


def test_a_click_that_changes_nothing_is_answered_by_a_frame_without_operations(visit: Visit) -> None:
    tab = visit("import ostinato as st\nst.button('b')\nst.text('t')")
    tab.traffic.clear()
    tab.click("b")
    assert [frame[4] for frame in tab.traffic.frames] == [[]]


def test_clicks_ask_the_server_for_nothing_else(visit: Visit) -> None:
    tab = visit(WIDGETS)
    before = len(tab.requests)
    for count in (1, 2, 3):
        bump(tab, count)
    assert len(tab.requests) == before


def test_little_is_loaded_until_the_first_app_is_ready(visitor: Visitor, apps: Apps) -> None:
    tab = visitor.tab(apps(COUNTER).url)
    network = tab.context.new_cdp_session(tab.page)
    network.send("Network.enable")
    loaded: list[float] = []
    network.on("Network.loadingFinished", lambda event: loaded.append(event["encodedDataLength"]))
    tab.open()
    tab.page.wait_for_load_state("networkidle")
    assert START / 2 < sum(loaded) + sum(map(len, tab.traffic.down)) <= START
    assert [message[0] for message in map(msgspec.msgpack.decode, tab.traffic.up)] == ["h"]
