"""Parameters of st.toast and st.status."""

from __future__ import annotations

from typing import Any

import pytest

from ostinato.errors import StreamlitAPIException, StreamlitMissingRequiredParameterError, StreamlitValueError
from tests.elements.app import error, run


@pytest.mark.parametrize(("duration", "seconds"), [("'short'", 4), ("'long'", 10), ("'infinite'", None), ("7", 7)])
def test_a_message_lasts(duration: str, seconds: int | None) -> None:
    assert run(f"st.toast('a', duration={duration})").toast[0].duration == seconds


@pytest.mark.parametrize("duration", ["'ever'", "0", "-1", "2.5", "True", "None"])
def test_other_durations_are_refused(duration: str) -> None:
    assert error(f"st.toast('a', duration={duration})") is StreamlitValueError


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("toast('  ')", StreamlitMissingRequiredParameterError),
        ("toast('a', icon='star')", StreamlitAPIException),
        ("status('a', state='waiting')", StreamlitValueError),
        ("status('a', type='large')", StreamlitValueError),
        ("status('a').update(state='waiting')", StreamlitValueError),
    ],
)
def test_wrong_parameters_raise(call: str, expected: type[Exception]) -> None:
    assert error(f"st.{call}") is expected


@pytest.mark.parametrize(("label", "shown"), [("None", ""), ("''", ""), ("3", "3")])
def test_a_status_may_have_any_label(label: Any, shown: str) -> None:
    assert run(f"st.status({label})").status[0].label == shown
