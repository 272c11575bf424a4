"""st.selectbox, st.radio."""

from __future__ import annotations

from typing import Any

import pytest

from ostinato.errors import (
    StreamlitIncompatibleParametersError,
    StreamlitInvalidParameterTypeError,
    StreamlitValueError,
    StreamlitValueOutOfRangeError,
)
from ostinato.state.choice import Choice
from tests.elements.app import error, run, value

both = pytest.mark.parametrize("kind", ["selectbox", "radio"])


@both
@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ("['x', 'y']", "x"),
        ("['x', 'y'], 1", "y"),
        ("['x', 'y'], None", None),
        ("[]", None),
        ("None", None),
        ("{'x': 1, 'y': 2}", "x"),
        ("{'x'}", "x"),
        ("range(3)", 0),
        ("(c for c in 'ab')", "a"),
        ("'abc'", "abc"),
        ("{'x': 1}.keys()", "x"),
    ],
)
def test_any_iterable_gives_options(kind: str, arguments: str, expected: Any) -> None:
    assert value(f"st.{kind}('a', {arguments})") == expected


@both
def test_an_enum_class_gives_its_members(kind: str) -> None:
    at = run(f"E = enum.Enum('E', ['A', 'B'])\nst.write(str(st.{kind}('a', E) is E.A))")
    assert at.markdown[0].value == "True"


def test_columns_of_frames_are_taken_by_what_they_can_do() -> None:
    before = (
        "class Series:\n    def tolist(self):\n        return [4, 5]\n"
        "class Frame:\n    columns = ['n']\n    def __getitem__(self, name):\n        return Series()"
    )
    assert value("st.selectbox('a', Series())", before) == 4
    assert value("st.selectbox('a', Frame(), 1)", before) == 5


@both
def test_the_option_itself_is_returned_not_its_label(kind: str) -> None:
    at = run(f"st.session_state.seen = st.{kind}('a', [1, 2], format_func=lambda n: f'number {{n}}')")
    assert at.get(kind)[0].options == ["number 1", "number 2"]
    at.get(kind)[0].select(2).run()
    assert at.session_state["seen"] == 2


@both
def test_a_choice_stays_while_it_is_among_the_options(kind: str) -> None:
    at = run(
        "options = ['x', 'y', 'c'] if st.checkbox('change') else ['a', 'b', 'c']\n"
        f"st.session_state.seen = st.{kind}('a', options, key='k')"
    )
    at.get(kind)[0].select("c").run()
    at.checkbox[0].check().run()
    assert at.session_state["seen"] == "c"
    at.checkbox[0].uncheck()
    at.get(kind)[0].select("c")
    at.run().get(kind)[0].select("b").run()
    at.checkbox[0].check().run()
    assert at.session_state["seen"] == "x"


def test_a_choice_stays_when_its_label_changes() -> None:
    at = run(
        "loud = st.checkbox('loud')\n"
        "st.session_state.seen = st.radio('a', ['x', 'y'], format_func=str.upper if loud else str, key='k')"
    )
    at.radio[0].select("y").run()
    at.checkbox[0].check().run()
    assert at.session_state["seen"] == "y"
    assert at.radio[0].options == ["X", "Y"]


def test_an_option_whose_class_is_made_anew_is_found_by_its_label() -> None:
    at = run(
        "class Dish:\n    def __init__(self, name):\n        self.name = name\n"
        "dishes = [Dish('soup'), Dish('fish')]\n"
        "dish = st.selectbox('a', dishes, format_func=lambda d: d.name, key='k')\n"
        "st.write(dish.name, str(dish in dishes))"
    )
    at.selectbox[0].select_index(1).run()
    at.run()
    assert at.markdown[0].value == "fish True"


@both
def test_a_value_of_session_state_that_is_no_option_gives_way_to_the_default(kind: str) -> None:
    assert value(f"st.{kind}('a', ['x', 'y'], 1, key='k'), st.session_state.k", "st.session_state.k = 'q'") == (
        "y",
        "y",
    )
    assert value(f"st.{kind}('a', ['x', 'y'], key='k')", "st.session_state.k = None") is None
    assert value(f"st.{kind}('a', ['x', 'y'], key='k')", "st.session_state.k = 'y'") == "y"


def test_values_that_cannot_be_compared_do_no_harm() -> None:
    before = "class Array:\n    def __eq__(self, other):\n        raise ValueError('ambiguous')\n    __hash__ = None"
    assert value("st.selectbox('a', ['x', 'y'], key='k')", before + "\nst.session_state.k = Array()") == "x"


def test_a_new_option_is_a_string() -> None:
    at = run("st.session_state.seen = st.selectbox('a', [1, 2], accept_new_options=True, key='k')")
    at.selectbox[0].set_value("three").run()
    assert at.session_state["seen"] == "three"
    assert at.run().session_state["seen"] == "three"


def test_the_server_refuses_what_is_no_option() -> None:
    assert not Choice(["x"], ["x"], 0).accepts("y")
    assert not Choice(["x"], ["x"], 0).accepts(None)
    assert not Choice([1], ["1"], 0).accepts(1)
    assert Choice(["x"], ["x"], None).accepts(None)
    assert Choice(["x"], ["x"], 0, accept_new=True).accepts("y")


@both
@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ("['x', 'y'], 5", StreamlitValueOutOfRangeError),
        ("['x', 'y'], -1", StreamlitValueOutOfRangeError),
        ("['x', 'y'], 'x'", StreamlitInvalidParameterTypeError),
        ("['x', 'y'], 1.0", StreamlitInvalidParameterTypeError),
        ("5", StreamlitInvalidParameterTypeError),
    ],
)
def test_a_wrong_index_is_refused(kind: str, arguments: str, expected: type[Exception]) -> None:
    assert error(f"st.{kind}('a', {arguments})") is expected


def test_a_list_without_typing_takes_no_new_options() -> None:
    assert error("st.selectbox('a', ['x'], filter_mode='x')") is StreamlitValueError
    call = "st.selectbox('a', ['x'], filter_mode=None, accept_new_options=True)"
    assert error(call) is StreamlitIncompatibleParametersError
