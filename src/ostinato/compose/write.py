"""Anything, shown in the way that suits it: st.write, and bare expressions (magic)."""

from __future__ import annotations

import io
import re
from collections.abc import AsyncGenerator, Callable, Generator
from dataclasses import is_dataclass
from types import (
    BuiltinFunctionType,
    ClassMethodDescriptorType,
    FunctionType,
    MethodDescriptorType,
    MethodType,
    MethodWrapperType,
    ModuleType,
    WrapperDescriptorType,
)
from typing import Any

from ..elements.code import code
from ..elements.exception import exception
from ..elements.html import html
from ..elements.markdown import markdown
from ..script.place import Place
from .kinds import function_for
from .latex import is_symbolic, latex
from .streamed import Streamed

__all__ = ["write"]

DOCUMENTED = (
    type,
    ModuleType,
    FunctionType,
    MethodType,
    BuiltinFunctionType,
    ClassMethodDescriptorType,
    MethodDescriptorType,
    MethodWrapperType,
    WrapperDescriptorType,
    Place,
)
"""What shows its signature and documentation."""

_TICKS = re.compile("`+")


def write(at: Place, *args: object, unsafe_allow_html: bool = False) -> None:
    """Display anything, each thing in the way that suits it.

    Strings are Markdown. Numbers, dates and other short values are inline code, on one line with the strings beside
    them. Frames, arrays and what a database cursor found are tables, figures and charts of any library are drawn,
    dicts and lists are trees of JSON, exceptions show their trace, generators are written while they run, functions,
    classes, modules, containers and data classes show what `st.help` tells, expressions of SymPy are formulas. All else
    shows its text.

    Parameters
    ----------
    *args
        What to show.
    unsafe_allow_html
        Let HTML through, in strings and of objects with `_repr_html_`. It is sanitised in the browser.

    Examples
    --------
    >>> import ostinato as st
    >>> st.write("The answer is", 42)
    >>> st.write({"name": "Ada", "born": 1815})
    """
    words: list[str] = []
    for arg in args:
        word = _word(arg)
        if word is not None:
            words.append(word)
            continue
        _flush(at, words, unsafe_allow_html)
        _show(at, arg, unsafe_allow_html)
    _flush(at, words, unsafe_allow_html)


def magic(at: Place, *values: object) -> None:
    """Show what a bare expression gave. A place stands for a call that had its effect: it shows nothing."""
    write(at, *(value for value in values if not isinstance(value, Place)))


def _flush(at: Place, words: list[str], unsafe_allow_html: bool) -> None:
    if words:
        markdown(at, " ".join(words), unsafe_allow_html)
        words.clear()


def _word(value: object) -> str | None:
    """The Markdown of a value that may share its line with others, or None for one that may not."""
    if isinstance(value, str):
        return value
    if value is None or isinstance(value, (bool, int, float, complex, bytes)):
        return _inline(str(value))
    if isinstance(value, io.StringIO):
        return value.getvalue()
    if _show_of(value) is not None:
        return None
    text = str(value)
    return None if "\n" in text else _inline(text)


def _show(at: Place, value: object, unsafe_allow_html: bool) -> None:
    show = _show_of(value) or _text
    if show is _text and unsafe_allow_html and hasattr(value, "_repr_html_"):
        show = html
    show(at, value)


def _show_of(value: Any) -> Callable[[Place, Any], object] | None:
    """The function that shows a value of this kind; None: its text will do."""
    if isinstance(value, BaseException):
        return exception
    if isinstance(value, (Generator, AsyncGenerator)):
        return _stream
    if isinstance(value, Streamed):
        return _pieces
    if isinstance(value, DOCUMENTED):
        return _documentation
    if is_symbolic(value):
        return latex
    name = function_for(value)
    if name is not None:
        return lambda at, value: getattr(at, name)(value)
    if is_dataclass(value):
        return _documentation
    return _text if hasattr(value, "_repr_html_") else None


def _pieces(at: Place, streamed: Streamed) -> None:
    for piece in streamed:
        write(at, piece)


def _text(at: Place, value: object) -> None:
    code(at, str(value), None)


def _stream(at: Place, chunks: Generator[object, None, None]) -> None:
    from .write_stream import write_stream  # late: it shows by `write` what is no text

    write_stream(at, chunks)


def _documentation(at: Place, thing: Any) -> None:
    from ..elements.help import described  # late, as all that few scripts need

    at.show(described(thing))


def _inline(text: str) -> str:
    """The text as inline code, fenced by more backticks than it holds in a row."""
    fence = "`" * (1 + max((len(run) for run in _TICKS.findall(text)), default=0))
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{text}{pad}{fence}"
