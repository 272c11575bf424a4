"""st.set_page_config."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from ostinato.elements.page import Page
from ostinato.errors import (
    MediaFileError,
    StreamlitInvalidParameterTypeError,
    StreamlitInvalidURLError,
    StreamlitValueError,
)
from ostinato.testing.v1 import AppTest
from tests.elements.app import error, run


def page(at: AppTest) -> Any:
    return at._session.tree.page.element


def test_calls_of_one_run_add_up() -> None:
    at = run("st.set_page_config(page_title='A', layout='wide')\nst.set_page_config(page_title='B', page_icon='📈')")
    assert page(at) == Page(title="B", icon="📈", layout="wide")


def test_settings_last_as_long_as_the_script_asks_for_them() -> None:
    at = run("if st.checkbox('wide'):\n    st.set_page_config(layout='wide')")
    at.checkbox[0].check().run()
    assert page(at).layout == "wide"
    at.checkbox[0].uncheck().run()
    assert page(at) == Page()


def test_menu_entries_go_by_their_names_in_any_case() -> None:
    at = run(
        "st.set_page_config(menu_items={'Get Help': 'https://example.org', 'about': '# Us', 'Report a bug': None})"
    )
    assert page(at).menu == {"Get help": "https://example.org", "About": "# Us", "Report a bug": None}


@pytest.mark.parametrize(("given", "kept"), [("'locked'", "locked"), ("300", 300), ("100", 200), ("999", 600)])
def test_a_sidebar_has_a_state_or_a_width_within_bounds(given: str, kept: str | int) -> None:
    assert page(run(f"st.set_page_config(initial_sidebar_state={given})")).sidebar == kept


def test_an_icon_is_a_few_signs_an_address_or_a_picture(tmp_path: Path) -> None:
    file = tmp_path / "icon.svg"
    file.write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    for given in ("📈", ":shark:", ":material/home:", "https://example.com/icon.png"):
        assert page(run(f"st.set_page_config(page_icon={given!r})")).icon == given
    for given in (repr(str(file)), f"__import__('pathlib').Path({str(file)!r})", repr(file.read_text())):
        icon = page(run(f"st.set_page_config(page_icon={given})")).icon
        assert icon.startswith("media/")
        assert icon.endswith(".svg")


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ("layout='x'", StreamlitValueError),
        ("page_icon='missing.png'", MediaFileError),
        ("page_icon=5", StreamlitInvalidParameterTypeError),
        ("initial_sidebar_state='x'", StreamlitValueError),
        ("initial_sidebar_state=-1", StreamlitValueError),
        ("menu_items={'x': 'y'}", StreamlitValueError),
        ("menu_items={'Get help': 'javascript:alert(1)'}", StreamlitInvalidURLError),
        ("menu_items=5", StreamlitInvalidParameterTypeError),
    ],
)
def test_a_wrong_parameter_is_refused(arguments: str, expected: type[Exception]) -> None:
    assert error(f"st.set_page_config({arguments})") is expected
