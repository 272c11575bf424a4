"""An app with one of every element, for what must hold on any page."""

from __future__ import annotations

from tests.elements.inputs import INPUTS

SHOWN = """
import datetime as dt
import ostinato as st
st.set_page_config(page_title="Everything", menu_items={"Get help": "https://example.com/", "About": "All of it"})
st.title("Title", help="Help")
st.header("Header", divider="rainbow")
st.subheader("Subheader")
st.markdown(
    "Text with **strong**, `code`, a [link](https://example.com/), :red[red] :blue-background[blue] :green-badge[ok] 🎈"
    "\\n\\n- [x] done\\n- [ ] to do\\n\\n| name | value |\\n|---|---|\\n| a long name of a row | 1 |\\n\\n> quoted"
)
st.caption("caption")
st.text("text", help="Help")
st.code("def one(number: int) -> int:\\n    return number + 1  # " + "long " * 30, line_numbers=True)
st.latex("x^2", help="Help")
st.badge("New", icon=":material/check:", color="green")
st.html("<p>Some <b>HTML</b></p>")
st.help(str)
st.divider()
st.metric("Visitors", 1284, 96, format="localized", help="Help", border=True, chart_data=[1, 3, 2], icon="🎈")
st.metric("Loss", "5 %", "-1 %", delta_color="inverse", delta_description="since Monday")
st.json({"text": "a", "link": "https://example.com/", "list": [1, None, True, {}]})
st.json("{")
st.table({"Name": ["**Ada**", ":red[Bo]"], "Born": [1815, None]}, alt="People")
for level in (st.error, st.warning, st.info, st.success):
    level("A **message** with a [link](https://example.com/)", icon=":material/info:")
st.exception(ValueError("a message"))
st.progress(40, "progress")
with st.status("Working", expanded=True):
    st.text("a step")
st.spinner("waiting").__enter__()
st.skeleton()
st.space("small")
st.empty().text("once empty")
st.balloons()
st.snow()
st.toast("a message for a moment", duration="infinite")
st.image("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='40'/>", caption="a picture", alt="A")
st.audio(None)
st.video(None)
st.iframe("<html lang='en'><title>inside</title><p>a frame</p></html>", height=60)
st.plotly_chart({"data": [{"type": "bar", "x": ["a", "b"], "y": [1, 2]}], "layout": {"height": 300}}, alt="Two bars")
LINE = {"xAxis": {"data": ["a", "b"]}, "yAxis": {}, "series": [{"type": "line", "data": [1, 2]}]}
st.echarts_chart(LINE, alt="A line")
st.graphviz_chart("digraph { ask -> answer }", alt="A question leads to an answer")
st.mermaid_chart("flowchart LR\\n  ask --> answer")
one, two = st.tabs(["One", "Two"])
one.text("first")
with st.expander("More", expanded=True):
    st.columns(2)[0].text("in a column")
with st.container(border=True, horizontal=True):
    st.button("left")
    st.button("right", icon=":material/home:", type="primary")
FRUIT = {"fruit": ["Apple", "Fig", "Pear"], "kilos": [31, 8, 17], "eaten": [12, 8, 3]}
for chart in (st.line_chart, st.area_chart, st.bar_chart):
    chart(FRUIT, x="fruit", y=["kilos", "eaten"], height=160, alt=f"Fruit by {chart.__name__}")
st.scatter_chart(FRUIT, x="kilos", y="eaten", color="fruit", height=160, alt="Kilos, and what was eaten of them")
BAR = {"mark": "bar", "encoding": {"x": {"field": "fruit"}, "y": {"field": "kilos", "type": "quantitative"}}}
ONE = [{"name": "one", "select": "point"}]
st.vega_lite_chart(FRUIT, {**BAR, "params": ONE}, on_select="rerun", alt="Kilos of fruit")
st.dataframe(
    {
        "name": ["Ada", None],
        "action": ["Go", "Stay"],
        "share": [0.5, 1],
        "tags": [["new"], []],
        "week": [[3, 1], [1, 4]],
    },
    column_config={
        "action": st.column_config.ButtonColumn("Action", key="pressed", help="Help"),
        "share": st.column_config.ProgressColumn("Share", color="auto"),
        "week": st.column_config.LineChartColumn("Week"),
    },
    alt="People",
)
st.popover("Panel").text("inside")
grid = st.grid(3, row_height=80, border=True)
grid.cell(column_span="all").write("wide and high")
st.chat_message("user").markdown("A message")
st.chat_message("assistant").markdown("An answer")
st.page_link("https://example.com/", label="Elsewhere", icon="🎈", help="Help")
st.sidebar.radio("Aside", ["a", "b"])
st.sidebar.text_input("Search")
st.bottom.text("at the bottom")


@st.fragment
def part():
    st.button("in a fragment")


@st.dialog("A question")
def ask():
    st.text_input("Answer")
    st.button("Send")


part()
if st.button("Ask"):
    ask()
"""
CALLS = (given.source(f"Input {n}", f"key='k{n}'", "help='Help'") for n, given in enumerate(INPUTS))
EVERY = "\n".join([SHOWN, *CALLS])
"""The app's text: what is shown, then one of each input."""
