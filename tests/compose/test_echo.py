"""st.echo."""

from __future__ import annotations

import pytest

from ostinato.errors import StreamlitAPIException, StreamlitValueError
from ostinato.testing.v1 import AppTest
from tests.elements.app import error, run


def shown(source: str) -> list[str]:
    """What the page shows, code first where it is above."""
    main = run(source).main
    return [f"{child.type}: {child.value}" for child in main]


def test_the_code_stands_above_what_it_draws() -> None:
    assert shown("with st.echo():\n    st.write('hi')\nst.write('after')") == [
        "code: st.write('hi')",
        "markdown: hi",
        "markdown: after",
    ]


def test_the_code_may_stand_below() -> None:
    assert shown("with st.echo('below'):\n    st.write('hi')") == ["markdown: hi", "code: st.write('hi')"]


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (
            "with st.echo():\n    # why\n\n    x = 1\n\n    y = 2  # so\n    # end\n# not part",
            "# why\n\nx = 1\n\ny = 2  # so\n# end",
        ),
        ("with st.echo(): x = 1; y = 'ü'", "x = 1; y = 'ü'"),
        ("with st.echo(\n    'above'\n):\n    x = 1", "x = 1"),
        ("with (\n    st.container(),\n    st.echo(),\n):\n    x = 1", "x = 1"),
        ("with st.echo():\n    text = '''\n  a\n    b\n'''", "text = '''\n  a\nb\n'''"),
        ("with st.echo():\n    @print\n    def f(): pass", "@print\ndef f(): pass"),
        ("if True:\n  with st.echo():\n    if x := 1:\n        y = x", "if x := 1:\n    y = x"),
        ("with st.container():\n    x = 0\n    with st.echo():\n        x = 1\n    y = 2", "x = 1"),
    ],
)
def test_the_code_is_the_block_without_its_margin(block: str, expected: str) -> None:
    assert run(block).code[0].value == expected


def test_it_shows_the_code_of_functions_and_modules() -> None:
    at = run("def part():\n    with st.echo():\n        x = 1\npart()\npart()")
    assert [block.value for block in at.code] == ["x = 1"] * 2


def test_bare_expressions_are_shown_as_they_were_written() -> None:
    at = run("with st.echo():\n    'word'\n    3, 4")
    assert at.code[0].value == "'word'\n3, 4"
    assert [line.value for line in at.markdown] == ["word", "`3` `4`"]


def test_it_works_in_functions_under_test() -> None:
    def app() -> None:
        import ostinato as st

        with st.echo():
            st.write("in a function")

    at = AppTest.from_function(app).run()
    assert at.code[0].value == 'st.write("in a function")'


def test_an_error_in_the_block_is_the_block_s() -> None:
    at = AppTest.from_string("import ostinato as st\nwith st.echo():\n    1 / 0").run()
    assert at.exception[0].value == "division by zero"
    assert at.code[0].value == "1 / 0"


def test_wrong_use_raises() -> None:
    assert error("st.echo('beside')") is StreamlitValueError
    assert error("st.echo()") is StreamlitAPIException
