"""Layout as it stands on the screen: grids, space, rows, the sidebar; and what moves over it."""

from __future__ import annotations

from playwright.sync_api import FloatRect, Locator, expect

from e2e.conftest import Visit
from e2e.tab import Tab

GRID = """
import ostinato as st
grid = st.grid(4, border=True, gap=("small", 20))
for name in "abcde":
    grid.write(name)
with grid.cell(column_span=3):
    st.write("wide")
    st.write("below")
grid.cell(column_span="all").write("whole row")
kept = st.grid(4, wrap=False, min_column_width=180, row_height=60, border=True, key="kept")
for number in range(8):
    kept.write(f"{number}\\n\\nmore\\n\\nmore")
"""

SPACE = """
import ostinato as st
left, middle, right = st.columns(3, gap="large")
left.text_input("Field")
middle.space("small")
middle.button("Level")
right.text("one")
right.text("two")
for place in ("top", "center", "bottom"):
    beside, tall = st.columns(2, vertical_alignment=place)
    beside.button(place)
    tall.text_area("Tall", key=place)
with st.container(horizontal=True):
    st.button("First")
    st.space("stretch")
    st.button("Last")
with st.container(horizontal=True, wrap=False, key="row"):
    for number in range(20):
        st.button(f"Tool {number}")
with st.container(key="wide"):
    st.button("Wide", width="stretch", help="Help")
    st.download_button("Wide", "a", width="stretch", help="Help")
    st.link_button("Wide", "https://example.com/", width="stretch", help="Help")
    st.popover("Wide", width="stretch", help="Help")
    st.menu_button("Wide", ["a"], width="stretch", help="Help")
    st.page_link("https://example.com/", label="Wide", width="stretch", help="Help")
for number in range(3):
    with st.expander(f"Step {number}", type="step"):
        st.text("done")
"""

PARTY = """
import time
import ostinato as st
if st.button("Balloons"):
    st.balloons()
if st.button("Snow"):
    st.snow()
if st.button("Wait"):
    place = st.skeleton(120)
    while not st.session_state.get("go"):
        time.sleep(0.01)
        if st.query_params.get("go"):
            break
    place.text("here")
runs = st.session_state.runs = st.session_state.get("runs", 0) + 1
st.text(f"run {runs}")
"""

SIDE = """
import ostinato as st
st.text("page")
st.sidebar.text_input("Filter")
"""


def box(locator: Locator) -> FloatRect:
    found = locator.bounding_box()
    assert found is not None
    return found


def columns(tab: Tab, grid: Locator) -> int:
    """How many cells stand in the first row."""
    cells = [box(cell) for cell in grid.get_by_test_id("stGridCell").all()]
    return sum(cell["y"] == cells[0]["y"] for cell in cells)


def is_wider_than_the_screen(tab: Tab) -> bool:
    return bool(tab.page.evaluate("document.documentElement.scrollWidth > innerWidth"))


def test_a_grid_has_the_columns_that_fit(visit: Visit) -> None:
    tab = visit(GRID)
    grid, kept = tab.main("stGrid").all()
    cells = grid.get_by_test_id("stGridCell")
    assert (columns(tab, grid), columns(tab, kept)) == (3, 4)
    first, second = box(cells.nth(0)), box(cells.nth(1))
    assert second["x"] - first["x"] - first["width"] == 20
    whole = box(grid)["width"]
    assert box(cells.nth(5))["width"] == box(cells.nth(6))["width"] == whole
    assert {box(cell)["height"] for cell in kept.get_by_test_id("stGridCell").all()} == {60}

    tab.page.set_viewport_size({"width": 360, "height": 800})
    expect(grid).to_have_css("grid-template-columns", "328px")
    assert columns(tab, grid) == 1
    assert columns(tab, kept) == 4
    assert kept.evaluate("grid => grid.scrollWidth > grid.clientWidth")
    assert not is_wider_than_the_screen(tab)


