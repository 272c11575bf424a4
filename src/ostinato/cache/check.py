"""The parameters of a caching decorator, checked and read; and what may be decorated."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from inspect import isasyncgenfunction, iscoroutinefunction
from typing import Any

from ..errors import (
    StreamlitAPIException,
    StreamlitIncompatibleParametersError,
    StreamlitInvalidParameterTypeError,
    StreamlitMissingRequiredParameterError,
    StreamlitValueError,
)
from ..hashing import HashFuncs, full_name
from ..parameters.duration import seconds_of
from .settings import TTL, CacheScope, RefreshMode, Settings
from .sizes import bytes_of


def seconds(ttl: TTL) -> float | None:
    """A lifetime in seconds. Raises StreamlitBadTimeStringError."""
    if isinstance(ttl, timedelta):
        return ttl.total_seconds()
    return seconds_of(ttl) if isinstance(ttl, str) else ttl


def entries(most: object) -> int | None:
    """A number of entries. Raises StreamlitValueError."""
    if most is not None and (not isinstance(most, int) or most < 1):
        raise StreamlitValueError("max_entries", ["a positive integer", "None"], detail=f"Got {most!r}.")
    return most


def size(most: int | str | None) -> int | None:
    """A size in bytes. Raises StreamlitValueError, StreamlitInvalidParameterTypeError."""
    if most is None:
        return None
    if isinstance(most, bool) or not isinstance(most, int | str):
        raise StreamlitInvalidParameterTypeError(
            "max_size", type(most).__name__, ["int", "str"], detail='Give bytes, or a text such as "500MB".'
        )
    found = bytes_of(most) if isinstance(most, str) else most
    if found is None or found < 1:
        raise StreamlitValueError(
            "max_size", ["a positive number of bytes", 'a text such as "500MB" or "1.5GiB"'], detail=f"Got {most!r}."
        )
    return found


def funcs(given: Mapping[type | str, Callable[[Any], Any]] | None) -> HashFuncs:
    """Hash functions by the full name of the type that they are for: a rerun defines a script's classes anew."""
    return {key if isinstance(key, str) else full_name(key): func for key, func in (given or {}).items()}


def per_session(scope: CacheScope) -> bool:
    """Raises StreamlitValueError."""
    if scope not in ("global", "session"):
        raise StreamlitValueError("scope", ['"global"', '"session"'], detail=f"Got {scope!r}.")
    return scope == "session"


def background(mode: RefreshMode, ttl: float | None, persist: bool = False) -> bool:
    """Raises StreamlitValueError, and the errors of what goes together."""
    if mode not in ("foreground", "background"):
        raise StreamlitValueError("refresh_mode", ['"foreground"', '"background"'], detail=f"Got {mode!r}.")
    if mode == "foreground":
        return False
    if ttl is None or ttl <= 0:
        raise StreamlitMissingRequiredParameterError(
            "ttl", detail='Say after what time values are refreshed, such as `ttl="1h"`, or use "foreground".'
        )
    if persist:
        raise StreamlitIncompatibleParametersError(
            'refresh_mode="background"', 'persist="disk"', explanation="Values on disk do not expire."
        )
    return True


def on_disk(persist: str | bool | None) -> bool:
    """Raises StreamlitValueError."""
    if persist not in ("disk", True, False, None):
        raise StreamlitValueError("persist", ['"disk"', "None"], detail=f"Got {persist!r}.")
    return bool(persist)


def synchronous(name: str, function: Callable[[Any], Any] | None) -> Callable[[Any], Any] | None:
    """Raises StreamlitAPIException for a function that would have to be awaited."""
    if function is not None and iscoroutinefunction(function):
        raise StreamlitAPIException(
            f"`{name}` expected an ordinary function, got the coroutine function `{function.__name__}`, which nobody "
            "would await. Use `def` instead of `async def`."
        )
    return function


def function(function: Any, settings: Settings, decorator: str) -> None:
    """Raises StreamlitAPIException, StreamlitValueError for what cannot be cached."""
    if not callable(function) or not hasattr(function, "__qualname__"):
        raise StreamlitAPIException(
            f"`{decorator}` expected a function, got {function!r}. Write it above a `def`, or wrap what you call in a "
            "function of your own."
        )
    if isasyncgenfunction(function):
        raise StreamlitAPIException(
            f"`{decorator}` cannot cache the async generator function `{function.__name__}`: what it gives can be read "
            "once only. Collect its items in a coroutine function, and return the list."
        )
    if settings.background and iscoroutinefunction(function):
        raise StreamlitValueError(
            "refresh_mode",
            ['"foreground"'],
            detail=f"`{function.__name__}` is a coroutine function, which no background thread awaits.",
        )
