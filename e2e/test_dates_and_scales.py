"""Dates, times, colours, ratings and pages, given in a real browser by pointer, keys and touch."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from e2e.accessibility import barriers
from e2e.conftest import Visit
from e2e.tab import Tab

DATES = """
import ostinato as st

day = st.date_input("Day", "2024-02-10", max_value="2024-03-20", key="day", bind="query-params")
stay = st.date_input("Stay", (), "2024-01-01", "2024-12-31", format="DD.MM.YYYY", key="stay", bind="query-params")
clock = st.time_input("Clock", "09:30", key="clock", bind="query-params")
start = st.datetime_input("Start", "2024-02-10 09:30", key="start", bind="query-params")
st.text(f"{day} | {[str(one) for one in stay]} | {clock} | {start}")
"""

SIGNS = """
import ostinato as st

color = st.color_picker("Paint", "#ff0000", key="paint", bind="query-params")
size = st.select_slider("Size", ["S", "M", "L"], key="size", bind="query-params")
stars = st.feedback("stars", key="stars", bind="query-params")
page = st.pagination(20, key="page", bind="query-params")
st.text(f"{color} {size} {stars} {page}")
"""

FORM = """
import ostinato as st

with st.form("form"):
    day = st.date_input("Due", None, required=True)
    clock = st.time_input("At", "08:00")
    st.form_submit_button("Send")
st.text(f"{day} {clock}")


@st.dialog("Ask")
def ask():
    st.text(f"asked {st.date_input('When', '2024-02-10')}")


if st.button("Ask me"):
    ask()
with st.popover("Panel"):
    st.text(f"panel {st.date_input('Which', '2024-02-10')}")
"""

PHONE = """
import ostinato as st

st.date_input("Day", "2024-02-10")
st.date_input("Stay", ("2024-02-10", "2024-02-20"), key="stay")
st.datetime_input("Start", "2024-02-10 09:30")
st.pagination(10_000, default=5_000)
st.feedback("faces")
st.color_picker("Paint")
st.select_slider("Size", ["averylongoption" * 4, "WIDEST"], "WIDEST")
"""


INSIDE = """(label) => {
    const [own, row] = [label, label.parentElement].map((one) => one.getBoundingClientRect());
    return label.scrollWidth <= label.clientWidth && own.left >= row.left - 1 && own.right <= row.right + 1;
}"""
"""Whether all of a slider's label is in view."""


def day(tab: Tab, name: str) -> Locator:
    return tab.page.get_by_role("dialog").locator(f'[data-day="{name}"]')


def test_dates_and_times_are_picked_and_typed_and_are_in_the_url(visit: Visit) -> None:
    tab = visit(DATES)
    assert tab.lines == ["2024-02-10 | [] | 09:30:00 | 2024-02-10 09:30:00"]
    tab.field("Day").click()
    assert not barriers(tab.page)
    day(tab, "2024-02-29").click()
    expect(tab.page.get_by_role("dialog")).to_have_count(0)
    tab.page.get_by_role("textbox", name="Stay start").fill("5.3.2024")
    tab.page.get_by_role("textbox", name="Stay end").fill("7/3/2024")
    tab.press("Enter")
    tab.field("Clock").click()
    tab.page.keyboard.type("1737")
    tab.press("Enter")
    tab.page.get_by_test_id("stDateTimeInputCalendarButton").click()
    tab.press("ArrowRight")
    tab.press("Enter")
    tab.click("Done")
    assert tab.lines == ["2024-02-29 | ['2024-03-05', '2024-03-07'] | 17:37:00 | 2024-02-11 09:30:00"]
    assert tab.page.url.endswith(
        "?day=2024-02-29&stay=2024-03-05&stay=2024-03-07&clock=17%3A37&start=2024-02-11T09%3A30"
    )
    tab.page.reload()
    tab.settle()
    assert tab.lines == ["2024-02-29 | ['2024-03-05', '2024-03-07'] | 17:37:00 | 2024-02-11 09:30:00"]
    # The clicks on days and numbers made one event each, the two ends of the range together one.
    assert len(tab.traffic.events) == 4


