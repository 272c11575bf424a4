"""What a source file imports, read from its text: known also for a file that cannot be imported."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from .local import LocalCode


def imported_names(path: Path, package: str) -> frozenset[str]:
    """Return the dotted names that the file at `path` imports; none where it cannot be read.

    `from a import b` gives both "a" and "a.b", since `b` may be a module or not.

    Parameters
    ----------
    path
        The source file.
    package
        The package that relative imports start from; empty: none.
    """
    try:
        stamp = path.stat().st_mtime_ns
    except OSError:
        return frozenset()
    return _names(path, package, stamp)


def source_files(script: Path, local: LocalCode) -> set[Path]:
    """Return the script and every local file that it imports, or that its imports would find if it existed."""
    found = {script}
    waiting = [(script, "")]
    while waiting:
        path, package = waiting.pop()
        for name in imported_names(path, package):
            for candidate in _candidates(name, local):
                if candidate not in found:
                    found.add(candidate)
                    is_package = candidate.name == "__init__.py"
                    waiting.append((candidate, name if is_package else name.rpartition(".")[0]))
    return found


def _candidates(name: str, local: LocalCode) -> Iterator[Path]:
    parts = name.split(".")
    for root in local.roots:
        for path in (root.joinpath(*parts).with_suffix(".py"), root.joinpath(*parts, "__init__.py")):
            if path.parent.is_dir() and local.holds(str(path)):
                yield path


@lru_cache(maxsize=4096)
def _names(path: Path, package: str, stamp: int) -> frozenset[str]:
    try:
        tree = ast.parse(path.read_bytes())
    except (OSError, SyntaxError, ValueError):
        return frozenset()
    return frozenset(name for node in ast.walk(tree) for name in imported_by(node, package))


def imported_by(node: ast.AST, package: str) -> Iterator[str]:
    """The dotted names that an import statement imports; none for any other node."""
    if isinstance(node, ast.Import):
        for alias in node.names:
            yield alias.name
            if not alias.asname:  # `import a.b` binds `a`
                yield alias.name.partition(".")[0]
    elif isinstance(node, ast.ImportFrom):
        base = _base(node, package)
        yield base
        yield from (f"{base}.{alias.name}" for alias in node.names if alias.name != "*")


def _base(node: ast.ImportFrom, package: str) -> str:
    if not node.level:
        return node.module or ""
    parents = package.split(".")[: len(package.split(".")) - node.level + 1]
    return ".".join([*parents, node.module] if node.module else parents)
