"""Text that grows while it comes."""

from __future__ import annotations

from playwright.sync_api import expect

from e2e.conftest import Visit

SCRIPT = """
import threading
import time

import ostinato as st


def words():
    for word in "Some **bold words that take long** and a [link](https://example.com/a/long/way) as well".split(" "):
        yield word + " "
        time.sleep(st.session_state.get("pause", 0.15))


st.button("Again")
if st.button("Stream"):
    st.write_stream(words, cursor="▌")
if st.button("Stream slowly"):
    st.session_state.pause = 1
    st.write_stream(words, cursor="▌")
"""


def test_O05_unfinished_markup_is_closed_while_it_grows(visit: Visit) -> None:
    tab = visit(SCRIPT)
    text = tab.main("stMarkdown")
    seen = tab.page.evaluate_handle(
        """() => {
            const seen = [];
            new MutationObserver(() => {
                const text = document.querySelector('[data-testid="stMain"] [data-testid="stMarkdown"]');
                if (text) seen.push(text.innerText);
            }).observe(document.body, { subtree: true, childList: true, characterData: true });
            return seen;
        }"""
    )
    tab.button("Stream").click()
    expect(text.locator("strong")).to_contain_text("bold")
    expect(tab.page.get_by_test_id("stStreamCursor")).to_be_visible()
    tab.settle()
    expect(text).to_have_text("Some bold words that take long and a link as well")
    expect(tab.page.get_by_test_id("stStreamCursor")).to_have_count(0)
    states = seen.json_value()
    assert len(states) > 5
    # The chunk with the closing rules is on its way while the first words come.
    assert [state for state in states[3:] if "*" in state or "](" in state] == []


def test_O04_what_has_been_written_stays_when_the_run_is_stopped(visit: Visit) -> None:
    tab = visit(SCRIPT)
    tab.button("Stream slowly").click()
    text = tab.main("stMarkdown")
    expect(text.locator("strong")).to_have_text("bold words")
    tab.page.get_by_role("button", name="Stop").click()
    tab.settle()
    expect(text).to_contain_text("Some bold words")
    expect(tab.page.get_by_test_id("stStreamCursor")).to_have_count(0)
