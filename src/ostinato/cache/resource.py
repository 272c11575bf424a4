"""st.cache_resource: one object for all who ask, such as a connection or a model."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from typing import Any, ClassVar, ParamSpec, TypedDict, TypeVar, Unpack, overload

from ..state.session_state import SessionState
from . import check
from .caches import Caches
from .entries import Names
from .function import CachedFunction
from .settings import TTL, CacheScope, RefreshMode, Settings

logger = logging.getLogger("ostinato")

Args = ParamSpec("Args")
R = TypeVar("R")


class Shared:
    """A value that all callers get itself."""

    __slots__ = ("_on_release", "_value", "size")

    def __init__(self, value: Any, on_release: Callable[[Any], Any] | None) -> None:
        self._value = value
        self._on_release = on_release
        self.size = 0

    def thaw(self, main: Names) -> Any:
        return self._value

    def release(self) -> None:
        """Tell the app. What that raises concerns no caller: it is logged."""
        if self._on_release is not None:
            try:
                self._on_release(self._value)
            except Exception:
                logger.exception("on_release of a cached %s failed.", type(self._value).__name__)


class CachedResource(CachedFunction[Args, R]):
    """A function that is decorated with st.cache_resource."""

    shared: ClassVar[bool] = True

    def _keep(self, value: Any) -> Shared:
        return Shared(value, self.settings.on_release)

    def _usable(self, value: Any) -> bool:
        return self.settings.validate is None or bool(self.settings.validate(value))


class _Options(TypedDict, total=False):
    ttl: TTL
    max_entries: int | None
    show_spinner: bool | str
    show_time: bool
    validate: Callable[[Any], Any] | None
    hash_funcs: Mapping[type | str, Callable[[Any], Any]] | None
    on_release: Callable[[Any], Any] | None
    scope: CacheScope
    refresh_mode: RefreshMode


class CacheResource:
    """Cache what a function returns, and give all callers that very object.

    For what is shared rather than copied: connections, models, pools, files. The function runs once per set of
    arguments; callers that ask meanwhile wait for it. It must be safe to use from several threads, since all sessions
    get it. What it draws (`st.write`, `st.dataframe`) is drawn again on each call; widgets belong outside of it.

    Call `function.clear()` to forget all values of a function, `function.clear(*args)` to forget one, and
    `st.cache_resource.clear()` to forget everything. For data, use `st.cache_data`.

    Parameters
    ----------
    func
        The function; also `async def`: its awaited value is cached.
    ttl
        Time for which a value is used: seconds, a timedelta, or text such as "1h23s". None: for ever. It is looked at
        when the function is called.
    max_entries
        How many values are kept; the least recently used goes first. None: any number.
    show_spinner
        Show a spinner while the function runs: True, False, or its text.
    show_time
        Show the seconds beside it.
    validate
        A function that gets a cached object before a caller does. When it returns False, the object is forgotten and
        a new one computed.
    hash_funcs
        Functions that say what stands for an argument in the key, by its type or the full name of its type.
    on_release
        A function that gets each object that is not kept any more: because of `ttl`, `max_entries`, `clear`, `validate`
        or the end of its session. It is not called when the server ends.
    scope
        "global": one for all sessions. "session": one for each, until it ends.
    refresh_mode
        "foreground": who asks for an expired object waits for the new one. "background": who asks gets the expired one
        at once, while a new one is computed; beyond runner.cacheBackgroundRefreshTTLMultiplier times `ttl` they wait.

    Returns
    -------
    function
        The cached function, or a decorator.

    Raises
    ------
    UnhashableParamError
        When called with an argument that cannot be hashed. Begin the parameter's name with an underscore to leave it
        out of the key.
    StreamlitValueError, StreamlitMissingRequiredParameterError, StreamlitBadTimeStringError, StreamlitAPIException
        For parameters that cannot be, and functions that cannot be cached.
    CacheReplayClosureError
        On a hit, when the function had drawn into a container that it did not make.

    Examples
    --------
    >>> import sqlite3
    >>> import ostinato as st
    >>> @st.cache_resource(on_release=lambda connection: connection.close())
    ... def connect(path):
    ...     return sqlite3.connect(path, check_same_thread=False)
    >>> st.write(connect(":memory:").execute("select 6 * 7").fetchone())
    """

    def __init__(self) -> None:
        self._caches = Caches()

    @overload
    def __call__(self, func: Callable[Args, R], **options: Unpack[_Options]) -> CachedResource[Args, R]: ...
    @overload
    def __call__(
        self, func: None = None, **options: Unpack[_Options]
    ) -> Callable[[Callable[Args, R]], CachedResource[Args, R]]: ...
    def __call__(
        self,
        func: Callable[Args, R] | None = None,
        *,
        ttl: TTL = None,
        max_entries: int | None = None,
        show_spinner: bool | str = True,
        show_time: bool = False,
        validate: Callable[[Any], Any] | None = None,
        hash_funcs: Mapping[type | str, Callable[[Any], Any]] | None = None,
        on_release: Callable[[Any], Any] | None = None,
        scope: CacheScope = "global",
        refresh_mode: RefreshMode = "foreground",
    ) -> CachedResource[Args, R] | Callable[[Callable[Args, R]], CachedResource[Args, R]]:
        lifetime = check.seconds(ttl)
        settings = Settings(
            ttl=lifetime,
            max_entries=check.entries(max_entries),
            spinner=show_spinner,
            show_time=show_time,
            hash_funcs=check.funcs(hash_funcs),
            per_session=check.per_session(scope),
            background=check.background(refresh_mode, lifetime),
            validate=check.synchronous("validate", validate),
            on_release=check.synchronous("on_release", on_release),
        )

        def decorate(function: Callable[Args, R]) -> CachedResource[Args, R]:
            check.function(function, settings, "st.cache_resource")
            return CachedResource(function, settings, self._caches)

        return decorate if func is None else decorate(func)

    def clear(self) -> None:
        """Forget all values of all functions, in all sessions."""
        self._caches.clear()

    def end_session(self, state: SessionState) -> None:
        """Forget what was kept for one session alone."""
        self._caches.end_session(state)


cache_resource = CacheResource()
