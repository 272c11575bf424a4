"""Vega charts in a real browser: drawn without eval, brought up to date in place, selected from, and enlarged."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from e2e.accessibility import barriers
from e2e.conftest import Visit

POINTS = """
import altair as alt
import ostinato as st
import pandas as pd

n = st.slider("Height", 1, 9)
frame = pd.DataFrame({"x": [0, 1, 2, 3], "y": [0, n, 2 * n, 20], "who": list("abab")})
y = alt.Y("y").scale(domain=[0, 20])
points = alt.Chart(frame).mark_point(size=300, filled=True).encode(x="x", y=y, color="who")
points = points.add_params(alt.selection_point("chosen", fields=["x"]))
event = st.altair_chart(points, key="k", on_select="rerun", alt="Steps")
st.text(f"Chosen: {event.selection.chosen}")
for other in range(19):
    fruit = {"fruit": ["Fig", "Pear"], "kilos": [other + 1, 2]}
    st.bar_chart(fruit, x="fruit", y="kilos", height=60, alt=f"Fruit {other}")
"""
WATCH = """() => {
    window.redrawn = new Set();
    for (const chart of document.querySelectorAll('[data-testid="stVegaLiteChart"]'))
        new MutationObserver(() => window.redrawn.add(chart))
            .observe(chart, { subtree: true, childList: true, attributes: true, attributeFilter: ["d", "transform"] });
}"""
LONG = """
import numpy as np
import ostinato as st

@st.cache_resource
def load():
    values = np.sin(np.arange(300_000) / 20_000)
    values[150_007] = 5.0
    return {"t": np.arange(300_000), "v": values}

st.line_chart(load(), x="t", y="v", alt="A long series with a spike")
st.vega_lite_chart({"a": [1]}, {"mark": "bar", "encoding": {"x": {"field": "b"}}}, alt="Of a column that is not there")
st.vega_lite_chart({"a": [1]}, {"mark": "blob"}, alt="Of no mark")
st.line_chart([], alt="Of nothing")
st.text("The end")
"""


def marks(chart: Locator) -> Locator:
    return chart.locator(".mark-symbol.role-mark path")


def settled(page: Page) -> None:
    """The charts have drawn what they were given."""
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


def test_new_data_redraw_one_of_twenty_charts_and_what_is_selected_stays(visit: Visit) -> None:
    tab = visit(POINTS)
    page = tab.page
    charts = page.get_by_test_id("stVegaLiteChart")
    expect(charts.locator("svg")).to_have_count(20)
    steps = charts.first
    marks(steps).nth(3).click()
    expect(page.get_by_text("Chosen: [{'x': 3}]")).to_be_visible()
    drawing = steps.locator("svg").element_handle()
    page.evaluate(WATCH)
    tab.traffic.clear()

    before = marks(steps).nth(1).get_attribute("transform")
    page.get_by_role("slider").press("ArrowRight")
    expect(marks(steps).nth(1)).not_to_have_attribute("transform", before or "")
    tab.settle()
    settled(page)
    assert page.evaluate("window.redrawn.size") == 1
    assert steps.locator("svg").element_handle().evaluate("(now, before) => now === before", drawing)
    expect(page.get_by_text("Chosen: [{'x': 3}]")).to_be_visible()
    changed = {field for frame in tab.traffic.frames for op in frame[4] if op[0] == "s" for field in op[2]}
    assert "data" in changed
    assert "spec" not in changed

    page.emulate_media(color_scheme="dark")
    expect(steps.locator("text", has_text="a").last).to_have_attribute("fill", "#e9ebec")
    page.locator(":focus").evaluate("(focused) => focused.blur()")
    steps.locator("[tabindex='0']").focus()
    page.keyboard.press("Escape")
    expect(page.get_by_text("Chosen: {}")).to_be_visible()


def test_of_a_long_series_each_row_can_be_reached_by_enlarging_it(visit: Visit) -> None:
    tab = visit(LONG)
    page = tab.page
    chart = page.get_by_test_id("stVegaLiteChart").first
    expect(chart.locator("canvas, svg").first).to_be_visible()
    box = chart.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] * 0.52, box["y"] + box["height"] / 3)
    with page.expect_response(lambda response: "/points?" in response.url) as answer:
        for _ in range(4):
            page.mouse.wheel(0, -400)
    assert answer.value.ok
    tooltip = page.get_by_role("tooltip")
    page.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + box["height"] / 3)
    expect(tooltip).to_contain_text("v")
    page.mouse.dblclick(box["x"] + box["width"] * 0.52, box["y"] + box["height"] / 3)

    wrong = page.get_by_role("alert")
    expect(wrong.filter(has_text="The data have no column “b”")).to_be_visible()
    expect(wrong.filter(has_text="no mark “blob”")).to_be_visible()
    expect(page.get_by_text("There are no rows to draw.")).to_be_visible()
    expect(page.get_by_text("The end")).to_be_visible()


def test_a_chart_shows_its_data_fills_the_screen_and_is_saved_as_a_picture(visit: Visit) -> None:
    tab = visit(
        "import ostinato as st\nst.line_chart({'day': [1, 2, 3], 'tea': [12, 14, 9]}, x='day', alt='Cups of tea')"
    )
    page = tab.page
    chart = page.get_by_test_id("stVegaLiteChart")
    drawing = chart.locator("svg").element_handle()
    chart.hover()
    page.get_by_role("button", name="Show data").click()
    expect(page.get_by_role("region", name="Data of Cups of tea").get_by_role("row")).to_have_count(4)
    assert barriers(page) == []
    page.get_by_role("button", name="Show chart").click()

    page.get_by_role("button", name="Fullscreen").click()
    expect(page.get_by_role("dialog", name="Cups of tea")).to_be_visible()
    page.wait_for_function("() => document.querySelector('[data-testid=stVegaLiteChart] svg').clientHeight > 500")
    assert chart.locator("svg").element_handle().evaluate("(now, before) => now === before", drawing)
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)

    chart.hover()
    with page.expect_download() as saved:
        page.get_by_role("button", name="Download as PNG").click()
    assert saved.value.suggested_filename == "cups-of-tea.png"
    assert saved.value.path().read_bytes().startswith(b"\x89PNG")


TALL = """
import ostinato as st

