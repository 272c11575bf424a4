"""st.multiselect."""

from __future__ import annotations

from typing import Any

import pytest

from ostinato.errors import (
    StreamlitDefaultNotInOptionsError,
    StreamlitIncompatibleParametersError,
    StreamlitInvalidParameterTypeError,
    StreamlitInvalidWidthError,
    StreamlitSelectionCountExceedsMaxError,
    StreamlitValueError,
)
from ostinato.state.places import Places
from ostinato.state.selection import Several
from ostinato.testing.v1 import AppTest
from ostinato.testing.v1.errors import AppTestError
from ostinato.wire.codec import encode
from tests.elements.app import error, run, value
from tests.session.tab import Tab


def several(*options: Any, most: int | None = None, accept_new: bool = False) -> Several[Any]:
    return Several(Places(options), [str(option) for option in options], (), most=most, accept_new=accept_new)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ("['x', 'y']", []),
        ("['x', 'y'], 'y'", ["y"]),
        ("['x', 'y'], ['y', 'x']", ["y", "x"]),
        ("['x', 'y'], {'y'}", ["y"]),
        ("['x', 'y'], (c for c in 'xy')", ["x", "y"]),
        ("[(1, 2), (3,)], (1, 2)", [(1, 2)]),
        ("[[1], [2]], [[2]]", [[2]]),
        ("['x', None], [None]", [None]),
        ("range(3), range(1, 3)", [1, 2]),
        ("[]", []),
        ("None", []),
        ("'abc'", []),
        ("['x', 'x'], ['x']", ["x"]),
    ],
)
def test_the_default_is_chosen_at_first(arguments: str, expected: list[Any]) -> None:
    assert value(f"st.multiselect('a', {arguments})") == expected


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ("['x'], 'z'", StreamlitDefaultNotInOptionsError),
        ("['x'], ['x', 'z']", StreamlitDefaultNotInOptionsError),
        ("['x'], ''", StreamlitDefaultNotInOptionsError),
        ("['x'], ['z'], accept_new_options=True", StreamlitDefaultNotInOptionsError),
        ("[], [1]", StreamlitDefaultNotInOptionsError),
        ("5", StreamlitInvalidParameterTypeError),
        ("['x', 'y'], ['x', 'y'], max_selections=1", StreamlitSelectionCountExceedsMaxError),
        ("['x'], max_selections=0", StreamlitValueError),
        ("['x'], max_selections=-1", StreamlitValueError),
        ("['x'], max_selections='1'", StreamlitInvalidParameterTypeError),
        ("['x'], max_selections=True", StreamlitInvalidParameterTypeError),
        ("['x'], max_selections=float('nan')", StreamlitInvalidParameterTypeError),
        ("['x'], select_all=-1", StreamlitValueError),
        ("['x'], select_all='all'", StreamlitInvalidParameterTypeError),
        ("['x'], filter_mode='exact'", StreamlitValueError),
        ("['x'], filter_mode=None, accept_new_options=True", StreamlitIncompatibleParametersError),
        ("['x'], width='content'", StreamlitInvalidWidthError),
        ("['x'], label_visibility='none'", StreamlitValueError),
    ],
)
def test_wrong_parameters_raise(arguments: str, expected: type[Exception]) -> None:
    assert error(f"st.multiselect('a', {arguments})") is expected


def test_options_are_returned_not_labels_in_the_order_of_the_choice() -> None:
    at = run("st.session_state.seen = st.multiselect('a', [1, 2, 3], [2], format_func=lambda n: f'No {n}', key='k')")
    chosen = at.multiselect[0]
    assert (chosen.options, chosen.default, chosen.indices, chosen.format_func(3)) == (
        ["No 1", "No 2", "No 3"],
        ["No 2"],
        [1],
        "No 3",
    )
    chosen.select(1).select(1).run()
    assert at.session_state["seen"] == at.session_state["k"] == [2, 1]
    assert at.multiselect[0].values == at.multiselect[0].value == [2, 1]
    at.multiselect[0].unselect(2).unselect(3).run()
    assert at.session_state["seen"] == [1]
    at.multiselect[0].set_value([3, 1]).run()
    assert at.session_state["seen"] == [3, 1]
    with pytest.raises(AppTestError, match="cannot have the value"):
        at.multiselect[0].select(9)


def test_what_the_script_does_with_the_list_does_not_change_the_widget() -> None:
    at = run("st.multiselect('a', ['x', 'y'], ['x']).append('y')").run()
    assert at.multiselect[0].value == ["x"]


def test_typed_options_are_strings_and_stay_chosen() -> None:
    at = run("st.session_state.seen = st.multiselect('a', [1, 2], accept_new_options=True, key='k')")
    at.multiselect[0].set_value(["three", 1]).run()
    assert at.session_state["seen"] == ["three", 1]
    assert at.run().session_state["seen"] == ["three", 1]
    assert at.multiselect[0].indices == [0]


def test_no_more_are_chosen_than_may_be() -> None:
    at = run("st.multiselect('a', ['x', 'y'], max_selections=1)")
    at.multiselect[0].select("x").run()
    with pytest.raises(AppTestError, match="`max_selections` is 1"):
        at.multiselect[0].select("y")


