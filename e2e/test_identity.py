"""Which widget is which: what keeps a value over reruns, and what resets it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from e2e.conftest import Visit

SCRIPT = """
import ostinato as st
label = "Second" if st.toggle("Other label") else "First"
off = st.toggle("Off")
st.text(repr(st.text_input(label, {default}, key={key}, disabled=off)))
"""


def test_a_widget_without_key_starts_anew_under_another_label(visit: Visit) -> None:
    tab = visit(SCRIPT.format(default='"default"', key=None))
    tab.field("First").fill("typed")
    tab.press("Enter")
    assert tab.lines == ["'typed'"]
    tab.page.get_by_role("switch", name="Other label").click()
    tab.settle()
    assert tab.lines == ["'default'"]
    expect(tab.field("Second")).to_have_value("default")


def test_a_widget_with_a_key_keeps_its_value_and_its_place_under_another_label(visit: Visit) -> None:
    tab = visit(SCRIPT.format(default='"default"', key='"name"'))
    tab.field("First").fill("typed")
    tab.press("Enter")
    drawn = tab.field("First").element_handle()
    tab.page.get_by_role("switch", name="Other label").click()
    tab.settle()
    assert tab.lines == ["'typed'"]
    expect(tab.field("Second")).to_have_value("typed")
    assert tab.field("Second").element_handle().evaluate("(now, before) => now === before", drawn)


def test_disabling_a_widget_does_not_reset_it(visit: Visit) -> None:
    tab = visit(SCRIPT.format(default='""', key=None))
    tab.field("First").fill("typed")
    tab.press("Enter")
    tab.page.get_by_role("switch", name="Off").click()
    tab.settle()
    expect(tab.field("First")).to_be_disabled()
    expect(tab.field("First")).to_have_value("typed")
    assert tab.lines == ["'typed'"]


FROM_CODE = """
import ostinato as st
ss = st.session_state
def example():
    ss.update(name="Ada", note="n", amount=7, level=9, span=(1, 2), fruit="plum", size="L", agree=True, fast=True)
st.button("Example", on_click=example)
st.text_input("Name", key="name")
st.text_area("Note", key="note")
st.number_input("Amount", 0, 10, key="amount")
st.slider("Level", 0, 10, key="level")
st.slider("Span", 0, 10, (0, 10), key="span")
st.selectbox("Fruit", ["apple", "plum"], key="fruit")
st.radio("Size", ["S", "L"], key="size")
st.checkbox("Agree", key="agree")
st.toggle("Fast", key="fast")
"""


def test_values_that_code_sets_show_in_every_kind_of_widget(visit: Visit) -> None:
    tab = visit(FROM_CODE)
    tab.click("Example")
    for label, value in {"Name": "Ada", "Note": "n", "Amount": "7", "Fruit": "plum"}.items():
        expect(tab.field(label)).to_have_value(value)
    sliders = tab.page.get_by_role("slider")
    for index, value in enumerate(("9", "1", "2")):
        expect(sliders.nth(index)).to_have_value(value)
    expect(tab.page.get_by_role("radio", name="L")).to_be_checked()
    expect(tab.page.get_by_role("checkbox", name="Agree")).to_be_checked()
    expect(tab.page.get_by_role("switch", name="Fast")).to_be_checked()


def test_a_value_that_code_sets_replaces_what_the_user_was_typing(visit: Visit) -> None:
    tab = visit(FROM_CODE)
    tab.field("Name").fill("Bob")
    tab.click("Example")
    expect(tab.field("Name")).to_have_value("Ada")


SHOWN_OR_NOT = """
import ostinato as st
if st.toggle("Show", True):
    st.text_input("Name", key="name")
else:
    st.text("without")
"""


def test_a_widget_that_was_left_out_of_a_run_starts_anew(visit: Visit) -> None:
    tab = visit(SHOWN_OR_NOT)
    tab.field("Name").fill("Ada")
    tab.press("Enter")
    for lines in (["without"], []):
        tab.page.get_by_role("switch", name="Show").click()
        tab.settle()
        assert tab.lines == lines
    expect(tab.field("Name")).to_have_value("")


TWO_TYPES = """
import ostinato as st
st.{function}("Same")
st.{function}("Same")
"""


@pytest.mark.parametrize("function", ["button", "text_input", "checkbox", "slider"])
def test_two_widgets_that_cannot_be_told_apart_are_an_error_that_says_what_to_do(visit: Visit, function: str) -> None:
    tab = visit(TWO_TYPES.format(function=function))
    error = tab.main("stException")
    expect(error).to_contain_text("Duplicate")
    expect(error).to_contain_text("key")
