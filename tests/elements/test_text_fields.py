"""st.text_input, st.text_area."""

from __future__ import annotations

import pytest

from ostinato.errors import (
    StreamlitBadTimeStringError,
    StreamlitIncompatibleParametersError,
    StreamlitInvalidHeightError,
    StreamlitInvalidParameterTypeError,
    StreamlitInvalidWidthError,
    StreamlitValueError,
    StreamlitValueOutOfRangeError,
)
from ostinato.state.text import Text
from tests.elements.app import error, run, value


@pytest.mark.parametrize("field", ["text_input", "text_area"])
def test_the_first_text_is_the_value(field: str) -> None:
    assert value(f"st.{field}('a')") == ""
    assert value(f"st.{field}('a', 5)") == "5"
    assert value(f"st.{field}('a', None)") is None
    assert value(f"st.{field}('a', 'abc', max_chars=2)") == "ab"


@pytest.mark.parametrize("field", ["text_input", "text_area"])
def test_what_is_typed_is_returned(field: str) -> None:
    at = run(f"st.session_state.seen = st.{field}('a', key='k')")
    at.get(field)[0].input("hello").run()
    assert at.session_state["seen"] == "hello"
    assert at.session_state["k"] == "hello"


def test_session_state_gives_the_text() -> None:
    assert value("st.text_input('a', key='k')", "st.session_state.k = 5") == "5"
    assert value("st.text_input('a', key='k')", "st.session_state.k = None") is None


def test_the_server_refuses_a_text_that_is_too_long() -> None:
    answer = Text("", max_chars=3)
    assert answer.accepts("abc")
    assert not answer.accepts("abcd")
    assert not answer.accepts(5)


def test_a_field_is_empty_only_where_it_was_at_first() -> None:
    assert Text(None, None).accepts(None)
    assert not Text("", None).accepts(None)


def test_a_text_that_a_new_limit_forbids_goes_back_to_the_default() -> None:
    at = run("limit = 2 if st.checkbox('short') else 9\nst.session_state.seen = st.text_input('a', 'x', limit, 'k')")
    at.text_input[0].input("abc").run()
    assert at.session_state["seen"] == "abc"
    at.checkbox[0].check().run()
    assert at.session_state["seen"] == "x"


def test_a_type_brings_its_manners_along() -> None:
    field = run("st.text_input('a', type='email')").text_input[0]
    assert (field.icon, field.autocomplete) == (":material/mail:", "email")
    assert field.validate
    assert field.placeholder


def test_what_is_given_comes_before_the_manners() -> None:
    field = run("st.text_input('a', type='email', icon='', validate='', placeholder='x')").text_input[0]
    assert (field.icon, field.validate, field.placeholder) == (None, None, "x")


@pytest.mark.parametrize(
    ("live", "expected"), [("False", None), ("True", 250), ("'0.5s'", 500), ("'0'", 0), ("'1m'", 60_000)]
)
def test_live_is_a_pause_in_milliseconds(live: str, expected: int | None) -> None:
    assert run(f"st.text_input('a', live={live})").text_input[0].live == expected


def test_a_rule_may_have_a_message() -> None:
    field = run(r"st.text_input('a', validate=(r'^\d+$', 'Digits, please.'))").text_input[0]
    assert (field.validate, field.validate_message) == (r"^\d+$", "Digits, please.")


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("st.text_input('a', type='x')", StreamlitValueError),
        ("st.text_input('a', max_chars=-1)", StreamlitValueError),
        ("st.text_input('a', max_chars='x')", StreamlitInvalidParameterTypeError),
        ("st.text_input('a', live=300)", StreamlitInvalidParameterTypeError),
        ("st.text_input('a', live='2m')", StreamlitValueOutOfRangeError),
        ("st.text_input('a', live='x')", StreamlitBadTimeStringError),
        ("st.text_input('a', validate=5)", StreamlitInvalidParameterTypeError),
        ("st.text_input('a', validate=('x',))", StreamlitValueError),
        ("st.text_input('a', type='password', bind='query-params', key='k')", StreamlitIncompatibleParametersError),
        ("st.text_input('a', width='content')", StreamlitInvalidWidthError),
        ("st.text_input('a', icon=5)", StreamlitInvalidParameterTypeError),
        ("st.text_area('a', height='x')", StreamlitInvalidHeightError),
    ],
)
def test_a_wrong_parameter_is_refused(call: str, expected: type[Exception]) -> None:
    assert error(call) is expected