cities = ["Vienna", "Graz", "Linz", "Salzburg", "Innsbruck"]
st.bar_chart({"city": cities, "people": [2e6, 3e5, 2e5, 1e5, 1e5]}, x="city")
st.container(height=1500)
"""
BELOW = """() => {
    const chart = document.querySelector('[data-testid="stVegaLiteChart"] svg');
    const ends = [...chart.querySelectorAll("text")].map((text) => text.getBoundingClientRect().bottom);
    return Math.max(...ends) - chart.getBoundingClientRect().bottom;
}"""


def test_slanted_labels_of_a_narrow_chart_have_their_room(visit: Visit) -> None:
    page = visit(TALL, viewport={"width": 360, "height": 800}).page
    expect(page.locator(".role-axis").get_by_text("Innsbruck", exact=True)).to_be_visible()
    settled(page)
    assert page.evaluate(BELOW) <= 0


PARTS = """
import altair as alt
import ostinato as st
import pandas as pd

sorts = ["Glabron", "Manchuria", "No. 457", "Peatland", "Svansota", "Trebi", "Velvet", "Wisconsin No. 38"]
frame = pd.DataFrame([{"sort": s, "year": y, "site": p, "n": 3} for s in sorts for y in "12" for p in "ab"])
bars = alt.Chart(frame, height=80).mark_bar().encode(x="sum(n):Q", y="year:N", color="sort:N")
apart = bars.encode(row="site:N").resolve_scale(color="independent")
marks = bars.encode(x="sort:N", y="sum(n):Q", shape="site:N").properties(height=350)
layered = marks.mark_point() + marks.mark_line()
repeated = bars.encode(y=alt.Y(alt.repeat("repeat"), type="nominal")).repeat(["year", "site"], columns=1)
for name, chart in {
    "Facets": bars.encode(facet=alt.Facet("site:N", columns=1)),
    "Facets with legends of their own": apart,
    "Below each other": bars & bars.encode(y="site:N"),
    "Repeated": repeated,
    "Layers": layered,
    "Plain": bars.properties(height=350),
}.items():
    st.altair_chart(chart, alt=name)
