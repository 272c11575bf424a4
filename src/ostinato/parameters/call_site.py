"""The source text of a call, where the script makes it."""

from __future__ import annotations

import ast
import linecache
from functools import lru_cache
from types import FrameType

from ..script.syntax import parse


def statements_below(frame: FrameType) -> str | None:
    """The statements inside the `with` statement whose head the frame is executing; None: it executes none, or its
    source is not at hand."""
    source = _source(frame)
    heads = [
        node
        for node in _nodes(source)
        if isinstance(node, (ast.With, ast.AsyncWith)) and any(_at(item.context_expr, frame) for item in node.items)
    ]
    return _text_of(heads[-1].body, heads[-1].items[-1], source) if heads else None


def argument(frame: FrameType, function: str, parameter: str) -> str | None:
    """What stands for the first parameter in the frame's present call of `function`; None: there is no telling."""
    source = _source(frame)
    calls = [n for n in _nodes(source) if isinstance(n, ast.Call) and _at(n, frame) and _name(n.func) == function]
    if len(calls) != 1:  # two on a line: the frame does not tell them apart
        return None
    named = (keyword.value for keyword in calls[0].keywords if keyword.arg == parameter)
    given = next(iter(calls[0].args), None) or next(named, None)
    return None if given is None else ast.get_source_segment(source, given)


def _source(frame: FrameType) -> str:
    path = frame.f_code.co_filename
    linecache.checkcache(path)
    return "".join(linecache.getlines(path, frame.f_globals))


@lru_cache(maxsize=8)
def _nodes(source: str) -> tuple[ast.AST, ...]:
    """All nodes, outer ones first. A file that was saved meanwhile need not be Python."""
    try:
        return tuple(ast.walk(parse(source)))
    except (SyntaxError, ValueError):
        return ()


def _at(node: ast.expr, frame: FrameType) -> bool:
    return node.lineno <= frame.f_lineno <= (node.end_lineno or node.lineno)


def _name(function: ast.expr) -> str | None:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else None


def _text_of(body: list[ast.stmt], head: ast.withitem, source: str) -> str:
    """The statements with the comments around them, without the indentation that they have in common."""
    lines = source.splitlines()
    first, last = _first_line(body[0]) - 1, body[-1].end_lineno or body[-1].lineno
    above = head.optional_vars or head.context_expr
    opened = above.end_lineno or above.lineno
    margin = lines[first][: len(lines[first]) - len(lines[first].lstrip())]
    if first < opened:  # on one line with the head
        beginning = lines[first].encode()[body[0].col_offset :].decode()
        return "\n".join([beginning, *lines[first + 1 : last]])
    while first > opened and _is_aside(lines[first - 1], ""):
        first -= 1
    while last < len(lines) and _is_aside(lines[last], margin):
        last += 1
    return "\n".join(line.removeprefix(margin) for line in lines[first:last]).strip("\n")


def _first_line(statement: ast.stmt) -> int:
    decorators: list[ast.expr] = getattr(statement, "decorator_list", [])
    return min([statement.lineno, *(decorator.lineno for decorator in decorators)])


def _is_aside(line: str, margin: str) -> bool:
    return not line.strip() or (line.startswith(margin) and line.lstrip().startswith("#"))
