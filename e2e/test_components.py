"""Components in a real browser: under the page's own security policy, with the front ends that apps bring along."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Route, expect

from e2e.conftest import COMPLAINTS, Visit, write_app
from e2e.line import Line
from e2e.tab import Tab

INLINE = """
import ostinato as st

JS = '''
export default ({ data, parentElement, setStateValue, setTriggerValue }) => {
  const [name, like] = parentElement.querySelectorAll("input, button")
  parentElement.querySelector("output").textContent = `given ${data.n}`
  name.onchange = () => setStateValue("name", name.value)
  like.onclick = () => setTriggerValue("liked", new Date(0))
  window.left = () => 0
  return () => { document.title = "left" }
}
'''
HTML = "<input aria-label=Name><button>Like</button><output></output>"
CSS = "button { color: var(--st-primary-color); background: var(--st-secondary-background-color) }"
card = st.components.v2.component("card", html=HTML, css=CSS, js=JS)
broken = st.components.v2.component("broken", html="<p>what there is</p>", js="export default () => nothing.at.all")
ss = st.session_state
ss.runs = ss.get("runs", 0) + 1
ss.setdefault("log", [])


def mount(key, n=0):
    return card(key=key, data={"n": n}, default={"name": ""},
                on_name_change=lambda: ss.log.append(ss[key].name), on_liked_change=lambda: ss.log.append("liked"))
"""
PLAIN = f"""{INLINE}
if st.toggle("Show", True):
    result = mount("one", ss.runs)
    st.text(f"name={{result.name}} {{result.liked}} {{ss.log}} runs={{ss.runs}}")
"""
PLACES = f"""{INLINE}
with st.form("form", clear_on_submit=True):
    name = mount("formed").name
    st.form_submit_button("Send")
st.text(f"sent={{name}} runs={{ss.runs}}")


@st.fragment
def part():
    st.text(f"part={{mount('part').name}} runs={{ss.runs}}")


@st.dialog("A dialog")
def ask():
    st.text(f"dialog={{mount('asked').name}} runs={{ss.runs}}")


part()
if st.button("Ask"):
    ask()
"""
FRONT_END = """<!doctype html><title>probe</title>
<style>body { margin: 0 } </style><button id=add></button><p id=said></p>
<script>
const tell = (type, rest) => parent.postMessage({ isStreamlitMessage: true, type: "streamlit:" + type, ...rest }, "*")
let count = 0
addEventListener("message", ({ data }) => {
  if (data.type !== "streamlit:render") return
  const frame = data.dfs[0].value.data
  document.body.style.color = data.theme.textColor
  add.textContent = data.args.label
  said.textContent = [data.theme.base, data.args.key, data.dfs[0].key, frame.data.length > 100, data.disabled].join(" ")
  add.onclick = () => tell("setComponentValue", { value: { count: ++count }, dataType: "json" })
  said.onclick = () => tell("setComponentValue", { value: frame, dataType: "dataframe" })
  tell("setFrameHeight", { height: 120 })
})
tell("componentReady", { apiVersion: 1 })
</script>"""
FRAMED = """
from pathlib import Path

import pandas as pd
import streamlit as st
import streamlit.components.v1 as components

