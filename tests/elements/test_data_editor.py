"""st.data_editor."""

from __future__ import annotations

import datetime
from typing import Any

import pandas as pd
import pytest

from ostinato.elements.data_editor import DataEditorState
from ostinato.errors import (
    StreamlitAPIException,
    StreamlitDataframeConversionError,
    StreamlitInvalidParameterTypeError,
    StreamlitValueError,
)
from ostinato.testing.v1 import AppTest
from ostinato.testing.v1.errors import AppTestError
from tests.elements.app import error, run
from tests.session.tab import Tab

DATA = "[{'name': 'Ada', 'age': 36}, {'name': 'Bob', 'age': 40}]"


def editor(call: str) -> AppTest:
    """The app of one editor, whose result is in session_state."""
    imports = "import pandas as pd\nfrom decimal import Decimal\n"
    return run(f"{imports}st.session_state.seen = st.data_editor({call})")


def test_edits_are_kept_apart_from_the_data_and_applied_to_a_copy() -> None:
    at = run(f"data = {DATA}\nst.session_state.seen = st.data_editor(data, key='k')\nst.text(data[0]['name'])")
    at.data_editor[0].edit(0, "name", "Eve").run()
    assert at.session_state.seen == [{"name": "Eve", "age": 36}, {"name": "Bob", "age": 40}]
    assert at.text[0].value == "Ada"
    state = at.session_state.k
    assert state == {"edited_rows": {0: {"name": "Eve"}}, "added_rows": [], "deleted_rows": []}
    assert state.edited_rows[0]["name"] == "Eve"
    with pytest.raises(TypeError, match="cannot be changed"):
        state.edited_rows[0] = {}


def test_rows_are_added_and_deleted() -> None:
    at = editor(f"{DATA}, num_rows='dynamic'")
    at.data_editor[0].add_row({"name": "Eve"}).delete_rows(0).edit(1, "age", 41).run()
    assert at.session_state.seen == [{"name": "Bob", "age": 41}, {"name": "Eve", "age": None}]


def test_an_edit_calls_its_callback_first() -> None:
    def app() -> None:
        import ostinato as st

        def note() -> None:
            st.session_state.noted = st.session_state.k.edited_rows[1]["a"]

        st.data_editor({"a": [1, 2]}, key="k", on_change=note)

    at = AppTest.from_function(app).run()
    at.data_editor[0].edit(1, "a", 5).run()
    assert at.session_state.noted == 5


@pytest.mark.parametrize(
    ("num_rows", "edits"),
    [
        ("fixed", {"added_rows": [{}]}),
        ("fixed", {"deleted_rows": [0]}),
        ("add", {"deleted_rows": [0]}),
        ("delete", {"added_rows": [{}]}),
        ("dynamic", {"deleted_rows": [2]}),
        ("dynamic", {"deleted_rows": [-1]}),
        ("dynamic", {"deleted_rows": ["0"]}),
        ("dynamic", {"added_rows": [{"no": 1}]}),
        ("dynamic", {"edited_rows": {"2": {"age": 1}}}),
        ("dynamic", {"edited_rows": {"-1": {"age": 1}}}),
        ("dynamic", {"edited_rows": {"x": {"age": 1}}}),
        ("dynamic", {"edited_rows": {"0": {"no": 1}}}),
        ("dynamic", {"edited_rows": {"0": {"age": "text"}}}),
        ("dynamic", {"edited_rows": {"0": {"age": 1.5}}}),
        ("dynamic", {"edited_rows": {"0": {"age": True}}}),
        ("dynamic", {"edited_rows": {"0": {"name": 1}}}),
        ("dynamic", {"edited_rows": [1]}),
        ("dynamic", {"basis": "other data"}),
        ("dynamic", {"more": 1}),
    ],
)
def test_the_server_takes_only_edits_that_fit_and_loses_none(num_rows: str, edits: dict[str, Any]) -> None:
    def app(num_rows: Any) -> None:
        import ostinato as st

        data = [{"name": "Ada", "age": 36}, {"name": "Bob", "age": 40}]
        st.text(st.data_editor(data, key="k", num_rows=num_rows)[0]["name"])

    tab = Tab(app, num_rows).load()
    (node,) = [node for node in tab.browser.nodes.values() if node.key == "k"]
    before = {**node.value, "edited_rows": {"0": {"name": "Eve"}}}
    tab.send(k=before).settle()
    tab.send(k={**before, **edits}).settle()
    assert node.value == before, "the page is told what holds"
    assert tab.texts == ["Eve"]


