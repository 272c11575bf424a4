"""Has each of the script's top-level statements tell that it begins."""

from __future__ import annotations

import ast

from .stopwatch import MARK

TEXT = 120
"""Characters of a statement's first line that are kept."""


def with_marks(tree: ast.Module, source: str) -> ast.Module:
    """The module, each of whose statements tells that it begins.

    The docstring and `from __future__` imports stay first, as Python wants them.
    """
    lines = source.splitlines()
    start = 1 if ast.get_docstring(tree, clean=False) is not None else 0
    body = tree.body[:start]
    for statement in tree.body[start:]:
        if not (isinstance(statement, ast.ImportFrom) and statement.module == "__future__"):
            body.append(_mark(statement, lines))
        body.append(statement)
    tree.body = body
    return ast.fix_missing_locations(tree)


def _mark(statement: ast.stmt, lines: list[str]) -> ast.stmt:
    line = min([statement.lineno, *(d.lineno for d in getattr(statement, "decorator_list", ()))])
    end = statement.end_lineno or line
    text = lines[line - 1].strip()[:TEXT] if line <= len(lines) else ""
    call = ast.Call(ast.Name(MARK, ast.Load()), [ast.Constant(line), ast.Constant(end), ast.Constant(text)], [])
    mark = ast.copy_location(ast.Expr(call), statement)
    mark.lineno = line
    return mark
