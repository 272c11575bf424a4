"""What happens at an event, as the script says it: a function with its arguments, or a mode."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
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

    def due(self, old: Any, new: Any) -> list[Call]:
        """What a change of the widget's value calls."""
        return [self]


class PartCalls(NamedTuple):
    """Callbacks of a widget whose value has named parts: each is called when its own part was answered."""

    calls: Mapping[str, Call]
    answered: Callable[[Any, Any], Iterable[str]]
    """Of the value before and after a change, the parts that it concerns."""

    def due(self, old: Any, new: Any) -> list[Call]:
        """What a change of the widget's value calls."""
        return [self.calls[name] for name in self.answered(old, new) if name in self.calls]


Calls: TypeAlias = Call | PartCalls | None
"""What a change of a widget's value calls."""


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
    return _bound(function, args, kwargs)


def change(on_change: ChangeFn, args: Args = None, kwargs: Kwargs = None, *, widget: str) -> tuple[Call | None, bool]:
    """The callback of a changed value, and whether the change waits for the next run ("ignore").

    Raises StreamlitValueError for what is neither a mode of `widget` nor callable.
    """
    if on_change is None or on_change == "rerun":
        return None, False
    if on_change == "ignore":
        return None, True
    if not callable(on_change):
        raise _no_mode(on_change, widget)
    return _bound(on_change, args, kwargs), False


def tracking(
    on_change: CallbackFn | Literal["rerun", "ignore"],
    args: Args = None,
    kwargs: Kwargs = None,
    *,
    widget: str,
    parameter: str = "on_change",
) -> tuple[Call | None, bool]:
    """The same for what may be the browser's own business: its callback, and whether the server follows it at all.

    Here "ignore" leaves it to the browser, and None is no mode.
    """
    if on_change == "ignore":
        return None, False
    if on_change == "rerun":
        return None, True
    if not callable(on_change):
        raise _no_mode(on_change, widget, parameter)
    return _bound(on_change, args, kwargs), True


def _bound(function: CallbackFn, args: Args, kwargs: Kwargs) -> Call:
    return Call(function, tuple(args) if args else (), dict(kwargs) if kwargs else {})


def _no_mode(mode: object, widget: str, parameter: str = "on_change") -> StreamlitValueError:
    return StreamlitValueError(parameter, ['"rerun"', '"ignore"', "a function"], detail=f"`st.{widget}` got {mode!r}.")
