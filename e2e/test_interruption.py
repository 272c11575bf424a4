"""A slow run gives way to what the user does next; nothing of it shows afterwards."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect

from e2e.conftest import Visit

SLOW = """
import time
import ostinato as st
slow, quick = st.button("Slow"), st.button("Quick")  # above what grows: a press must not miss its button
if slow:
    for step in range(1000):
        st.text(f"slow {step}")
        time.sleep(0.05)
    st.text("slow end")
if quick:
    st.text("quick")
st.text("end")
"""


def test_output_shows_while_the_run_goes_on(visit: Visit) -> None:
    tab = visit(SLOW)
    tab.button("Slow").click()
    expect(tab.text("slow 3")).to_be_visible()
    assert not tab.text("slow end").count()
    tab.wait_for_state("running")


def test_a_click_interrupts_a_slow_run_and_what_that_drew_goes(visit: Visit) -> None:
    tab = visit(SLOW)
    tab.button("Slow").click()
    expect(tab.text("slow 3")).to_be_visible()
    tab.click("Quick")
    assert tab.lines == ["quick", "end"]


SLEEPING = """
import pathlib
import time
import ostinato as st
bell = pathlib.Path({bell!r})
runs = st.session_state.runs = st.session_state.get("runs", 0) + 1
st.button("Go")
st.text(f"run {{runs}}")
if runs == 2:
    while not bell.exists():
        time.sleep(0.01)
    try:
        st.text("too late")
    finally:
        bell.unlink()
"""
WATCH_TEXT = """() => {
  window.seen = []
  new MutationObserver(() => window.seen.push(document.querySelector('[data-testid="stMain"]').innerText))
    .observe(document.body, {subtree: true, childList: true, characterData: true})
}"""


def test_a_run_that_sleeps_is_left_behind_and_draws_nothing_when_it_wakes(visit: Visit, tmp_path: Path) -> None:
    bell = tmp_path / "bell"
    tab = visit(SLEEPING.format(bell=str(bell)))
    tab.button("Go").click()
    expect(tab.text("run 2")).to_be_visible()
    tab.page.evaluate(WATCH_TEXT)
    tab.click("Go")
    assert tab.lines == ["run 3"]
    bell.touch()
    while bell.exists():
        tab.page.wait_for_timeout(10)
    tab.click("Go")
    assert tab.lines == ["run 4"]
    assert not [text for text in tab.page.evaluate("window.seen") if "too late" in text]


def test_every_click_of_many_is_served_and_the_page_shows_the_last(visit: Visit) -> None:
    tab = visit(
        "import time, ostinato as st\nss = st.session_state\nss.setdefault('n', 0)\n"
        "def bump(): ss.n += 1\nst.button('bump', on_click=bump)\n"
        "for step in range(5):\n    st.text(f'{ss.n} {step}')\n    time.sleep(0.02)\n"
    )
    for _ in range(20):
        tab.button("bump").click(no_wait_after=True)
    tab.settle()
    assert tab.lines == [f"20 {step}" for step in range(5)]


def test_B10_stop_ends_the_run_and_keeps_what_it_drew(visit: Visit) -> None:
    tab = visit(SLOW)
    stop = tab.button("Stop")
    expect(stop).to_be_hidden()
    tab.button("Slow").click()
    expect(tab.text("slow 3")).to_be_visible()
    stop.click()
    tab.settle()
    assert tab.lines[:4] == ["slow 0", "slow 1", "slow 2", "slow 3"]
    assert not {"slow end", "end"} & set(tab.lines)
    expect(stop).to_be_hidden()
    tab.page.get_by_test_id("stMain").click()
    tab.press("r")
    assert tab.lines == ["end"]


def test_the_page_tells_of_a_run_only_once_it_takes_long(visit: Visit) -> None:
    tab = visit(SLOW)
    running = tab.page.get_by_role("img", name="Running")
    expect(running).to_be_hidden()
    tab.button("Slow").click()
    tab.wait_for_state("running")
    expect(running).to_be_visible()
    tab.click("Quick")
    expect(running).to_be_hidden()


STALE = """
import time
import ostinato as st
runs = st.session_state.runs = st.session_state.get("runs", 0) + 1
st.button("Go")
st.text("first")
if runs > 1:
    time.sleep(1)
