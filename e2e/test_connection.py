"""A session outlives its connection: nothing is lost, nothing comes twice, nothing reruns."""

from __future__ import annotations

import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from e2e.conftest import COMPLAINTS, Apps, Visit, write_app
from e2e.line import Line
from e2e.tab import Tab, Visitor
from tests.cli.served import serve

pytestmark = getattr(pytest.mark, COMPLAINTS)  # the browser writes lost connections to its console

SCRIPT = """
import ostinato as st
ss = st.session_state
ss.runs = ss.get("runs", 0) + 1
ss.setdefault("log", [])
st.button("One", on_click=ss.log.append, args=["one"])
st.button("Two", on_click=ss.log.append, args=["two"])
name = st.text_input("Name")
st.text(f"runs={ss.runs} log={','.join(ss.log)} name={name}")
"""


def test_S01_a_broken_connection_comes_back_to_the_same_page_without_a_run(
    cuttable: Callable[..., tuple[Tab, Line]],
) -> None:
    tab, line = cuttable(SCRIPT)
    tab.click("One")
    tab.field("Name").fill("draft")
    line.cut()
    tab.wait_for_state("PINGING_SERVER", of="connection")
    line.mend()
    tab.settle()
    assert tab.lines == ["runs=2 log=one name="]
    expect(tab.field("Name")).to_have_value("draft")
    tab.press("Enter")
    tab.click("Two")
    assert tab.lines == ["runs=4 log=one,two name=draft"]


def test_a_page_whose_first_line_does_not_run_calls_the_server_a_little_later(apps: Apps, visitor: Visitor) -> None:
    tab = visitor.tab(apps(SCRIPT).url)
    tab.page.add_init_script("Object.defineProperty(window, 'ostinatoStream', { value: undefined })")
    tab.open().click("One")
    expect(tab.text("runs=2 log=one name=")).to_be_visible()


def test_what_the_user_does_meanwhile_arrives_once_and_in_order(cuttable: Callable[..., tuple[Tab, Line]]) -> None:
    tab, line = cuttable(SCRIPT)
    line.cut()
    tab.wait_for_state("PINGING_SERVER", of="connection")
    for name in ("One", "Two", "One"):
        tab.button(name).click()
    tab.field("Name").fill("Ada")
    tab.page.keyboard.press("Enter")
    line.mend()
    tab.settle()
    assert "log=one,two,one name=Ada" in tab.lines[0]
    assert [event[1] for event in tab.traffic.events] == [1, 2, 3, 4]


WATCH_BANNER = """() => {
  new MutationObserver(() => {
    const banner = document.querySelector('[data-testid="stConnectionStatus"]')
    if (banner) window.first ??= getComputedStyle(banner).visibility
  }).observe(document.body, {subtree: true, childList: true})
}"""


def test_the_page_says_quietly_that_the_connection_is_lost_and_for_no_longer_than_that(
    cuttable: Callable[..., tuple[Tab, Line]],
) -> None:
    tab, line = cuttable(SCRIPT)
    banner = tab.page.get_by_test_id("stConnectionStatus")
    assert not banner.count()
    tab.page.evaluate(WATCH_BANNER)
    line.cut()
    expect(banner).to_be_visible()
    assert tab.page.evaluate("window.first") == "hidden"
    expect(banner).to_contain_text("Connection lost")
    assert tab.lines == ["runs=1 log= name="]
    expect(banner.get_by_role("button", name="Try now")).to_be_enabled()
    line.mend()
    # The page may be quicker than we are, and take the banner away by itself.
    banner.evaluate_all("banners => banners.forEach(banner => banner.querySelector('button').click())")
    tab.settle()
    expect(banner).to_have_count(0)
    assert tab.lines == ["runs=1 log= name="]


SLOW = """
import time, ostinato as st
st.button("Go")
if st.session_state.get("again"):
    for step in range(20):
        st.text(f"step {step}")
        time.sleep(0.05)
st.session_state.again = True
st.text("end")
"""


def test_a_run_that_ends_while_the_connection_is_lost_is_shown_when_it_is_back(
    cuttable: Callable[..., tuple[Tab, Line]],
) -> None:
    tab, line = cuttable(SLOW)
    tab.button("Go").click()
    expect(tab.text("step 2")).to_be_visible()
    line.cut()
    tab.wait_for_state("PINGING_SERVER", of="connection")
    line.mend()
    tab.settle()
    assert tab.lines == [*(f"step {step}" for step in range(20)), "end"]


def test_S05_a_reload_is_a_new_session(visit: Visit) -> None:
    tab = visit(SCRIPT)
    tab.click("One")
    tab.page.reload()
    tab.settle()
    assert tab.lines == ["runs=1 log= name="]


def test_a_reload_can_come_back_to_the_same_session_without_a_run(visit: Visit) -> None:
    tab = visit(SCRIPT, "--session.resume", "reload")
    tab.click("One")
    tab.field("Name").fill("Ada")
    tab.press("Enter")
    tab.page.reload()
    tab.settle()
    assert tab.lines == ["runs=3 log=one name=Ada"]
    expect(tab.field("Name")).to_have_value("Ada")
    tab.click("Two")
    assert tab.lines == ["runs=4 log=one,two name=Ada"]


@pytest.mark.parametrize("resume", ["off", "reload"])
def test_two_tabs_of_one_user_share_nothing(visit: Visit, visitor: Visitor, apps: Apps, resume: str) -> None:
    options = ("--session.resume", resume)
    one = visit(SCRIPT, *options)
    two = visitor.another_tab(one.context, apps(SCRIPT, *options).url).open()
    one.click("One")
    two.click("Two")
    assert [one.lines, two.lines] == [["runs=2 log=one name="], ["runs=2 log=two name="]]


def test_a_tab_that_was_opened_by_another_one_is_a_session_of_its_own(visit: Visit) -> None:
    one = visit(SCRIPT, "--session.resume", "reload").click("One")
    with one.context.expect_page() as opened:  # the browser gives it a copy of all that the first one's storage holds
        one.page.evaluate("window.open(location.href)")
    lines = opened.value.get_by_test_id("stText")
    expect(lines).to_have_text("runs=1 log= name=")
    one.click("Two")
    assert one.lines == ["runs=3 log=one,two name="]
    expect(lines).to_have_text("runs=1 log= name=")


def test_a_restarted_server_brings_the_page_back_by_itself_in_a_new_session(visitor: Visitor, tmp_path: Path) -> None:
    path = write_app(tmp_path, SCRIPT)
    with serve(tmp_path, str(path), "--server.port", "0") as first:
        port = first.url.rpartition(":")[2]
        tab = visitor.tab(first.url).open().click("One")
        assert first.stop(signal.SIGTERM) == 0
        tab.wait_for_state("PINGING_SERVER", of="connection")
    with serve(tmp_path, str(path), "--server.port", port):
        tab.wait_for_state("CONNECTED", of="connection")
        tab.settle()
        assert tab.lines == ["runs=1 log= name="]
        tab.click("Two")
        assert tab.lines == ["runs=2 log=two name="]
