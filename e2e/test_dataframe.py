"""A data frame of which the server holds all, and the page what is in view."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Locator, expect

from e2e.accessibility import barriers
from e2e.conftest import Visit
from e2e.tab import Tab

MILLION = """
import numpy as np
import ostinato as st

@st.cache_resource
def numbers():
    place = np.arange(1_000_000)
    return {"even": 2 * place, "down": 1_000_000 - place}

st.button("Again")
event = st.dataframe(numbers(), key="frame", on_select="rerun", selection_mode="multi-row", alt="Numbers")
rows = event.selection.rows
st.text(f"{len(rows)} rows, {rows[:3]}")
"""

SALES = """
import datetime as dt
import ostinato as st

SALES = [
    {"city": city, "amount": amount, "paid": paid, "day": dt.date(2024, 1, day)}
    for city, amount, paid, day in [("Rome", 12.5, True, 3), ("Oslo", 99.0, False, 1), ("Bern", None, True, 2)]
]
event = st.dataframe(
    SALES, key="sales", on_select="rerun", selection_mode=["single-row", "multi-cell"], height=300,
    column_config={"amount": st.column_config.NumberColumn("Amount", format="euro", help="**Net**")},
)
st.text(f"{event.selection.rows} {event.selection.cells}")
"""

PHONE = """
import ostinato as st

event = st.dataframe(
    {"row": list(range(99)), **{f"c{place}": [place] * 99 for place in range(9)}},
    key="phone", on_select="rerun", selection_mode=["multi-row", "multi-cell"],
)
st.text(f"{event.selection.rows} {event.selection.cells}")
"""

LIVE = """
import ostinato as st

@st.fragment(run_every=0.3)
def live():
    st.session_state.tick = st.session_state.get("tick", 0) + 1
    st.dataframe({"row": list(range(3000)), "tick": [st.session_state.tick] * 3000}, key="live")

live()
"""

NAMES = """
import ostinato as st

st.dataframe({"place": [1, 2, 3], "name": ["a", "b", "c"]}, key="names")
"""

HEADER, ROW = 36, 35
"""Pixels of the header and of a row."""


def grid(tab: Tab) -> Locator:
    return tab.page.get_by_test_id("stDataFrameResizable")


def table(tab: Tab) -> Locator:
    """What screen readers find in the place of the canvas. (Playwright takes what is inside a canvas for hidden.)"""
    return grid(tab).locator("table[role=grid]")


def press(tab: Tab, x: int, row: int = -1) -> None:
    """Presses so many pixels from the grid's edge in a row of those in view; -1 is the header."""
    box = grid(tab).bounding_box()
    assert box
    tab.page.mouse.click(box["x"] + x, box["y"] + (HEADER / 2 if row < 0 else HEADER + ROW * row + ROW / 2))


def cell(tab: Tab, row: int, column: int) -> Locator:
    """What a screen reader finds in a cell: row markers are a column, too."""
    return grid(tab).locator(f"#glide-cell-{column}-{row}")


def scroll(tab: Tab, share: float) -> None:
    grid(tab).locator(".dvn-scroller").evaluate("(one, share) => { one.scrollTop = share * one.scrollHeight }", share)


def windows(tab: Tab) -> list[int]:
    """First rows of the windows that the page has asked for."""
    asked = [request.url for request in tab.requests if "/_stcore/frames/" in request.url]
    return [int(parse_qs(urlsplit(url).query)["start"][0]) for url in asked if "start=" in url]


def column_menu(tab: Tab, x: int, item: str) -> None:
    """Takes something from the menu that the right button opens over a column's header."""
    box = grid(tab).bounding_box()
    assert box
    tab.page.mouse.click(box["x"] + x, box["y"] + HEADER / 2, button="right")
    tab.page.get_by_test_id("stDataFrameColumnMenu").get_by_text(item).click()


