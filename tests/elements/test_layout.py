"""st.columns, st.container, st.empty, st.expander, st.tabs."""

from __future__ import annotations

import pytest

from ostinato.errors import (
    StreamlitDuplicateElementKey,
    StreamlitIncompatibleParametersError,
    StreamlitInvalidColumnSpecError,
    StreamlitInvalidHeightError,
    StreamlitInvalidParameterTypeError,
    StreamlitInvalidWidthError,
    StreamlitMissingRequiredParameterError,
    StreamlitValueError,
)
from tests.elements.app import error, run, value


def test_columns_share_the_width_in_proportion() -> None:
    at = run("left, right = st.columns([2, 1], gap='large')\nright.write('r')\nwith left:\n    st.write('l')")
    assert [column.weight for column in at.columns] == pytest.approx([2 / 3, 1 / 3])
    assert [column.markdown[0].value for column in at.columns] == ["l", "r"]


def test_columns_may_stand_in_columns() -> None:
    at = run("st.columns(2)[0].columns(3)[1].write('deep')")
    assert len(at.columns) == 5
    assert at.markdown[0].value == "deep"


def test_a_container_may_be_filled_later() -> None:
    at = run("above = st.container()\nst.write('second')\nabove.write('first')")
    assert [line.value for line in at.markdown] == ["first", "second"]


def test_a_container_with_a_height_has_a_border() -> None:
    at = run("st.container(height=200)\nst.container()\nst.container(height=200, border=False)")
    assert [box.border for box in at.get("container")] == [True, False, False]


def test_an_empty_place_holds_one_element() -> None:
    at = run("place = st.empty()\nwith place:\n    st.write('a')\n    st.write('b')\nplace.write('c')")
    assert [line.value for line in at.markdown] == ["c"]


def test_an_empty_place_can_be_cleared() -> None:
    at = run("place = st.empty()\nplace.write('c')\nplace.empty()")
    assert not at.markdown


def test_an_expander_that_is_not_tracked_does_not_tell_whether_it_is_open() -> None:
    assert value("st.expander('a', True, key='k').open, 'k' in st.session_state") == (None, False)


@pytest.mark.parametrize("how", ["on_change='rerun'", "on_change=print", "bind='query-params'"])
def test_a_tracked_expander_tells_whether_it_is_open(how: str) -> None:
    assert value(f"st.expander('a', True, key='k', {how}).open, st.session_state.k") == (True, True)
    assert value(f"st.expander('a', key='k', {how}).open", "st.session_state.k = True") is True


def test_tabs_that_are_not_tracked_do_not_tell_which_one_is_in_view() -> None:
    assert value("[tab.open for tab in st.tabs(['a', 'b'])]") == [None, None]


@pytest.mark.parametrize(
    ("before", "arguments", "expected"),
    [
        ("", "", ([True, False], "a")),
        ("", ", default='b'", ([False, True], "b")),
        ("st.session_state.k = 'b'", "", ([False, True], "b")),
        ("st.session_state.k = 'x'", "", ([True, False], "a")),
    ],
)
def test_tracked_tabs_tell_which_one_is_in_view(before: str, arguments: str, expected: object) -> None:
    call = f"[tab.open for tab in st.tabs(['a', 'b'], key='k', on_change='rerun'{arguments})], st.session_state.k"
    assert value(call, before) == expected


def test_two_rows_of_tracked_tabs_without_key_are_told_apart_by_their_labels() -> None:
    at = run("st.tabs(['a', 'b'], on_change='rerun')\nst.tabs(['c', 'd'], on_change='rerun')")
    assert [tab.label for tab in at.tabs] == ["a", "b", "c", "d"]


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("st.columns(0)", StreamlitInvalidColumnSpecError),
        ("st.columns([])", StreamlitInvalidColumnSpecError),
        ("st.columns([1, 0])", StreamlitInvalidColumnSpecError),
        ("st.columns('ab')", StreamlitInvalidParameterTypeError),
        ("st.columns(2.5)", StreamlitInvalidParameterTypeError),
        ("st.columns(2, gap='x')", StreamlitValueError),
        ("st.columns(2, gap=-5)", StreamlitValueError),
        ("st.columns(2, vertical_alignment='x')", StreamlitValueError),
        ("st.columns(2, width='content')", StreamlitInvalidWidthError),
        ("st.container(height=0)", StreamlitInvalidHeightError),
        ("st.container(wrap=False)", StreamlitIncompatibleParametersError),
        ("st.container(horizontal_alignment='x')", StreamlitValueError),
        ("st.container(key='k'), st.container(key='k')", StreamlitDuplicateElementKey),
        ("st.expander(None)", StreamlitMissingRequiredParameterError),
        ("st.expander('a', on_change=None)", StreamlitValueError),
        ("st.expander('a', type='x')", StreamlitValueError),
        ("st.expander('a', bind='query-params')", StreamlitMissingRequiredParameterError),
        ("st.tabs([])", StreamlitMissingRequiredParameterError),
        ("st.tabs(['a', 5])", StreamlitInvalidParameterTypeError),
        ("st.tabs(['a', 'b'], default='c')", StreamlitValueError),
        ("st.tabs(['a', 'b'], on_change='x')", StreamlitValueError),
        ("st.tabs(['a', 'a'], bind='query-params', key='k')", StreamlitValueError),
    ],
)
def test_a_wrong_parameter_is_refused(call: str, expected: type[Exception]) -> None:
    assert error(call) is expected
