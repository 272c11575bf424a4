"""A rerun leaves the user where they are: focus, caret, draft, scroll position."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from e2e.conftest import Visit

SCRIPT = """
import pathlib
import time
import ostinato as st
bell = pathlib.Path({bell!r})
more = st.session_state.get("more", 0)
def grow():
    st.session_state.more = more + 3
for line in range(more):
    st.text(f"inserted {{line}}")
st.button("Grow", on_click=grow, shortcut="F2")
st.text_input("Name", key="name")
st.text_area("Note")
st.number_input("Amount")
if st.button("Slow", shortcut="F4"):
    while not bell.exists():
        time.sleep(0.01)
    st.session_state.more = 5
    st.rerun()
for line in range(200):
    st.text(f"line {{line}}")
"""
CARET = "() => [document.activeElement.selectionStart, document.activeElement.selectionEnd]"


def type_and_go_back(page: Page, label: str) -> None:
    """Type something, and put the caret between its second and third letter."""
    page.get_by_label(label, exact=True).click()
    page.keyboard.type("draft")
    for _ in range(3):
        page.keyboard.press("ArrowLeft")


@pytest.mark.parametrize("label", ["Name", "Note"])
def test_focus_caret_and_draft_survive_a_run_that_inserts_elements_above(visit: Visit, label: str) -> None:
    tab = visit(SCRIPT.format(bell=""))
    type_and_go_back(tab.page, label)
    tab.press("F2")
    assert tab.lines[:3] == ["inserted 0", "inserted 1", "inserted 2"]
    expect(tab.field(label)).to_be_focused()
    expect(tab.field(label)).to_have_value("draft")
    assert tab.page.evaluate(CARET) == [2, 2]
    tab.page.keyboard.type("XY")
    expect(tab.field(label)).to_have_value("drXYaft")


def test_what_is_typed_while_a_slow_run_goes_on_is_not_lost_when_it_ends(visit: Visit, tmp_path: Path) -> None:
    bell = tmp_path / "bell"
    tab = visit(SCRIPT.format(bell=str(bell)))
    tab.field("Name").click()
    tab.page.keyboard.type("be")
    tab.page.keyboard.press("F4")
    tab.wait_for_state("running")
    tab.page.keyboard.type("fore")
    bell.touch()
    tab.settle()
    assert tab.lines[4] == "inserted 4"
    expect(tab.field("Name")).to_have_value("before")
    tab.page.keyboard.type("!")
    expect(tab.field("Name")).to_have_value("before!")


def test_what_is_typed_after_enter_while_its_run_goes_on_is_not_lost(visit: Visit) -> None:
    tab = visit(
        "import time, ostinato as st\nname = st.text_input('Name')\nif name: time.sleep(0.4)\nst.text(f'hello {name}')"
    )
    tab.field("Name").click()
    tab.page.keyboard.type("Ada")
    tab.page.keyboard.press("Enter")
    tab.page.keyboard.type(" Lovelace")
    tab.settle()
    assert tab.lines == ["hello Ada"]
    expect(tab.field("Name")).to_have_value("Ada Lovelace")
    tab.press("Enter")
    assert tab.lines == ["hello Ada Lovelace"]


def test_a_number_that_is_being_typed_survives_a_run(visit: Visit) -> None:
    tab = visit(SCRIPT.format(bell=""))
    tab.field("Amount").fill("12")
    tab.press("F2")
    expect(tab.field("Amount")).to_be_focused()
    expect(tab.field("Amount")).to_have_value("12")


def test_the_page_stays_where_it_was_scrolled_to(visit: Visit) -> None:
    tab = visit(SCRIPT.format(bell=""))
    line = tab.text("line 150")
    line.scroll_into_view_if_needed()
    before = line.bounding_box()
    tab.press("F2")
    assert tab.lines[2] == "inserted 2"
    assert line.bounding_box() == pytest.approx(before, abs=1)


ABOVE_OPTIONS = """
import ostinato as st
more = st.session_state.get("more", 0)
def grow():
    st.session_state.more = more + 1
for line in range(more):
    st.text(f"inserted {line}")
st.selectbox("Fruit", ["apple", "pear"])
st.button("Grow", on_click=grow, shortcut="F2")
"""


def test_an_open_list_of_options_stays_open_over_a_run(visit: Visit) -> None:
    tab = visit(ABOVE_OPTIONS)
    tab.field("Fruit").click()
    tab.press("F2")
    assert tab.lines == ["inserted 0"]
    tab.page.get_by_role("option", name="pear").click()
    tab.settle()
    expect(tab.field("Fruit")).to_have_value("pear")