def test_a_million_rows_are_scrolled_sorted_searched_and_selected_while_the_page_holds_what_is_in_view(
    visit: Visit,
) -> None:
    tab = visit(MILLION)
    expect(cell(tab, 0, 1)).to_have_text("0")
    assert windows(tab) == []  # the first rows came with the page
    assert sum(map(len, tab.traffic.down)) < 100_000

    scroll(tab, 1)
    expect(cell(tab, 999_999, 1)).to_have_text("1999998")
    assert windows(tab) == [999_900]
    tab.traffic.clear()
    tab.click("Again")
    assert sum(map(len, tab.traffic.down)) < 300  # nothing of the frame
    expect(cell(tab, 999_999, 1)).to_have_text("1999998")

    scroll(tab, 0)
    press(tab, 500)  # the header of "down"
    expect(cell(tab, 0, 2)).to_have_text("1")
    expect(table(tab).locator("th[aria-sort=ascending]")).to_have_text("down")
    press(tab, 18, 0)
    expect(tab.text("1 rows, [999999]")).to_be_visible()
    press(tab, 18, 2)
    expect(tab.text("2 rows, [999999, 999997]")).to_be_visible()
    press(tab, 18)  # all, by the box in the header
    expect(tab.text("1000000 rows, [0, 1, 2]")).to_be_visible()

    tab.page.keyboard.press("Control+f")
    tab.page.get_by_label("Search the data").fill("1999998")
    expect(tab.page.get_by_role("search").get_by_role("status")).to_have_text("1 row")
    expect(cell(tab, 0, 2)).to_have_text("1")
    tab.page.keyboard.press("Escape")
    expect(table(tab).locator("th[aria-sort]")).to_have_text("down")  # sorted as before
    expect(table(tab)).to_have_attribute("aria-label", "Numbers")
    expect(table(tab)).to_have_attribute("aria-rowcount", "1000001")


def test_columns_are_explored_by_their_menu_and_cells_are_copied_and_told_to_the_script(visit: Visit) -> None:
    tab = visit(SALES)
    tab.context.grant_permissions(["clipboard-read", "clipboard-write"])
    expect(cell(tab, 0, 2)).to_have_text("€12.50")
    expect(cell(tab, 2, 2)).to_have_text("None")
    column_menu(tab, 300, "Statistics")
    facts = tab.page.get_by_role("dialog", name="Statistics of Amount")
    expect(facts.locator("dl")).to_contain_text("Missing1")
    expect(facts.locator("dl")).to_contain_text("Largest€99.00")
    tab.page.keyboard.press("Escape")
    column_menu(tab, 300, "Filter…")
    tab.page.get_by_label("From").fill("10")
    tab.page.get_by_label("To").fill("20")
    tab.page.keyboard.press("Enter")
    expect(table(tab)).to_have_attribute("aria-rowcount", "2")
    column_menu(tab, 300, "Change filter…")
    tab.page.get_by_role("button", name="Remove").click()
    expect(table(tab)).to_have_attribute("aria-rowcount", "4")
    column_menu(tab, 300, "Format…")
    tab.page.get_by_role("menuitemradio", name="Scientific").click()
    expect(cell(tab, 1, 2)).to_have_text("9.9E1")

    press(tab, 100, 1)
    for key in ("Shift+ArrowRight", "Shift+ArrowDown", "Control+c"):
        tab.page.keyboard.press(key)
    expect(tab.text("[] [(1, 'city'), (1, 'amount'), (2, 'city'), (2, 'amount')]")).to_be_visible()
    assert tab.page.evaluate("navigator.clipboard.readText()") == "Oslo\t99\nBern\t"
    press(tab, 18, 1)
    expect(tab.text("[1] [(1, 'city'), (1, 'amount'), (2, 'city'), (2, 'amount')]")).to_be_visible()
    press(tab, 100, 0)
    expect(tab.text("[1] [(0, 'city')]")).to_be_visible()
    tab.page.evaluate("document.activeElement.blur()")
    press(tab, 100, 0)
    expect(grid(tab).locator(":focus")).to_have_count(1)

    grid(tab).hover()
    tab.button("Show/hide columns").click()
    tab.page.get_by_label("city").uncheck()
    tab.page.keyboard.press("Escape")
    expect(table(tab).locator("th")).to_have_text(["Amount", "paid", "day"])
    with tab.page.expect_download() as download:
        tab.button("Download").click()
        tab.page.get_by_role("menuitem", name="CSV").click()
    assert download.value.path().read_text().splitlines()[0] == "amount,paid,day"
    assert barriers(tab.page) == []


