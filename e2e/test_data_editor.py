"""A table that its user changes: by keys alone, by pasting, while the app goes on."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from e2e.accessibility import barriers
from e2e.conftest import Visit
from e2e.line import Line
from e2e.tab import Tab

CELLS = """
import datetime as dt
import json
import ostinato as st

ROWS = [
    {"name": name, "count": place, "done": False, "kind": "a", "day": dt.date(2024, 2, 10), "double": 0}
    for place, name in enumerate(["Ada", "Ben", "Cid"])
]
counts = {int(row): cells["count"] for row, cells in st.session_state.get("rows", {}).get("edited_rows", {}).items()
          if "count" in cells}
for place, row in enumerate(ROWS):
    row["double"] = 2 * (counts.get(place) or row["count"])

st.data_editor(
    ROWS,
    key="rows",
    disabled=["double"],
    column_config={
        "name": st.column_config.TextColumn("Name", max_chars=5),
        "count": st.column_config.NumberColumn("Count", min_value=0, max_value=10, step=1),
        "kind": st.column_config.SelectboxColumn("Kind", options=["a", "b", "c"]),
        "day": st.column_config.DateColumn("Day", format="DD.MM.YYYY"),
    },
    alt="Rows",
)
st.text(json.dumps(st.session_state.rows["edited_rows"], default=str))
"""

ROWS = """
import json
import ostinato as st

st.data_editor(
    [{"name": "Ada", "count": 1}, {"name": "Ben", "count": 2}, {"name": "Cid", "count": 3}],
    key="rows",
    num_rows="dynamic",
    column_config={
        "name": st.column_config.TextColumn(required=True),
        "count": st.column_config.NumberColumn(default=7),
    },
)
st.text(json.dumps([st.session_state.rows["added_rows"], st.session_state.rows["deleted_rows"]]))
"""

TWO = """
import ostinato as st

rows = [{"name": "Ada", "count": 1}, {"name": "Ben", "count": 2}]
st.data_editor(rows, key="one", width=400)
st.data_editor(rows, key="other", width=400)
"""

TICKS = """
import ostinato as st

@st.dialog("Edit")
def edit():
    st.data_editor([{"kind": "a"}], key="rows", column_config={
        "kind": st.column_config.SelectboxColumn(options=["a", "b", "c"])})
    st.text(f"kind {st.session_state.rows['edited_rows']}")

@st.fragment(run_every=0.5)
def clock():
    st.session_state.ticks = st.session_state.get("ticks", 0) + 1
    st.text(f"tick {st.session_state.ticks}")

clock()
if st.button("Open"):
    edit()
"""

LONG = """
import ostinato as st

edited = st.data_editor({"name": ["?"] * 5000, "count": [0] * 5000}, key="rows")
st.text(f"{sum(edited['count'])} {len(st.session_state.rows['edited_rows'])} {edited['name'][2500]}")
"""

HIDDEN = """
import ostinato as st

with st.popover("Table"):
    st.data_editor([{"name": "Ada"}], key="rows", num_rows="dynamic")
st.text(f"{st.session_state.rows['edited_rows']}")

@st.dialog("Rows")
def edit():
    st.data_editor([{"name": "Ada"}], key="others", num_rows="dynamic")

if st.button("Open"):
    edit()
"""

MOVING = """
import ostinato as st

@st.cache_resource
def stages():
    return []

if "next" in st.query_params:
    stages().append("next")
    st.stop()

@st.fragment(run_every=0.3)
def live():
    names = [["Ada", "Ben", "Cid"], ["New", "Ada", "Ben", "Cid"], ["New", "Ada", "Ben"]][len(stages())]
    edited = st.data_editor([{"name": name} for name in names], key="rows", num_rows="dynamic")
    st.text(" ".join(row["name"] for row in edited))

live()
"""

ROW_MARKERS = 36
"""Pixels before the first column, where rows can be selected."""


def press(tab: Tab, x: int, row: int) -> None:
    """Presses so many pixels from the first grid's edge in a row, counted from 0."""
    box = tab.page.get_by_test_id("stDataFrameResizable").first.bounding_box()
    assert box
    tab.page.mouse.click(box["x"] + x, box["y"] + 36 + 35 * row + 18)


