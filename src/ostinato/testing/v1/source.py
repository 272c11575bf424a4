"""Scripts that tests write down as strings or functions."""

from __future__ import annotations

import inspect
import linecache
from collections.abc import Callable, Mapping, Sequence
from textwrap import dedent
from types import CodeType
from typing import Any

from ...script.source import Text

ARGS, KWARGS = "(the test's args)", "(the test's kwargs)"
"""Constants that stand in the compiled script for what the test hands over."""


def script_of_string(source: str) -> Text:
    """The script whose text is `source`. Traces show its lines."""
    text = dedent(source)
    path = f"<AppTest.from_string {abs(hash(text)):x}>"
    linecache.cache[path] = (len(text), None, text.splitlines(keepends=True), path)
    return Text(text, path)


class FunctionBody(Text):
    """A script that is the body of a function. Traces and coverage name the file that the function stands in.

    The arguments are any objects, which source text cannot hold: they take the place of constants in the code.
    """

    def __init__(self, function: Callable[..., Any], args: Sequence[Any], kwargs: Mapping[str, Any]) -> None:
        lines, first = inspect.getsourcelines(function)
        above = _future(function) + "\n" * (first - 1)
        wait = "await " if inspect.iscoroutinefunction(function) else ""
        call = f"{wait}{function.__name__}(*{ARGS!r}, **{KWARGS!r})"
        self._handed = {ARGS: tuple(args), KWARGS: dict(kwargs)}
        super().__init__(f"{above}{dedent(''.join(lines))}\n{call}\n", inspect.getsourcefile(function) or "<function>")

    def _compile(self, text: str, timed: bool) -> CodeType:
        code = super()._compile(text, timed)
        consts = (self._handed.get(c, c) if isinstance(c, str) else c for c in code.co_consts)
        return code.replace(co_consts=tuple(consts))


def _future(function: Callable[..., Any]) -> str:
    """The first line of the function's file, where it matters: its annotations name what the script does not know."""
    lazy = function.__code__.co_flags & annotations.compiler_flag
    return "from __future__ import annotations" if lazy else ""
