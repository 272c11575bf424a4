"""Modules that are imported again join what is there already.

A module whose own file stayed the same, but which imports a changed one, goes on as the same module with the same
classes, where its imports alone bring it up to date: values that sessions keep are instances of its classes still. A
package that is executed again finds its submodules.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from .import_time import imports_to_repeat


class Waiting(NamedTuple):
    """A module that was forgotten for the sake of others, until it is imported again."""

    module: ModuleType
    changed: set[str]
    """Names of the modules that it may have imported and that were forgotten, too."""


class Rejoin(MetaPathFinder):
    """Finds modules that were forgotten, and packages that lost their module while their submodules stayed."""

    def __init__(self) -> None:
        self.waiting: dict[str, Waiting] = {}

    @classmethod
    def installed(cls) -> Rejoin:
        """The one that stands before all other finders."""
        for finder in sys.meta_path:
            if isinstance(finder, cls):
                return finder
        sys.meta_path.insert(0, finder := cls())
        return finder

    def keep(self, name: str, module: ModuleType, changed: set[str]) -> None:
        """Remember a module whose file is the same, until it is imported again."""
        before = self.waiting.get(name)
        self.waiting[name] = Waiting(module, changed if before is None else before.changed | changed)

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        submodules = {
            name.removeprefix(f"{fullname}."): module
            for name, module in sys.modules.copy().items()
            if name.rpartition(".")[0] == fullname
        }
        waiting = self.waiting.get(fullname)
        spec = PathFinder.find_spec(fullname, path) if submodules or waiting else None
        if spec is None or spec.loader is None:
            return None
        loader: Any = spec.loader  # its own methods would execute the whole module, in a new one
        imports = None if waiting is None else _imports(waiting, spec)
        if waiting is not None and imports is not None:
            module = waiting.module
            loader.create_module = lambda spec: module
            loader.exec_module = self._once(fullname, lambda module: _repeat(imports, module))
        else:
            loader.exec_module = self._once(fullname, _with(submodules, loader.exec_module))
        return spec

    def _once(self, name: str, execute: Callable[[ModuleType], None]) -> Callable[[ModuleType], None]:
        def execute_and_forget(module: ModuleType) -> None:
            execute(module)
            self.waiting.pop(name, None)  # not before it has worked: a mistake in a changed file may be mended yet

        return execute_and_forget


def _imports(waiting: Waiting, spec: ModuleSpec) -> list[ast.stmt] | None:
    if spec.origin is None or spec.origin != vars(waiting.module).get("__file__"):
        return None
    return imports_to_repeat(ast.parse(Path(spec.origin).read_bytes()), waiting.module, waiting.changed)


def _repeat(imports: list[ast.stmt], module: ModuleType) -> None:
    code = compile(ast.fix_missing_locations(ast.Module(imports, [])), str(module.__file__), "exec", dont_inherit=True)
    exec(code, vars(module))


def _with(submodules: dict[str, ModuleType], execute: Callable[[ModuleType], None]) -> Callable[[ModuleType], None]:
    def rejoin_and_execute(module: ModuleType) -> None:
        vars(module).update(submodules)
        execute(module)

    return rejoin_and_execute
