"""st.set_option with theme options: the look of one session's page."""

from __future__ import annotations

from typing import Any

import pytest

from ostinato.errors import StreamlitAPIException
from ostinato.testing.v1 import AppTest
from tests.elements.app import error, run

SCRIPT = """
import ostinato as st
st.set_page_config(page_title="Mine")
if st.toggle("Paper", key="paper"):
    st.set_option("theme.backgroundColor", "#fdf6e3")
    st.set_option("theme.linkUnderline", False)
    st.text(st.get_option("theme.backgroundColor"))
@st.fragment
def part():
    st.button("Again", key="again")
part()
"""


def page(at: AppTest) -> Any:
    return at._session.tree.page.element


def test_a_session_wears_what_its_script_sets_as_long_as_each_run_sets_it() -> None:
    at = AppTest.from_string(SCRIPT).run()
    assert page(at).theme == {}
    at.toggle[0].set_value(True).run()
    assert page(at).theme == {"theme.backgroundColor": "#fdf6e3", "theme.linkUnderline": False}
    assert page(at).title == "Mine"
    assert at.text[0].value == "#fdf6e3"
    at.button[0].click().run()  # a fragment's run leaves the page as it is
    assert page(at).theme["theme.backgroundColor"] == "#fdf6e3"
    at.toggle[0].set_value(False).run()
    assert (page(at).theme, page(at).title) == ({}, "Mine")


def test_other_sessions_look_as_ever() -> None:
    source = "import ostinato as st\nst.set_option('theme.font', 'serif')"
    assert page(AppTest.from_string(source).run()).theme == {"theme.font": "serif"}
    assert run("st.session_state['seen'] = st.get_option('theme.font')").session_state["seen"] is None


def test_none_stands_for_not_set() -> None:
    at = run("st.set_option('theme.font', None)\nst.session_state['seen'] = st.get_option('theme.font')")
    assert (page(at).theme, at.session_state["seen"]) == ({"theme.font": None}, None)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("theme.fonts", "serif"),
        ("theme.baseFontSize", "large"),
        ("theme.base", "mine.toml"),
        ("theme.sidebar.baseFontSize", 12),
    ],
)
def test_what_is_no_theme_option_is_refused(key: str, value: Any) -> None:
    assert error(f"st.set_option({key!r}, {value!r})") is StreamlitAPIException
