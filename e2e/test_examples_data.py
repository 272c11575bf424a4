"""The larger apps in examples/, used as their users would."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect

from e2e.conftest import Visit
from e2e.tab import Tab

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
HEADER, ROW = 36, 35
"""Pixels of a grid's header, and of its rows."""


def press(tab: Tab, x: int, row: int) -> None:
    """Presses so many pixels from the grid's edge, in a row counted from 0; -1 is the header."""
    grid = tab.page.get_by_test_id("stDataFrameResizable")
    grid.scroll_into_view_if_needed()
    box = grid.bounding_box()
    assert box
    tab.page.mouse.click(box["x"] + x, box["y"] + HEADER + ROW * row + ROW / 2)


def test_the_explorer_follows_its_filters_and_shows_what_is_selected(visit: Visit) -> None:
    tab = visit(EXAMPLES / "explorer.py")
    expect(tab.page.get_by_role("heading", name="The world in 2007")).to_be_visible()
    expect(tab.main("stVegaLiteChart")).to_have_count(2)
    tab.page.get_by_role("button", name="Oceania").click()
    people = tab.main("stMetricValue").first
    expect(people).to_have_text("25M")
    press(tab, 18, 1)
    expect(tab.page.get_by_role("heading", name="Years of life: New Zealand")).to_be_visible()
    expect(tab.main("stVegaLiteChart")).to_have_count(3)
    tab.field("Country").fill("nowhere")
    tab.press("Enter")
    expect(tab.main("stAlert")).to_have_text("No country is called that. Look for another one.")


def test_the_dashboard_measures_by_the_clock_until_it_is_told_not_to(visit: Visit) -> None:
    tab = visit(EXAMPLES / "dashboard.py")
    figures = tab.main("stMetricValue")
    expect(figures).to_have_count(20)
    expect(tab.main("stVegaLiteChart")).to_have_count(20)
    before = figures.all_inner_texts()
    changed = "before => [...document.querySelectorAll('[data-testid=stMetricValue]')]"
    tab.page.wait_for_function(f"{changed}.filter((one, n) => one.innerText !== before[n]).length > 10", arg=before)
    tab.page.get_by_text("Measuring").click()
    tab.settle()
    expect(tab.page.get_by_role("switch", name="Measuring")).not_to_be_checked()


def test_the_table_editor_keeps_what_is_saved(visit: Visit) -> None:
    tab = visit(EXAMPLES / "table_editor.py")
    expect(tab.button("Saved")).to_be_disabled()
    press(tab, 400, 1)
    tab.page.keyboard.type("Max Brod")
    tab.page.keyboard.press("Enter")
    tab.click("Save 1 changes")
    expect(tab.page.get_by_role("table", name="Authors").get_by_role("cell", name="Max Brod")).to_be_visible()
    tab.open()
    expect(tab.page.get_by_role("table", name="Authors").get_by_role("cell", name="Max Brod")).to_be_visible()
    expect(tab.button("Saved")).to_be_disabled()


def test_ten_million_rows_are_sorted_and_scrolled(visit: Visit) -> None:
    tab = visit(EXAMPLES / "rows.py")
    number = tab.page.locator("#glide-cell-1-0")
    expect(number).to_have_text("0")
    assert sum(map(len, tab.traffic.down)) < 200_000
    press(tab, 100, -1)
    press(tab, 100, -1)
    expect(number).to_have_text("9999999")
    press(tab, 18, 2)
    expect(tab.main("stMetricLabel").last).to_have_text("Pisa, 29 January 2024")
