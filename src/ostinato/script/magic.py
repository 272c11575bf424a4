"""Magic: a bare expression on a line of its own is written to the page."""

from __future__ import annotations

import ast
from typing import TypeVar

WRITE = "__ostinato_write__"
"""The name under which a run's `__main__` finds the function that writes."""

F = TypeVar("F", ast.FunctionDef, ast.AsyncFunctionDef)


def with_magic(tree: ast.Module) -> ast.Module:
    """The module with its bare expressions written.

    The items of a tuple are written beside each other, as `a, b` reads. Calls, `await` and `yield` are left alone: they
    are there for their effect. So are docstrings, `...`, and class bodies.
    """
    start = 1 if ast.get_docstring(tree, clean=False) is not None else 0
    magic = _Magic()
    tree.body = tree.body[:start] + [magic.visit(statement) for statement in tree.body[start:]]
    return ast.fix_missing_locations(tree)


class _Magic(ast.NodeTransformer):
    """Wraps expression statements in WRITE(…)."""

    def visit_Expr(self, node: ast.Expr) -> ast.Expr:
        if isinstance(node.value, (ast.Call, ast.Await, ast.Yield, ast.YieldFrom)):
            return node
        if isinstance(node.value, ast.Constant) and node.value.value is Ellipsis:
            return node
        values = node.value.elts if isinstance(node.value, ast.Tuple) else [node.value]
        call = ast.Call(ast.Name(WRITE, ast.Load()), values, [])
        return ast.copy_location(ast.Expr(ast.copy_location(call, node)), node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        return self._below_docstring(node)

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> ast.AsyncFunctionDef:
        return self._below_docstring(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.ClassDef:
        return node

    def _below_docstring(self, node: F) -> F:
        start = 1 if ast.get_docstring(node, clean=False) is not None else 0
        node.body = node.body[:start] + [self.visit(statement) for statement in node.body[start:]]
        return node
