"""Functions whose result is a container with methods of its own."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from .place import Place

Q = ParamSpec("Q")
H = TypeVar("H", bound=Place)


def giving(
    function: Callable[Concatenate[Any, Q], Place], kind: Callable[[], type[H]]
) -> Callable[Concatenate[Any, Q], H]:
    """The same function, giving its place as one of the class that `kind` names: that is defined only later."""

    @wraps(function)
    def given(at: Any, /, *args: Q.args, **kwargs: Q.kwargs) -> H:
        return kind()(function(at, *args, **kwargs).node)

    return given
