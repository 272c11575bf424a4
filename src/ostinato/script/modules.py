"""Imports changed modules again: these and what depends on them, and nothing else.

Classes of all other modules stay the very same objects, so that `isinstance` holds for values that sessions keep; of
those that depend on a changed module, too, wherever they do not use it to be made (see rejoin.py).
"""

from __future__ import annotations

import importlib
import importlib.util
import os
import sys
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from types import ModuleType

from .import_time import origins
from .imports import imported_names
from .local import LocalCode
from .rejoin import Rejoin

Graph = Mapping[str, Collection[str]]
"""Names of modules, and the names that each of them imports."""


def forget_changed(paths: Collection[Path], local: LocalCode) -> set[str]:
    """Remove the modules of changed files, and all that depend on them, so that the next import executes them again.

    Parameters
    ----------
    paths
        Files that changed.
    local
        What is the app's own code. Modules outside it are never removed.

    Returns
    -------
    set[str]
        The names of the removed modules.
    """
    rejoin = Rejoin.installed()
    forgotten = {name: waiting.module for name, waiting in rejoin.waiting.items()}
    modules = local_modules(local, {**forgotten, **sys.modules})
    real = {os.path.realpath(path) for path in paths}
    changed = {name for name, module in modules.items() if os.path.realpath(_file(module)) in real}
    stale = dependents(changed, import_graph(modules))
    for name in stale - changed:
        rejoin.keep(name, modules[name], stale)
    for name in changed:
        rejoin.waiting.pop(name, None)
        _drop_bytecode(_file(modules[name]))
    for name in stale:
        _remove(name, modules)
    if stale:
        importlib.invalidate_caches()
    return stale


def local_modules(local: LocalCode, modules: Mapping[str, ModuleType] | None = None) -> dict[str, ModuleType]:
    """Return those of `modules` (None: of the loaded ones) whose files are the app's own."""
    loaded = sys.modules.copy() if modules is None else modules
    return {name: module for name, module in loaded.items() if name != "__main__" and local.holds(_file(module))}


def import_graph(modules: Mapping[str, ModuleType]) -> Graph:
    """Return which of `modules` each of them imports, by its text and by what its variables hold."""
    return {name: set(_imports(module, modules)) for name, module in modules.items()}


def dependents(changed: Collection[str], graph: Graph) -> set[str]:
    """Return the names in `changed`, and all that import any of them, directly or not.

    Examples
    --------
    >>> sorted(dependents(["c"], {"a": ["b"], "b": ["c"], "c": [], "d": []}))
    ['a', 'b', 'c']
    """
    stale: set[str] = set()
    waiting = set(changed)
    while waiting:
        stale |= waiting
        waiting = {name for name, imported in graph.items() if not stale.isdisjoint(imported)} - stale
    return stale


def _imports(module: ModuleType, modules: Mapping[str, ModuleType]) -> Iterator[str]:
    named = imported_names(Path(_file(module)), module.__package__ or "")
    for name in named:
        # `from a import b` where b is a module: what a's own file says does not matter.
        only_a_parent = any(other.rpartition(".")[0] == name and other in modules for other in named)
        if name in modules and not only_a_parent:
            yield name
    yield from (origin for _, origin in origins(module))


def _remove(name: str, modules: Mapping[str, ModuleType]) -> None:
    sys.modules.pop(name, None)
    package, _, last = name.rpartition(".")
    parent = modules.get(package) or sys.modules.get(package)  # a namespace package has no file
    # `from package import last` takes this attribute before it looks for a module.
    if parent is not None and vars(parent).get(last) is modules[name]:
        delattr(parent, last)


def _drop_bytecode(file: str) -> None:
    # Bytecode counts as fresh if size and second are the same: a quick second save would not be seen.
    Path(importlib.util.cache_from_source(file)).unlink(missing_ok=True)


def _file(module: ModuleType) -> str:
    file = vars(module).get("__file__")
    return file if isinstance(file, str) else ""
