"""Functions that are made for one use."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

F = TypeVar("F", bound=Callable[..., Any])


def named(function: F, *parts: object) -> F:
    """The function under a name that says what sets it apart from others with the same code: caches go by it."""
    function.__qualname__ = " ".join(map(str, parts))
    return function
