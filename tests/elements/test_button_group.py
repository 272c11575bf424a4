"""st.pills, st.segmented_control."""

from __future__ import annotations

from typing import Any

import pytest

from ostinato.errors import (
    StreamlitAPIException,
    StreamlitDefaultNotInOptionsError,
    StreamlitIncompatibleParametersError,
    StreamlitValueError,
)
from ostinato.testing.v1 import AppTest
from ostinato.testing.v1.errors import AppTestError
from tests.elements.app import error, run, value

both = pytest.mark.parametrize("kind", ["pills", "segmented_control"])


@both
@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ("['x', 'y']", None),
        ("['x', 'y'], default='y'", "y"),
        ("['x', 'y'], default=['y']", "y"),
        ("['x', 'y'], selection_mode='multi'", []),
        ("['x', 'y'], selection_mode='multi', default='y'", ["y"]),
        ("['x', 'y'], selection_mode='multi', default=('y', 'x')", ["y", "x"]),
        ("[(1, 2), (3,)], default=(1, 2)", (1, 2)),
        ("[]", None),
        ("range(3), default=0", 0),
    ],
)
def test_the_default_is_chosen_at_first(kind: str, arguments: str, expected: Any) -> None:
    assert value(f"st.{kind}('a', {arguments})") == expected


@both
@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ("['x'], default='z'", StreamlitDefaultNotInOptionsError),
        ("['x', 'y'], default=['x', 'y']", StreamlitAPIException),
        ("['x'], selection_mode='many'", StreamlitValueError),
        ("['x'], selection_mode='multi', required=True", StreamlitIncompatibleParametersError),
        ("['x'], label_visibility='none'", StreamlitValueError),
    ],
)
def test_wrong_parameters_raise(kind: str, arguments: str, expected: type[Exception]) -> None:
    assert error(f"st.{kind}('a', {arguments})") is expected


@both
def test_one_choice_takes_the_place_of_another_and_can_be_taken_back(kind: str) -> None:
    at = run(f"st.session_state.seen = st.{kind}('a', [1, 2], default=1, format_func=lambda n: f'No {{n}}', key='k')")
    group = at.get(kind)[0]
    assert (group.options, group.indices, group.formatted_values) == (["No 1", "No 2"], [0], ["No 1"])
    group.select(2).run()
    assert at.session_state["seen"] == at.session_state["k"] == 2
    at.get(kind)[0].unselect(2).run()
    assert at.session_state["seen"] is None
    with pytest.raises(AppTestError, match="cannot have the value 3"):
        at.get(kind)[0].select(3)


@both
def test_a_required_choice_cannot_be_taken_back(kind: str) -> None:
    at = run(f"st.{kind}('a', ['x', 'y'], required=True)")
    assert at.get(kind)[0].value is None
    at.get(kind)[0].select("x").run()
    with pytest.raises(AppTestError):
        at.get(kind)[0].unselect("x")


@both
def test_any_number_is_chosen_in_the_order_of_the_choice(kind: str) -> None:
    at = run(f"st.session_state.seen = st.{kind}('a', ['x', 'y', 'z'], selection_mode='multi', default=['y'])")
    at.get(kind)[0].select("x").run()
    assert at.session_state["seen"] == ["y", "x"]
    at.get(kind)[0].unselect("y").run()
    assert at.session_state["seen"] == ["x"]
    at.get(kind)[0].set_value(["z", "x"]).run()
    assert at.session_state["seen"] == ["z", "x"]
    assert at.get(kind)[0].indices == [2, 0]


def test_what_the_script_does_with_the_list_does_not_change_the_widget() -> None:
    at = run("st.pills('a', ['x', 'y'], selection_mode='multi', default=['x']).append('y')").run()
    assert at.pills[0].value == ["x"]


def test_chosen_options_that_are_gone_are_no_longer_chosen() -> None:
    at = run(
        "options = ['x', 'y'] if not st.checkbox('fewer') else ['y']\n"
        "st.session_state.seen = [st.pills('a', options, selection_mode='multi', key='many')]\n"
        "st.session_state.seen += [st.pills('b', options, key='single')]"
    )
    at.pills[0].set_value(["x", "y"])
    at.pills[1].set_value("x")
    at.checkbox[0].check().run()
    assert at.session_state["seen"] == [["y"], None]


def test_another_mode_begins_with_the_default() -> None:
    at = run(
        "mode = 'multi' if st.checkbox('many') else 'single'\n"
        "default = ['x'] if mode == 'multi' else 'x'\n"
        "st.session_state.seen = st.pills('a', ['x', 'y'], selection_mode=mode, default=default, key='k')"
    )
    at.pills[0].select("y").run()
    at.checkbox[0].check().run()
    assert at.session_state["seen"] == ["x"]
    at.pills[0].select("y").run()
    at.checkbox[0].uncheck().run()
    assert at.session_state["seen"] == "x"


@pytest.mark.parametrize(
    ("assigned", "mode", "expected"),
    [
        ("'y'", "single", "y"),
        ("'gone'", "single", None),
        ("['y', 'gone']", "multi", ["y"]),
        ("'y'", "multi", ["y"]),
    ],
)
def test_session_state_chooses(assigned: str, mode: str, expected: Any) -> None:
    before = f"if 'k' not in st.session_state:\n    st.session_state.k = {assigned}"
    assert value(f"st.pills('a', ['x', 'y'], selection_mode='{mode}', key='k')", before) == expected


@pytest.mark.parametrize(
    ("query", "mode", "expected"),
    [
        ("y", "single", "y"),
        ("gone", "single", None),
        (["y", "x"], "multi", ["y", "x"]),
        (["y", "gone"], "multi", ["y"]),
    ],
)
def test_the_url_chooses(query: str | list[str], mode: str, expected: Any) -> None:
    at = AppTest.from_string(
        "import ostinato as st\n"
        f"st.session_state.seen = st.pills('a', ['x', 'y'], selection_mode='{mode}', key='k', bind='query-params')"
    )
    at.query_params["k"] = query
    assert at.run().session_state["seen"] == expected


def test_app_test_finds_both_as_button_groups() -> None:
    at = run("st.pills('a', ['x'])\nst.segmented_control('b', ['x'])")
    assert [group.label for group in at.button_group] == ["a", "b"]
    assert [group.label for group in at.pills] == ["a"]
    assert [group.label for group in at.get("segmented_control")] == ["b"]
    assert {group.type for group in at.button_group} == {"button_group"}
