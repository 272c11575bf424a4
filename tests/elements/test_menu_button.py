"""st.menu_button."""

from __future__ import annotations

from typing import Any

import pytest

from ostinato.elements.menu_button import Picked
from ostinato.errors import (
    StreamlitAPIException,
    StreamlitInvalidLayoutContextError,
    StreamlitInvalidParameterTypeError,
    StreamlitInvalidWidthError,
    StreamlitMissingRequiredParameterError,
    StreamlitValueError,
)
from ostinato.testing.v1.errors import AppTestError
from tests.elements.app import error, run

SCRIPT = """
seen = st.session_state.setdefault("seen", [])
def clicked(word):
    seen.append((word, st.session_state.export))
label = "No {}".format
seen.append(st.menu_button("Export", [1, 2], key="export", format_func=label, on_click=clicked, args=["on"]))
"""


def test_a_click_counts_for_one_run_after_its_callback() -> None:
    at = run(SCRIPT)
    assert at.menu_button[0].options == ["No 1", "No 2"]
    assert at.menu_button[0].format_func(2) == "No 2"
    at.menu_button[0].click(2).run()
    at.run()
    at.menu_button(key="export").click_index(0).run()
    assert at.session_state["seen"] == [None, ("on", 2), 2, None, ("on", 1), 1]
    assert at.session_state["export"] == 1


def test_the_same_click_counts_again() -> None:
    at = run("st.session_state.seen = [*st.session_state.get('seen', []), st.menu_button('a', ['x'])]")
    for _ in range(2):
        at.menu_button[0].click("x").run()
    assert at.session_state["seen"] == [None, "x", "x"]


def test_a_click_can_be_taken_back_before_the_run() -> None:
    at = run("st.session_state.seen = st.menu_button('a', ['x'])")
    at.menu_button[0].click("x")
    at.menu_button[0].set_value(None).run()
    assert at.session_state["seen"] is None


def test_what_is_no_option_cannot_be_clicked() -> None:
    at = run("st.menu_button('a', ['x'])\nst.menu_button('b', ['x'], disabled=True)")
    with pytest.raises(AppTestError, match="cannot have the value 'y'"):
        at.menu_button[0].click("y")
    with pytest.raises(AppTestError, match="disabled"):
        at.menu_button[1].click("x")


@pytest.mark.parametrize("answer", ["y", "", None, True, ["x"], 0])
def test_the_server_refuses_what_is_no_option(answer: Any) -> None:
    assert Picked(["x"], ["x"]).accepts("x")
    assert not Picked(["x"], ["x"]).accepts(answer)


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("st.menu_button('a', [])", StreamlitMissingRequiredParameterError),
        ("st.menu_button('a', None)", StreamlitMissingRequiredParameterError),
        ("st.menu_button('a', 5)", StreamlitInvalidParameterTypeError),
        ("st.menu_button('a', ['x', 'x'])", StreamlitAPIException),
        ("st.menu_button('a', [1, '1'])", StreamlitAPIException),
        ("st.menu_button('a', ['x'], type='ghost')", StreamlitValueError),
        ("st.menu_button('a', ['x'], icon='xx')", StreamlitAPIException),
        ("st.menu_button('a', ['x'], width=0)", StreamlitInvalidWidthError),
        ("st.menu_button('a', ['x'], on_click='rerun')", StreamlitInvalidParameterTypeError),
        ("st.form('f').menu_button('a', ['x'])", StreamlitInvalidLayoutContextError),
    ],
)
def test_wrong_parameters_and_places_raise(call: str, expected: type[Exception]) -> None:
    assert error(call) is expected
