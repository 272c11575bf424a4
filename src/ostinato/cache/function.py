"""A cached function: its calls look their value up, or compute it once and keep it."""

from __future__ import annotations

import functools
import logging
import sys
from abc import ABC, abstractmethod
from collections.abc import Callable
from inspect import iscoroutine, iscoroutinefunction
from typing import Any, ClassVar, Generic, ParamSpec, TypeVar, cast

from ..errors import StreamlitAPIException
from ..script.scope import current
from .caches import Caches
from .entries import Entries, Entry, Limits, Names, Value
from .flights import Flight
from .keys import Callee, Identity
from .observing import Observer, observed
from .options import option
from .settings import Settings

logger = logging.getLogger("ostinato")

Args = ParamSpec("Args")
R = TypeVar("R")
MISSING: Any = object()
"""No value; None is one."""


class CachedFunction(ABC, Generic[Args, R]):
    """What a caching decorator makes of a function. Call it as the function; `clear` forgets values."""

    shared: ClassVar[bool]
    """Whether all callers get the same object."""

    def __init__(self, function: Callable[Args, R], settings: Settings, caches: Caches) -> None:
        functools.update_wrapper(self, function, updated=())
        self.settings = settings
        self.name = function.__qualname__.rpartition("<locals>.")[2]
        self._function: Callable[..., Any] = function
        self._caches = caches
        self._callee = Callee(function, self.name, settings.hash_funcs)
        self._identity: Identity | None = None
        self._answer = self._soon if iscoroutinefunction(function) else self._now

    def __call__(self, *args: Args.args, **kwargs: Args.kwargs) -> R:
        key = self._callee.key(args, kwargs)
        return cast(R, self._answer(self._entries(), key, args, kwargs))

    def __get__(self, instance: Any, owner: type | None = None) -> Any:
        return self if instance is None else BoundFunction(self, instance)

    def __reduce__(self) -> str:
        """Pickled by its name, as any function."""
        return self._function.__qualname__

    def __repr__(self) -> str:
        return f"<cached {self._function!r}>"

    def clear(self, *args: Any, **kwargs: Any) -> None:
        """Forget the value of these arguments; without arguments, all values of the function."""
        self._forget(self._entries(), self._callee.key(args, kwargs) if args or kwargs else None)

    # --- what the kinds of cache differ in ---

    @abstractmethod
    def _keep(self, value: Any) -> Value:
        """A result, as it is kept."""

    def _put(self, entries: Entries, key: bytes, entry: Entry) -> None:
        entries.put(key, entry)

    def _restore(self, entries: Entries, key: bytes) -> None:
        """Bring a value into memory that is kept elsewhere."""

    def _forget(self, entries: Entries, key: bytes | None) -> None:
        """Forget a key; None: all of them."""
        if key is None:
            entries.clear()
        else:
            entries.drop(key)

    def _usable(self, value: Any) -> bool:
        """Whether a value that was found may be given to a caller."""
        return True

    # --- a call ---

    def _now(self, entries: Entries, key: bytes, args: Any, kwargs: Any) -> Any:
        while (value := self._found(entries, key, args, kwargs)) is MISSING:
            flight, first = entries.flights.join(key)
            if flight.within:
                return self._function(*args, **kwargs)  # it calls itself: as endless as without a cache
            if not first:
                value = self._given(entries, key, flight.wait())
            else:
                with flight:
                    self._restore(entries, key)
                    if (value := self._found(entries, key, args, kwargs)) is MISSING:
                        with observed(self) as observer:
                            value = self._function(*args, **kwargs)
                            self._computed(entries, key, flight, value, observer)
            if value is not MISSING:
                return value
        return value

    async def _soon(self, entries: Entries, key: bytes, args: Any, kwargs: Any) -> Any:
        """The same for a coroutine function: its awaited value is cached, and awaited by all who ask meanwhile."""
        while (value := self._found(entries, key, args, kwargs)) is MISSING:
            flight, first = entries.flights.join(key)
            if flight.within:
                return await self._function(*args, **kwargs)
            if not first:
                value = self._given(entries, key, await flight.arrival())
            else:
                with flight:
                    self._restore(entries, key)
                    if (value := self._found(entries, key, args, kwargs)) is MISSING:
                        with observed(self) as observer:
                            value = await self._function(*args, **kwargs)
                            self._computed(entries, key, flight, value, observer)
            if value is not MISSING:
                return value
        return value

    def _found(self, entries: Entries, key: bytes, args: Any, kwargs: Any) -> Any:
        """The value that is in memory, or MISSING."""
        entry = entries.get(key)
        value = self._given(entries, key, entry)
        if entry is not None and value is not MISSING and self.settings.background and entries.claim_refresh(entry):
            self._caches.refresher.start(self.name, lambda: self._renew(entries, key, entry, args, kwargs))
        return value

    def _given(self, entries: Entries, key: bytes, entry: Entry | None) -> Any:
        """What a caller gets of an entry; MISSING: it is of no use any more."""
        if entry is None:
            return MISSING
        try:
            value = entry.value.thaw(self._main())
        except Exception as error:
            logger.warning("A cached value of %s cannot be restored (%s): it is computed anew.", self.name, error)
            value = MISSING
        if value is MISSING or not self._usable(value):
            entries.drop(key, entry)
            return MISSING
        self._note(hit=True)
        if entry.recording is not None and current.get() is not None:
            entry.recording.replay(self.name)
        return value

    def _computed(
        self, entries: Entries, key: bytes, flight: Flight[Entry], value: Any, observer: Observer | None
    ) -> None:
        if iscoroutine(value):
            value.close()
            raise StreamlitAPIException(
                f"`{self.name}` expected to cache a value, but returned a coroutine, which can be awaited once only. "
                "Define the function with `async def`: then the awaited value is cached."
            )
        entry = Entry(self._keep(value), None if observer is None else observer.recording())
        if entries.flights.current(key, flight):
            self._put(entries, key, entry)
        flight.landed_with = entry
        self._note(hit=False)

    def _renew(self, entries: Entries, key: bytes, former: Entry, args: Any, kwargs: Any) -> None:
        entries.put(key, Entry(self._keep(self._function(*args, **kwargs)), None), former)

    # --- inner workings ---

    def _entries(self) -> Entries:
        if self._identity is None:
            self._identity = self._callee.identity(option("runner.cacheHashSeed"))
        return self._caches.of(self._identity, self._limits(), per_session=self.settings.per_session)

    def _limits(self) -> Limits:
        ttl, kept = self.settings.ttl, self.settings.ttl
        if ttl is not None and self.settings.background:
            kept = ttl * option("runner.cacheBackgroundRefreshTTLMultiplier")
        return Limits(ttl, kept, self.settings.max_entries, self.settings.max_size)

    def _main(self) -> Names:
        """The variables of the script that the function stands in."""
        names: Names = getattr(self._function, "__globals__", {})
        return names if names.get("__name__") == "__main__" else vars(sys.modules["__main__"])

    def _note(self, *, hit: bool) -> None:
        scope = current.get()
        if scope is not None:
            scope.run.meter.answered(self.name, hit, self.shared)


class BoundFunction:
    """A cached method of an object."""

    def __init__(self, cached: CachedFunction[..., Any], instance: Any) -> None:
        functools.update_wrapper(self, cached, updated=())
        self._cached = cached
        self._instance = instance

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._cached(self._instance, *args, **kwargs)

    def clear(self, *args: Any, **kwargs: Any) -> None:
        """Forget the value of these arguments; without arguments, all values of the method."""
        if args or kwargs:
            self._cached.clear(self._instance, *args, **kwargs)
        else:
            self._cached.clear()
