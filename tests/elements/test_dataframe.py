"""st.dataframe."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pandas as pd
import pytest

from ostinato.elements.dataframe import Dataframe, DataframeState, Selection
from ostinato.errors import (
    StreamlitAPIException,
    StreamlitDataframeConversionError,
    StreamlitIncompatibleParametersError,
    StreamlitInvalidHeightError,
    StreamlitInvalidParameterTypeError,
    StreamlitInvalidWidthError,
    StreamlitMissingRequiredParameterError,
    StreamlitValueError,
)
from ostinato.testing.v1 import AppTest
from ostinato.testing.v1.errors import AppTestError
from ostinato.wire.codec import encode
from tests.elements.app import error, run, value
from tests.session.tab import Tab

DATA = "{'a': [1, 2, 3], 'b': ['x', 'y', 'z']}"
MODES = ["multi-row", "multi-column", "multi-cell"]


def selected(rows: Any = (), columns: Any = (), cells: Any = ()) -> DataframeState:
    return DataframeState({"selection": {"rows": list(rows), "columns": list(columns), "cells": list(cells)}})


def wire(rows: Any = (), columns: Any = (), cells: Any = ()) -> dict[str, Any]:
    return {"rows": list(rows), "columns": list(columns), "cells": list(cells)}


def shown_in(tab: Tab) -> Dataframe:
    """The data frame as the page has it."""
    (shown,) = [node.element for node in tab.browser.nodes.values() if isinstance(node.element, Dataframe)]
    return shown


def test_without_selections_it_is_no_widget_and_can_be_replaced() -> None:
    at = run(f"shown = st.dataframe({DATA}, key='data')\nshown.dataframe([1])")
    assert [column["name"] for column in at.dataframe[0].columns] == ["value"]
    assert at.dataframe[0].state is None
    assert "data" not in at.session_state
    with pytest.raises(AppTestError, match="on_select"):
        at.dataframe[0].select([0])


def test_what_is_selected_is_returned_by_item_and_by_attribute() -> None:
    at = run(f"event = st.dataframe({DATA}, on_select='rerun', selection_mode={MODES})\nst.text(event)")
    at.dataframe[0].select([2, 0], ["b"], [(1, "a")]).run()
    seen = selected([2, 0], ["b"], [(1, "a")])
    assert at.text[0].value == str(seen)
    assert seen.selection.rows == seen["selection"]["rows"] == [2, 0]
    with pytest.raises(TypeError, match="session_state"):
        seen.selection.rows = [1]
    assert not hasattr(seen.selection, "row")


def test_a_selection_calls_its_callback_first() -> None:
    def app() -> None:
        import ostinato as st

        def note() -> None:
            st.session_state.noted = st.session_state.data.selection.rows

        st.dataframe({"a": [1, 2]}, key="data", on_select=note)

    at = AppTest.from_function(app).run()
    at.dataframe[0].select([1]).run()
    assert at.session_state.noted == [1]


@pytest.mark.parametrize(
    ("modes", "given", "kept"),
    [
        ("multi-row", {"rows": [2, 0, 0]}, selected([2, 0])),
        ("multi-row", {"rows": [7, -1, "a", True], "columns": ["a"]}, selected()),
        ("single-row", {"rows": [2, 0]}, selected([2])),
        ("single-row-required", {}, selected([0])),
        ("single-row-required", {"rows": [1]}, selected([1])),
        (["multi-column", "multi-row"], {"columns": ["b", "no"], "rows": [1]}, selected([1], ["b"])),
        ("single-cell", {"cells": [[1, "b"], [0, "a"]]}, selected(cells=[(1, "b")])),
        ([], {"rows": [1]}, selected()),
    ],
)
def test_a_default_and_a_value_from_session_state_are_taken_as_far_as_they_fit(
    modes: Any, given: dict[str, Any], kept: DataframeState
) -> None:
    call = f"st.dataframe({DATA}, key='data', on_select='rerun', selection_mode={modes!r}"
    assert value(f"{call}, selection_default={{'selection': {given!r}}})") == kept
    before = f"st.session_state.data = {{'selection': {given!r}}}"
    assert value(f"{call})", before) == kept


@pytest.mark.parametrize("given", ["5", "{'rows': [1]}", "{'selection': [1]}"])
def test_what_is_no_selection_at_all_is_refused(given: str) -> None:
    assert error(f"st.dataframe({DATA}, on_select='rerun', selection_default={given})") is StreamlitAPIException


@pytest.mark.parametrize(
    ("modes", "sent", "taken"),
    [
        (["multi-row"], wire([[0, 3]]), True),
        (["multi-row"], wire([[1, 2], [0, 1]]), True),
        (["multi-row"], wire([[0, 4]]), False),
        (["multi-row"], wire([[2, 2]]), False),
        (["multi-row"], wire([[0, 3], [0, 3]]), False),
        (["multi-row"], wire([[0.0, 1]]), False),
        (["multi-row"], wire(["a"]), False),
        (["multi-row"], wire(columns=["a"]), False),
        (["multi-row"], {"rows": []}, False),
        (["multi-row"], None, False),
        (["single-row"], wire([[1, 2]]), True),
        (["single-row"], wire([[1, 3]]), False),
        (["single-row-required"], wire(), False),
        (["multi-column"], wire(columns=["a", "b"]), True),
        (["single-column"], wire(columns=["a", "b"]), False),
        (["multi-column"], wire(columns=["no"]), False),
        (["multi-column"], wire(columns=[["a"]]), False),
        (["multi-cell"], wire(cells=[[2, "a"], [0, "b"]]), True),
        (["multi-cell"], wire(cells=[[3, "a"]]), False),
        (["multi-cell"], wire(cells=[[0, "a", 1]]), False),
        (["single-cell"], wire(cells=[[2, "a"], [0, "b"]]), False),
    ],
)
def test_the_server_takes_only_what_can_be_selected(modes: Any, sent: Any, taken: bool) -> None:
    rules = Selection(modes, 3, ["a", "b"])
    assert rules.accepts(sent) is taken
    if taken:
        assert rules.to_wire(rules.from_wire(sent)) == sent


def test_rows_beyond_the_end_of_new_data_are_no_longer_selected() -> None:
    def app() -> None:
        import ostinato as st

        rows = st.number_input("rows", 1, 9, 5)
        st.text(st.dataframe({"a": list(range(rows))}, key="data", on_select="rerun").selection.rows)

    at = AppTest.from_function(app).run()
    at.dataframe[0].select([1, 4]).run()
    at.number_input[0].set_value(9).run()
    assert at.text[0].value == "[1, 4]"
    at.number_input[0].set_value(3).run()
    assert at.text[0].value == "[1]"


def test_selecting_all_of_a_long_frame_travels_as_one_range() -> None:
    rules = Selection(["multi-row"], 1_000_000, ["a"])
    everything = rules.from_wire(wire([[0, 1_000_000]]))
    assert len(everything.selection.rows) == 1_000_000
    assert len(encode(rules.to_wire(everything))) < 60


def test_an_unchanged_frame_sends_nothing_and_a_new_one_its_own_fields() -> None:
    def app() -> None:
        import ostinato as st

        more = st.button("more")
        st.dataframe({"a": list(range(1_000 + more))})
        st.button("same")

    tab = Tab(app).load()
    assert len(shown_in(tab).head or b"") < 8_000, "a hundred rows, not all"
    before = len(tab.frames)
    tab.click("same").settle()
    assert all(not frame.ops for frame in tab.frames[before:])
    tab.click("more").settle()
    assert shown_in(tab).rows == 1_001


def test_columns_come_in_the_order_to_be_shown_hidden_ones_last() -> None:
    at = run(
        "import pandas as pd\n"
        "frame = pd.DataFrame({'a': [1], 'b': [2], 'c': [3]}, index=pd.Index(['r'], name='key'))\n"
        "st.dataframe(frame, column_order=['c', 'b', 'c', 'no'], column_config={'b': None, 0: 'Key', 'no': 'No'})"
    )
    shown = [(c["name"], c["label"], c.get("hidden", False)) for c in at.dataframe[0].columns]
    assert shown == [("key", "Key", False), ("c", "c", False), ("c", "c", False), ("b", "b", True), ("a", "a", True)]


@pytest.mark.parametrize(
    ("data", "call", "hidden"),
    [
        ("pd.DataFrame({'a': [1]})", "", False),
        ("pd.DataFrame({'a': [1]})", "hide_index=True", True),
        ("pd.DataFrame({'a': [1]})", "on_select='rerun'", True),
        ("pd.DataFrame({'a': [1]})", "on_select='rerun', selection_mode='multi-column'", False),
        ("pd.DataFrame({'a': [1]}, index=['r'])", "on_select='rerun'", False),
    ],
)
def test_an_index_that_only_counts_is_hidden_where_rows_are_selected(data: str, call: str, hidden: bool) -> None:
    at = run(f"import pandas as pd\nst.dataframe({data}, {call})")
    (index,) = [column for column in at.dataframe[0].columns if column["index"]]
    assert index.get("hidden", False) is hidden


def test_no_data_are_an_empty_table() -> None:
    at = run("st.dataframe()\nst.dataframe([])")
    assert (at.dataframe[0].rows, at.dataframe[0].columns) == (0, [])
    assert at.dataframe[1].rows == 0


@pytest.mark.parametrize(
    ("arguments", "kind"),
    [
        ("'text'", StreamlitDataframeConversionError),
        (f"{DATA}, 'wide'", StreamlitInvalidWidthError),
        (f"{DATA}, height=0", StreamlitInvalidHeightError),
        (f"{DATA}, row_height=0", StreamlitInvalidParameterTypeError),
        (f"{DATA}, on_select='no'", StreamlitValueError),
        (f"{DATA}, on_select=None", StreamlitValueError),
        (f"{DATA}, selection_mode='rows'", StreamlitValueError),
        (f"{DATA}, selection_mode=['single-row', 'multi-row']", StreamlitIncompatibleParametersError),
        (f"{DATA}, selection_mode=['single-row-required', 'multi-row']", StreamlitIncompatibleParametersError),
        (f"{DATA}, selection_default={{'selection': {{}}}}", StreamlitIncompatibleParametersError),
        (f"{DATA}, column_order='a'", StreamlitInvalidParameterTypeError),
        (f"{DATA}, column_config=[1]", StreamlitInvalidParameterTypeError),
        (f"{DATA}, column_config={{'a': 3}}", StreamlitInvalidParameterTypeError),
        (f"{DATA}, column_config={{'a': {{'type_config': {{'type': 'no'}}}}}}", StreamlitValueError),
        (f"{DATA}, column_config={{'a': {{'no': 1}}}}", StreamlitValueError),
    ],
)
def test_bad_parameters_are_refused(arguments: str, kind: type[Exception]) -> None:
    assert error(f"st.dataframe({arguments})") is kind


def test_use_container_width_still_works() -> None:
    with pytest.warns(DeprecationWarning, match='width="content"'):
        assert run("st.dataframe([1], use_container_width=False)").dataframe[0].width == "content"


def test_data_export_can_be_turned_off() -> None:
    def app() -> None:
        import ostinato as st

        st.dataframe([1])

    tab = Tab(app, options={"client.disableDataExport": True}).load()
    assert not shown_in(tab).export


def test_a_frame_can_be_read_in_tests() -> None:
    at = run("import pandas as pd\nst.dataframe(pd.DataFrame({'a': [1, 2]}))\nst.dataframe({'a': [1, 2]})")
    for shown in at.dataframe:
        assert isinstance(shown.value, pd.DataFrame)
        assert list(shown.value["a"]) == [1, 2]
        assert shown.editing_mode == "read_only"


# --- buttons ---


def clicks() -> None:
    import ostinato as st

    def note(what: str) -> None:
        st.session_state.noted = [what, st.session_state.clicked.row, st.session_state["clicked"]["label"]]

    config = st.column_config.ButtonColumn(key="clicked", on_click=note, args=("called",))
    st.dataframe({"name": ["Ada", "Bob"], "": ["Go", "Stay"]}, column_config={"": config})
    st.text(st.session_state.clicked)
    st.button("other")


def test_a_button_in_a_row_calls_its_callback_for_one_run() -> None:
    at = AppTest.from_function(clicks).run()
    assert at.text[0].value == "None"
    at.dataframe[0].click("", 1, "Stay").run()
    assert at.session_state.noted == ["called", 1, "Stay"]
    assert at.text[0].value == "{'row': 1, 'label': 'Stay'}"
    at.button[0].click().run()
    assert at.text[0].value == "None"


def test_a_click_on_a_row_that_there_is_not_is_refused() -> None:
    at = AppTest.from_function(clicks).run()
    for row in (2, -1):
        with pytest.raises(AppTestError, match="cannot have the value"):
            at.dataframe[0].click("", row)


def test_buttons_need_a_key_for_their_callback_and_their_key_cannot_be_set() -> None:
    assert error("st.column_config.ButtonColumn(on_click=print)") is StreamlitMissingRequiredParameterError
    call = "st.dataframe({'a': [1]}, column_config={'a': st.column_config.ButtonColumn(key='k')})"
    at = AppTest.from_string(f"import ostinato as st\nst.session_state.k = 1\n{call}").run()
    assert "'k'" in at.exception[0].message


def test_it_needs_neither_pandas_nor_pyarrow_for_what_is_not_theirs() -> None:
    run("st.dataframe({'a': [1, 2]}, on_select='rerun')")
    source = (
        "import ostinato.frames, sys; ostinato.frames.read({'a': [1]}).window(0, 1); print('pandas' in sys.modules)"
    )
    printed = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, check=True).stdout
    assert printed == "False\n"
