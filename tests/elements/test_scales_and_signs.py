"""st.select_slider, st.color_picker, st.feedback, st.pagination."""

from __future__ import annotations

from typing import Any

import pytest

from ostinato.errors import (
    StreamlitAPIException,
    StreamlitDefaultNotInOptionsError,
    StreamlitInvalidParameterTypeError,
    StreamlitMissingRequiredParameterError,
    StreamlitValueError,
    StreamlitValueOutOfRangeError,
)
from ostinato.testing.v1 import AppTestError
from tests.elements.app import error, run, value


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ("[1, 2, 3]", 1),
        ("[1]", 1),
        ("[1, 2, 3], 2", 2),
        ("[1, 2, 3], (1, 3)", (1, 3)),
        ("[1, 2, 3], [3, 1]", (1, 3)),
        ("[1, 2, 3], (2, 2)", (2, 2)),
        ("[None, 2]", None),
        ("[2, None]", None),
        ("[(1, 2), (3, 4)], (3, 4)", (3, 4)),
        ("[(1, 2), (3, 4)], ((1, 2), (3, 4))", ((1, 2), (3, 4))),
        ("[[1], [2]], [2]", [2]),
        ("{'x': 1, 'y': 2}, 'y'", "y"),
        ("range(5), 4", 4),
        ("enum.Enum('Size', 'S M L')", "S"),
        ("[1, 2], format_func=lambda one: 'same'", 1),
        ("'one'", "one"),
    ],
)
def test_options_of_any_kind_are_chosen(arguments: str, expected: Any) -> None:
    found = value(f"st.select_slider('a', {arguments})")
    assert getattr(found, "name", found) == expected


def test_the_thumbs_are_moved() -> None:
    at = run("st.session_state.seen = st.select_slider('a', [1, 2, 3], format_func=lambda n: f'No {n}')")
    assert at.select_slider[0].options == ["No 1", "No 2", "No 3"]
    assert at.select_slider[0].format_func(2) == "No 2"
    at.select_slider[0].set_value(3).run()
    assert at.session_state["seen"] == 3
    at = run("st.session_state.seen = st.select_slider('a', [1, 2, 3], (1, 2))")
    at.select_slider[0].set_range(2, 3).run()
    assert at.session_state["seen"] == (2, 3)
    with pytest.raises(AppTestError):
        at.select_slider[0].set_range(3, 2)
    with pytest.raises(AppTestError):
        at.select_slider[0].set_value(9)


@pytest.mark.parametrize("wire", [["4"], ["1", "2"], [], "1", None, [1], ["1", 2], {}])
def test_the_server_refuses_what_no_such_slider_can_say(wire: object) -> None:
    at = run("st.select_slider('a', [1, 2, 3])")
    assert not at.answers.rules(at.select_slider[0]._id).accepts(wire)


@pytest.mark.parametrize(
    ("arguments", "kept", "expected"),
    [
        ("[1, 2, 3]", "2", 2),
        ("[1, 2, 3]", "9", 1),
        ("[1, 2, 3]", "(2, 3)", (2, 3)),
        ("[1, 2, 3], (1, 2)", "(3, 2)", (2, 3)),
        ("[1, 2, 3], (1, 2)", "3", 3),
        ("[1, 2, 3], (1, 2)", "(1, 2, 3)", (1, 2)),
        ("[1, 2, 3]", "None", 1),
        ("[1, 2, 3]", "'2'", 2),
    ],
)
def test_session_state_gives_value_and_shape(arguments: str, kept: str, expected: Any) -> None:
    assert value(f"st.select_slider('a', {arguments}, key='k')", f"st.session_state.k = {kept}") == expected


def test_a_range_from_session_state_can_be_moved() -> None:
    at = run(
        "st.session_state.setdefault('k', (1, 2))\nst.session_state.seen = st.select_slider('a', [1, 2, 3], key='k')"
    )
    at.select_slider[0].set_range(2, 3).run()
    assert at.session_state["seen"] == (2, 3)


@pytest.mark.parametrize(
    ("later", "chosen", "kept"),
    [
        ("[0, 3, 2]", 3, 3),
        ("[7, 8]", 3, 7),
        ("['1', '2', '3']", 3, "3"),
    ],
)
def test_when_options_change_a_valid_one_is_kept(later: str, chosen: int, kept: object) -> None:
    at = run(
        f"options = {later} if st.checkbox('change') else [1, 2, 3]\n"
        "st.session_state.seen = st.select_slider('a', options, key='k')"
    )
    at.select_slider[0].set_value(chosen).run()
    at.checkbox[0].check().run()
    assert at.session_state["seen"] == kept


def test_a_range_that_new_options_turn_round_is_put_in_order() -> None:
    at = run(
        "options = [3, 2, 1] if st.checkbox('change') else [1, 2, 3]\n"
        "st.session_state.seen = st.select_slider('a', options, (1, 2), key='k')"
    )
    at.checkbox[0].check().run()
    assert at.session_state["seen"] == (2, 1)


@pytest.mark.parametrize(("given", "expected"), [("", "#000000"), (", '#fff'", "#fff"), (", '#Ab12eF'", "#Ab12eF")])
def test_a_colour_is_returned_as_it_was_given(given: str, expected: str) -> None:
    assert value(f"st.color_picker('a'{given})") == expected


def test_a_colour_is_picked() -> None:
    at = run("st.session_state.seen = st.color_picker('a')")
    at.color_picker[0].pick("#ffaa00").run()
    assert at.session_state["seen"] == "#ffaa00"
    with pytest.raises(AppTestError):
        at.color_picker[0].pick("red")


