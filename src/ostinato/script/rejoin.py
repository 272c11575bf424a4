"""A package that is imported again finds its submodules."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType


class Rejoin(MetaPathFinder):
    """Finds packages that lost their module while their submodules stayed in sys.modules.

    The import system sets a submodule as an attribute of its package only when it loads the submodule. So without
    this, `package.submodule` would fail once a new module stands for the package.
    """

    @classmethod
    def install(cls) -> None:
        """Put it before all other finders, once."""
        if not any(isinstance(finder, cls) for finder in sys.meta_path):
            sys.meta_path.insert(0, cls())

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        submodules = {
            name.removeprefix(f"{fullname}."): module
            for name, module in sys.modules.copy().items()
            if name.rpartition(".")[0] == fullname
        }
        spec = PathFinder.find_spec(fullname, path) if submodules else None
        if spec is None or spec.loader is None:
            return None
        execute = spec.loader.exec_module

        def rejoin_and_execute(module: ModuleType) -> None:
            vars(module).update(submodules)
            execute(module)

        spec.loader.exec_module = rejoin_and_execute  # type: ignore[method-assign]
        return spec
