"""Forms in a real browser: typing, Enter, the keyboard's way through them, and runs that others start meanwhile."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from e2e.conftest import Visit
from e2e.tab import Tab

ORDER = """
import ostinato as st

st.session_state.runs = st.session_state.get("runs", 0) + 1
st.text(f"run {st.session_state.runs}")
with st.form("order"):
    dish = st.text_input("Dish", "Soup")
    count = st.number_input("Count", value=1)
    note = st.text_area("Note")
    spicy = st.checkbox("Spicy")
    size = st.selectbox("Size", ["S", "M", "L"])
    sent = st.form_submit_button("Order")
    later = st.form_submit_button("Later")
st.text(f"{dish}|{count}|{note!r}|{spicy}|{size}|{sent}|{later}")
st.button("Outside")
"""


def type_into(tab: Tab, label: str, text: str) -> None:
    tab.field(label).fill("")
    tab.field(label).press_sequentially(text)


def test_F01_F02_F16_edits_are_sent_by_the_pressed_submit_button_alone(visit: Visit) -> None:
    tab = visit(ORDER)
    type_into(tab, "Dish", "Stew")
    tab.field("Note").fill("soon")
    tab.text("Spicy").click()
    tab.settle()
    assert tab.lines == ["run 1", "Soup|1|''|False|S|False|False"]
    tab.click("Outside")
    assert tab.lines == ["run 2", "Soup|1|''|False|S|False|False"]
    assert tab.field("Dish").input_value() == "Stew"
    tab.click("Later")
    assert tab.lines == ["run 3", "Stew|1|'soon'|True|S|False|True"]
    tab.click("Outside")
    assert tab.lines == ["run 4", "Stew|1|'soon'|True|S|False|False"]


def test_F11_F14_enter_submits_a_text_and_a_number_with_its_first_press(visit: Visit) -> None:
    tab = visit(ORDER)
    type_into(tab, "Dish", "Stew")
    expect(tab.page.get_by_test_id("InputInstructions")).to_have_text("Press Enter to submit form")
    tab.press("Enter")
    assert tab.lines[-1] == "Stew|1|''|False|S|True|False"
    type_into(tab, "Count", "12")
    tab.press("Enter")
    assert tab.lines == ["run 3", "Stew|12|''|False|S|True|False"]
    expect(tab.field("Count")).to_be_focused()


def test_F11_in_a_text_area_ctrl_enter_submits_and_enter_makes_a_line(visit: Visit) -> None:
    tab = visit(ORDER)
    tab.field("Note").press_sequentially("one")
    tab.press("Enter")
    tab.page.keyboard.type("two")
    assert tab.lines[0] == "run 1"
    tab.press("Control+Enter")
    assert tab.lines == ["run 2", "Soup|1|'one\\ntwo'|False|S|True|False"]


def test_F11_enter_on_a_checkbox_and_in_an_open_list_submits_nothing(visit: Visit) -> None:
    tab = visit(ORDER)
    tab.field("Spicy").focus()
    tab.press("Enter")
    size = tab.page.get_by_role("combobox")
    size.focus()
    tab.press("ArrowDown")
    tab.press("ArrowDown")
    tab.press("Enter")
    expect(size).to_have_value("M")
    assert tab.lines[0] == "run 1"


@pytest.mark.parametrize(
    ("form", "button"),
    [("enter_to_submit=False", ""), ("", "disabled=True")],
    ids=["F12_with_enter_to_submit_off", "F13_with_the_first_submit_button_disabled"],
)
def test_enter_does_not_submit(visit: Visit, form: str, button: str) -> None:
    tab = visit(f"""
import ostinato as st
with st.form("f", {form}):
    st.form_submit_button("First", {button})
    name = st.text_input("Name")
    st.form_submit_button("Second")
st.text(name)
""")
    tab.field("Name").fill("you")
    tab.press("Enter")
    tab.settle()
    assert tab.lines == [""]
    tab.click("Second")
    assert tab.lines == ["you"]


def test_tab_goes_through_a_form_in_the_order_of_the_page_and_space_presses_the_button(visit: Visit) -> None:
    tab = visit(ORDER)
    tab.field("Dish").focus()
    for here in (tab.field("Count"), tab.field("Note"), tab.field("Spicy")):
        tab.page.keyboard.press("Tab")
        expect(here).to_be_focused()
    tab.page.keyboard.press("Tab")
    tab.page.keyboard.press("Tab")
    expect(tab.button("Order")).to_be_focused()
    tab.press("Space")
    assert tab.lines[0] == "run 2"


CLEARING = """
import time
import ostinato as st

