"""st.button, st.checkbox, st.toggle."""

from __future__ import annotations

import warnings

import pytest

from ostinato.errors import (
    StreamlitAPIException,
    StreamlitInvalidParameterTypeError,
    StreamlitMissingRequiredParameterError,
    StreamlitValueAssignmentNotAllowedError,
    StreamlitValueError,
)
from tests.elements.app import error, run, value


def test_a_button_is_true_for_one_run() -> None:
    at = run("st.write(str(st.button('Go')))")
    assert at.markdown[0].value == "False"
    at.button[0].click().run()
    assert at.markdown[0].value == "True"
    at.run()
    assert at.markdown[0].value == "False"


def test_a_callback_gets_the_arguments_of_the_last_drawing() -> None:
    at = run(
        "seen = st.session_state.setdefault('seen', [])\n"
        "st.button('Go', on_click=lambda *a, **k: seen.append((a, k)), args=[len(seen)], kwargs={'x': 1})"
    )
    at.button[0].click().run()
    at.button[0].click().run()
    assert at.session_state["seen"] == [((0,), {"x": 1}), ((1,), {"x": 1})]


def test_only_the_user_presses_a_button() -> None:
    assert error("st.session_state.k = True; st.button('Go', key='k')") is StreamlitValueAssignmentNotAllowedError


@pytest.mark.parametrize(
    ("shortcut", "expected"),
    [("Ctrl+K", "ctrl+k"), ("shift+CMD+O", "ctrl+shift+o"), ("Esc", "escape"), ("f11", "f11"), ("4", "4")],
)
def test_a_shortcut_has_one_form(shortcut: str, expected: str) -> None:
    assert run(f"st.button('Go', shortcut={shortcut!r})").button[0].shortcut == expected


@pytest.mark.parametrize("shortcut", ["R", "Ctrl+C", "x+y", "", "Foo", "Ctrl", "."])
def test_what_is_no_shortcut_is_refused(shortcut: str) -> None:
    assert error(f"st.button('Go', shortcut={shortcut!r})") is StreamlitAPIException


def test_use_container_width_works_and_names_its_successor() -> None:
    with pytest.warns(DeprecationWarning, match='width="stretch"'):
        at = run("st.button('Go', use_container_width=True)")
    assert at.button[0].width == "stretch"


def test_a_line_names_a_successor_once_however_often_it_runs() -> None:
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("default")
        run("for name in 'ab':\n    st.button(name, use_container_width=True)\nst.text(1)").run()
    assert [(warning.category, warning.lineno) for warning in said] == [(DeprecationWarning, 5)]


@pytest.mark.parametrize("kind", ["checkbox", "toggle"])
def test_a_tick_is_returned_and_kept(kind: str) -> None:
    at = run(f"st.write(str(st.{kind}('On', key='k')))")
    at.get(kind)[0].check().run()
    assert at.markdown[0].value == "True"
    assert at.session_state["k"] is True
    at.run().get(kind)[0].uncheck().run()
    assert at.markdown[0].value == "False"


def test_any_value_counts_as_yes_or_no() -> None:
    assert value("st.checkbox('a', value=None)") is False
    assert value("st.checkbox('a', value='x')") is True
    assert value("st.checkbox('a', key='k')", "st.session_state.k = 'yes'") is True


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("st.button('a', type='x')", StreamlitValueError),
        ("st.button('a', icon_position='x')", StreamlitValueError),
        ("st.button('a', on_click='rerun')", StreamlitInvalidParameterTypeError),
        ("st.checkbox('a', on_change='x')", StreamlitValueError),
        ("st.checkbox('a', on_change=5)", StreamlitValueError),
        ("st.checkbox('a', label_visibility='x')", StreamlitValueError),
        ("st.checkbox('a', bind='query-params')", StreamlitMissingRequiredParameterError),
        ("st.checkbox('a', bind='x', key='k')", StreamlitValueError),
        ("st.checkbox('a', persist_state='page')", StreamlitMissingRequiredParameterError),
        ("st.checkbox('a', persist_state='x', key='k')", StreamlitValueError),
    ],
)
def test_a_wrong_parameter_is_refused(call: str, expected: type[Exception]) -> None:
    assert error(call) is expected