@pytest.mark.parametrize(
    ("data", "column", "sent", "given"),
    [
        ("{'c': [1]}", "c", 2, 2),
        ("{'c': [1.5]}", "c", 2, 2.0),
        ("{'c': [True]}", "c", False, False),
        ("{'c': ['x']}", "c", None, None),
        ("{'c': [dt.date(2026, 1, 2)]}", "c", "2026-02-03", datetime.date(2026, 2, 3)),
        ("{'c': [dt.time(1, 2)]}", "c", "03:04:05", datetime.time(3, 4, 5)),
        ("{'c': [dt.datetime(2026, 1, 2)]}", "c", "2026-02-03T04:05:06", datetime.datetime(2026, 2, 3, 4, 5, 6)),
        ("{'c': [dt.timedelta(1)]}", "c", 1.5, datetime.timedelta(seconds=1.5)),
        ("{'c': [['x']]}", "c", ["x", "y"], ["x", "y"]),
    ],
)
def test_entered_values_are_what_the_column_holds(data: str, column: str, sent: Any, given: Any) -> None:
    at = editor(data)
    at.data_editor[0].edit(0, column, sent).run()
    (value,) = at.session_state.seen[column]
    assert value == given
    assert type(value) is type(given)


def test_a_moment_is_entered_on_the_clock_that_shows_it() -> None:
    at = editor(
        "pd.DataFrame({'c': pd.to_datetime(['2026-07-01T10:00Z'])}), "
        "column_config={'c': st.column_config.DatetimeColumn(timezone='Europe/Berlin')}"
    )
    at.data_editor[0].edit(0, "c", "2026-07-01T14:00:00").run()
    assert at.session_state.seen["c"][0] == pd.Timestamp("2026-07-01T12:00:00", tz="UTC")


@pytest.mark.parametrize(
    ("config", "data", "refused", "taken"),
    [
        ("NumberColumn(min_value=1, max_value=5)", "[1]", 6, 5),
        ("TextColumn(max_chars=2)", "['x']", "xyz", "xy"),
        ("TextColumn(required=True)", "['x']", None, ""),
        ("SelectboxColumn(options=[1, 2])", "[1]", 3, 2),
        ("MultiselectColumn(options=['x', 'y'])", "[['x']]", ["z"], ["y"]),
        ("DateColumn(min_value='2026-01-01')", "[dt.date(2026, 1, 2)]", "2025-12-31", "2026-01-01"),
        ("CheckboxColumn()", "[True]", "yes", False),
    ],
)
def test_a_column_takes_what_its_configuration_allows(config: str, data: str, refused: Any, taken: Any) -> None:
    at = editor(f"{{'c': {data}}}, column_config={{'c': st.column_config.{config}}}")
    with pytest.raises(AppTestError, match="cannot have the value"):
        at.data_editor[0].edit(0, "c", refused)
    at.data_editor[0].edit(0, "c", taken).run()
    assert not at.exception


def test_a_new_row_needs_what_is_required() -> None:
    at = editor(
        f"{DATA}, num_rows='add', column_config={{'name': st.column_config.TextColumn(required=True, default='Eve')}}"
    )
    assert at.data_editor[0].columns[0]["default"] == "Eve"
    with pytest.raises(AppTestError):
        at.data_editor[0].add_row({"age": 1})
    at.data_editor[0].add_row({"name": "Eve"}).run()
    assert at.session_state.seen[2] == {"name": "Eve", "age": None}


@pytest.mark.parametrize(
    ("arguments", "editable"),
    [
        ("", ["name", "age"]),
        ("disabled=['name']", ["age"]),
        ("disabled=[1, 'no', 99]", ["age"]),
        ("column_config={'name': st.column_config.TextColumn(disabled=True)}", ["age"]),
        ("column_config={'age': st.column_config.ProgressColumn()}", ["name"]),
    ],
)
def test_disabled_columns_cannot_be_edited(arguments: str, editable: list[str]) -> None:
    at = editor(f"{DATA}, {arguments}")
    assert [column["name"] for column in at.data_editor[0].columns if column["editable"]] == editable
    for closed in {"name", "age"}.difference(editable):
        with pytest.raises(AppTestError):
            at.data_editor[0].edit(0, closed, None)


def test_an_editor_that_is_disabled_takes_nothing_and_checks_nothing() -> None:
    at = editor(f"{DATA}, disabled=True, column_config={{'age': st.column_config.TextColumn()}}")
    with pytest.raises(AppTestError, match="disabled"):
        at.data_editor[0].edit(0, "name", "Eve")