st.altair_chart(bars & bars.encode(y="site:N"), theme=None, alt="Legend on the right")
"""
LEGENDS = """() => [...document.querySelectorAll('[data-testid="stVegaLiteChart"]')].map((chart) => {
    const right = chart.getBoundingClientRect().right;
    const legends = [...chart.querySelectorAll(".role-legend")];
    const entries = [...chart.querySelectorAll(".role-legend-label text")];
    const sorts = entries.filter((one) => /^(Glab|Manc|No. |Peat|Svan|Treb|Velv|Wisc)/.test(one.textContent));
    return [Math.max(...legends.map((legend) => legend.getBoundingClientRect().right - right)), sorts.length];
})"""


def test_legends_of_charts_of_any_parts_are_in_view_on_a_phone(visit: Visit) -> None:
    page = visit(PARTS, viewport={"width": 360, "height": 800}).page
    expect(page.locator(".role-legend").get_by_text("Trebi", exact=True).last).to_be_attached()
    expect(page.get_by_test_id("stVegaLiteChart").locator("svg.marks")).to_have_count(7)
    settled(page)
    found = page.evaluate(LEGENDS)
    assert [round(beyond) for beyond, _ in found if beyond > 1] == []
    # Charts of one part are as high as usual: there, the last entry says how many are left out.
    assert [entries for _, entries in found[:4]] == [8, 16, 8, 8]


def test_layers_with_many_labels_and_entries_leave_room_to_the_marks(visit: Visit) -> None:
    page = visit(PARTS, viewport={"width": 360, "height": 800}).page
    layers = page.get_by_test_id("stVegaLiteChart").nth(4)
    expect(layers.locator(".role-legend").first).to_be_attached()
    settled(page)
    plot = layers.locator(".root > g > .background").bounding_box()
    assert plot is not None
    assert plot["height"] >= 0.4 * 350


STEPS = """
import altair as alt
import ostinato as st
import pandas as pd

frame = pd.DataFrame([{"a": a, "b": b, "n": 1} for a in "xyz" for b in "pqrs"])
st.altair_chart(alt.Chart(frame).mark_rect().encode(x="a", y="b", color="n").configure_view(step=13))
square = [[[0, 0], [0, 9], [9, 9], [9, 0], [0, 0]]]
area = {"type": "Feature", "properties": {"n": 1}, "geometry": {"type": "Polygon", "coordinates": square}}
values = alt.Data(
    values={"type": "FeatureCollection", "features": [area, area]}, format=alt.DataFormat(property="features")
)
st.altair_chart(alt.Chart(values).mark_geoshape().encode(color="properties.n:Q"))
"""


def test_a_step_of_the_scripts_holds_and_features_of_geojson_are_drawn(visit: Visit) -> None:
    page = visit(STEPS).page
    charts = page.get_by_test_id("stVegaLiteChart")
    cell = charts.first.locator(".mark-rect path").first
    expect(cell).to_be_attached()
    assert cell.evaluate("(cell) => Math.round(cell.getBBox().height)") == 13
    expect(charts.last.locator(".mark-shape path")).to_have_count(2)


PAPER = """
import ostinato as st

st.line_chart([1, 3, 2])
st.dataframe({"a": [1, 2]})
"""
PRINTED = """(kind) => {
    const drawn = document.querySelector(`[data-testid="${kind}"] :is(svg.marks, canvas)`);
    const frame = drawn.closest('[data-testid="stFullScreenFrame"]');
    return [getComputedStyle(drawn).filter, getComputedStyle(frame).breakInside];
}"""


def test_on_paper_what_was_drawn_for_a_dark_page_is_light_and_in_one_piece(visit: Visit) -> None:
    page = visit(PAPER, color_scheme="dark").page
    expect(page.get_by_test_id("stDataFrame").locator("canvas").first).to_be_visible()
    expect(page.get_by_test_id("stVegaLiteChart").locator("svg")).to_be_visible()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print", color_scheme="dark")
    for kind in ("stVegaLiteChart", "stDataFrame"):
        assert page.evaluate(PRINTED, kind) == ["invert(1) hue-rotate(180deg)", "avoid"]


WIDE = """
import ostinato as st

st.set_page_config(layout="wide")
st.line_chart([1, 3, 2])
st.plotly_chart([{"y": [1, 3, 2]}])
st.dataframe({name: [1.5, 2.5] for name in "abcdefghij"})
st.text("The end")
"""
FREEZE = """window.ResizeObserver = class extends ResizeObserver {
    constructor(resized) { super((...given) => window.frozen || resized(...given)); }
}"""
BEYOND = """() => [...document.querySelectorAll(".stFullScreenFrame :is(svg, canvas):not(svg *)")]
    .filter((drawn) => drawn.getBoundingClientRect().right > innerWidth + 1).length"""


def test_paper_that_is_narrower_than_the_screen_shows_charts_and_grids_whole(visit: Visit) -> None:
    tab = visit(WIDE, viewport={"width": 1920, "height": 900})
    page = tab.page
    page.add_init_script(FREEZE)
    tab.open()
    expect(page.get_by_test_id("stVegaLiteChart").locator("svg.marks")).to_be_visible()
    expect(page.locator(".stPlotlyChart .main-svg").first).to_be_visible()
    expect(page.get_by_test_id("stDataFrame").locator("canvas").first).to_be_visible()
    # As paper: it is laid out anew, and nothing is drawn.
    page.evaluate("window.frozen = true; dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 720, "height": 1000})
    assert page.evaluate(BEYOND) == 0
