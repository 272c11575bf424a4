"""Widgets that are answered by a choice: each click is one answer, at once."""

from __future__ import annotations

from playwright.sync_api import Locator, expect

from e2e.conftest import Visit
from e2e.tab import Tab

SCRIPT = """
import ostinato as st
fruit = st.selectbox("Fruit", ["apple", "pear", "plum"], index=None)
size = st.radio("Size", ["S", "M", "L"])
agree = st.checkbox("Agree")
fast = st.toggle("Fast")
level = st.slider("Level", 0, 10, 3)
span = st.slider("Span", 0, 100, (20, 80), step=10)
st.text(f"{fruit} {size} {agree} {fast} {level} {span}")
"""


def drag(tab: Tab, thumb: Locator, by: float) -> None:
    """Drag a slider's thumb by a share of the slider's width."""
    track = thumb.locator("xpath=ancestor::fieldset").bounding_box()
    box = thumb.bounding_box()
    assert track
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    tab.page.mouse.move(x, y)
    tab.page.mouse.down()
    tab.page.mouse.move(x + by * track["width"] / 2, y)
    tab.page.mouse.move(x + by * track["width"], y)
    tab.page.mouse.up()
    tab.settle()


def test_an_option_is_chosen_by_pointer_and_cleared_again(visit: Visit) -> None:
    tab = visit(SCRIPT)
    tab.field("Fruit").click()
    expect(tab.page.get_by_role("option")).to_have_text(["apple", "pear", "plum"])
    tab.page.get_by_role("option", name="pear").click()
    tab.settle()
    assert tab.lines == ["pear S False False 3 (20, 80)"]
    expect(tab.field("Fruit")).to_have_value("pear")
    tab.click("Clear value")
    assert tab.lines == ["None S False False 3 (20, 80)"]


def test_an_option_is_chosen_by_keys(visit: Visit) -> None:
    tab = visit(SCRIPT)
    tab.field("Fruit").focus()
    tab.page.keyboard.type("pl")
    expect(tab.page.get_by_role("option")).to_have_text(["plum", "apple"])
    tab.press("Enter")
    assert tab.lines == ["plum S False False 3 (20, 80)"]


def test_a_radio_is_chosen_by_its_label_and_by_arrow_keys(visit: Visit) -> None:
    tab = visit(SCRIPT)
    tab.page.get_by_role("radiogroup").get_by_text("L", exact=True).click()
    tab.settle()
    assert tab.lines == ["None L False False 3 (20, 80)"]
    tab.press("ArrowUp")
    assert tab.lines == ["None M False False 3 (20, 80)"]


def test_a_checkbox_and_a_toggle_turn_by_pointer_and_by_space(visit: Visit) -> None:
    tab = visit(SCRIPT)
    tab.page.get_by_test_id("stCheckbox").get_by_text("Agree").click()
    tab.settle()
    tab.page.get_by_role("switch", name="Fast").focus()
    tab.press("Space")
    assert tab.lines == ["None S True True 3 (20, 80)"]
    tab.page.get_by_role("checkbox", name="Agree").click()
    tab.settle()
    assert tab.lines == ["None S False True 3 (20, 80)"]


def test_a_slider_moves_by_keys_once_they_have_paused(visit: Visit) -> None:
    tab = visit(SCRIPT)
    slider = tab.page.get_by_role("slider", name="Level")
    slider.focus()
    for _ in range(4):
        tab.page.keyboard.press("ArrowRight")
    expect(tab.text("None S False False 7 (20, 80)")).to_be_visible()
    assert len(tab.traffic.events) == 1
    tab.page.keyboard.press("Home")
    expect(tab.text("None S False False 0 (20, 80)")).to_be_visible()


def test_a_slider_moves_by_pointer_and_answers_once_where_it_is_let_go(visit: Visit) -> None:
    tab = visit(SCRIPT)
    drag(tab, tab.page.get_by_role("slider", name="Level"), 0.4)
    assert tab.lines == ["None S False False 7 (20, 80)"]
    assert len(tab.traffic.events) == 1


def test_the_two_ends_of_a_range_move_apart_from_each_other(visit: Visit) -> None:
    tab = visit(SCRIPT)
    span = tab.page.get_by_test_id("stSlider").nth(1).get_by_role("slider")
    drag(tab, span.nth(1), -0.3)
    assert tab.lines == ["None S False False 3 (20, 50)"]
    drag(tab, span.nth(0), 0.1)
    assert tab.lines == ["None S False False 3 (30, 50)"]


DISABLED = """
import ostinato as st
st.selectbox("Fruit", ["apple"], disabled=True)
st.radio("Size", ["S", "M"], disabled=True)
st.checkbox("Agree", disabled=True)
st.toggle("Fast", disabled=True)
st.slider("Level", disabled=True)
st.number_input("Amount", disabled=True)
st.text_area("Note", disabled=True)
st.button("Save", disabled=True)
"""


def test_disabled_widgets_cannot_be_reached(visit: Visit) -> None:
    tab = visit(DISABLED)
    controls = tab.page.get_by_test_id("stMain").locator("input, textarea, button")
    assert controls.count() >= 9
    for control in controls.all():
        expect(control).to_be_disabled()


TABS = """
import ostinato as st
one, two = st.tabs(["One", "Two"])
one.text("first")
two.text_input("Name")
with st.expander("More"):
    st.text("hidden")
tracked = st.expander("Tracked", on_change="rerun")
st.text(f"open={tracked.open}")
st.button("Again")
"""


def test_tabs_and_expanders_open_without_a_run_and_stay_so_over_runs(visit: Visit) -> None:
    tab = visit(TABS)
    expect(tab.text("hidden")).to_be_hidden()
    tab.page.get_by_role("tab", name="Two").click()
    tab.page.get_by_test_id("stExpander").get_by_text("More").click()
    expect(tab.text("hidden")).to_be_visible()
    assert tab.traffic.events == []
    tab.click("Again")
    expect(tab.text("hidden")).to_be_visible()
    expect(tab.field("Name")).to_be_visible()
    expect(tab.text("first")).to_be_hidden()
    tab.page.get_by_role("tab", name="Two").focus()
    tab.press("ArrowLeft")
    expect(tab.text("first")).to_be_visible()


def test_an_expander_that_the_script_follows_answers_when_it_is_opened(visit: Visit) -> None:
    tab = visit(TABS)
    tab.page.get_by_test_id("stExpander").get_by_text("Tracked").click()
    tab.settle()
    expect(tab.text("open=True")).to_be_visible()
