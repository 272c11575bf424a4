"""What happens at an event, as the script says it: a function with its arguments, or a mode."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal, NamedTuple, TypeAlias

from ..errors import StreamlitInvalidParameterTypeError, StreamlitValueError

CallbackFn: TypeAlias = Callable[..., Any]
"""What on_click takes."""
ChangeFn: TypeAlias = CallbackFn | Literal["rerun", "ignore"] | None
"""What on_change takes."""
Args: TypeAlias = Sequence[Any] | None
Kwargs: TypeAlias = Mapping[str, Any] | None


class Call(NamedTuple):
    """A callback, bound to its arguments when the widget is called, not when the event comes."""

    function: CallbackFn
    args: tuple[Any, ...]
    kwargs: dict[str, Any]


def call(function: CallbackFn | None, args: Args = None, kwargs: Kwargs = None) -> Call | None:
    """The callback of a trigger (on_click, on_submit), or None.

    Raises StreamlitInvalidParameterTypeError when `function` is neither None nor callable.
    """
    if function is None:
        return None
    if not callable(function):
        raise StreamlitInvalidParameterTypeError(
            "on_click", type(function).__name__, ["a function", "None"], detail="Pass the function without calling it."
        )
    return Call(function, tuple(args) if args else (), dict(kwargs) if kwargs else {})


def change(on_change: ChangeFn, args: Args = None, kwargs: Kwargs = None, *, widget: str) -> tuple[Call | None, bool]:
    """The callback of a changed value, and whether the change waits for the next run ("ignore").

    Raises StreamlitValueError for a mode that `widget` does not have, StreamlitInvalidParameterTypeError for anything
    that is no mode and cannot be called.
    """
    if on_change is None or on_change == "rerun":
        return None, False
    if on_change == "ignore":
        return None, True
    if isinstance(on_change, str):
        raise StreamlitValueError(
            "on_change",
            ['"rerun"', '"ignore"', "a function"],
            detail=f"`st.{widget}` got {on_change!r}.",
        )
    if not callable(on_change):
        raise StreamlitInvalidParameterTypeError(
            "on_change",
            type(on_change).__name__,
            ["a function", '"rerun"', '"ignore"', "None"],
            detail="Pass the function without calling it.",
        )
    return call(on_change, args, kwargs), False
