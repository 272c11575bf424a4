"""st.error, st.warning, st.info, st.success."""

from __future__ import annotations

import pytest

from ostinato.errors import StreamlitAPIException, StreamlitInvalidWidthError
from tests.elements.app import error, run


@pytest.mark.parametrize("level", ["error", "warning", "info", "success"])
def test_each_level_goes_by_its_own_name(level: str) -> None:
    at = run(f"st.{level}('hello', title='Note')")
    assert at.get(level)[0].value == "hello"
    assert at.get(level)[0].title == "Note"


@pytest.mark.parametrize(
    ("arguments", "icon", "body"),
    [
        ("'🚨 hello'", "🚨", "hello"),
        ("'🚨hello'", "🚨", "hello"),
        ("'🚨🚨 x'", "🚨", "🚨 x"),
        ("':material/mail: x'", ":material/mail:", "x"),
        ("'👩‍💻 x'", "👩‍💻", "x"),
        ("'🇩🇪 x'", "🇩🇪", "x"),
        ("'1 hello'", "", "1 hello"),
        ("'hello'", "", "hello"),
        ("'🚨 hello', icon=''", "", "🚨 hello"),
        ("'x', icon='🚨'", "🚨", "x"),
        ("'x', icon='spinner'", "spinner", "x"),
    ],
)
def test_the_icon_is_the_one_given_or_the_one_that_the_text_begins_with(arguments: str, icon: str, body: str) -> None:
    shown = run(f"st.error({arguments})").error[0]
    assert (shown.icon, shown.value) == (icon, body)


@pytest.mark.parametrize("icon", ["x", ":smile:", "🚨🚨", ":material/mail", ":material/Mail:"])
def test_what_is_no_icon_is_refused(icon: str) -> None:
    assert error(f"st.error('x', icon={icon!r})") is StreamlitAPIException


def test_an_alert_cannot_be_as_wide_as_its_content() -> None:
    assert error("st.error('x', width='content')") is StreamlitInvalidWidthError