@pytest.mark.parametrize(
    ("answer", "taken"),
    [
        ([], True),
        (["x", "y"], True),
        (["y", "x"], True),
        (["x", "y", "z"], False),
        (["x", "x"], False),
        (["new"], False),
        ([1], False),
        ([["x"]], False),
        ("x", False),
        (None, False),
        ({"x": 1}, False),
    ],
)
def test_the_server_refuses_what_cannot_be_chosen(answer: Any, taken: bool) -> None:
    assert several("x", "y", "z", most=2).accepts(answer) is taken


@pytest.mark.parametrize(("answer", "taken"), [(["new", "x"], True), ([""], False), (["  "], False), ([1], False)])
def test_the_server_takes_typed_options_where_they_are_wanted(answer: Any, taken: bool) -> None:
    assert several("x", accept_new=True).accepts(answer) is taken


@pytest.mark.parametrize(
    ("assigned", "more", "expected"),
    [
        ("['y', 'gone']", "", ["y"]),
        ("'y'", "", ["y"]),
        ("('y',)", "", ["y"]),
        ("None", "", []),
        ("['new', 'x']", ", accept_new_options=True", ["new", "x"]),
        ("['new', 3]", ", accept_new_options=True", ["new"]),
    ],
)
def test_session_state_chooses(assigned: str, more: str, expected: list[str]) -> None:
    before = f"if 'k' not in st.session_state:\n    st.session_state.k = {assigned}"
    assert value(f"st.multiselect('a', ['x', 'y'], key='k'{more})", before) == expected


def test_session_state_cannot_choose_more_than_may_be() -> None:
    at = AppTest.from_string(
        "import ostinato as st\nst.session_state.k = ['x', 'y']\n"
        "st.multiselect('a', ['x', 'y'], max_selections=1, key='k')"
    ).run()
    assert at.exception[0].message.startswith("2 options are chosen, but `max_selections` is 1.")


def test_a_lower_limit_begins_with_the_default() -> None:
    at = run(
        "most = 1 if st.checkbox('fewer') else 2\n"
        "st.session_state.seen = st.multiselect('a', ['x', 'y'], max_selections=most, key='k')"
    )
    at.multiselect[0].set_value(["x", "y"])
    at.checkbox[0].check().run()
    assert at.session_state["seen"] == []


def test_options_of_a_class_that_is_made_anew_are_found_by_their_labels() -> None:
    at = run(
        "class Dish:\n    def __init__(self, name):\n        self.name = name\n"
        "dishes = [Dish('soup'), Dish('fish')]\n"
        "chosen = st.multiselect('a', dishes, dishes[1], format_func=lambda dish: dish.name, key='k')\n"
        "st.text([dish.name for dish in chosen] == ['fish'] and chosen[0] is dishes[1])"
    )
    assert at.run().text[0].value == "True"


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (["y", "x"], ["y", "x"]),
        (["y", "gone", "y"], ["y"]),
        (["x", "y", "z"], ["x", "y"]),
        (["gone"], ["z"]),
        ([""], []),
    ],
)
def test_the_url_chooses_what_can_be_chosen(query: list[str], expected: list[str]) -> None:
    at = AppTest.from_string(
        "import ostinato as st\nst.session_state.seen = st.multiselect("
        "'a', ['x', 'y', 'z'], ['z'], max_selections=2, key='k', bind='query-params')"
    )
    at.query_params["k"] = query
    assert at.run().session_state["seen"] == expected


def test_a_change_is_served_once_or_waits() -> None:
    at = run(
        "st.session_state.setdefault('calls', [])\n"
        "def changed(word):\n    st.session_state.calls.append((word, st.session_state.k))\n"
        "st.multiselect('a', ['x', 'y'], key='k', on_change=changed, args=['now'])"
    )
    at.multiselect[0].select("x").run().run()
    assert at.session_state["calls"] == [("now", ["x"])]


class Counted:
    """Counts how often it is compared."""

    compared = 0

    def __init__(self, number: int) -> None:
        self.number = number

    def __eq__(self, other: object) -> bool:
        Counted.compared += 1
        return isinstance(other, Counted) and self.number == other.number

    def __hash__(self) -> int:
        return self.number

    def __str__(self) -> str:
        return f"option {self.number}"


def test_choosing_all_of_many_options_does_not_search_for_each(monkeypatch: pytest.MonkeyPatch) -> None:
    options, again = ([Counted(number) for number in range(2_000)] for _ in range(2))
    labels = [str(option) for option in options]
    answer = several(*options)
    monkeypatch.setattr(Counted, "compared", 0)
    assert answer.accepts(labels)
    assert answer.from_wire(labels)[-1] is options[-1]
    assert answer.adopt(again)[-1] is options[-1]
    assert answer.carry(again, labels)[0][-1] is options[-1]
    assert Counted.compared < 10 * len(options)


def test_fifty_thousand_options_travel_once() -> None:
    def app() -> None:
        import ostinato as st

        names = [f"name {number}" for number in range(50_000)]
        first = names[1:2] if st.checkbox("other default", key="other") else None
        st.multiselect("names", names, first, key="names", help="changed" if first else None)

    tab = Tab(app).load()
    tab.frames.clear()
    tab.send(names=["name 7", "name 49999"]).settle()
    tab.send(other=True).settle()
    assert sum(len(encode(frame)) for frame in tab.frames) < 300
