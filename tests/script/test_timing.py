from __future__ import annotations

import ast

import pytest

from ostinato.script.source import compile_script
from ostinato.script.stopwatch import MARK, MOST, Stopwatch
from ostinato.script.timing import with_marks


def marked(source: str) -> list[tuple[int, int, str]]:
    """What the statements of a script tell, in the order of execution."""
    told: list[tuple[int, int, str]] = []
    names = {MARK: lambda line, end, text: told.append((line, end, text)), "__ostinato_write__": lambda *v: None}
    exec(compile_script(source, "app.py", magic=True, timed=True), names)
    return told


def test_each_top_level_statement_tells_its_lines_and_its_text() -> None:
    source = "x = 1\nif x:\n    y = 2\n    z = 3\n\n@staticmethod\ndef f():\n    pass\n"
    assert marked(source) == [(1, 1, "x = 1"), (2, 4, "if x:"), (6, 8, "@staticmethod")]


def test_the_docstring_and_future_imports_stay_first() -> None:
    source = '"""The app."""\nfrom __future__ import annotations\nx: Unknown = 1\n'
    assert [line for line, *_ in marked(source)] == [3]
    tree = with_marks(ast.parse(source), source)
    assert ast.get_docstring(tree) == "The app."


def test_bare_expressions_are_still_written() -> None:
    written: list[object] = []
    names = {MARK: lambda *_: None, "__ostinato_write__": lambda *values: written.extend(values)}
    exec(compile_script("1\n2, 3\n", "app.py", magic=True, timed=True), names)
    assert written == [1, 2, 3]


def test_traces_name_the_same_lines_as_without() -> None:
    source = "x = 1\n\ny = x / 0\n"
    for timed in (False, True):
        with pytest.raises(ZeroDivisionError) as caught:
            exec(compile_script(source, "app.py", magic=True, timed=timed), {MARK: lambda *_: None})
        assert caught.traceback[-1].lineno == 2


def test_the_text_of_a_long_line_is_cut() -> None:
    ((_, _, text),) = marked(f"x = '{'a' * 5000}'")
    assert len(text) <= 120


def test_a_statement_takes_until_the_next_begins() -> None:
    clock = iter([1.0, 3.0, 3.5])
    watch = Stopwatch(lambda: next(clock))
    watch.mark(1, 1, "a")
    watch.mark(2, 4, "b")
    assert [(t.line, t.end, t.text, t.seconds) for t in watch.stop()] == [(1, 1, "a", 2.0), (2, 4, "b", 0.5)]


def test_a_script_of_endless_statements_is_remembered_in_part() -> None:
    watch = Stopwatch()
    for line in range(MOST + 10):
        watch.mark(line, line, "x")
    assert len(watch.stop()) == MOST