with st.form("entry", clear_on_submit=True):
    name = st.text_input("Name", "nobody")
    count = st.number_input("Count", value=1)
    ready = st.checkbox("Ready")
    size = st.radio("Size", ["S", "M"])
    sent = st.form_submit_button("Add", on_click=time.sleep if st.session_state.get("slow") else None, args=(1.5,))
st.text(f"{name}|{count}|{ready}|{size}")
if sent and st.session_state.get("slow"):
    time.sleep(1.5)
st.button("Outside")
st.checkbox("Slow", key="slow")
"""


def test_F15_clear_on_submit_shows_the_defaults_and_the_run_saw_the_values(visit: Visit) -> None:
    tab = visit(CLEARING)
    tab.field("Count").fill("7")
    tab.text("Ready").click()
    tab.text("M").click()
    tab.field("Name").fill("you")
    tab.press("Enter")
    assert tab.lines == ["you|7|True|M"]
    assert (tab.field("Name").input_value(), tab.field("Count").input_value()) == ("nobody", "1")
    expect(tab.field("Ready")).not_to_be_checked()
    expect(tab.field("S")).to_be_checked()
    tab.click("Add")
    assert tab.lines == ["nobody|1|False|S"]


def test_F15_what_is_typed_while_the_submits_run_goes_on_is_kept(visit: Visit) -> None:
    tab = visit(CLEARING)
    tab.text("Slow").click()
    tab.settle()
    tab.field("Name").fill("one")
    tab.page.keyboard.press("Enter")
    expect(tab.field("Name")).to_have_value("nobody", timeout=4_000)
    tab.wait_for_state("running")
    tab.field("Name").fill("two")
    tab.settle()
    assert (tab.lines, tab.field("Name").input_value()) == (["one|1|False|S"], "two")


def test_a_form_with_a_fault_in_it_stays_and_says_so(visit: Visit) -> None:
    tab = visit("""
import ostinato as st
with st.form("f"):
    email = st.text_input("Email", required=True)
    st.form_submit_button("Send")
st.text(email)
""")
    tab.click("Send")
    expect(tab.page.get_by_role("alert")).to_have_text("This field is required.")
    expect(tab.field("Email")).to_be_focused()
    tab.page.keyboard.type("a@b.c")
    tab.press("Enter")
    assert tab.lines == ["a@b.c"]


def test_two_forms_in_columns_and_an_expander_are_each_on_their_own(visit: Visit) -> None:
    tab = visit("""
import ostinato as st
left, right = st.columns(2)
with left.form("left"):
    one = st.text_input("One")
    st.form_submit_button("Send one")
with right.expander("Box", expanded=True).form("right"):
    with st.container():
        two = st.text_input("Two")
    st.form_submit_button("Send two")
st.text(f"{one}|{two}")
""")
    tab.field("One").fill("a")
    tab.field("Two").fill("b")
    tab.press("Enter")
    assert tab.lines == ["|b"]
    assert tab.field("One").input_value() == "a"
    tab.click("Send one")
    assert tab.lines == ["a|b"]


def test_a_form_in_a_fragment_runs_the_fragment_alone(visit: Visit) -> None:
    tab = visit("""
import ostinato as st
st.session_state.runs = st.session_state.get("runs", 0) + 1
st.text(f"run {st.session_state.runs}")

@st.fragment
def part():
    with st.form("f", clear_on_submit=True):
        name = st.text_input("Name")
        st.form_submit_button("Send")
    st.text(name)

part()
""")
    tab.field("Name").fill("you")
    tab.press("Enter")
    assert tab.lines == ["run 1", "you"]
    assert tab.field("Name").input_value() == ""


def test_on_a_phone_a_form_keeps_within_the_screen(visit: Visit) -> None:
    tab = visit(ORDER, viewport={"width": 360, "height": 740})
    assert tab.page.evaluate("document.documentElement.scrollWidth") == 360
    box = tab.page.get_by_test_id("stForm").bounding_box()
    assert box is not None
    assert 0 <= box["x"] <= 360 - box["width"]
