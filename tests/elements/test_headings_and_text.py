"""st.title, st.header, st.subheader, st.markdown, st.caption, st.text, st.code, st.html, st.divider."""

from __future__ import annotations

from pathlib import Path

import pytest

from ostinato.errors import (
    StreamlitAPIException,
    StreamlitIncompatibleParametersError,
    StreamlitInvalidHeightError,
    StreamlitInvalidParameterTypeError,
    StreamlitInvalidWidthError,
    StreamlitMissingRequiredParameterError,
    StreamlitValueError,
)
from tests.elements.app import error, run


def test_indentation_of_the_source_is_no_part_of_a_text() -> None:
    at = run('st.markdown("""\n    a\n      b\n""")\nst.text("  x ")\nst.title("""\n   T\n""")')
    assert at.markdown[0].value == "a\n  b"
    assert at.text[0].value == "x"
    assert at.title[0].value == "T"


def test_indentation_of_code_stays() -> None:
    at = run(r'st.code("\n   a\n   b\n")')
    assert at.code[0].value == "   a\n   b"


@pytest.mark.parametrize("call", ["markdown", "text", "code", "caption", "title", "header", "subheader", "error"])
def test_whatever_is_no_string_is_shown_by_its_str(call: str) -> None:
    at = run(f"st.{call}(5)\nst.{call}(None)")
    assert [element.value for element in at.get(call)] == ["5", "None"]


def test_headings_have_levels_and_go_by_their_own_names() -> None:
    at = run('st.title("a")\nst.header("b", divider="grey")\nst.subheader("c", divider=True, anchor=False)')
    assert (at.title[0].level, at.header[0].level, at.subheader[0].level) == (1, 2, 3)
    assert (at.header[0].divider, at.subheader[0].divider) == ("gray", "auto")
    assert at.subheader[0].anchor is False


def test_a_call_on_an_element_replaces_it() -> None:
    at = run('line = st.text("one")\nst.text("two")\nline.markdown("three")')
    assert [element.value for element in at.text] == ["two"]
    assert at.markdown[0].value == "three"


def test_html_is_read_from_files_and_from_objects(tmp_path: Path) -> None:
    page, style = tmp_path / "page.html", tmp_path / "style.css"
    page.write_text("<b>x</b>\n")
    style.write_text("b { color: red }")
    at = run(
        f"from pathlib import Path\nst.html(Path({str(page)!r}))\nst.html(Path({str(style)!r}))\n"
        "class Shown:\n    def _repr_html_(self):\n        return '<i>y</i>'\nst.html(Shown())"
    )
    assert [e.value for e in at.get("html")] == ["<b>x</b>", "<style>b { color: red }</style>", "<i>y</i>"]


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("st.markdown('a', width='x')", StreamlitInvalidWidthError),
        ("st.markdown('a', wrap=False, unsafe_allow_html=True)", StreamlitIncompatibleParametersError),
        ("st.divider(width='content')", StreamlitInvalidWidthError),
        ("st.header('a', width=0)", StreamlitInvalidWidthError),
        ("st.header('a', width=True)", StreamlitInvalidWidthError),
        ("st.header('a', divider='pink')", StreamlitValueError),
        ("st.header('a', anchor=True)", StreamlitValueError),
        ("st.header('a', anchor=5)", StreamlitInvalidParameterTypeError),
        ("st.header('a', text_alignment='x')", StreamlitValueError),
        ("st.header('a', icon='x')", StreamlitAPIException),
        ("st.code('a', height='x')", StreamlitInvalidHeightError),
        ("st.html('  ')", StreamlitMissingRequiredParameterError),
    ],
)
def test_a_wrong_parameter_is_refused(call: str, expected: type[Exception]) -> None:
    assert error(call) is expected
