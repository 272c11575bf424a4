"""Charts of Plotly and ECharts in a real browser: drawn without eval, selected from, brought up to date in place."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from e2e.accessibility import barriers
from e2e.conftest import Visit

POINTS = """
import numpy as np
import ostinato as st
n = st.slider("Height", 1, 9)
x = np.arange(50.0)
figure = {
    "data": [{"x": x, "y": n * x, "mode": "markers"}],
    "layout": {"height": 400, "xaxis": {"range": [-5, 55]}, "title": {"text": "Steps"}},
}
event = st.plotly_chart(figure, on_select="rerun", key="steps", alt="Steps upwards")
st.text(f"Chosen: {event.selection.point_indices}")
st.plotly_chart([{"type": "choropleth", "locations": ["FRA"], "z": [1]}], height=200, alt="France")
"""
BARS = """
import ostinato as st
import polars as pl
n = st.slider("Height", 1, 9)
frame = pl.DataFrame({"day": ["Mon", "Tue"], "sales": [n, 9]})
event = st.echarts_chart(
    {
        "dataset": {"source": frame},
        "xAxis": {"type": "category"},
        "yAxis": {},
        "dataZoom": {"type": "inside"},
        "series": {"type": "bar", "selectedMode": "multiple"},
    },
    on_select="rerun", key="days", alt="Sales by day",
)
st.text(f"Chosen: {[group['data_indices'] for group in event.selection.selected]}")
st.text(f"Height: {n}")
"""

PAINTED = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
"""A canvas shows what it was given with the browser's next frame."""


def middle(shape: Locator, across: float = 0.5, down: float = 0.5) -> tuple[float, float]:
    box = shape.bounding_box()
    assert box is not None
    return box["x"] + box["width"] * across, box["y"] + box["height"] * down


def test_what_is_selected_in_a_plot_and_zoomed_outlasts_new_data_which_alone_travel(visit: Visit) -> None:
    tab = visit(POINTS)
    page = tab.page
    plot = page.get_by_role("figure", name="Steps upwards")
    points = plot.locator(".point")
    expect(points).to_have_count(50)
    expect(page.get_by_role("figure", name="France").locator(".choroplethlayer path")).to_have_count(1)
    page.mouse.click(*middle(points.nth(20)))
    expect(page.get_by_text("Chosen: [20]")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_text("Chosen: []")).to_be_visible()
    expect(page.get_by_role("button", name="Clear selection")).to_have_count(0)

    plot.hover()
    plot.get_by_role("button", name="Box Select").click()
    start, end = middle(points.nth(10)), middle(points.nth(13))
    page.mouse.move(start[0] - 4, start[1] + 9)
    page.mouse.down()
    page.mouse.move(end[0] + 4, end[1] - 9, steps=4)
    page.mouse.up()
    expect(page.get_by_text("Chosen: [10, 11, 12, 13]")).to_be_visible()
    plot.get_by_role("button", name="Zoom in").click()
    zoomed = plot.locator(".xtick").all_inner_texts()
    assert barriers(page) == []

    tab.settle()
    tab.traffic.clear()
    drawn = plot.locator(".main-svg").first.element_handle()
    before = points.first.get_attribute("transform")
    page.get_by_role("slider", name="Height").press("ArrowRight")
    page.wait_for_function(
        "([point, was]) => point.getAttribute('transform') !== was", arg=[points.first.element_handle(), before]
    )
    tab.settle()
    assert plot.locator(".main-svg").first.evaluate("(now, was) => now === was", drawn)
    assert plot.locator(".xtick").all_inner_texts() == zoomed
    expect(page.get_by_text("Chosen: [10, 11, 12, 13]")).to_be_visible()
    expect(plot.locator(".selectionlayer path")).not_to_have_count(0)
    patches = [op[2] for frame in tab.traffic.frames for op in frame[4] if op[0] == "s"]
    assert [list(patch) for patch in patches] == [["arrays"]]

    page.mouse.dblclick(*middle(plot))
    expect(page.get_by_text("Chosen: []")).to_be_visible()