class Finger:
    """A finger on the screen."""

    def __init__(self, tab: Tab) -> None:
        self._page = tab.page
        self._devtools = tab.context.new_cdp_session(tab.page)

    def press(self, x: float, y: float, *, long: bool = False) -> None:
        self._send("touchStart", {"x": x, "y": y})
        self._page.wait_for_timeout(700 if long else 0)  # how long it rests is what it means
        self._send("touchEnd")

    def drag(self, x: float, start: float, *further: float) -> None:
        self._send("touchStart", {"x": x, "y": start})
        for y in further:
            self._send("touchMove", {"x": x, "y": y})
        self._send("touchEnd")

    def _send(self, type: str, *points: dict[str, float]) -> None:
        self._devtools.send("Input.dispatchTouchEvent", {"type": type, "touchPoints": list(points)})


def test_a_finger_selects_cells_and_rows_opens_the_menu_of_a_column_and_scrolls(visit: Visit) -> None:
    tab = visit(PHONE, viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True)
    expect(cell(tab, 0, 1)).to_have_text("0")
    finger = Finger(tab)
    box = grid(tab).bounding_box()
    assert box
    x, top = box["x"] + 100, box["y"] + HEADER

    finger.press(x, top + 1.5 * ROW)
    expect(tab.text("[] [(1, 'row')]")).to_be_visible()
    finger.press(x, top + 3.5 * ROW, long=True)  # up to here
    expect(tab.text("[] [(1, 'row'), (2, 'row'), (3, 'row')]")).to_be_visible()
    finger.press(box["x"] + 18, top + 2.5 * ROW)
    expect(tab.text("[2] [(1, 'row'), (2, 'row'), (3, 'row')]")).to_be_visible()
    finger.press(x - 35, box["y"] + HEADER / 2, long=True)
    tab.page.get_by_role("menuitemradio", name="Sort descending").tap()
    expect(cell(tab, 0, 1)).to_have_text("98")
    finger.drag(x, *(top + ROW * place for place in range(7, 1, -1)))
    tab.page.wait_for_function("() => document.querySelector('.dvn-scroller').scrollTop > 0")


def test_data_that_change_by_themselves_change_in_view_where_the_reader_is(visit: Visit) -> None:
    tab = visit(LIVE)
    grid(tab).hover()
    tab.button("Fullscreen").click()
    scroll(tab, 0.5)
    expect(cell(tab, 1500, 0)).to_have_text("1500")
    before = cell(tab, 1500, 1).inner_text()
    expect(cell(tab, 1500, 1)).not_to_have_text(before)
    expect(cell(tab, 1500, 0)).to_have_text("1500")
    tab.page.keyboard.press("Escape")
    expect(tab.button("Fullscreen")).to_be_visible()
    expect(cell(tab, 1500, 0)).to_have_text("1500")


def test_keys_alone_search_filter_and_come_back_to_the_cells(visit: Visit) -> None:
    tab = visit(NAMES)
    keyboard = tab.page.keyboard
    tab.button("Search").press("Enter")
    keyboard.type("b")
    expect(tab.text("1 row")).to_be_visible()
    keyboard.press("Escape")
    expect_keys_in(tab, 0, 0)

    keyboard.press("ArrowRight")
    filter_by(tab, "c")
    expect_keys_in(tab, 0, 1)
    expect(cell(tab, 0, 1)).to_have_text("c")
    filter_by(tab, "no such name")
    expect(tab.text("no rows found")).to_be_visible()
    assert not barriers(tab.page)
    # Where no cell is left, the menu is that of the column which hides them.
    filter_by(tab, "a")
    expect(cell(tab, 0, 1)).to_have_text("a")
    expect_keys_in(tab, 0, 0)


def expect_keys_in(tab: Tab, row: int, column: int) -> None:
    expect(cell(tab, row, column)).to_have_attribute("aria-selected", "true")
    expect(grid(tab).locator(":focus")).to_have_count(1)


def filter_by(tab: Tab, text: str) -> None:
    """Filters the column in which the keys are."""
    keyboard = tab.page.keyboard
    keyboard.press("Shift+F10")
    tab.page.get_by_role("menuitem", name="ilter…").press("Enter")
    expect(tab.field("Contains")).to_be_focused()
    keyboard.press("Control+a")
    keyboard.type(text)
    keyboard.press("Enter")
