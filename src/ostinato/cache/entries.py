"""The cached values of one function, within its bounds."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from itertools import count
from math import inf
from threading import Lock
from time import monotonic
from typing import Any, NamedTuple, Protocol, TypeAlias

from .flights import Flights
from .keys import Identity
from .replay import Recording

logger = logging.getLogger("ostinato")

Names: TypeAlias = dict[str, Any]
"""The variables of a script."""

_uses = count(1)
"""Numbers every use of any entry: the one with the lowest number is the least recently used."""


class Value(Protocol):
    """A cached value."""

    size: int

    def thaw(self, main: Names) -> Any:
        """What a caller gets."""

    def release(self) -> None:
        """It is not kept any more."""


class Entry:
    """A cached value, and what was drawn while it was computed."""

    __slots__ = ("born", "recording", "refreshing", "used", "value")

    def __init__(self, value: Value, recording: Recording | None) -> None:
        self.value = value
        self.recording = recording
        self.born = 0.0
        self.used = 0
        self.refreshing = False


class Limits(NamedTuple):
    """How many values are kept, and for how long."""

    ttl: float | None = None
    """Seconds for which a value is fresh."""
    kept: float | None = None
    """Seconds after which it is not served any more: `ttl`, or more where values are refreshed in the background."""
    max_entries: int | None = None
    max_size: int | None = None


class Entries:
    """Values by key, the least recently used first. Thread-safe; what is dropped is released outside of its lock."""

    def __init__(self, function: Identity, limits: Limits) -> None:
        self.of = function
        """The function, as it was seen last."""
        self.limits = limits
        self.flights: Flights[Entry] = Flights()
        self.size = 0
        self._by_key: dict[bytes, Entry] = {}
        self._lock = Lock()
        self._sweep_at = 0.0

    def __len__(self) -> int:
        return len(self._by_key)

    def get(self, key: bytes) -> Entry | None:
        """The entry of a key; expired ones are dropped."""
        with self._lock:
            entry = self._by_key.get(key)
            if entry is None:
                return None
            if not self._expired(entry, monotonic()):
                entry.used = next(_uses)
                self._by_key[key] = self._by_key.pop(key)
                return entry
            self._remove(key)
        _let_go((entry,))
        return None

    def put(self, key: bytes, entry: Entry, former: Entry | None = None) -> None:
        """Keep an entry; what it takes the place of, and what there is no room for, goes.

        With `former`: only if that is still there, else the new one goes.
        """
        with self._lock:
            late = former is not None and self._by_key.get(key) is not former
            gone = [entry] if late else self._put(key, entry)
        _let_go(gone)

    def drop(self, key: bytes, only: Entry | None = None) -> None:
        """Forget a key; with `only`, if that is still its entry."""
        self.flights.abandon(key)
        with self._lock:
            entry = self._by_key.get(key)
            if entry is None or (only is not None and entry is not only):
                return
            self._remove(key)
        _let_go((entry,))

    def clear(self) -> None:
        """Forget everything."""
        self.flights.abandon()
        with self._lock:
            gone = list(self._by_key.values())
            self._by_key.clear()
            self.size = 0
        _let_go(gone)

    def claim_refresh(self, entry: Entry) -> bool:
        """Whether an entry is stale and nobody refreshes it: the caller has to, then."""
        ttl = self.limits.ttl
        with self._lock:
            if ttl is None or entry.refreshing or monotonic() < entry.born + ttl:
                return False
            entry.refreshing = True
            return True

    @property
    def least_recent(self) -> float:
        """The last use of the entry that would go first."""
        with self._lock:
            return next((entry.used for entry in self._by_key.values()), inf)

    def drop_least_recent(self) -> None:
        with self._lock:
            gone = [self._remove(key) for key in list(self._by_key)[:1]]
        _let_go(gone)

    # --- with the lock held ---

    def _put(self, key: bytes, entry: Entry) -> list[Entry]:
        now = monotonic()
        gone = self._swept(now)
        if key in self._by_key:
            gone.append(self._remove(key))
        gone += self._make_room(entry.value.size)
        entry.born, entry.used = now, next(_uses)
        self._by_key[key] = entry
        self.size += entry.value.size
        return gone

    def _expired(self, entry: Entry, now: float) -> bool:
        return self.limits.kept is not None and now >= entry.born + self.limits.kept

    def _remove(self, key: bytes) -> Entry:
        entry = self._by_key.pop(key)
        self.size -= entry.value.size
        return entry

    def _swept(self, now: float) -> list[Entry]:
        """Expired entries that nobody asks for: they are looked for once in a lifetime, not at each insertion."""
        if self.limits.kept is None or now < self._sweep_at:
            return []
        self._sweep_at = now + self.limits.kept
        return [self._remove(key) for key, entry in list(self._by_key.items()) if self._expired(entry, now)]

    def _make_room(self, size: int) -> list[Entry]:
        gone = []
        most, largest = self.limits.max_entries, self.limits.max_size
        while self._by_key and (
            (most is not None and len(self._by_key) >= most) or (largest is not None and self.size + size > largest)
        ):
            gone.append(self._remove(next(iter(self._by_key))))
        if largest is not None and size > largest:
            logger.warning(
                "A cached value takes %s bytes, more than max_size=%s: it is kept, alone. Raise max_size.",
                f"{size:,}",
                f"{largest:,}",
            )
        return gone


def _let_go(gone: Iterable[Entry]) -> None:
    for entry in gone:
        entry.value.release()