def test_columns_of_mixed_and_nested_data_cannot_be_edited_and_the_others_can() -> None:
    at = editor("{'mixed': [1, 'x'], 'nested': [{'a': 1}, {}], 'raw': [b'x', b'y'], 'plain': [1, 2]}")
    assert [column["name"] for column in at.data_editor[0].columns if column["editable"]] == ["plain"]
    at.data_editor[0].edit(0, "plain", 9).run()
    assert at.session_state.seen == {
        "mixed": [1, "x"],
        "nested": [{"a": 1}, {}],
        "raw": [b"x", b"y"],
        "plain": [9, 2],
    }


@pytest.mark.parametrize(
    ("data", "arguments", "index"),
    [
        ("pd.DataFrame({'a': [1]})", "", (False, False)),
        ("pd.DataFrame({'a': [1]})", ", num_rows='dynamic'", (True, False)),
        ("pd.DataFrame({'a': [1]}, index=['r'])", ", num_rows='dynamic'", (False, True)),
        ("pd.DataFrame({'a': [1]}, index=['r'])", ", disabled=['_index']", (False, False)),
        ("{'a': 1}", "", (False, True)),
    ],
)
def test_an_index_that_counts_cannot_be_edited_and_is_hidden_where_rows_come_and_go(
    data: str, arguments: str, index: tuple[bool, bool]
) -> None:
    (shown,) = [column for column in editor(data + arguments).data_editor[0].columns if column["index"]]
    assert (shown.get("hidden", False), shown["editable"]) == index


def test_an_index_goes_by_one_name_whatever_its_own() -> None:
    at = editor("pd.DataFrame({'a': [1]}, index=pd.Index(['r'], name='key')), num_rows='dynamic', key='k'")
    at.data_editor[0].edit(0, "_index", "new").add_row({"_index": "s", "a": 2}).run()
    assert at.session_state.k.edited_rows == {0: {"_index": "new"}}
    assert at.session_state.seen.index.tolist() == ["new", "s"]
    assert at.session_state.seen.index.name == "key"


def test_a_new_row_needs_its_place_in_the_index_unless_the_index_counts() -> None:
    at = editor("pd.DataFrame({'a': [1]}, index=['r']), num_rows='dynamic'")
    assert [column.get("required", False) for column in at.data_editor[0].columns] == [True, False]
    at = editor("pd.DataFrame({'a': [1]}), num_rows='dynamic', hide_index=False")
    assert not any(column.get("required", False) for column in at.data_editor[0].columns)
    config = "column_config={'_index': st.column_config.TextColumn(required=False)}"
    at = editor(f"pd.DataFrame({{'a': [1]}}, index=['r']), num_rows='dynamic', {config}")
    assert not any(column.get("required", False) for column in at.data_editor[0].columns)


def test_a_new_row_does_not_wait_for_its_place_in_a_hidden_index() -> None:
    at = editor("pd.DataFrame({'a': [1, 2]}, index=[7, 9]), num_rows='dynamic', hide_index=True")
    at.data_editor[0].add_row({"a": 3}).add_row({"a": 4}).run()
    assert at.session_state.seen.to_dict() == {"a": {7: 1, 9: 2, 10: 3, 11: 4}}
    at = editor("pd.DataFrame({'a': [1]}, index=['r']), num_rows='add', hide_index=True")
    at.data_editor[0].add_row({"a": 2}).run()
    assert at.session_state.seen.index.isna().tolist() == [False, True]


def test_levels_of_an_index_go_by_their_own_names() -> None:
    at = editor("pd.DataFrame({'a': [1]}, index=pd.MultiIndex.from_tuples([('x', 1)], names=['k', 'n']))")
    at.data_editor[0].edit(0, "n", 5).run()
    assert at.session_state.seen.index.tolist() == [("x", 5)]


def test_categories_are_the_options_of_their_column() -> None:
    at = editor("pd.DataFrame({'c': pd.Categorical(['S'], categories=['S', 'M'])})")
    assert [option["value"] for option in at.data_editor[0].columns[-1]["options"]] == ["S", "M"]
    at.data_editor[0].edit(0, "c", "M").run()
    assert list(at.session_state.seen["c"]) == ["M"]
    assert list(at.session_state.seen["c"].cat.categories) == ["S", "M"]


def test_a_value_that_the_data_cannot_hold_names_column_and_remedy() -> None:
    at = run("import numpy as np\nimport pandas as pd\nst.data_editor(pd.DataFrame({'c': np.array([1])}))")
    at.data_editor[0].edit(0, "c", 2**64).run()
    assert "'c'" in at.exception[0].message
    assert "Convert" in at.exception[0].message