folder = Path(__file__).parent / "front_end"
probe = components.declare_component("probe", path=folder)
st.session_state.runs = st.session_state.get("runs", 0) + 1
frame = pd.DataFrame({"n": [1, 2]}, index=["a", "b"])
value = probe(label=f"Add {st.session_state.runs}", frame=frame, key="k", default="nothing")
st.text(value.to_dict() if isinstance(value, pd.DataFrame) else value)
missing = components.declare_component("missing", path=folder.parent / "nowhere")
missing(key="other")
"""


def test_a_component_answers_by_states_and_triggers_and_keeps_what_it_has_made(visit: Visit) -> None:
    tab = visit(PLAIN)
    assert tab.lines == ["name= None [] runs=1"]
    expect(tab.text("given 1")).to_be_visible()
    tab.field("Name").press_sequentially("cri")
    assert tab.lines == ["name= None [] runs=1"], "keys that the user types there are no shortcuts of the page"
    tab.field("Name").press("Tab")
    tab.settle()
    assert tab.lines == ["name=cri None ['cri'] runs=2"]
    expect(tab.field("Name")).to_have_value("cri")
    tab.click("Like")
    assert tab.lines == ["name=cri 1970-01-01T00:00:00.000Z ['cri', 'liked'] runs=3"]
    expect(tab.text("given 3")).to_be_visible()
    colour = tab.button("Like").evaluate("button => getComputedStyle(button).color")
    named = "button => getComputedStyle(button).getPropertyValue('--st-primary-color')"
    assert tab.button("Like").evaluate(named) == colour, "code reads the colour that it sees"
    tab.page.get_by_text("Show").click()
    tab.settle()
    expect(tab.button("Like")).to_have_count(0)
    assert tab.page.title() == "left"


def test_forms_hold_states_back_fragments_and_dialogs_run_alone(visit: Visit) -> None:
    tab = visit(PLACES)
    formed, part = (tab.page.locator(f".st-key-{key}") for key in ("formed", "part"))
    formed.get_by_label("Name").fill("Ada")
    formed.get_by_label("Name").press("Tab")
    tab.settle()
    assert tab.lines == ["sent= runs=1", "part= runs=1"]
    tab.click("Send")
    assert tab.lines == ["sent=Ada runs=2", "part= runs=2"]
    part.get_by_label("Name").fill("Bob")
    part.get_by_label("Name").press("Tab")
    tab.settle()
    assert tab.lines == ["sent=Ada runs=2", "part=Bob runs=2"]
    tab.click("Ask")
    dialog = tab.page.get_by_role("dialog")
    dialog.get_by_label("Name").fill("Cyd")
    dialog.get_by_label("Name").press("Tab")
    expect(dialog.get_by_text("dialog=Cyd runs=3")).to_be_visible()


@getattr(pytest.mark, COMPLAINTS)
def test_what_is_triggered_while_the_connection_is_lost_arrives_once(
    cuttable: Callable[..., tuple[Tab, Line]],
) -> None:
    tab, line = cuttable(PLAIN)
    tab.text("given 1").wait_for()  # before its code has come there is nobody to trigger anything
    line.cut()
    tab.wait_for_state("PINGING_SERVER", of="connection")
    tab.button("Like").click()
    tab.field("Name").fill("Ada")
    tab.field("Name").press("Tab")
    tab.button("Like").click()
    line.mend()
    expect(tab.main("stText")).to_contain_text("['liked', 'Ada', 'liked']")
    assert tab.settle().lines == ["name=Ada 1970-01-01T00:00:00.000Z ['liked', 'Ada', 'liked'] runs=3"]


@getattr(pytest.mark, COMPLAINTS)
def test_a_component_whose_code_was_under_way_when_the_connection_was_lost_gets_it_later(
    cuttable: Callable[..., tuple[Tab, Line]],
) -> None:
    def lose(route: Route) -> None:
        line.cut()
        route.abort()

    tab, line = cuttable(PLAIN.replace('"Show", True', '"Show"'))
    tab.page.route("**/*.es", lose)
    tab.page.get_by_text("Show").click()
    tab.page.get_by_role("alert").wait_for()
    tab.page.unroute("**/*.es")
    line.mend()
    expect(tab.text("given 2")).to_be_visible()
    expect(tab.page.get_by_role("alert")).to_have_count(0)
    assert tab.click("Like").lines == ["name= 1970-01-01T00:00:00.000Z ['liked'] runs=3"]


@getattr(pytest.mark, COMPLAINTS)
def test_a_component_that_fails_is_named_in_its_place_and_disturbs_nothing_else(visit: Visit) -> None:
    tab = visit(f"{INLINE}\nbroken()\nst.text(mount('one').name)")
    expect(tab.page.get_by_role("alert")).to_have_text("The component broken has failed: nothing is not defined")
    expect(tab.text("what there is")).to_be_visible()
    tab.field("Name").fill("Ada")
    tab.field("Name").press("Tab")
    tab.settle()
    assert tab.lines == ["Ada"]


def test_a_package_s_component_gets_its_files_and_data_frames(visit: Visit, tmp_path: Path) -> None:
    package, info = tmp_path / "acme", tmp_path / "acme-1.0.dist-info"
    build = package / "frontend" / "build"
    build.mkdir(parents=True)
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: acme\nVersion: 1.0\n")
    (info / "RECORD").write_text("acme/__init__.py,,\nacme/pyproject.toml,,\n")
    (package / "pyproject.toml").write_text(
        '[[tool.streamlit.component.components]]\nname = "table"\nasset_dir = "frontend/build"\n'
    )
    (build / "index-1f.js").write_text(
        'import { rows } from "./rows.js"\n'
        "export default ({ data, parentElement }) => parentElement.querySelector('p').textContent = rows(data.frame)"
    )
    (build / "rows.js").write_text("export const rows = (table) => table.toArray().map(({ a, b }) => a + b).join()")
    (build / "look.css").write_text("p { color: rgb(1, 2, 3) }")
    (build / "body.html").write_text("<p></p>")
    (package / "__init__.py").write_text(
        "import streamlit as st\n"
        "table = st.components.v2.component('acme.table', html='body.html', css='look.css', js='index-*.js')\n"
    )
    script = (
        "import acme\nimport pandas as pd\nacme.table(data={'frame': pd.DataFrame({'a': ['x', 'y'], 'b': [1, 2]})})"
    )
    tab = visit(write_app(tmp_path, script))
    expect(tab.text("x1,y2")).to_be_visible()
    expect(tab.text("x1,y2")).to_have_css("color", "rgb(1, 2, 3)")


@getattr(pytest.mark, COMPLAINTS)  # the browser warns of every frame that keeps its origin
def test_a_front_end_in_a_frame_is_told_its_arguments_and_theme_and_answers(visit: Visit, tmp_path: Path) -> None:
    (tmp_path / "front_end").mkdir()
    (tmp_path / "front_end" / "index.html").write_text(FRONT_END)
    tab = visit(write_app(tmp_path, FRAMED), color_scheme="light")
    assert tab.lines == ["nothing"]
    expect(tab.page.get_by_text("has no front end: expected")).to_be_visible()
    frame = tab.page.get_by_test_id("stCustomComponentV1")
    inside = tab.page.frame_locator("iframe[title='app.probe']")
    inside.get_by_text("light k frame true false").wait_for()
    expect(frame).to_have_css("height", "120px")
    inside.get_by_role("button", name="Add 1").click()
    inside.get_by_role("button", name="Add 2").click()
    inside.get_by_role("button", name="Add 3").wait_for()
    expect(tab.text("{'count': 2}")).to_be_visible()
    tab.page.emulate_media(color_scheme="dark")
    inside.get_by_text("dark k frame true false").click()
    expect(tab.text("{'n': {'a': 1, 'b': 2}}")).to_be_visible()
