"""The `__main__` that a script's code executes in."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import ModuleType

from .stopwatch import MARK, Stopwatch


def fresh_main(path: str, write: Callable[..., None], stopwatch: Stopwatch | None) -> ModuleType:
    """A new `__main__` for the file at `path`: no variable of the script survives to the next run.

    `write` takes the values of bare expressions (magic), `stopwatch` the times at which statements begin.
    """
    module = ModuleType("__main__")
    module.__file__ = path
    module.__dict__["__ostinato_write__"] = write
    if stopwatch is not None:
        module.__dict__[MARK] = stopwatch.mark
    sys.modules["__main__"] = module  # pickling and dataclasses look classes of the script up here
    return module