def test_a_number_that_is_too_large_for_short_integers_is_not_taken() -> None:
    at = run("import numpy as np\nimport pandas as pd\nst.data_editor(pd.DataFrame({'c': np.array([1], 'int8')}))")
    with pytest.raises(AppTestError, match="a user could not give it"):
        at.data_editor[0].edit(0, "c", 1_000)
    at.data_editor[0].edit(0, "c", 127).run()
    assert not at.exception


@pytest.mark.parametrize(
    ("arguments", "kind"),
    [
        ("'text'", StreamlitDataframeConversionError),
        (f"{DATA}, num_rows='some'", StreamlitValueError),
        (f"{DATA}, disabled='name'", StreamlitInvalidParameterTypeError),
        (f"{DATA}, disabled=3", StreamlitInvalidParameterTypeError),
        (f"{DATA}, on_change='no'", StreamlitValueError),
        (f"{DATA}, column_config={{'age': st.column_config.TextColumn()}}", StreamlitAPIException),
        (f"{DATA}, column_config={{'name': st.column_config.DateColumn()}}", StreamlitAPIException),
        ("__import__('pandas').DataFrame([[1, 2]], columns=['a', 'a'])", StreamlitAPIException),
    ],
)
def test_bad_parameters_are_refused(arguments: str, kind: type[Exception]) -> None:
    assert error(f"st.data_editor({arguments})") is kind


def test_edits_in_a_form_wait_for_its_submit() -> None:
    def app() -> None:
        import ostinato as st

        with st.form("form"):
            edited = st.data_editor({"a": [1]}, key="k")
            st.form_submit_button("save")
        st.text(edited["a"])

    at = AppTest.from_function(app).run()
    at.data_editor[0].edit(0, "a", 2).run()
    assert at.text[0].value == "[1]"
    at.form_submit_button[0].click().run()
    assert at.text[0].value == "[2]"


# --- what edits outlast ---


def changing() -> None:
    import ostinato as st

    rows = st.session_state.setdefault("rows", [1, 2, 3])
    num_rows = st.session_state.setdefault("num_rows", "fixed")
    edited = st.data_editor({"a": rows, "b": ["x"] * len(rows)}, key="k", num_rows=num_rows)
    st.text(edited["a"])


def test_edits_with_a_key_stay_while_the_values_of_the_data_change() -> None:
    at = AppTest.from_function(changing).run()
    at.data_editor[0].edit(1, "a", 20).run()
    at.session_state.rows = [10, 11, 12]
    at.run()
    assert at.text[0].value == "[10, 20, 12]"


@pytest.mark.parametrize(("rows", "num_rows"), [([1, 2], "fixed"), (["1", "2", "3"], "fixed"), ([1, 2, 4], "dynamic")])
def test_edits_that_belong_to_data_of_another_shape_are_over(rows: list[Any], num_rows: str) -> None:
    at = AppTest.from_function(changing).run()
    at.session_state.num_rows = num_rows
    at.run().data_editor[0].edit(1, "a", 20).run()
    at.session_state.rows = rows
    at.run()
    assert at.text[0].value == str(rows)
    assert at.data_editor[0].state == DataEditorState({"edited_rows": {}, "added_rows": [], "deleted_rows": []})


def test_computed_columns_follow_the_edits_that_they_depend_on() -> None:
    def app() -> None:
        import ostinato as st

        amounts = [1, 2]
        edits = st.session_state.k.edited_rows if "k" in st.session_state else {}
        amounts = [edits.get(row, {}).get("amount", amount) for row, amount in enumerate(amounts)]
        data = {"amount": amounts, "total": [10 * amount for amount in amounts]}
        st.text(st.data_editor(data, key="k", disabled=["total"]))

    at = AppTest.from_function(app).run()
    at.data_editor[0].edit(0, "amount", 5).run()
    at.data_editor[0].edit(1, "amount", 7).run()
    assert at.text[0].value == "{'amount': [5, 7], 'total': [50, 70]}"


def test_edits_of_a_page_that_comes_back_are_there() -> None:
    tab = Tab(changing).load()
    (node,) = [node for node in tab.browser.nodes.values() if node.key == "k"]
    tab.send(k={**node.value, "edited_rows": {"0": {"a": 9}}}).settle()
    again = tab.another(tab.session.id)
    again.settle()
    (node,) = [node for node in again.browser.nodes.values() if node.key == "k"]
    assert node.value["edited_rows"] == {"0": {"a": 9}}
    assert again.texts == ["[9, 2, 3]"]


