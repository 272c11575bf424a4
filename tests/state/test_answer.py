"""Which values simple widgets take."""

from __future__ import annotations

from typing import Any

import pytest

from ostinato.state.answer import Flag, Trigger
from ostinato.state.text import Text


@pytest.mark.parametrize(
    ("wire", "accepted"), [(True, True), (False, True), (1, False), ("true", False), (None, False)]
)
def test_a_flag_is_true_or_false(wire: Any, accepted: bool) -> None:
    assert Flag(False).accepts(wire) is accepted


@pytest.mark.parametrize(("wire", "accepted"), [(True, True), (False, False), (1, False), (None, False)])
def test_a_trigger_takes_true_alone(wire: Any, accepted: bool) -> None:
    assert Trigger().accepts(wire) is accepted


@pytest.mark.parametrize(
    ("default", "wire", "accepted"),
    [
        ("", "abc", True),
        ("", "abcd", False),
        ("", None, False),
        (None, None, True),
        (None, "abc", True),
        ("", 3, False),
    ],
)
def test_a_text_is_a_string_that_fits_or_nothing_where_nothing_is_the_default(
    default: str | None, wire: Any, accepted: bool
) -> None:
    assert Text(default, 3).accepts(wire) is accepted


def test_a_text_that_does_not_fit_any_more_goes_back_to_the_default() -> None:
    assert Text("d", 3).carry("long", "long") == ("d", "d")
    assert Text("d", 4).carry("long", "long") == ("long", "long")


def test_a_text_adopts_anything_as_a_string() -> None:
    assert Text("", None).adopt(3) == "3"
    assert Text("", None).adopt(None) is None
