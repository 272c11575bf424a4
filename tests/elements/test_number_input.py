"""st.number_input."""

from __future__ import annotations

import pytest

from ostinato.errors import (
    StreamlitInvalidMinMaxError,
    StreamlitInvalidNumberFormatError,
    StreamlitInvalidParameterTypeError,
    StreamlitJSNumberBoundsError,
    StreamlitMixedNumericTypesError,
    StreamlitValueAboveMaxError,
    StreamlitValueBelowMinError,
)
from tests.elements.app import error, run, value


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ("", 0.0),
        ("value=1", 1),
        ("min_value=1, max_value=10", 1),
        ("min_value=1.0, max_value=10.0", 1.0),
        ("step=1", 0),
        ("step=0.5", 0.0),
        ("value=None", None),
        ("min_value=5, value='min'", 5),
        ("value=True", 1),
    ],
)
def test_the_parameters_tell_the_type(arguments: str, expected: float | None) -> None:
    found = value(f"st.number_input('a', {arguments})")
    assert found == expected
    assert type(found) is type(expected)


@pytest.mark.parametrize(("field", "typed", "expected"), [("0, 10", 7, 7), ("0.0, 10.0", 7, 7.0)])
def test_what_is_typed_has_the_same_type(field: str, typed: float, expected: float) -> None:
    at = run(f"st.session_state.seen = st.number_input('a', {field})")
    at.number_input[0].set_value(typed).run()
    assert at.session_state["seen"] == expected
    assert type(at.session_state["seen"]) is type(expected)


@pytest.mark.parametrize("wire", [11, -1, 2.5, True, "5", None, float("nan"), [5]])
def test_the_server_refuses_what_no_such_field_can_hold(wire: object) -> None:
    at = run("st.number_input('a', 0, 10)")
    assert not at.answers.rules(at.number_input[0]._id).accepts(wire)


@pytest.mark.parametrize(("low", "high", "expected"), [(0, 50, 0), (0, 200, 60)])
def test_a_value_outside_new_bounds_goes_back_to_the_default(low: int, high: int, expected: int) -> None:
    at = run(
        f"bounds = ({low}, {high}) if st.checkbox('change') else (0, 100)\n"
        "st.session_state.seen = st.number_input('a', *bounds, key='k')"
    )
    at.number_input[0].set_value(60).run()
    at.checkbox[0].check().run()
    assert at.session_state["seen"] == expected


def test_session_state_gives_the_number_if_it_is_within_bounds() -> None:
    assert value("st.number_input('a', 0, 10, key='k')", "st.session_state.k = 4") == 4
    assert value("st.number_input('a', 0, 10, key='k')", "st.session_state.k = 50") == 0
    assert value("st.number_input('a', 0, 10, key='k')", "st.session_state.k = None") is None
    assert error("st.session_state.k = 'x'; st.number_input('a', 0, 10, key='k')") is StreamlitInvalidParameterTypeError


def test_numbers_of_other_libraries_become_pythons_own() -> None:
    before = "class Int64:\n    def __index__(self):\n        return 3\n    def __float__(self):\n        return 3.0"
    assert type(value("st.number_input('a', value=Int64())", before)) is int


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("st.number_input('a', 1, 10.0)", StreamlitMixedNumericTypesError),
        ("st.number_input('a', 1, 10, step=0.5)", StreamlitMixedNumericTypesError),
        ("st.number_input('a', 10, 1)", StreamlitInvalidMinMaxError),
        ("st.number_input('a', 0, 10, 20)", StreamlitValueAboveMaxError),
        ("st.number_input('a', 0, 10, -1)", StreamlitValueBelowMinError),
        ("st.number_input('a', max_value=-5)", StreamlitValueAboveMaxError),
        ("st.number_input('a', value='x')", StreamlitInvalidParameterTypeError),
        ("st.number_input('a', value=2**60)", StreamlitJSNumberBoundsError),
        ("st.number_input('a', value=float('nan'))", StreamlitJSNumberBoundsError),
        ("st.number_input('a', format='foo')", StreamlitInvalidNumberFormatError),
    ],
)
def test_a_wrong_parameter_is_refused(call: str, expected: type[Exception]) -> None:
    assert error(call) is expected