def narrowing() -> None:
    import ostinato as st

    less = st.checkbox("less", key="less")
    edited = st.data_editor(
        [{"name": "Ada", "kind": "x", "age": 36}, {"name": "Bob", "kind": "y", "age": 40}],
        key="k",
        num_rows="add" if less else "dynamic",
        disabled=["age"] if less else [],
        column_config={"kind": st.column_config.SelectboxColumn(options=["x", "y"] if less else ["x", "y", "z"])},
    )
    st.text(edited)


def narrowed(**options: Any) -> tuple[Tab, dict[str, Any]]:
    """An app whose columns take less than they did when they were edited, and the edits."""
    tab = Tab(narrowing, options=options).load()
    (node,) = [node for node in tab.browser.nodes.values() if node.key == "k"]
    edits = {**node.value, "edited_rows": {"1": {"kind": "z", "age": 9}}, "deleted_rows": [0]}
    edits["added_rows"] = [{"name": "Eve", "kind": "z"}]
    tab.send(k=edits).settle().send(less=True).settle()
    return tab, edits


def test_what_a_column_has_taken_stays_and_hinders_no_other_edit_when_the_script_takes_less() -> None:
    tab, edits = narrowed()
    for name, age in (("Eva", 9), ("another age is refused", 8)):
        edited = {"1": {"name": "Ben", "kind": "z", "age": age}}
        tab.send(k={**edits, "edited_rows": edited, "added_rows": [{"name": name, "kind": "z"}]}).settle()
    rows = [{"name": "Ben", "kind": "z", "age": 9}, {"name": "Eva", "kind": "z", "age": None}]
    assert tab.texts[-1] == str(rows)


def test_edits_outlast_a_sleep_also_those_that_could_not_be_made_any_more() -> None:
    tab, edits = narrowed(**{"server.disconnectedSessionTTL": 0})
    tab.session.detach()
    tab.app.left(tab.session)
    assert tab.door.serve(lambda: tab.session.id not in tab.app.sessions, 5)
    woken = tab.another(tab.session.id).load()
    bob, eve = {"name": "Bob", "kind": "z", "age": 9}, {"name": "Eve", "kind": "z", "age": None}
    assert woken.texts[-1] == str([bob, eve])
    woken.send(k={**edits, "added_rows": []}).settle()
    assert woken.texts[-1] == str([bob])


def test_integers_beyond_what_a_number_of_the_browser_holds_are_exact() -> None:
    def app() -> None:
        import ostinato as st

        st.text(st.data_editor({"c": [1, 2]}, key="k")["c"])
        st.text(st.session_state.k.edited_rows)

    tab = Tab(app).load()
    (node,) = [node for node in tab.browser.nodes.values() if node.key == "k"]
    edits = {**node.value, "edited_rows": {"0": {"c": "-9007199254740993"}}}
    tab.send(k=edits).settle()
    assert tab.texts == ["[-9007199254740993, 2]", "{0: {'c': -9007199254740993}}"]
    for wrong in ("9e99", "1.0", "", "1" * 99):
        tab.send(k={**edits, "edited_rows": {"1": {"c": wrong}}}).settle()
    assert tab.texts == ["[-9007199254740993, 2]", "{0: {'c': -9007199254740993}}"]


def taking_over() -> None:
    import ostinato as st

    rows = st.session_state.setdefault("rows", [1, 2, 3])

    def take() -> None:
        for row, cells in st.session_state.k.edited_rows.items():
            rows[row] = cells["a"]
        if st.session_state.k.edited_rows.get(2) == {"a": 9}:
            rows[0] = 90

    st.text(st.data_editor({"a": rows}, key="k", on_change=take)["a"])
    st.text(st.session_state.k.edited_rows)


def test_an_edit_that_the_data_took_over_is_over_when_they_become_something_else() -> None:
    at = AppTest.from_function(taking_over).run()
    at.data_editor[0].edit(1, "a", 20).run()
    assert at.text.values == ["[1, 20, 3]", "{1: {'a': 20}}"]
    at.session_state.rows = [1, 2, 3]
    at.run()
    assert at.text.values == ["[1, 2, 3]", "{}"]
    assert at.data_editor[0].state.edited_rows == {}


def test_a_callback_may_change_a_cell_that_the_data_took_over_before() -> None:
    at = AppTest.from_function(taking_over).run()
    at.data_editor[0].edit(0, "a", 10).run()
    at.data_editor[0].edit(2, "a", 9).run()
    assert at.text.values == ["[90, 2, 9]", "{2: {'a': 9}}"]
