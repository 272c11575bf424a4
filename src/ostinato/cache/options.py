"""Options as the calling code finds them: those of its run, else those of the files and variables around."""

from __future__ import annotations

from functools import cache
from typing import Any

from ..config import Config
from ..script.scope import current


def option(name: str) -> Any:
    """The value of an option."""
    scope = current.get()
    return _outside().get(name) if scope is None else scope.run.host.option(name)


@cache
def _outside() -> Config:
    from ..layers import load  # late: a served script never needs it

    return load()