st.text("second")
if runs > 1:
    time.sleep(0.7)
if runs == 1:
    st.text("third")
st.text("fourth")
"""


WATCH_STALENESS = """() => {
  const app = document.querySelector('[data-testid="stApp"]')
  const note = (node, what) => {
    const text = node.nodeType === 1 && node.dataset.testid === "stElementContainer" ? node.innerText : ""
    if (text) window.told.push([text, what, app.dataset.testScriptState])
  }
  window.told = []
  new MutationObserver((changes) => {
    for (const { type, target, removedNodes } of changes) {
      if (type === "attributes") note(target, target.dataset.stale)
      for (const node of removedNodes) note(node, "gone")
    }
  }).observe(app, {subtree: true, childList: true, attributeFilter: ["data-stale"]})
}"""


def test_what_a_long_run_has_not_drawn_again_dims_and_goes_at_its_end_only(visit: Visit) -> None:
    tab = visit(STALE)
    tab.page.evaluate(WATCH_STALENESS)
    tab.click("Go")
    assert tab.lines == ["first", "second", "fourth"]
    told = tab.page.evaluate("window.told")
    assert [entry for entry in told if entry[0] == "first"] == []
    assert [entry for entry in told if entry[0] == "second"] == [
        ["second", "true", "running"],
        ["second", "false", "running"],
    ]
    assert [entry for entry in told if entry[0] == "third"] == [
        ["third", "true", "running"],
        ["third", "gone", "notRunning"],
    ]


def test_a_short_run_dims_nothing(visit: Visit) -> None:
    tab = visit("import ostinato as st\nst.button('Go')\nst.text('text')")
    tab.page.evaluate(
        """() => {
          window.dimmed = 0
          new MutationObserver((all) => { window.dimmed += all.length })
            .observe(document.body, {subtree: true, attributeFilter: ["data-stale"]})
        }"""
    )
    for _ in range(3):
        tab.click("Go")
    assert tab.page.evaluate("window.dimmed") == 0


RERUNNING = """
import ostinato as st
st.text(f"count={st.session_state.setdefault('n', 0)}")
if st.button("Go"):
    st.session_state.n += 1
    st.rerun()
st.text("below")
"""


def test_a_rerun_never_shows_the_half_page_that_it_leaves(visit: Visit) -> None:
    tab = visit(RERUNNING)
    tab.page.evaluate(WATCH_TEXT)
    tab.click("Go")
    assert tab.lines == ["count=1", "below"]
    seen = tab.page.evaluate("window.seen")
    assert seen
    assert all("below" in text for text in seen)


LATE = """
import time
import ostinato as st
runs = st.session_state.runs = st.session_state.get("runs", 0) + 1
st.button("Go")
st.text("first")
if runs > 1:
    time.sleep(2.5)
st.text("second")
"""
"""A single sleep cannot be interrupted: the run ends some time after Stop."""


def test_A21_after_stop_what_was_dimmed_stays_so_until_the_run_has_ended(visit: Visit) -> None:
    tab = visit(LATE)
    tab.page.evaluate(WATCH_STALENESS)
    tab.button("Go").click()
    tab.page.locator('[data-stale="true"]', has_text="second").wait_for()
    tab.button("Stop").click()
    tab.wait_for_state("stopRequested")
    tab.settle()
    assert tab.lines == ["first"]
    assert [entry for entry in tab.page.evaluate("window.told") if entry[0] == "second"] == [
        ["second", "true", "running"],
        ["second", "gone", "notRunning"],
    ]