def select(tab: Tab, row: int, *, markers: bool = False) -> None:
    """Selects a row's cell in the first column: the keys go on from there."""
    press(tab, 40 + (ROW_MARKERS if markers else 0), row)
    expect(cell(tab, row, 1 if markers else 0)).to_be_focused()


def keys(tab: Tab, *given: str) -> None:
    """Texts are typed, names of keys in brackets pressed."""
    for one in given:
        if one.startswith("["):
            tab.page.keyboard.press(one[1:-1])
        else:
            tab.page.keyboard.type(one)


def expect_told(tab: Tab, told: object) -> None:
    """Waits until the script has been told this."""
    expect(tab.main("stText").last).to_have_text(json.dumps(told))


def cell(tab: Tab, row: int, column: int) -> Locator:
    """What a screen reader finds in a cell, both counted from 0: row markers are a column, too."""
    return tab.page.locator(f"#glide-cell-{column}-{row}")


def paste(tab: Tab, text: str) -> None:
    tab.page.evaluate(
        """text => {
            const data = new DataTransfer();
            data.setData("text/plain", text);
            const pasted = new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true});
            document.activeElement.dispatchEvent(pasted);
        }""",
        text,
    )


@pytest.mark.complaints
def test_cells_of_every_kind_are_edited_by_keys_alone_and_nothing_is_lost_with_the_line(
    cuttable: Callable[..., tuple[Tab, Line]],
) -> None:
    tab, line = cuttable(CELLS)
    select(tab, 0)
    keys(tab, "Eve", "[Tab]", "7", "[Tab]", " ", "[ArrowRight]", "b", "[Enter]")
    keys(tab, "[ArrowUp]", "[ArrowRight]", "[F2]", "1.3.2024", "[Enter]")
    first = {"name": "Eve", "count": 7, "done": True, "kind": "b", "day": "2024-03-01"}
    expect_told(tab, {"0": first})
    # What the run has computed of it is in view, and the keys go on where they were.
    expect(cell(tab, 0, 5)).to_have_text("14")
    assert tab.page.get_by_test_id("stDataFrame").locator(":focus").count() == 1

    line.cut()
    keys(tab, "[Home]", "[ArrowRight]", "99", "[Enter]")
    expect(tab.page.get_by_role("status").filter(has_text="Count: Enter a value from 0 to 10.")).to_be_visible()
    keys(
        tab,
        "[ArrowLeft]",
        "[ArrowUp]",
        "[Delete]",
        "[Control+z]",
        "Zoe",
        "[ArrowDown]",
        "[F2]",
        "way too long",
        "[Enter]",
    )
    line.mend()
    expect_told(tab, {"0": first, "1": {"name": "Zoe"}, "2": {"name": "way t"}})
    expect(cell(tab, 1, 1)).to_have_text("99")


