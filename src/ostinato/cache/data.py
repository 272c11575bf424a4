"""st.cache_data: values, of which each caller gets a copy."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Literal, ParamSpec, TypeAlias, TypedDict, TypeVar, Unpack, overload

from ..errors import UnserializableReturnValueError
from ..hashing import full_name
from ..state.session_state import SessionState
from . import check
from .caches import Caches
from .entries import Entries, Entry, Value
from .function import CachedFunction
from .options import option
from .settings import TTL, CacheScope, RefreshMode, Settings
from .sizes import bytes_of

if TYPE_CHECKING:
    from .disk import Disk

Args = ParamSpec("Args")
R = TypeVar("R")
Persist: TypeAlias = Literal["disk"] | bool | None


class CachedData(CachedFunction[Args, R]):
    """A function that is decorated with st.cache_data."""

    shared: ClassVar[bool] = False

    def __init__(self, function: Callable[Args, R], settings: Settings, caches: Caches, disk: Disk | None) -> None:
        super().__init__(function, settings, caches)
        self._disk = disk

    def _keep(self, value: Any) -> Value:
        from .frozen import freeze  # late: many scripts cache nothing

        try:
            return freeze(value, self._main(), whole=self._disk is not None)
        except Exception as error:
            raise UnserializableReturnValueError(self.name, full_name(type(value))) from error

    def _put(self, entries: Entries, key: bytes, entry: Entry) -> None:
        super()._put(entries, key, entry)
        budget = option("server.maxCacheDataSize")
        if budget and (most := bytes_of(budget)):
            self._caches.shrink(most)
        if self._disk is not None:
            self._disk.save(entries.of.digest, key, entry)

    def _restore(self, entries: Entries, key: bytes) -> None:
        entry = None if self._disk is None else self._disk.load(entries.of.digest, key)
        if entry is not None:
            super()._put(entries, key, entry)

    def _forget(self, entries: Entries, key: bytes | None) -> None:
        super()._forget(entries, key)
        if self._disk is not None:
            self._disk.delete(entries.of.digest, key)


class _Options(TypedDict, total=False):
    ttl: TTL
    max_entries: int | None
    max_size: int | str | None
    show_spinner: bool | str
    show_time: bool
    persist: Persist
    hash_funcs: Mapping[type | str, Callable[[Any], Any]] | None
    scope: CacheScope
    refresh_mode: RefreshMode


class CacheData:
    """Cache what a function returns, and give each caller a copy of it.

    For data: frames, arrays, what a query or a request gives, the result of a computation. The function runs once per
    set of arguments; callers that ask meanwhile wait for that result, and other arguments are not held up. Whoever
    changes what they get changes their copy alone; copies of large arrays share their memory until they are changed.
    What the function draws (`st.write`, `st.dataframe`) is drawn again on each call; widgets belong outside of it.

    A call is told from others by the function's code and by the whole content of its arguments. Call
    `function.clear()` to forget all values of a function, `function.clear(*args)` to forget one, and
    `st.cache_data.clear()` to forget everything. For connections and models, use `st.cache_resource`.

    Parameters
    ----------
    func
        The function; also `async def`: its awaited value is cached.
    ttl
        Time for which a value is used: seconds, a timedelta, or text such as "1h23s". None: for ever. It is looked at
        when the function is called. Values on disk do not expire.
    max_entries
        How many values are kept in memory; the least recently used goes first. None: any number.
    max_size
        How many bytes they may take: a number, or text such as "500MB". None: any number. One value that is larger is
        kept alone. The option server.maxCacheDataSize bounds all functions together.
    show_spinner
        Show a spinner while the function runs: True, False, or its text.
    show_time
        Show the seconds beside it.
    persist
        "disk" or True: keep values in the user's cache folder, too, where they outlive the server.
    hash_funcs
        Functions that say what stands for an argument in the key, by its type or the full name of its type.
    scope
        "global": for all sessions. "session": for each its own, until it ends; those are not kept on disk.
    refresh_mode
        "foreground": who asks for an expired value waits for the new one. "background": who asks gets the expired one
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
    UnserializableReturnValueError
        When the function returns what cannot be pickled.
    StreamlitValueError, StreamlitMissingRequiredParameterError, StreamlitBadTimeStringError, StreamlitAPIException
        For parameters that cannot be, and functions that cannot be cached.
    CacheReplayClosureError
        On a hit, when the function had drawn into a container that it did not make.

    Examples
    --------
    >>> import ostinato as st
    >>> @st.cache_data(ttl="1h")
    ... def squares(n):
    ...     return [i * i for i in range(n)]
    >>> st.write(squares(10))
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._caches = Caches()
        self._folder = folder

    @overload
    def __call__(self, func: Callable[Args, R], **options: Unpack[_Options]) -> CachedData[Args, R]: ...
    @overload
    def __call__(
        self, func: None = None, **options: Unpack[_Options]
    ) -> Callable[[Callable[Args, R]], CachedData[Args, R]]: ...
    def __call__(
        self,
        func: Callable[Args, R] | None = None,
        *,
        ttl: TTL = None,
        max_entries: int | None = None,
        max_size: int | str | None = None,
        show_spinner: bool | str = True,
        show_time: bool = False,
        persist: Persist = None,
        hash_funcs: Mapping[type | str, Callable[[Any], Any]] | None = None,
        scope: CacheScope = "global",
        refresh_mode: RefreshMode = "foreground",
    ) -> CachedData[Args, R] | Callable[[Callable[Args, R]], CachedData[Args, R]]:
        lifetime, stays, apart = check.seconds(ttl), check.on_disk(persist), check.per_session(scope)
        settings = Settings(
            ttl=None if stays else lifetime,
            max_entries=check.entries(max_entries),
            max_size=check.size(max_size),
            spinner=show_spinner,
            show_time=show_time,
            hash_funcs=check.funcs(hash_funcs),
            per_session=apart,
            background=check.background(refresh_mode, lifetime, stays),
        )
        disk = self._disk if stays and not apart else None

        def decorate(function: Callable[Args, R]) -> CachedData[Args, R]:
            check.function(function, settings, "st.cache_data")
            return CachedData(function, settings, self._caches, disk)

        return decorate if func is None else decorate(func)

    def clear(self) -> None:
        """Forget all values of all functions, in all sessions and on disk."""
        self._caches.clear()
        self._disk.delete()

    @cached_property
    def _disk(self) -> Disk:
        from .disk import Disk, app_folder  # late: few apps keep values on disk

        return Disk(self._folder or app_folder())

    def end_session(self, state: SessionState) -> None:
        """Forget what was kept for one session alone."""
        self._caches.end_session(state)


cache_data = CacheData()
