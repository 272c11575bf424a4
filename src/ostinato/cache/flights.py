"""One computation at a time per key: whoever else asks for it meanwhile waits. Other keys are not held up."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from contextvars import ContextVar, Token
from threading import Event, Lock
from typing import Any, Generic, TypeVar

from ..script.scope import current

PATIENCE = 0.05
"""Seconds between two looks whether the waiting run has to give way."""
T = TypeVar("T")


class Flight(Generic[T]):
    """A computation that goes on: a `with` block of the one that does it.

    It lands with what the others wait for, or with None: it failed, and the next one has to try.
    """

    def __init__(self, gone: Callable[[Flight[T]], None]) -> None:
        self.landed_with: T | None = None
        self._gone = gone
        self._landed = Event()
        self._lock = Lock()
        self._listeners: list[Callable[[], None]] = []
        self._token: Token[tuple[Flight[T], ...]] | None = None

    def __enter__(self) -> Flight[T]:
        self._token = _within.set((*_within.get(), self))
        return self

    def __exit__(self, *_: object) -> None:
        self._gone(self)
        with self._lock:
            self._landed.set()
        for listener in self._listeners:
            listener()
        with suppress(ValueError):  # a coroutine that was dropped half-way is closed in any context
            if self._token is not None:
                _within.reset(self._token)

    @property
    def within(self) -> bool:
        """Whether the calling code is a part of it, and would wait for itself."""
        return self in _within.get()

    def wait(self) -> T | None:
        """Wait until it has landed. A yield point of the run that waits."""
        while not self._landed.wait(PATIENCE):
            scope = current.get()
            if scope is not None:
                with scope.run.lock:
                    scope.run.check()
        return self.landed_with

    async def arrival(self) -> T | None:
        """The same in an event loop, which goes on with its other tasks."""
        from asyncio import get_running_loop  # late: only async functions need it

        loop = get_running_loop()
        waiting = loop.create_future()

        def arrived() -> None:
            if not waiting.done():
                waiting.set_result(None)

        def listener() -> None:
            with suppress(RuntimeError):  # the loop was closed: nobody waits any more
                loop.call_soon_threadsafe(arrived)

        with self._lock:
            if not self._landed.is_set():
                self._listeners.append(listener)
            else:
                arrived()
        await waiting
        return self.landed_with


_within: ContextVar[tuple[Flight[Any], ...]] = ContextVar("ostinato_flights", default=())
"""The computations that the executing code is a part of, its own tasks included."""


class Flights(Generic[T]):
    """The computations of one function that go on."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._by_key: dict[bytes, Flight[T]] = {}

    def join(self, key: bytes) -> tuple[Flight[T], bool]:
        """The computation for a key; True: it is new, and the caller's to do."""
        with self._lock:
            flight = self._by_key.get(key)
            if flight is not None:
                return flight, False
            flight = self._by_key[key] = Flight(lambda gone: self._remove(key, gone))
            return flight, True

    def current(self, key: bytes, flight: Flight[T]) -> bool:
        """Whether what it computes is still wanted: nobody has cleared the key since it began."""
        return self._by_key.get(key) is flight

    def abandon(self, key: bytes | None = None) -> None:
        """Whoever asks for a key (None: for any) from now on computes anew, whatever goes on."""
        with self._lock:
            if key is None:
                self._by_key.clear()
            else:
                self._by_key.pop(key, None)

    def _remove(self, key: bytes, flight: Flight[T]) -> None:
        with self._lock:
            if self._by_key.get(key) is flight:
                del self._by_key[key]
