"""st.progress, st.spinner."""

from __future__ import annotations

import pytest

from ostinato.errors import (
    StreamlitInvalidParameterTypeError,
    StreamlitInvalidWidthError,
    StreamlitValueOutOfRangeError,
)
from tests.elements.app import error, run


@pytest.mark.parametrize(
    ("given", "shown"), [("0", 0), ("5", 5), ("100", 100), ("0.5", 50), ("1.0", 100), ("0.9999999999999999", 99)]
)
def test_an_int_is_per_cent_and_a_float_a_fraction(given: str, shown: int) -> None:
    assert run(f"st.progress({given})").get("progress")[0].value == shown


def test_the_bar_moves_in_place() -> None:
    at = run("bar = st.progress(0)\nst.write('below')\nbar.progress(30, 'Reading')\nbar.progress(60, 'Reading')")
    (bar,) = at.get("progress")
    assert (bar.value, bar.text) == (60, "Reading")


def test_the_bar_can_be_taken_away() -> None:
    assert not run("bar = st.progress(0)\nbar.empty()").get("progress")


def test_a_sum_of_fractions_may_miss_one_by_a_rounding_error() -> None:
    assert run("st.progress(1.0000001)").get("progress")[0].value == 100


def test_a_spinner_shows_while_its_block_runs() -> None:
    at = run(
        "with st.spinner('Reading') as wheel:\n    st.write(str(wheel))\n"
        "@st.spinner('Working')\ndef work():\n    return 5\nst.write(work())"
    )
    assert [line.value for line in at.markdown] == ["None", "`5`"]
    assert not at.get("spinner")


def test_a_spinner_goes_when_its_block_fails() -> None:
    at = run("try:\n    with st.spinner('x'):\n        1 / 0\nexcept ZeroDivisionError:\n    st.write('caught')")
    assert at.markdown[0].value == "caught"
    assert not at.get("spinner")


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("st.progress(101)", StreamlitValueOutOfRangeError),
        ("st.progress(-1)", StreamlitValueOutOfRangeError),
        ("st.progress(1.5)", StreamlitValueOutOfRangeError),
        ("st.progress('x')", StreamlitInvalidParameterTypeError),
        ("st.progress(0, text=5)", StreamlitInvalidParameterTypeError),
        ("st.progress(0, width='content')", StreamlitInvalidWidthError),
        ("st.spinner('x', width='q').__enter__()", StreamlitInvalidWidthError),
    ],
)
def test_a_wrong_parameter_is_refused(call: str, expected: type[Exception]) -> None:
    assert error(call) is expected