def test_bars_of_echarts_are_chosen_by_clicks_and_show_their_data(visit: Visit) -> None:
    tab = visit(BARS, reduced_motion="reduce")
    page = tab.page
    chart = page.get_by_test_id("stEChartsChart")
    expect(chart.locator("canvas")).to_have_count(1)
    expect(page.get_by_role("img", name="Sales by day")).to_be_visible()
    page.mouse.click(*middle(chart, 0.75, 0.6))
    expect(page.get_by_text("Chosen: [[1]]")).to_be_visible()
    drawn = chart.locator("canvas").element_handle()
    page.get_by_role("slider", name="Height").press("End")
    expect(page.get_by_text("Height: 9")).to_be_visible()
    page.evaluate(PAINTED)
    assert chart.locator("canvas").evaluate("(now, was) => now === was", drawn)
    page.mouse.click(*middle(chart, 0.3, 0.6))
    expect(page.get_by_text("Chosen: [[0, 1]]")).to_be_visible()
    page.mouse.dblclick(*middle(chart, 0.5, 0.1))
    expect(page.get_by_text("Chosen: []")).to_be_visible()

    light = chart.locator("canvas").evaluate("canvas => canvas.toDataURL()")
    page.emulate_media(color_scheme="dark")
    page.wait_for_function("was => document.querySelector('canvas').toDataURL() !== was", arg=light)

    chart.hover()
    with page.expect_download() as saved:
        page.get_by_role("button", name="Download as PNG").click()
    assert saved.value.suggested_filename == "sales-by-day.png"
    page.get_by_role("button", name="Show data").click()
    expect(page.get_by_role("cell", name="9")).to_have_count(2)
    assert barriers(page) == []


SURFACE = """
import ostinato as st
import plotly.graph_objects as go

st.plotly_chart(go.Figure(go.Surface(z=[[1, 2], [3, 4]])))
"""
ON_PAPER = """() => {
    dispatchEvent(new Event("beforeprint"));
    const drawn = document.querySelector(".gl-container canvas");
    const copy = Object.assign(document.createElement("canvas"), { width: drawn.width, height: drawn.height });
    const pen = copy.getContext("2d");
    pen.drawImage(drawn, 0, 0);
    return pen.getImageData(0, 0, copy.width, copy.height).data.some((byte) => byte > 0);
}"""


@pytest.mark.complaints  # Plotly reads its letters from a canvas
def test_what_is_drawn_in_three_dimensions_is_on_paper_too(visit: Visit) -> None:
    page = visit(SURFACE).page
    expect(page.locator(".gl-container canvas").first).to_be_visible()
    # Since the last frame nothing has been drawn.
    page.wait_for_timeout(500)
    assert page.evaluate(ON_PAPER)


MENUS = """
import ostinato as st

choices = [{"label": name, "method": "restyle", "args": ["mode", name]} for name in ("lines", "markers")]
menu = {"type": "buttons", "buttons": choices}
days = {"type": "date", "rangeselector": {"buttons": [{"count": 1, "step": "month", "label": "1m"}, {"step": "all"}]}}
trace = {"x": ["2024-01-01", "2024-03-01"], "y": [1, 2]}
st.plotly_chart({"data": [trace], "layout": {"updatemenus": [menu], "xaxis": days}})
"""
CONTRASTS = """() => {
    const light = (colour) => {
        const parts = colour.match(/[\\d.]+/g).slice(0, 3).map((part) => (part / 255) ** 2.2);
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2] + 0.05;
    };
    return [...document.querySelectorAll(".updatemenu-button, .rangeselector .button")].map((button) => {
        const parts = ["rect", "text"].map((kind) => getComputedStyle(button.querySelector(kind)).fill);
        const [ground, letters] = parts.map(light);
        return Math.max(ground, letters) / Math.min(ground, letters);
    });
}"""


def test_buttons_in_a_plot_can_be_read_on_a_dark_page(visit: Visit) -> None:
    page = visit(MENUS, color_scheme="dark").page
    expect(page.locator(".rangeselector .button")).to_have_count(2)
    contrasts = page.evaluate(CONTRASTS)
    assert len(contrasts) == 4
    assert min(contrasts) > 4.5
