"""Figures, documents and tables, as a real browser shows them."""

from __future__ import annotations

from playwright.sync_api import expect

from e2e.accessibility import barriers
from e2e.conftest import Visit

FIGURES = """
import ostinato as st
again = st.button("Again")
one, two = st.columns(2)
one.metric("Visitors", 1284 + 100 * again, 96, format="localized", border=True, chart_data=[3, 1, 2, 5 + again])
two.metric("Profit", -1234567.5, -0.25, format="dollar", delta_description="since Monday", border=True)
"""
DOCUMENT = """
import ostinato as st
st.button("Again")
people = [{"name": f"Person {n}", "born": {"year": 1900 + n, "id": 2**60 + n}} for n in range(2_000)]
st.json({"people": people, "links": ["https://example.com"]}, expanded=1)
"""
TABLES = """
import ostinato as st
st.button("Again")
st.table({"Planet": ["**Mars**", "Venus"] * 10, "Moons": [2, 0] * 10}, height=200, alt="Planets")
if st.toggle("Many"):
    st.table({"n": range(20_000)}, height=150, alt="Many")
"""


def test_a_figure_fits_its_card_and_only_what_changes_travels(visit: Visit) -> None:
    tab = visit(FIGURES, viewport={"width": 700, "height": 600})
    visitors, profit = tab.main("stMetric").all()
    expect(visitors.get_by_test_id("stMetricValue")).to_have_text("1,284")
    expect(profit.get_by_test_id("stMetricDelta")).to_have_text("-$0.25")
    cut = "value => [...value.querySelectorAll('p')].some(text => text.scrollWidth > text.clientWidth)"
    assert not profit.get_by_test_id("stMetricValue").evaluate(cut)
    chart = visitors.get_by_role("img", name="Line chart of 4 values from 1 to 5, the last one 5")
    expect(chart).to_be_visible()
    assert not barriers(tab.page)
    tab.traffic.clear()
    tab.click("Again")
    expect(visitors.get_by_test_id("stMetricValue")).to_have_text("1,384")
    assert sum(map(len, tab.traffic.down)) < 200


def test_a_large_document_is_fetched_once_and_walked_by_keys(visit: Visit) -> None:
    tab = visit(DOCUMENT)
    tree = tab.page.get_by_role("tree")
    expect(tree.get_by_role("treeitem", name='"people"')).to_have_attribute("aria-expanded", "false")
    tree.get_by_role("treeitem").first.focus()
    for key in ("ArrowDown", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowDown", "ArrowDown", "ArrowRight", "End"):
        tab.page.keyboard.press(key)
    expect(tree.get_by_role("treeitem", name=f'"id": {2**60}')).to_be_visible()
    expect(tree.get_by_role("treeitem")).to_have_count(108)
    assert not barriers(tab.page)
    tree.get_by_role("treeitem", name="Show 1000 more of 2000").click()
    expect(tree.get_by_role("treeitem")).to_have_count(1108)
    tab.traffic.clear()
    before = len(tab.requests)
    tab.click("Again")
    expect(tree.get_by_role("treeitem")).to_have_count(1108)
    assert len(tab.requests) == before
    assert sum(map(len, tab.traffic.down)) < 100


def test_a_table_scrolls_below_its_headers_and_an_unchanged_one_costs_nothing(visit: Visit) -> None:
    tab = visit(TABLES)
    table = tab.page.get_by_role("table", name="Planets")
    header = table.get_by_role("columnheader", name="Planet")
    top = (header.bounding_box() or {})["y"]
    box = tab.page.get_by_role("region", name="Planets")
    box.focus()
    tab.page.keyboard.press("End")
    expect(table.get_by_role("cell", name="Venus").last).to_be_in_viewport()
    assert (header.bounding_box() or {})["y"] == top
    assert not barriers(tab.page)
    tab.page.get_by_text("Many").click()
    expect(tab.page.get_by_role("note")).to_contain_text("The first 10,000 of 20,000 rows.")
    tab.settle().traffic.clear()
    tab.click("Again")
    assert sum(map(len, tab.traffic.down)) < 100
