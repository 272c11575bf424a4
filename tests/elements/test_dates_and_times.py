"""st.date_input, st.time_input, st.datetime_input."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from ostinato.errors import (
    StreamlitInvalidMinMaxError,
    StreamlitInvalidParameterTypeError,
    StreamlitInvalidWidthError,
    StreamlitMissingRequiredParameterError,
    StreamlitValueAboveMaxError,
    StreamlitValueBelowMinError,
    StreamlitValueError,
    StreamlitValueOutOfRangeError,
)
from tests.elements.app import error, run, value

DAY = date(2020, 1, 1)
NEXT = date(2020, 1, 2)


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("st.date_input('a', dt.date(2020, 1, 1))", DAY),
        ("st.date_input('a', dt.datetime(2020, 1, 1, 5))", DAY),
        ("st.date_input('a', '2020-01-01')", DAY),
        ("st.date_input('a', '2020-01-01 10:00:00')", DAY),
        ("st.date_input('a', None)", None),
        ("st.date_input('a', [])", ()),
        ("st.date_input('a', [dt.date(2020, 1, 1)])", (DAY,)),
        ("st.date_input('a', ('2020-01-01', '2020-01-05'))", (DAY, date(2020, 1, 5))),
        ("st.date_input('a', ('2020-01-05', '2020-01-01'))", (DAY, date(2020, 1, 5))),
        ("st.date_input('a', '0001-01-01')", date.min),
        ("st.date_input('a', '9999-12-31')", date.max),
        ("st.time_input('a', dt.time(5, 6, 7))", time(5, 6)),
        ("st.time_input('a', dt.time(5, 6, 7, 999), step=1)", time(5, 6, 7, 999)),
        ("st.time_input('a', dt.time(5, 6, 7), step=dt.timedelta(seconds=61))", time(5, 6, 7)),
        ("st.time_input('a', dt.datetime(2020, 1, 1, 5, 6))", time(5, 6)),
        ("st.time_input('a', '05:06')", time(5, 6)),
        ("st.time_input('a', '2020-01-01 05:06')", time(5, 6)),
        ("st.time_input('a', dt.time(5, tzinfo=dt.timezone.utc))", time(5, tzinfo=UTC)),
        ("st.time_input('a', None)", None),
        ("st.datetime_input('a', dt.datetime(2020, 1, 1, 5, 6, 7, 8))", datetime(2020, 1, 1, 5, 6)),
        ("st.datetime_input('a', dt.datetime(2020, 1, 1, 5, 6, tzinfo=dt.timezone.utc))", datetime(2020, 1, 1, 5, 6)),
        ("st.datetime_input('a', dt.date(2020, 1, 1))", datetime(2020, 1, 1)),
        ("st.datetime_input('a', dt.time(5, 6))", datetime.combine(date.today(), time(5, 6))),
        ("st.datetime_input('a', '2020-01-01T05:06')", datetime(2020, 1, 1, 5, 6)),
        ("st.datetime_input('a', '2020-01-01')", datetime(2020, 1, 1)),
        ("st.datetime_input('a', '05:06')", datetime.combine(date.today(), time(5, 6))),
        ("st.datetime_input('a', None)", None),
    ],
)
def test_the_value_is_given_in_many_ways(call: str, expected: Any) -> None:
    found = value(call)
    assert found == expected
    assert type(found) is type(expected)


def test_without_a_value_it_is_today_and_now() -> None:
    before = datetime.now().replace(second=0, microsecond=0)
    day, clock, moment = value("(st.date_input('a'), st.time_input('b'), st.datetime_input('c'))")
    after = datetime.now()
    assert before.date() <= day <= after.date()
    assert before <= moment <= after
    assert clock in (before.time(), after.time().replace(second=0, microsecond=0))


@pytest.mark.parametrize(
    ("arguments", "bounds"),
    [
        ("'2020-02-29'", (date(2010, 2, 28), date(2030, 2, 28))),
        ("('2020-01-01', '2021-01-01')", (date(2010, 1, 1), date(2031, 1, 1))),
        ("'0005-06-01'", (date(1, 6, 1), date(15, 6, 1))),
        ("'0001-06-01'", (date.min, date(11, 6, 1))),
        ("'9999-06-01'", (date(9989, 6, 1), date.max)),
        ("'2020-01-01', '2019-12-31', dt.datetime(2020, 1, 2)", (date(2019, 12, 31), date(2020, 1, 2))),
        ("'2020-01-01', dt.date(2020, 1, 1), dt.date(2020, 1, 1)", (DAY, DAY)),
    ],
)
def test_bounds_that_are_left_out_lie_ten_years_around_the_value(arguments: str, bounds: tuple[date, date]) -> None:
    field = run(f"st.date_input('a', {arguments})").date_input[0]
    assert (field.min, field.max) == bounds


@pytest.mark.parametrize(
    ("arguments", "bounds"),
    [
        ("'2020-01-01 05:06'", ("2010-01-01T05:06", "2030-01-01T05:06")),
        ("'2020-01-01', '2019-12-31 08:00', dt.date(2020, 1, 2)", ("2019-12-31T08:00", "2020-01-02T00:00")),
    ],
)
def test_moments_have_such_bounds_too(arguments: str, bounds: tuple[str, str]) -> None:
    field = run(f"st.datetime_input('a', {arguments})").datetime_input[0]
    assert (field.min, field.max) == bounds


def test_bounds_of_an_empty_moment_lie_around_all_of_today() -> None:
    field = run("st.datetime_input('a', None)").datetime_input[0]
    assert field.min.endswith("T00:00")
    assert field.max.endswith("T23:59")


@pytest.mark.parametrize(
    ("call", "wires"),
    [
        ("st.date_input('a', '2020-01-01')", ["2020-02-29"]),
        ("st.date_input('a', None)", [None]),
        ("st.date_input('a', [])", [[], ["2020-02-29"], ["2020-02-28", "2020-02-29"], ["2020-02-29", "2020-02-29"]]),
        ("st.time_input('a', '05:00')", ["00:00", "23:59", "05:01"]),
        ("st.time_input('a', '05:00', step=1)", ["05:06:07", "05:06:07.000999"]),
        ("st.time_input('a', None)", [None]),
        ("st.datetime_input('a', '2020-01-01')", ["2020-02-29T23:59"]),
        ("st.datetime_input('a', None)", [None]),
    ],
)
def test_the_server_takes_what_a_user_can_give(call: str, wires: list[Any]) -> None:
    at = run(call)
    rules = at.answers.rules(at.main[0]._id)
    for wire in wires:
        assert rules.accepts(wire), wire


@pytest.mark.parametrize(
    ("call", "wires"),
    [
        (
            "st.date_input('a', '2020-01-01', '2019-01-01', '2021-01-01')",
            [
                None,
                "2018-12-31",
                "2021-01-02",
                "2020-02-30",
                "20200101",
                "2020-01-01T00:00",
                "x",
                "",
                5,
                True,
                ["2020-01-01"],
            ],
        ),
        (
            "st.date_input('a', ['2020-01-01'], '2019-01-01', '2021-01-01')",
            [None, "2020-01-01", ["x"], ["2020-01-02", "2020-01-01"], ["2020-01-01"] * 3, ["2018-12-31"], [None], {}],
        ),
        (
            "st.time_input('a', '05:00')",
            [None, "24:00", "05:06:07", "0506", "05:06+00:00", "T05:06", "x", "", 5, ["05:06"]],
        ),
        ("st.time_input('a', '05:00', step=1)", ["05:06", "05:06:07.5", "05:06:07Z"]),
        (
            "st.datetime_input('a', '2020-01-01', '2019-01-01', '2021-01-01')",
            [None, "2018-12-31T23:59", "2021-01-01T00:01", "2020-01-01", "2020-01-01T05:06:07", "2020-01-01T05:06Z", 5],
        ),
    ],
)
def test_the_server_refuses_what_no_user_can_give(call: str, wires: list[Any]) -> None:
    at = run(call)
    rules = at.answers.rules(at.main[0]._id)
    for wire in wires:
        assert not rules.accepts(wire), wire


@pytest.mark.parametrize(
    ("call", "kind", "given"),
    [
        ("st.date_input('a', '2020-01-01')", "date_input", date(2021, 5, 5)),
        ("st.date_input('a', [])", "date_input", (date(2026, 5, 5),)),
        ("st.date_input('a', ['2020-01-01'])", "date_input", (date(2020, 5, 5), date(2020, 5, 6))),
        ("st.time_input('a', '05:00')", "time_input", time(17, 37)),
        ("st.time_input('a', dt.time(5, tzinfo=dt.timezone.utc))", "time_input", time(6, tzinfo=UTC)),
        ("st.datetime_input('a', '2020-01-01')", "datetime_input", datetime(2021, 5, 5, 17, 37)),
    ],
)
def test_what_is_given_is_returned(call: str, kind: str, given: Any) -> None:
    at = run(f"st.session_state.seen = {call}")
    at.get(kind)[0].set_value(given).run()
    assert at.session_state["seen"] == given


@pytest.mark.parametrize(
    ("call", "kept", "expected"),
    [
        ("st.date_input('a', '2020-01-01', key='k')", "dt.date(2021, 5, 5)", date(2021, 5, 5)),
        ("st.date_input('a', '2020-01-01', key='k')", "dt.datetime(2021, 5, 5, 3)", date(2021, 5, 5)),
        ("st.date_input('a', '2020-01-01', key='k')", "'2021-05-05'", date(2021, 5, 5)),
        ("st.date_input('a', '2020-01-01', key='k')", "None", None),
        ("st.date_input('a', '2020-01-01', key='k')", "dt.date(2000, 1, 1)", DAY),
        ("st.date_input('a', '2020-01-01', key='k')", "(dt.date(2020, 1, 1), dt.date(2020, 1, 2))", DAY),
        (
            "st.date_input('a', [], key='k')",
            "(dt.date(2026, 1, 2), dt.date(2026, 1, 1))",
            (date(2026, 1, 1), date(2026, 1, 2)),
        ),
        ("st.date_input('a', [], key='k')", "dt.date(2026, 1, 2)", (date(2026, 1, 2),)),
        ("st.date_input('a', ['2020-01-01'], key='k')", "None", ()),
        ("st.date_input('a', ['2020-01-01'], key='k')", "[dt.date(2000, 1, 1)]", (DAY,)),
        ("st.time_input('a', '05:00', key='k')", "dt.time(6, 7, 8)", time(6, 7, 8)),
        ("st.time_input('a', '05:00', key='k')", "dt.datetime(2020, 1, 1, 6, 7)", time(6, 7)),
        ("st.time_input('a', '05:00', key='k')", "None", None),
        ("st.datetime_input('a', '2020-01-01', key='k')", "dt.date(2021, 5, 5)", datetime(2021, 5, 5)),
        ("st.datetime_input('a', '2020-01-01', key='k')", "dt.datetime(2000, 1, 1)", datetime(2020, 1, 1)),
        ("st.datetime_input('a', '2020-01-01', key='k')", "None", None),
    ],
)
def test_session_state_gives_the_value(call: str, kept: str, expected: Any) -> None:
    assert value(call, f"st.session_state.k = {kept}") == expected


@pytest.mark.parametrize("kind", ["date_input", "time_input", "datetime_input"])
def test_what_is_no_moment_in_session_state_is_an_error(kind: str) -> None:
    assert error(f"st.session_state.k = 7; st.{kind}('a', key='k')") is StreamlitInvalidParameterTypeError
    assert error(f"st.session_state.k = 'soon'; st.{kind}('a', key='k')") is StreamlitInvalidParameterTypeError


def test_a_date_outside_new_bounds_goes_back_to_the_default() -> None:
    at = run(
        "top = '2021-01-01' if st.checkbox('change') else '2025-01-01'\n"
        "st.session_state.seen = st.date_input('a', '2020-01-01', '2019-01-01', top, key='k')"
    )
    at.date_input[0].set_value(date(2022, 1, 1)).run()
    at.checkbox[0].check().run()
    assert at.session_state["seen"] == DAY


def test_a_date_that_becomes_a_range_goes_back_to_the_default() -> None:
    at = run(
        "start = ['2020-02-02'] if st.checkbox('change') else '2020-01-01'\n"
        "st.session_state.seen = st.date_input('a', start, key='k')"
    )
    at.date_input[0].set_value(date(2022, 1, 1)).run()
    at.checkbox[0].check().run()
    assert at.session_state["seen"] == (date(2020, 2, 2),)
    at.checkbox[0].uncheck().run()
    assert at.session_state["seen"] == DAY


def test_a_moment_that_is_today_or_now_stays_the_same_widget_while_time_goes_by() -> None:
    at = run(
        "import ostinato.parameters.moments as moments\n"
        "later = st.session_state.setdefault('later', dt.timedelta())\n"
        "class Clock(dt.datetime):\n"
        "    @classmethod\n"
        "    def now(cls, tz=None): return dt.datetime(2024, 2, 10, 9, 30) + later\n"
        "real, moments.datetime = moments.datetime, Clock\n"
        "try:\n"
        "    st.session_state.seen = st.time_input('a'), st.datetime_input('b')\n"
        "finally:\n"
        "    moments.datetime = real\n"
        "st.button('again')"
    )
    first = at.session_state["seen"]
    at.session_state["later"] = timedelta(hours=2)
    at.button[0].click().run()
    assert at.session_state["seen"] == first == (time(9, 30), datetime(2024, 2, 10, 9, 30))


@pytest.mark.parametrize(
    ("start", "verb", "reached"),
    [
        ("'05:20'", "increment", time(5, 35)),
        ("'05:20'", "decrement", time(5, 5)),
        ("'23:50'", "increment", time(0, 5)),
        ("'00:05'", "decrement", time(23, 50)),
        ("None", "increment", None),
    ],
)
def test_a_test_steps_the_time(start: str, verb: str, reached: time | None) -> None:
    at = run(f"st.session_state.seen = st.time_input('a', {start})")
    getattr(at.time_input[0], verb)().run()
    assert at.session_state["seen"] == reached


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("st.date_input('a', '2020/01/01')", StreamlitInvalidParameterTypeError),
        ("st.date_input('a', 'yesterday')", StreamlitInvalidParameterTypeError),
        ("st.date_input('a', 5)", StreamlitInvalidParameterTypeError),
        ("st.date_input('a', dt.time(5))", StreamlitInvalidParameterTypeError),
        ("st.date_input('a', (dt.date(2020, 1, 1), None))", StreamlitInvalidParameterTypeError),
        ("st.date_input('a', [dt.date(2020, 1, 1)] * 3)", StreamlitValueError),
        ("st.date_input('a', '2020-01-01', '2021-01-01')", StreamlitValueBelowMinError),
        ("st.date_input('a', '2020-01-01', None, '2019-01-01')", StreamlitValueAboveMaxError),
        ("st.date_input('a', ('2020-01-01', '2020-06-01'), None, '2020-05-01')", StreamlitValueAboveMaxError),
        ("st.date_input('a', None, '2021-01-01', '2019-01-01')", StreamlitInvalidMinMaxError),
        ("st.date_input('a', min_value=[dt.date(2020, 1, 1)])", StreamlitInvalidParameterTypeError),
        ("st.date_input('a', format='YYYY-DD-MM')", StreamlitValueError),
        ("st.date_input('a', format=None)", StreamlitInvalidParameterTypeError),
        ("st.date_input('a', width='content')", StreamlitInvalidWidthError),
        ("st.date_input('a', label_visibility='no')", StreamlitValueError),
        ("st.date_input('a', bind='query-params')", StreamlitMissingRequiredParameterError),
        ("st.date_input('a', persist_state='page')", StreamlitMissingRequiredParameterError),
        ("st.time_input('a', '5pm')", StreamlitInvalidParameterTypeError),
        ("st.time_input('a', dt.date(2020, 1, 1))", StreamlitInvalidParameterTypeError),
        ("st.time_input('a', step=0)", StreamlitValueOutOfRangeError),
        ("st.time_input('a', step=dt.timedelta(hours=24))", StreamlitValueOutOfRangeError),
        ("st.time_input('a', step=10**30)", StreamlitValueOutOfRangeError),
        ("st.time_input('a', step=1.5)", StreamlitInvalidParameterTypeError),
        ("st.time_input('a', step=True)", StreamlitInvalidParameterTypeError),
        ("st.time_input('a', format='13h')", StreamlitValueError),
        ("st.datetime_input('a', 'soon')", StreamlitInvalidParameterTypeError),
        ("st.datetime_input('a', [])", StreamlitInvalidParameterTypeError),
        ("st.datetime_input('a', '2020-01-01', '2021-01-01')", StreamlitValueBelowMinError),
        ("st.datetime_input('a', '2020-01-01', None, '2019-01-01')", StreamlitValueAboveMaxError),
        ("st.datetime_input('a', None, '2021-01-01', '2019-01-01')", StreamlitInvalidMinMaxError),
        ("st.datetime_input('a', step=30)", StreamlitValueOutOfRangeError),
        ("st.datetime_input('a', format='x')", StreamlitValueError),
    ],
)
def test_a_wrong_parameter_is_refused(call: str, expected: type[Exception]) -> None:
    assert error(call) is expected