def test_space_and_rows_align_what_stands_in_them(visit: Visit) -> None:
    tab = visit(SPACE)
    field, level = box(tab.field("Field")), box(tab.button("Level"))
    assert abs(field["y"] + field["height"] / 2 - level["y"] - level["height"] / 2) <= 1
    one, two = box(tab.text("one")), box(tab.text("two"))
    assert two["y"] - one["y"] < 48  # the gap of the columns is between them alone
    for place in ("top", "center", "bottom"):
        beside, tall = box(tab.button(place)), box(tab.page.locator(f".st-key-{place}"))
        above, below = beside["y"] - tall["y"], tall["y"] + tall["height"] - beside["y"] - beside["height"]
        assert (above < 1, below < 1, abs(above - below) < 1) == (place == "top", place == "bottom", place == "center")
    first, last, around = box(tab.button("First")), box(tab.button("Last")), box(tab.main("stVerticalBlock").first)
    assert first["x"] == around["x"]
    assert abs(last["x"] + last["width"] - around["x"] - around["width"]) < 1

    row = tab.page.locator(".st-key-row")
    assert row.evaluate("row => row.scrollWidth > row.clientWidth")
    assert len({box(button)["y"] for button in row.get_by_role("button").all()}) == 1
    assert not is_wider_than_the_screen(tab)

    wide = [box(button)["width"] for button in tab.page.locator(".st-key-wide :is(button, a)").all()]
    assert wide == [around["width"]] * 6

    steps = tab.main("stExpander").all()
    lines = [step.evaluate("step => getComputedStyle(step, '::after').content") for step in steps]
    assert lines == ['""', '""', "none"]
    tab.text("Step 1").click()
    expect(steps[1].get_by_text("done")).to_be_visible()


def test_balloons_and_snow_cross_the_page_once_and_go(visit: Visit) -> None:
    tab = visit(PARTY)
    for name in ("Balloons", "Snow"):
        tab.click(name)
        sky = tab.page.get_by_test_id(f"st{name}")
        expect(sky).to_have_count(1)
        tab.press("r")
        expect(sky).to_have_count(1)  # a rerun leaves it alone
        sky.evaluate("sky => sky.getAnimations({ subtree: true }).forEach((animation) => animation.finish())")
        expect(sky).to_have_count(0)
        tab.press("r")
        assert sky.count() == 0


def test_who_wants_less_motion_sees_none(visit: Visit) -> None:
    tab = visit(PARTY, reduced_motion="reduce")
    tab.click("Balloons").click("Snow")
    assert tab.lines == ["run 3"]
    assert not tab.page.locator('[data-testid="stBalloons"], [data-testid="stSnow"]').count()


def test_a_skeleton_shows_until_its_content_comes(visit: Visit) -> None:
    tab = visit(PARTY)
    tab.button("Wait").click()
    shape = tab.page.get_by_role("status", name="Loading")
    expect(shape).to_be_visible()
    assert box(shape)["height"] == 120
    tab.page.evaluate("history.pushState(null, '', '?go=1'); dispatchEvent(new PopStateEvent('popstate'))")
    tab.settle()
    assert not shape.count()


def test_the_sidebar_is_remembered_and_a_drawer_on_phones(visit: Visit) -> None:
    tab = visit(SIDE)
    sidebar = tab.page.get_by_test_id("stSidebar")
    handle = tab.page.get_by_role("separator", name="Width of the sidebar")
    handle.focus()
    tab.page.keyboard.press("ArrowRight")
    at = box(handle)
    tab.page.mouse.move(at["x"] + 4, at["y"] + 300)
    tab.page.mouse.down()
    tab.page.mouse.move(at["x"] + 54, at["y"] + 300)
    tab.page.mouse.up()
    assert box(sidebar)["width"] == 354
    tab.open()
    assert box(sidebar)["width"] == 354
    tab.button("Hide the sidebar").focus()
    tab.page.keyboard.press("Enter")
    expect(tab.button("Show the sidebar")).to_be_focused()
    tab.open()
    expect(sidebar).to_have_attribute("data-collapsed", "true")

    tab.page.set_viewport_size({"width": 360, "height": 700})
    tab.button("Show the sidebar").click()
    expect(tab.button("Hide the sidebar")).to_be_focused()
    seen = set()
    for _ in range(6):
        tab.page.keyboard.press("Tab")
        seen.add(tab.page.evaluate("document.activeElement.closest('#stSidebar, main, header')?.id ?? ''"))
    assert seen <= {"stSidebar", ""}  # the browser's own controls, and back
    assert not is_wider_than_the_screen(tab)
    tab.page.keyboard.press("Escape")
    expect(tab.button("Show the sidebar")).to_be_focused()
    tab.button("Show the sidebar").click()
    tab.page.mouse.click(350, 400)
    expect(sidebar).to_have_attribute("data-collapsed", "true")
