"""Bare expressions are written; everything else means what it meant."""

from __future__ import annotations

import pytest

from ostinato.script.source import compile_script


def written(source: str, **names: object) -> list[tuple[object, ...]]:
    """The arguments of each call of the function that writes."""
    calls: list[tuple[object, ...]] = []
    exec(compile_script(source, "app.py", magic=True), {"__ostinato_write__": lambda *v: calls.append(v), **names})
    return calls


@pytest.mark.parametrize(
    ("source", "calls"),
    [
        ("x", [("x's value",)]),
        ("x; 1 + 1", [("x's value",), (2,)]),
        ("x, 2", [("x's value", 2)]),
        ("0\n'text'", [(0,), ("text",)]),
        ("if True:\n    x\nelse:\n    0", [("x's value",)]),
        ("with open(__import__('os').devnull):\n    x", [("x's value",)]),
        ("def f():\n    'doc'\n    x\nf()", [("x's value",)]),
        ("[i for i in range(2)]", [([0, 1],)]),
        ("None", [(None,)]),
    ],
)
def test_a_bare_expression_is_written(source: str, calls: list[tuple[object, ...]]) -> None:
    assert written(source, x="x's value") == calls


@pytest.mark.parametrize(
    "source",
    [
        "'''the script's own docstring'''",
        "len('a call')",
        "...",
        "y = 1",
        "def f():\n    '''docstring'''\nf()",
        "class C:\n    '''docstring'''\n    x: int\n    1",
        "def g():\n    yield 1\nlist(g())",
        "import os",
        "lambda_ = lambda: 1",
        "async def f():\n    '''docstring'''\n    await f()",
    ],
)
def test_what_is_there_for_its_effect_is_not_written(source: str) -> None:
    assert written(source) == []


def test_docstrings_stay_docstrings() -> None:
    module: dict[str, object] = {}
    exec(compile_script("'''of the script'''\ndef f():\n    '''of f'''", "app.py", magic=True), module)
    assert module["__doc__"] == "of the script"
    assert module["f"].__doc__ == "of f"


def test_lines_of_a_trace_stay_where_they_were() -> None:
    with pytest.raises(ZeroDivisionError) as caught:
        written("'a'\n'b'\n1 / 0")
    assert caught.traceback[-1].lineno == 2
