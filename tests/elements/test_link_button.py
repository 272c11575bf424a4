"""st.link_button."""

from __future__ import annotations

import pytest

from ostinato.errors import StreamlitAPIException, StreamlitInvalidURLError, StreamlitValueError
from ostinato.testing.v1.errors import AppTestError
from tests.elements.app import error, run, value


def test_untracked_it_is_an_element_that_another_can_replace() -> None:
    at = run("st.link_button('Docs', 'https://example.com', key='k').text('replaced')")
    assert at.text.values == ["replaced"]
    assert not at.link_button
    untracked = run("st.link_button('Docs', 'https://example.com')").link_button[0]
    with pytest.raises(AppTestError, match="not tracked"):
        untracked.click()


@pytest.mark.parametrize("on_click", ["'rerun'", "lambda: None"])
def test_tracked_it_is_true_in_the_run_that_a_click_starts(on_click: str) -> None:
    at = run(f"st.session_state.seen = st.link_button('Docs', 'https://example.com', on_click={on_click}, key='k')")
    assert at.session_state["seen"] is False
    at.link_button[0].click().run()
    assert at.session_state["seen"] is True
    assert at.run().session_state["seen"] is False


def test_its_callback_is_called_with_its_arguments() -> None:
    at = run(
        "st.link_button('Docs', 'https://example.com', on_click=st.session_state.__setitem__, args=('seen', 'yes'))"
    )
    at.link_button[0].click().run()
    assert at.session_state["seen"] == "yes"


def test_in_a_form_it_goes_by_itself() -> None:
    at = run(
        "with st.form('f'):\n    st.session_state.seen = st.link_button('Docs', '/docs', on_click='rerun')\n"
        "    st.form_submit_button()"
    )
    at.link_button[0].click().run()
    assert at.session_state["seen"] is True


def test_a_disabled_one_cannot_be_clicked() -> None:
    with pytest.raises(AppTestError, match="disabled"):
        run("st.link_button('Docs', '/docs', on_click='rerun', disabled=True)").link_button[0].click()


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", " JavaScript:alert(1)", "java\\nscript:alert(1)", "data:text/html,x"]
)
def test_urls_that_execute_code_are_refused(url: str) -> None:
    assert error(f"st.link_button('a', '{url}')") is StreamlitInvalidURLError


@pytest.mark.parametrize(
    "url", ["https://example.com/?q=1#a", "/docs", "docs", "mailto:a@example.com", "vscode://file", ""]
)
def test_other_urls_are_left_as_they_are(url: str) -> None:
    assert value(f"st.link_button('a', '{url}').element.url") == url


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ("on_click='never'", StreamlitValueError),
        ("type='loud'", StreamlitValueError),
        ("icon_position='top'", StreamlitValueError),
        ("icon='star'", StreamlitAPIException),
        ("shortcut='Ctrl+C'", StreamlitAPIException),
    ],
)
def test_wrong_parameters_raise(arguments: str, expected: type[Exception]) -> None:
    assert error(f"st.link_button('a', '/b', {arguments})") is expected
