"""What a module does, while it is imported, with what it imports itself: read from its text and its variables."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator
from types import FunctionType, ModuleType

from .imports import imported_by

Function = ast.FunctionDef | ast.AsyncFunctionDef
Import = ast.Import | ast.ImportFrom


def imports_to_repeat(tree: ast.Module, module: ModuleType, changed: Collection[str]) -> list[ast.stmt] | None:
    """Return the import statements that bring a module up to date when modules that it imports have changed.

    None: they are not enough, and the module must be executed as a whole. They are enough where it uses what it imports
    from there only in functions that nothing calls before the import is over. When in doubt, they are not.

    Parameters
    ----------
    tree
        The module's text, parsed.
    module
        The module as it was imported the last time.
    changed
        Dotted names of the modules that have changed.
    """

    def brings_changes(node: ast.AST) -> bool:
        return any(name in changed for name in imported_by(node, module.__package__ or ""))

    imports = [single for statement in tree.body for single in _singles(statement) if brings_changes(single)]
    names = {alias.asname or alias.name.partition(".")[0] for single in imports for alias in single.names}
    if "*" in names or any(origin in changed for name, origin in origins(module) if name not in names):
        return None
    tainted = names | _tainted(tree, names)
    for statement in tree.body:
        if not isinstance(statement, Import):
            for node, called in _executed(statement):
                if brings_changes(node) or _name(node) in (tainted if called else names):
                    return None
    return [*imports]


def origins(module: ModuleType) -> Iterator[tuple[str, str]]:
    """Return the variables of a module that stand for something of another module, and that module's name."""
    for name, value in list(vars(module).items()):
        if isinstance(value, ModuleType):
            # The import system makes every submodule an attribute of its package: that is no import by the package.
            if not value.__name__.startswith(f"{module.__name__}."):
                yield name, value.__name__
        elif isinstance(value, type | FunctionType) and value.__module__ != module.__name__:
            yield name, value.__module__


def _singles(statement: ast.stmt) -> Iterator[ast.Import | ast.ImportFrom]:
    """An import statement as several, each of one name."""
    if isinstance(statement, ast.Import):
        yield from (ast.Import([alias]) for alias in statement.names)
    elif isinstance(statement, ast.ImportFrom):
        yield from (ast.ImportFrom(statement.module, [alias], statement.level) for alias in statement.names)


def _tainted(tree: ast.Module, names: Collection[str]) -> set[str]:
    """Functions and classes of the module that use `names` when they are called, directly or not."""
    uses = {
        statement.name: {node.id for node in ast.walk(statement) if isinstance(node, ast.Name)}
        for statement in tree.body
        if isinstance(statement, Function | ast.ClassDef)
    }
    found: set[str] = set()
    while more := {name for name, used in uses.items() if not used.isdisjoint({*names, *found})} - found:
        found |= more
    return found


def _executed(node: ast.AST) -> Iterator[tuple[ast.AST, bool]]:
    """What is executed while the module is imported, and whether it may be called.

    Base classes and annotations are only looked at; the annotations of functions are of no account.
    """
    parts: Iterator[ast.AST] = ast.iter_child_nodes(node)
    seen: list[ast.AST] = []
    if isinstance(node, Function):
        parts = iter([*node.decorator_list, *node.args.defaults, *filter(None, node.args.kw_defaults)])
    elif isinstance(node, ast.ClassDef):
        seen = [*node.bases]
    elif isinstance(node, ast.AnnAssign):
        seen = [node.annotation]
    elif isinstance(node, ast.If) and ast.unparse(node.test) in ("TYPE_CHECKING", "typing.TYPE_CHECKING"):
        parts = iter(node.orelse)
    yield node, not isinstance(node, Function | ast.ClassDef)
    for part in parts:
        for inner, called in _executed(part):
            if inner is not part or not _is_member(part, node):
                yield inner, called and part not in seen


def _is_member(node: ast.AST, outer: ast.AST) -> bool:
    """A method or an inner class: its name is no variable of the module."""
    return isinstance(outer, ast.ClassDef) and isinstance(node, Function | ast.ClassDef)


def _name(node: ast.AST) -> str | None:
    """The variable that is read or set here."""
    if isinstance(node, ast.Name):
        return node.id
    return node.name if isinstance(node, Function | ast.ClassDef) else None