def test_rows_are_added_pasted_and_deleted(visit: Visit) -> None:
    tab = visit(ROWS)
    select(tab, 3, markers=True)
    expect(tab.page.get_by_role("status").filter(has_text="A new row waits for required values.")).to_be_visible()
    keys(tab, "Dan", "[Enter]")
    expect_told(tab, [[{"name": "Dan", "count": 7}], []])

    select(tab, 2, markers=True)
    paste(tab, "Fay\t1,000\nGil\t2\nHal\t3")
    expect_told(tab, [[{"name": "Gil", "count": 2}, {"name": "Hal", "count": 3}], []])
    expect(cell(tab, 2, 2)).to_have_text("1000")

    press(tab, ROW_MARKERS // 2, 0)
    press(tab, ROW_MARKERS // 2, 3)
    expect(tab.button("Delete 2 rows")).to_be_visible()
    keys(tab, "[Delete]")
    expect_told(tab, [[{"name": "Hal", "count": 3}], [0]])
    keys(tab, "[Control+z]")
    expect_told(tab, [[{"name": "Gil", "count": 2}, {"name": "Hal", "count": 3}], []])


def test_a_download_holds_what_was_edited_in_that_editor_alone(visit: Visit) -> None:
    tab = visit(TWO)
    for number, expected in enumerate(["name,count\nAda,1\nEve,5\n", "name,count\nAda,1\nBen,2\n"]):
        grid = tab.page.get_by_test_id("stDataFrame").nth(number)
        if number == 0:
            for place, x, entry in ((1, 200, "5"), (0, 80, "Eve")):
                press(tab, x, 1)
                expect(cell(tab, 1, place).first).to_be_focused()
                keys(tab, entry, "[Enter]")
                tab.settle()
        grid.hover()
        grid.get_by_role("button", name="Download").click()
        with tab.page.expect_download() as download:
            tab.page.get_by_role("menuitem", name="Download as CSV").click()
        assert download.value.path().read_text("utf-8") == expected


def test_an_open_list_of_a_cell_in_a_dialog_stays_while_a_clock_ticks(visit: Visit) -> None:
    tab = visit(TICKS, viewport={"width": 360, "height": 740}, color_scheme="dark")
    tab.button("Open").click()
    select(tab, 0)
    keys(tab, "[Enter]")
    options = tab.page.get_by_role("option")
    expect(options).to_have_text(["Empty", "a", "b", "c"])
    for _ in range(3):
        expect(tab.main("stText").first).not_to_have_text(tab.lines[0])
    expect(options).to_have_count(4)
    assert not barriers(tab.page)
    options.nth(2).click()
    expect(tab.page.get_by_text("kind {0: {'kind': 'b'}}")).to_be_visible()


def copied(rows: int) -> str:
    return "\n".join(f"row {row}\t{row}" for row in range(rows))


@pytest.mark.complaints
def test_a_long_paste_is_not_lost_with_the_line_where_its_rows_have_never_been_in_view(
    cuttable: Callable[..., tuple[Tab, Line]],
) -> None:
    tab, line = cuttable(LONG)
    select(tab, 1)
    line.cut()
    tab.wait_for_state("PINGING_SERVER", of="connection")
    paste(tab, copied(3000))
    expect(cell(tab, 2, 0)).to_have_text("row 1")
    line.mend()
    expect(tab.main("stText")).to_have_text("4498500 3000 row 2499")


@pytest.mark.parametrize(
    "settings", [{}, {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}]
)
def test_a_table_in_a_popover_or_a_dialog_has_its_toolbar_in_view_and_its_entries_stay(
    visit: Visit, settings: dict[str, object]
) -> None:
    tab = visit(HIDDEN, **settings)
    tab.button("Table").click()
    select(tab, 0, markers=True)
    fullscreen = tab.button("Fullscreen")
    expect(fullscreen).to_be_in_viewport(ratio=1)
    toolbar = tab.page.get_by_test_id("stElementToolbar").bounding_box()
    panel = tab.page.get_by_test_id("stPopoverBody").bounding_box()
    assert toolbar
    assert panel
    assert toolbar["y"] >= panel["y"]
    keys(tab, "Eve")
    tab.page.mouse.click(350, 700)
    expect(tab.page.get_by_test_id("stPopoverBody")).to_be_hidden()
    expect(tab.main("stText")).to_have_text("{0: {'name': 'Eve'}}")

    tab.button("Open").click()
    select(tab, 0, markers=True)
    tab.button("Close").click()
    expect(tab.page.get_by_role("dialog")).to_be_hidden()


def test_an_open_cell_goes_with_its_row_and_says_what_was_in_it_when_that_is_gone(visit: Visit) -> None:
    tab = visit(MOVING)
    select(tab, 2, markers=True)
    keys(tab, "[F2]", "[End]", "!", "[ArrowLeft]")
    visit(MOVING, path="/?next")
    expect(tab.page.get_by_role("textbox", name="name, row 4")).to_be_focused()
    keys(tab, "s", "[Enter]")
    expect(tab.main("stText")).to_have_text("New Ada Ben Cids!")
    keys(tab, "[F2]", "[End]", "?")
    visit(MOVING, path="/?next")
    said = tab.page.get_by_role("status").filter(has_text="Not saved, for the data are others now: Cids!?.")
    expect(said).to_be_visible()
    expect(tab.main("stText")).to_have_text("New Ada Ben")
    assert tab.page.get_by_test_id("stDataFrame").locator(":focus").count() == 1
