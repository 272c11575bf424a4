"""Maps and diagrams, as their users see them: drawn, followed, selected in, kept as pictures."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Locator, expect

from e2e.conftest import Visit

MAP = """
import ostinato as st
n = st.session_state.setdefault("n", 0)
if st.button("Rename"):
    st.session_state.n += 1
rows = [
    {"lat": 0, "lon": 0, "name": f"first {st.session_state.n}"},
    {"lat": 30, "lon": 60, "name": "second"},
]
dots = {
    "@@type": "ScatterplotLayer", "id": "dots", "data": rows, "getPosition": "@@=[lon, lat]",
    "getFillColor": [255, 0, 0], "radiusMinPixels": 12, "pickable": True,
}
deck = {"layers": [dots], "tooltip": {"html": "<b>{name}</b>"}}
event = st.pydeck_chart(deck, on_select="rerun", key="dots", height=200, alt="Two dots")
st.text(f"selected {[one['name'] for one in event.selection.objects.get('dots', [])]}")
"""
ON_PAPER = """() => {
    dispatchEvent(new Event("beforeprint"));
    const map = document.querySelector('[data-testid="stDeckGlJsonChart"] canvas');
    const paper = Object.assign(document.createElement("canvas"), { width: map.width, height: map.height });
    const pen = paper.getContext("2d");
    pen.drawImage(map, 0, 0);
    return pen.getImageData(map.width / 2, map.height / 2, 1, 1).data[3];
}"""
"""How opaque the middle of the map below is in what is printed."""
RED, BLUE, GREEN = (255, 0, 0), (0, 0, 255), (0, 255, 0)


def test_a_map_is_drawn_without_a_network_and_selected_in(visit: Visit) -> None:
    tab = visit(MAP, viewport={"width": 500, "height": 700})
    chart = tab.main("stDeckGlJsonChart")
    water, land = (219, 231, 236), (246, 245, 241)
    wait_for_colours(chart, RED, water, land)
    box = chart.bounding_box()
    assert box is not None
    middle = {"x": box["width"] / 2, "y": box["height"] / 2}
    chart.hover(position=middle)
    expect(tab.text("first 0")).to_be_visible()
    chart.click(position=middle)
    expect(tab.text("selected ['first 0']")).to_be_visible()

    chart.get_by_role("button", name="Zoom in").click()
    tab.settle()
    tab.traffic.clear()
    before = tab.page.evaluate("document.querySelector('canvas').marked = true")
    tab.click("Rename")
    assert before is tab.page.evaluate("document.querySelector('canvas').marked")
    (frame,) = [frame for frame in tab.traffic.frames if frame[4]]
    assert {field for op in frame[4] if op[0] == "s" for field in op[2]} <= {"data", "body"}

    chart.locator("canvas").press("Escape")
    expect(tab.text("selected []")).to_be_visible()
    with tab.page.expect_download() as kept:
        tab.button("Download as PNG").click()
    assert kept.value.suggested_filename == "two-dots.png"
    assert {RED, water, land} <= colours(Path(kept.value.path()).read_bytes())

    tab.page.emulate_media(media="print")
    printed = chart.bounding_box()
    assert printed is not None
    assert printed["width"] > box["width"]
    assert abs(printed["width"] / printed["height"] - box["width"] / box["height"]) < 0.05


def test_another_map_lies_below_where_an_option_says_so(visit: Visit, tmp_path: Path) -> None:
    folder = tmp_path / "static"
    folder.mkdir()
    (folder / "style.json").write_text(
        '{"version": 8, "sources": {}, "layers": [{"id": "all", "type": "background", '
        '"paint": {"background-color": "#00ff00"}}]}'
    )
    script = tmp_path / "app.py"
    script.write_text(
        'import ostinato as st\neast = 10 * st.checkbox("East")\n'
        'st.map({"lat": [0], "lon": [east]}, color="#0000ff", zoom=3, size=100_000)\n'
    )
    tab = visit(script, "--server.enableStaticServing", "true", "--map.style", "/app/static/style.json")
    chart = tab.main("stDeckGlJsonChart")
    wait_for_colours(chart, GREEN, BLUE)
    assert tab.page.evaluate(ON_PAPER) == 255

    # Other data bring another view, unless its user has chosen one.
    chart.get_by_role("button", name="Zoom in").click()
    tab.page.get_by_text("East").click()
    wait_for_colour_at(chart, BLUE, 10 * 256 * 2**4 / 180)


DIAGRAMS = """
import ostinato as st
broken, more = st.toggle("Break them"), st.toggle("Add to them")
graph = "digraph { ask -> answer; answer [style=filled, fillcolor=navy]" + more * "; wait -> ask" + "}"
st.graphviz_chart("digraph {\\n  ask -> [" if broken else graph, height=100)
steps = "flowchart LR\\n  first[First] --> second[Second]" + more * "\\n  zero[Zero] --> first"
st.mermaid_chart("flowchart LR\\n  a -->> [" if broken else steps, alt="Steps")
st.markdown("```mermaid\\nflowchart LR\\n  in --> words\\n```")
"""


WITHIN = """(svg) => {
  const [all, seen] = [svg.getBBox(), svg.viewBox.baseVal]
  return all.x >= seen.x && all.y >= seen.y
    && all.x + all.width <= seen.x + seen.width && all.y + all.height <= seen.y + seen.height
}"""
"""Whether all of a drawing is in view: what is measured while it is moving lies elsewhere."""


def test_diagrams_are_drawn_in_the_pages_colours_and_say_what_is_wrong(visit: Visit) -> None:
    tab = visit(DIAGRAMS, reduced_motion="reduce")
    graph, diagram = tab.main("stGraphVizChart"), tab.main("stMermaidChart").first
    expect(tab.main("stMarkdownPre").get_by_test_id("stMermaidChart").locator("svg")).to_contain_text("words")
    expect(written(graph, "ask")).to_be_visible()
    expect(tab.page.get_by_role("img", name="Steps")).to_be_visible()
    expect(diagram.locator("svg")).to_contain_text("Second")
    assert diagram.locator("svg").evaluate(WITHIN)
    assert letters(graph, "ask") == "rgb(28, 32, 36)"
    assert letters(graph, "answer") == "rgb(255, 255, 255)"
    tab.page.emulate_media(color_scheme="dark")
    expect(written(graph, "ask")).to_have_css("fill", "rgb(233, 235, 236)")
    expect(diagram.locator("svg").get_by_text("First")).to_have_css("fill", "rgb(233, 235, 236)")

    staying = [written(graph, "answer"), diagram.locator("svg").get_by_text("Second")]
    for part in staying:
        part.evaluate("element => { element.marked = element.ownerSVGElement.marked = true }")
    graph.evaluate("box => { box.scrollTop = 30 }")
    tab.page.get_by_text("Add to them").click()
    expect(written(graph, "wait")).to_be_visible()
    expect(diagram.locator("svg")).to_contain_text("Zero")
    for part in staying:
        assert part.evaluate("element => element.marked && element.ownerSVGElement.marked")
    assert graph.evaluate("box => box.scrollTop") == 30

    graph.hover()
    with tab.page.expect_download() as kept:
        tab.button("Download as SVG").first.click()
    assert "<ellipse" in Path(kept.value.path()).read_text()

    tab.page.get_by_text("Break them").click()
    errors = tab.page.get_by_role("alert")
    expect(errors.first).to_contain_text("Line 2: ask -> [")
    expect(errors.last).to_contain_text(re.compile("line 2.*Line 2: a -->> \\[", re.S))
    tab.page.get_by_text("Break them").click()
    expect(errors).to_have_count(0)
    expect(written(graph, "ask")).to_be_visible()


def letters(graph: Locator, text: str) -> str:
    """The colour of a text in a drawing."""
    return str(written(graph, text).evaluate("element => getComputedStyle(element).fill"))


def written(graph: Locator, text: str) -> Locator:
    """Letters in a drawing; the same words are there as titles, too."""
    return graph.locator("text").filter(has_text=re.compile(f"^{text}$"))


def wait_for_colours(chart: Locator, *wanted: tuple[int, int, int]) -> None:
    """Wait until a map shows all of these."""
    for _ in range(40):
        seen = colours(chart.screenshot())
        if seen.issuperset(wanted):
            return
        chart.page.wait_for_timeout(250)
    raise AssertionError(f"Expected {wanted} in the map, saw {len(seen)} other colours.")


def wait_for_colour_at(chart: Locator, wanted: tuple[int, int, int], right: float) -> None:
    """Wait until a map shows this so many pixels to the right of its middle."""
    for _ in range(40):
        picture = Image.open(BytesIO(chart.screenshot())).convert("RGB")
        seen = picture.getpixel((int(picture.width / 2 + right), picture.height // 2))
        if seen == wanted:
            return
        chart.page.wait_for_timeout(250)
    raise AssertionError(f"Expected {wanted} there in the map, saw {seen}.")


def colours(png: bytes) -> set[tuple[int, ...]]:
    found = Image.open(BytesIO(png)).convert("RGB").getcolors(1_000_000) or []
    return {colour for _, colour in found}


LEAVING = """
import ostinato as st

if st.toggle("Map", True):
    st.map({"lat": [48.2], "lon": [16.4]})
"""


def test_a_map_that_goes_gives_its_graphics_context_back(visit: Visit) -> None:
    tab = visit(LEAVING)
    page = tab.page
    canvas = page.get_by_test_id("stDeckGlJsonChart").locator("canvas").first
    expect(canvas).to_have_attribute("aria-label", "Map")
    canvas.evaluate("(canvas) => { window.context = canvas.getContext('webgl2') }")
    assert page.evaluate("window.context.isContextLost()") is False
    page.get_by_text("Map", exact=True).click()
    expect(page.get_by_test_id("stDeckGlJsonChart")).to_have_count(0)
    page.wait_for_function("() => window.context.isContextLost()")
