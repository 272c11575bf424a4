"""Magic. Rule O01."""

from __future__ import annotations

from pathlib import Path

import pytest

from ostinato.script.source import Text
from ostinato.testing.v1 import AppTest


def test_O01_a_bare_expression_on_its_own_line_is_written() -> None:
    at = AppTest.from_string(
        """
        import ostinato as st
        x = "a variable"
        x
        "a *string*"
        f"{x} in a string"
        1 + 1
        """
    ).run()
    assert at.markdown.values == ["a variable", "a *string*", "a variable in a string", "`2`"]


def test_O01_calls_are_not_written() -> None:
    at = AppTest.from_string(
        """
        import ostinato as st
        def function():
            return "not written"
        function()
        """
    ).run()
    assert not at.markdown


def test_O01_magic_works_inside_blocks_and_functions_whose_docstring_stays_one() -> None:
    at = AppTest.from_string(
        '''
        import ostinato as st
        def function():
            """docstring"""
            "in a function"
        function()
        if True:
            "in an if"
        for i in range(2):
            f"loop {i}"
        '''
    ).run()
    assert at.markdown.values == ["in a function", "in an if", "loop 0", "loop 1"]


@pytest.mark.parametrize(("magic", "written"), [(True, ["on"]), (False, [])])
def test_O01_magic_can_be_turned_off(magic: bool, written: list[str]) -> None:
    shown: list[object] = []
    code = Text("'''docstring'''\n'on'", str(Path("app.py")), magic=magic).code()
    exec(code, {"__ostinato_write__": shown.append})
    assert shown == written
