"""Functions that run again alone: st.fragment."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from typing import ParamSpec, TypeVar, cast, overload

from ..errors import StreamlitAPIException, StreamlitInvalidParameterTypeError, StreamlitValueError
from ..parameters.duration import seconds_of
from ..script.fragments import RESERVED, Definition, call_fragment
from ..script.place import Place
from ..wire.element import Block

__all__ = ["fragment"]
APP_LEVEL = ("fragment",)

Args = ParamSpec("Args")
R = TypeVar("R")


class FragmentBlock(Block, frozen=True, kw_only=True, tag="fragment"):
    """Holds what a fragment draws: a container without a look."""

    portal: bool = False
    """What a fragment draws into a container outside of it: it stands there as if this block were not there."""
    pending: bool = False
    """It is being filled for the first time, beside the script: while it is empty, the page shows that it is coming."""


@overload
def fragment(
    at: Place,
    func: Callable[Args, R],
    *,
    run_every: float | timedelta | str | None = None,
    parallel: bool = False,
    key: str | int | None = None,
) -> Callable[Args, R]: ...


@overload
def fragment(
    at: Place,
    func: None = None,
    *,
    run_every: float | timedelta | str | None = None,
    parallel: bool = False,
    key: str | int | None = None,
) -> Callable[[Callable[Args, R]], Callable[Args, R]]: ...


def fragment(
    at: Place,
    func: Callable[Args, R] | None = None,
    *,
    run_every: float | timedelta | str | None = None,
    parallel: bool = False,
    key: str | int | None = None,
) -> Callable[Args, R] | Callable[[Callable[Args, R]], Callable[Args, R]]:
    """Let a function run again alone: a widget in it reruns the function, not the whole script.

    Each call of the function in the script is a fragment of its own. When it runs again it gets the arguments of that
    call, and draws in the place of that call. Containers made outside of it, st.sidebar included, may be drawn into:
    what the fragment put there is drawn anew, the rest of them stays.

    Parameters
    ----------
    func
        The function; it may be `async`. Left out, the result is a decorator.
    run_every
        Time between reruns by themselves, besides those that widgets cause: seconds, a timedelta, or a text such as
        "10s" or "1h23s". None or 0: no such reruns.
    parallel
        True: while the whole script runs, the function is executed beside it, on a thread of its own; the script goes
        on at once, and the call returns None. Until that run is over it cannot draw outside its own place, open a
        dialog or switch the page.
    key
        Name by which a callback can rerun it: `st.rerun("key")`.

    Returns
    -------
    function
        The function as a fragment. While the whole script runs, it returns what `func` returns.

    Raises
    ------
    StreamlitAPIException
        For a `run_every` that is no time above zero, and a `key` that st.rerun uses otherwise ("app", "fragment", "").

    Examples
    --------
    >>> import ostinato as st
    >>> @st.fragment
    ... def counter():
    ...     st.session_state.setdefault("n", 0)
    ...     if st.button("more"):
    ...         st.session_state.n += 1
    ...     st.write(f"{st.session_state.n} clicks")
    >>> counter()
    """
    every, name = _seconds(run_every), _key(key)

    def decorate(function: Callable[Args, R]) -> Callable[Args, R]:
        coming = FragmentBlock(pending=True) if parallel else None
        definition = Definition(function, FragmentBlock(), every, coming, name)

        @wraps(function)
        def called(*args: Args.args, **kwargs: Args.kwargs) -> R:
            return cast(R, call_fragment(at, definition, args, kwargs))

        return called

    if func is None:
        return decorate
    return decorate(func)


def _seconds(every: float | timedelta | str | None) -> float | None:
    if every is None or every == 0:
        return None
    if isinstance(every, timedelta):
        seconds = every.total_seconds()
    elif isinstance(every, str):
        seconds = seconds_of(every)
    elif isinstance(every, (int, float)):
        seconds = float(every)
    else:
        allowed = ["seconds", "timedelta", 'a text such as "10s"', "None"]
        raise StreamlitInvalidParameterTypeError("run_every", type(every).__name__, allowed)
    if not 0 < seconds < float("inf"):
        raise StreamlitValueError("run_every", ["a time above zero", "None"], detail=f"Got {every!r}.")
    return seconds


def _key(key: str | int | None) -> str | None:
    if key is None:
        return None
    text = str(key)
    if not text:
        raise StreamlitValueError("key", ["a non-empty text"], detail="Leave `key` out, or give a name.")
    if text in RESERVED:
        raise StreamlitAPIException(
            f"`st.fragment` expected a key that st.rerun has no other use for, got {key!r}. Choose another name."
        )
    return text
