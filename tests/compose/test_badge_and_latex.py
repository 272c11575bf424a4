"""st.badge and st.latex."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest

from ostinato.compose.latex import is_symbolic
from ostinato.errors import StreamlitAPIException, StreamlitInvalidWidthError, StreamlitValueError
from tests.elements.app import error, run


@pytest.mark.parametrize(
    ("parameters", "markdown"),
    [
        ("'New'", ":blue-badge[New]"),
        ("'New', icon=':material/check:', color='grey'", ":grey-badge[:material/check: New]"),
        ("'a [b]\\nc', icon='🏠', color='primary'", ":primary-badge[🏠 a \\[b\\] c]"),
        ("3", ":blue-badge[3]"),
    ],
)
def test_a_badge_is_a_directive_of_markdown(parameters: str, markdown: str) -> None:
    (badge,) = run(f"st.badge({parameters})").markdown
    assert (badge.value, badge.width) == (markdown, "content")


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("badge('a', color='pink')", StreamlitValueError),
        ("badge('a', icon='star')", StreamlitAPIException),
        ("badge('a', width='auto')", StreamlitInvalidWidthError),
        ("latex('x', width='auto')", StreamlitInvalidWidthError),
    ],
)
def test_wrong_parameters_raise(call: str, expected: type[Exception]) -> None:
    assert error(f"st.{call}") is expected


def test_a_formula_is_a_block_of_markdown() -> None:
    at = run("st.latex('''\n    a\n      + b\n    ''', help='sum')")
    assert at.latex[0].value == "$$\na\n  + b\n$$"
    assert at.latex[0].help == "sum"
    assert not at.markdown


def test_what_is_no_text_is_converted() -> None:
    assert run("st.latex(42)").latex[0].value == "$$\n42\n$$"


def test_expressions_of_sympy_are_formulas(monkeypatch: pytest.MonkeyPatch) -> None:
    class Basic:
        """Stands for what SymPy derives its expressions from."""

    library = SimpleNamespace(Basic=Basic, MatrixBase=Basic, latex=lambda value: "x^{2}")
    assert not is_symbolic(Basic())
    monkeypatch.setitem(sys.modules, "sympy", library)
    at = run("import sympy\nst.write('is', sympy.Basic())\nst.latex(sympy.Basic())")
    assert at.latex.values == ["$$\nx^{2}\n$$"] * 2