def test_a_calendar_is_gone_through_by_keys_alone(visit: Visit) -> None:
    tab = visit(DATES)
    tab.field("Day").focus()
    tab.press("ArrowDown")
    expect(day(tab, "2024-02-10")).to_be_focused()
    tab.press("PageDown")
    expect(day(tab, "2024-03-10")).to_be_focused()
    tab.press("PageDown")
    expect(day(tab, "2024-03-20")).to_be_focused()
    tab.press("Shift+Tab")
    expect(tab.page.get_by_role("combobox", name="Year")).to_be_focused()
    tab.press("Escape")
    expect(tab.field("Day")).to_be_focused()
    tab.press("ArrowDown")
    tab.press("ArrowLeft")
    tab.press("Space")
    expect(tab.field("Day")).to_be_focused()
    assert tab.lines[0].startswith("2024-02-09 ")


def test_colours_scales_ratings_and_pages_are_chosen(visit: Visit) -> None:
    tab = visit(SIGNS)
    tab.page.get_by_role("button", name="Paint #ff0000").click()
    assert not barriers(tab.page)
    plane = tab.page.get_by_test_id("stColorPickerPopover").get_by_role("slider", name="Hue")
    plane.focus()
    tab.press("End")
    tab.page.get_by_role("textbox", name="Hex").fill("#0b7285")
    assert tab.lines == ["#ff0000 S None 1"]
    tab.page.mouse.click(1200, 850)
    expect(tab.text("#0b7285 S None 1")).to_be_visible()
    tab.page.get_by_role("radio", name="4 out of 5 stars").click()
    tab.page.get_by_role("slider", name="Size").focus()
    tab.press("End")
    tab.click("Page 5")
    tab.click("Next page")
    expect(tab.text("#0b7285 L 3 6")).to_be_visible()
    assert tab.page.url.endswith("?paint=%230b7285&stars=3&size=L&page=6")


def test_in_forms_dialogs_and_popovers_a_calendar_is_the_innermost(visit: Visit) -> None:
    tab = visit(FORM)
    tab.click("Send")
    expect(tab.page.get_by_role("alert")).to_have_text("This field is required.")
    expect(tab.field("Due")).to_be_focused()
    tab.page.keyboard.type("20240210")
    # The first Enter closes the calendar, if it is open; the next one sends the form.
    tab.press("Enter")
    expect(tab.text("2024-02-10 08:00:00")).to_be_visible()
    tab.click("Ask me")
    tab.page.get_by_role("textbox", name="When").click()
    tab.page.locator('[data-day="2024-02-20"]').hover()
    tab.press("Escape")
    tab.page.get_by_role("textbox", name="When").click()
    tab.page.locator('[data-day="2024-02-20"]').click()
    expect(tab.text("asked 2024-02-20")).to_be_visible()
    tab.press("Escape")
    expect(tab.page.get_by_role("dialog")).to_have_count(0)
    tab.page.get_by_test_id("stPopoverButton").click()
    tab.page.get_by_role("textbox", name="Which").click()
    tab.page.locator('[data-day="2024-02-21"]').click()
    expect(tab.text("panel 2024-02-21")).to_be_visible()


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_on_a_phone_nothing_is_wider_than_the_screen(visit: Visit, direction: str) -> None:
    tab = visit(PHONE, viewport={"width": 360, "height": 780}, has_touch=True, is_mobile=True)
    tab.page.evaluate(f"document.documentElement.dir = '{direction}'")
    for number in range(3):
        tab.page.get_by_test_id("stMain").locator("button[aria-label='Open calendar']").nth(number).tap()
        panel = tab.page.get_by_role("dialog")
        box = panel.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 360
        # Heights as laid out: those of a box that is still sliding in are rounded to 39.99998.
        heights = panel.locator("button, select").evaluate_all("(all) => all.map((one) => one.offsetHeight)")
        assert min(heights) >= 40
        tab.press("Escape")
    expect(tab.page.get_by_role("navigation", name="Pagination")).to_contain_text("5000 / 10000")
    assert tab.page.evaluate("document.documentElement.scrollWidth") == 360
    assert tab.page.get_by_test_id("stSliderThumbValue").evaluate(INSIDE)
