"""Methods that are imported at their first use: no script uses all elements, and each one costs time at the start."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from .place import Place

PACKAGE = __package__.partition(".")[0]


class Late:
    """Stands in a class for a function of a module below the package, and gives way to it at its first use."""

    def __init__(
        self, module: str, function: str | None = None, gives: Callable[[], type[Place]] | None = None
    ) -> None:
        self.__module__ = f"{PACKAGE}.{module}"
        self._function = function
        self._gives = gives

    def __set_name__(self, owner: type, name: str) -> None:
        self._owner = owner
        self._name = name

    def __get__(self, instance: object | None, owner: type) -> Any:
        function = getattr(import_module(self.__module__), self._function or self._name)
        if self._gives is not None:
            from .handles import giving  # late: no handle is needed at the start

            function = giving(function, self._gives)
        setattr(self._owner, self._name, function)
        return getattr(owner if instance is None else instance, self._name)
