"""st.slider."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone
from typing import Any

import pytest

from ostinato.errors import (
    StreamlitInvalidMinMaxError,
    StreamlitInvalidParameterTypeError,
    StreamlitJSNumberBoundsError,
    StreamlitValueAboveMaxError,
    StreamlitValueError,
)
from tests.elements.app import error, run, value

DAY = 24 * 3600 * 1_000_000


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ("", 0),
        ("value=5", 5),
        ("value=0.5", 0.5),
        ("0.0, 1.0", 0.0),
        ("1, 10, (2, 3)", (2, 3)),
        ("1, 10, [2, 3]", (2, 3)),
        ("1, 10, (7, 3)", (3, 7)),
        ("1, 10, ()", (1, 10)),
        ("1, 10, [2]", (2,)),
        ("10, 1", 10),
        ("10, 1, 5", 5),
        ("min_value=150", 150),
        ("value=dt.date(2020, 1, 1)", date(2020, 1, 1)),
        ("value=dt.time(5, 30)", time(5, 30)),
        ("value=dt.datetime(2020, 1, 1, 5)", datetime(2020, 1, 1, 5)),
        ("value=(dt.time(5), dt.time(6))", (time(5), time(6))),
        ("dt.date(2020, 1, 1), dt.date(2020, 2, 1)", date(2020, 1, 1)),
        (
            "value=dt.datetime(2020, 1, 1, tzinfo=dt.timezone(dt.timedelta(hours=3)))",
            datetime(2020, 1, 1, tzinfo=timezone(timedelta(hours=3))),
        ),
    ],
)
def test_the_parameters_tell_type_and_shape(arguments: str, expected: Any) -> None:
    found = value(f"st.slider('a', {arguments})")
    assert found == expected
    assert type(found) is type(expected)


@pytest.mark.parametrize(
    ("arguments", "scale"),
    [
        ("", (0, 100, 1)),
        ("0.0, 1.0", (0.0, 1.0, 0.01)),
        ("10, 1, 5", (1, 10, 1)),
        ("0, 10, 20", (0, 20, 1)),
        ("5, 10, 1", (1, 10, 1)),
        ("min_value=150", (100, 150, 1)),
        ("value=dt.date(1970, 1, 15)", (0, 28 * DAY, DAY)),
        ("0, 10, step=-2", (0, 10, 2)),
        ("value=dt.date(1970, 1, 15), step=dt.timedelta(days=-7)", (0, 28 * DAY, 7 * DAY)),
        ("value=dt.time(1)", (0, DAY - 1, DAY // 96)),
        ("dt.datetime(1970, 1, 1), dt.datetime(1970, 1, 1, 5)", (0, DAY * 5 // 24, DAY // 96)),
    ],
)
def test_bounds_and_steps_that_are_left_out_fit_the_value(arguments: str, scale: tuple[float, ...]) -> None:
    slider = run(f"st.slider('a', {arguments})").slider[0]
    assert (slider.min, slider.max, slider.step) == scale


@pytest.mark.parametrize(
    ("arguments", "moved"),
    [
        ("0, 10", 7),
        ("0.0, 1.0", 0.25),
        ("0, 10, (2, 3)", (4, 9)),
        ("value=dt.date(2020, 1, 1)", date(2020, 1, 7)),
        ("value=dt.time(5, 30)", time(7, 45)),
        ("value=(dt.datetime(2020, 1, 1), dt.datetime(2020, 1, 2))", (datetime(2020, 1, 3), datetime(2020, 1, 4))),
    ],
)
def test_where_the_thumbs_are_moved_is_returned(arguments: str, moved: Any) -> None:
    at = run(f"st.session_state.seen = st.slider('a', {arguments})")
    at.slider[0].set_value(moved).run()
    assert at.session_state["seen"] == moved


@pytest.mark.parametrize("wire", [[11], [-1], [2.5], [True], ["5"], [], [1, 2], 5, None, [float("nan")]])
def test_the_server_refuses_what_no_such_slider_can_hold(wire: object) -> None:
    at = run("st.slider('a', 0, 10)")
    assert not at.answers.rules(at.slider[0]._id).accepts(wire)


def test_the_server_refuses_a_range_the_wrong_way_round() -> None:
    at = run("st.slider('a', 0, 10, (1, 2))")
    rules = at.answers.rules(at.slider[0]._id)
    assert rules.accepts([3, 7])
    assert not rules.accepts([7, 3])


def test_a_value_outside_new_bounds_goes_back_to_the_default() -> None:
    at = run("top = 50 if st.checkbox('change') else 100\nst.session_state.seen = st.slider('a', 0, top, key='k')")
    at.slider[0].set_value(60).run()
    at.checkbox[0].check().run()
    assert at.session_state["seen"] == 0


def test_bounds_may_leave_the_time_zone_to_the_value() -> None:
    zone = "dt.timezone(dt.timedelta(hours=3))"
    slider = run(f"st.slider('a', dt.datetime(1970, 1, 1), value=dt.datetime(1970, 1, 2, tzinfo={zone}))").slider[0]
    assert (slider.min, slider.value.tzinfo) == (0, timezone(timedelta(hours=3)))


def test_session_state_gives_value_and_shape() -> None:
    assert value("st.slider('a', 0, 10, key='k')", "st.session_state.k = (2, 5)") == (2, 5)
    at = run("st.session_state.setdefault('k', (2, 5))\nst.session_state.seen = st.slider('a', 0, 10, key='k')")
    at.slider[0].set_value((3, 4)).run()
    assert at.session_state["seen"] == (3, 4)


def test_a_value_of_session_state_that_is_out_of_bounds_is_an_error() -> None:
    assert error("st.session_state.k = 50; st.slider('a', 0, 10, key='k')") is StreamlitValueAboveMaxError
    assert error("st.session_state.k = 'x'; st.slider('a', 0, 10, key='k')") is StreamlitInvalidParameterTypeError


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("st.slider('a', 0, 10, 5.0)", StreamlitInvalidParameterTypeError),
        ("st.slider('a', 0, 10, step=0.5)", StreamlitInvalidParameterTypeError),
        ("st.slider('a', value='x')", StreamlitInvalidParameterTypeError),
        ("st.slider('a', value=dt.date(2020, 1, 1), step=3)", StreamlitInvalidParameterTypeError),
        ("st.slider('a', value=(dt.date(2020, 1, 1), dt.datetime(2020, 1, 1)))", StreamlitInvalidParameterTypeError),
        ("st.slider('a', value=(1, None))", StreamlitInvalidParameterTypeError),
        ("st.slider('a', 1, 10, (1, 2, 3))", StreamlitValueError),
        ("st.slider('a', 0, 10, step=0)", StreamlitValueError),
        ("st.slider('a', 5, 5)", StreamlitInvalidMinMaxError),
        ("st.slider('a', 0, 2**60)", StreamlitJSNumberBoundsError),
        ("st.slider('a', dt.date(1500, 1, 1), dt.date(2000, 1, 1))", StreamlitJSNumberBoundsError),
        ("st.slider('a', dt.datetime(2000, 1, 1), dt.datetime(2300, 1, 1))", StreamlitJSNumberBoundsError),
        ("st.slider('a', value=dt.date.max)", StreamlitJSNumberBoundsError),
        ("st.slider('a', value=dt.date.min)", StreamlitJSNumberBoundsError),
        ("st.slider('a', dt.timedelta(1), dt.timedelta(3))", StreamlitInvalidParameterTypeError),
    ],
)
def test_a_wrong_parameter_is_refused(call: str, expected: type[Exception]) -> None:
    assert error(call) is expected