@pytest.mark.parametrize("wire", ["red", "#ffff", "#ffffffff", "ffaa00", "#ggg", "", None, 5, "#fff\n"])
def test_the_server_refuses_what_is_no_colour(wire: object) -> None:
    at = run("st.color_picker('a')")
    assert not at.answers.rules(at.color_picker[0]._id).accepts(wire)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [("", None), ("default=1", 1), ("'stars', default=4", 4), ("'faces', default=0", 0)],
)
def test_a_rating_begins_with_its_default(arguments: str, expected: int | None) -> None:
    assert value(f"st.feedback({arguments})") == expected


def test_a_rating_is_given_and_taken_back() -> None:
    at = run("st.session_state.seen = st.feedback('stars')")
    at.feedback[0].set_value(4).run()
    assert at.session_state["seen"] == 4
    at.feedback[0].set_value(None).run()
    assert at.session_state["seen"] is None
    with pytest.raises(AppTestError):
        at.feedback[0].set_value(5)


@pytest.mark.parametrize("wire", [2, -1, 1.0, True, "1", [1]])
def test_the_server_refuses_what_thumbs_cannot_say(wire: object) -> None:
    at = run("st.feedback()")
    assert not at.answers.rules(at.feedback[0]._id).accepts(wire)


def test_a_rating_that_other_signs_do_not_have_goes_back_to_the_default() -> None:
    at = run("st.session_state.seen = st.feedback('thumbs' if st.checkbox('c') else 'stars', key='k')")
    at.feedback[0].set_value(4).run()
    at.checkbox[0].check().run()
    assert at.session_state["seen"] is None


@pytest.mark.parametrize("kept", ["9", "'x'", "True"])
def test_a_rating_of_session_state_that_cannot_be_is_left_out(kept: str) -> None:
    assert value("st.feedback('stars', key='k')", f"st.session_state.k = {kept}") is None


def test_a_page_is_selected() -> None:
    at = run("st.session_state.seen = st.pagination(5, default=2)")
    assert at.session_state["seen"] == 2
    at.pagination[0].select(5).run()
    assert at.session_state["seen"] == 5
    at.pagination[0].set_value(1).run()
    assert at.session_state["seen"] == 1
    with pytest.raises(AppTestError):
        at.pagination[0].select(6)


@pytest.mark.parametrize("wire", [0, 6, 2.0, True, "2", None])
def test_the_server_refuses_what_is_no_page(wire: object) -> None:
    at = run("st.pagination(5)")
    assert not at.answers.rules(at.pagination[0]._id).accepts(wire)


def test_a_page_that_there_is_no_more_goes_back_to_the_default() -> None:
    at = run("st.session_state.seen = st.pagination(5 if st.checkbox('c') else 10, default=3, key='k')")
    at.pagination[0].select(9).run()
    at.checkbox[0].check().run()
    assert at.session_state["seen"] == 3


@pytest.mark.parametrize(("kept", "expected"), [("3", 3), ("9", 1), ("'x'", 1), ("None", 1)])
def test_session_state_gives_the_page(kept: str, expected: int) -> None:
    assert value("st.pagination(5, key='k')", f"st.session_state.k = {kept}") == expected


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("st.select_slider('a')", StreamlitMissingRequiredParameterError),
        ("st.select_slider('a', [])", StreamlitMissingRequiredParameterError),
        ("st.select_slider('a', 5)", StreamlitInvalidParameterTypeError),
        ("st.select_slider('a', [1, 2], 7)", StreamlitDefaultNotInOptionsError),
        ("st.select_slider('a', [1, 2], (1, 7))", StreamlitDefaultNotInOptionsError),
        ("st.select_slider('a', [1, 2], [2])", StreamlitValueError),
        ("st.select_slider('a', [1, 2], ())", StreamlitValueError),
        ("st.color_picker('a', 'red')", StreamlitAPIException),
        ("st.color_picker('a', '#ffffffff')", StreamlitAPIException),
        ("st.color_picker('a', 5)", StreamlitInvalidParameterTypeError),
        ("st.session_state.k = 'red'; st.color_picker('a', key='k')", StreamlitAPIException),
        ("st.session_state.k = None; st.color_picker('a', key='k')", StreamlitInvalidParameterTypeError),
        ("st.feedback('hearts')", StreamlitValueError),
        ("st.feedback(default=2)", StreamlitValueOutOfRangeError),
        ("st.feedback('stars', default=-1)", StreamlitValueOutOfRangeError),
        ("st.feedback('stars', default=1.0)", StreamlitInvalidParameterTypeError),
        ("st.feedback('stars', default=True)", StreamlitInvalidParameterTypeError),
        ("st.pagination(0)", StreamlitAPIException),
        ("st.pagination('5')", StreamlitAPIException),
        ("st.pagination(5.0)", StreamlitAPIException),
        ("st.pagination(True)", StreamlitAPIException),
        ("st.pagination(5, default=6)", StreamlitValueOutOfRangeError),
        ("st.pagination(5, default=None)", StreamlitInvalidParameterTypeError),
        ("st.pagination(5, max_visible_pages=-1)", StreamlitAPIException),
        ("st.pagination(5, max_visible_pages='x')", StreamlitAPIException),
    ],
)
def test_a_wrong_parameter_is_refused(call: str, expected: type[Exception]) -> None:
    assert error(call) is expected
