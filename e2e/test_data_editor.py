"""A table that its user changes: by keys alone, by pasting, while the app goes on."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Locator, expect

from e2e.accessibility import barriers
from e2e.conftest import Visit
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

TICKS = """
import ostinato as st

@st.dialog("Edit")
def edit():
    st.data_editor([{"kind": "a"}], key="rows", column_config={
        "kind": st.column_config.SelectboxColumn(options=["a", "b", "c"])})
    st.text(f"kind {st.session_state.rows['edited_rows']}")

@st.fragment(run_every=0.1)
def clock():
    st.session_state.ticks = st.session_state.get("ticks", 0) + 1
    st.text(f"tick {st.session_state.ticks}")

clock()
if st.button("Open"):
    edit()
"""


def first_cell(tab: Tab) -> Locator:
    """Presses on the first cell of the first column: the keys go on from there."""
    grid = tab.page.get_by_test_id("stDataFrame").locator("canvas").first
    grid.click(position={"x": 60, "y": 52})
    return grid


def told(tab: Tab) -> object:
    return json.loads(tab.settle().lines[-1])


def type_into(tab: Tab, *keys: str) -> None:
    """Texts are typed, names of keys in brackets pressed."""
    for key in keys:
        if key.startswith("["):
            tab.page.keyboard.press(key[1:-1])
        else:
            tab.page.keyboard.type(key)


def cell(tab: Tab, row: int, column: int) -> Locator:
    """What a screen reader finds in a cell, both counted from 0."""
    return tab.page.get_by_role("row").nth(row + 1).get_by_role("gridcell").nth(column)
