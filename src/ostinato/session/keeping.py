"""Saves sessions while they are awake, so that a process that is killed takes nothing along that was kept.

A session is saved a moment after a run: on a pooled thread, without its lock, so that neither the user nor the event
loop waits. What was packed while a new run began is thrown away: that run may have changed objects in the middle. The
page keeps each event until it is told that a state with its effects is saved (`Session.saved`), and sends it again to
the process that goes on; so nothing is lost in that moment either.
"""

from __future__ import annotations

import hashlib
import logging
import threading
from collections.abc import Callable
from typing import NamedTuple, Protocol

from .session import Session
from .sleep import Asleep, Sealed

logger = logging.getLogger("ostinato")

MOMENT = 0.05
"""Seconds after a run until its session is saved: runs in quick succession are saved once."""
LATEST = 1.0
"""Seconds after which a session that never rests is packed between two runs."""
AGAIN = 2.0
"""Seconds until the next attempt where the store could not be reached."""


class Clock(Protocol):
    """Threads and timers."""

    def start(self, work: Callable[[], None]) -> None: ...

    def later(self, seconds: float, call: Callable[[], None]) -> None: ...

    def now(self) -> float: ...


class _Watch:
    """What is known of one session's saved state.

    `writing` is held while the state is written. Nobody waits for it with the session's lock in hand.
    """

    def __init__(self, epoch: int) -> None:
        self.epoch = epoch
        self.writing = threading.Lock()
        self.packed = 0
        """Number of the newest packed state."""
        self.written = 0
        self.digest = b""
        self.due = False
        self.since: float | None = None
        """When it began to differ from what is saved."""
        self.named: set[str] = set()
        """Keys that were reported as not to be kept."""


class _Packed(NamedTuple):
    number: int
    taken: int
    data: bytes


class Keeper:
    """Keeps the sessions of one process in a store.

    Parameters
    ----------
    sealed
        The store.
    ttl
        Gives the seconds for which a state is kept.
    clock
        Threads and timers.
    lost
        Called when another process has taken a session over.
    """

    def __init__(self, sealed: Sealed, ttl: Callable[[], float], clock: Clock, lost: Callable[[Session], None]) -> None:
        self.durable = sealed.durable
        self._sealed = sealed
        self._ttl = ttl
        self._clock = clock
        self._lost = lost
        self._watches: dict[str, _Watch] = {}
        self._failing = False

    def register(self, session: Session) -> None:
        """A new session."""
        try:
            epoch = self._sealed.register(session.id, session.owner, self._ttl())
        except Exception as error:
            self._report(error)
            epoch = 1
        self._follow(session, epoch)

    def claim(self, id: str, owner: str | None) -> Asleep | None:
        """Take over a session that sleeps, or that another process has or had; None when there is none for `owner`."""
        try:
            return self._sealed.claim(id, owner, self._ttl())
        except Exception as error:
            self._report(error)
            return None

    def woken(self, session: Session, asleep: Asleep) -> None:
        """The session that was claimed is awake."""
        self._follow(session, asleep.epoch)

    def holds(self, session: Session) -> bool:
        """Whether no other process has taken the session over."""
        watch = self._watches.get(session.id)
        if watch is None or not self.durable:
            return True
        try:
            return self._sealed.holds(session.id, watch.epoch)
        except Exception as error:
            self._report(error)
            return True

    def changed(self, session: Session) -> None:
        """A run of the session has ended; no other has begun. The session's lock is held."""
        watch = self._watches.get(session.id) if self.durable else None
        if watch is None:
            return
        now = self._clock.now()
        watch.since = watch.since if watch.since is not None else now
        if now - watch.since > LATEST:
            asleep = session.asleep(between_runs=True)
            if asleep is not None:
                packed = self._pack(session, watch, asleep)
                watch.since = None
                self._clock.start(lambda: self._write(session, watch, packed))
                return
        if not watch.due:
            watch.due = True
            self._clock.later(MOMENT, lambda: self._clock.start(lambda: self._save(session, watch)))

    def flush(self, session: Session) -> None:
        """Save a session now, as it is: it sleeps, or the process ends."""
        watch = self._watches.get(session.id)
        if watch is None:
            return
        with session.lock:
            asleep = session.asleep(resting=self.durable)
            packed = None if asleep is None else self._pack(session, watch, asleep)
        if packed is not None:
            self._write(session, watch, packed, anew=True)

    def forget(self, session: Session) -> None:
        """The session is over in this process."""
        self._watches.pop(session.id, None)

    def close(self) -> None:
        """The process ends."""
        self._watches.clear()
        self._sealed.close()

    # --- inner workings ---

    def _follow(self, session: Session, epoch: int) -> None:
        watch = self._watches[session.id] = _Watch(epoch)
        if self.durable:
            self._renew(session, watch)

    def _renew(self, session: Session, watch: _Watch) -> None:
        """What is kept would expire while its session is awake."""

        def renew() -> None:
            if self._watches.get(session.id) is watch:
                self._clock.start(lambda: self.flush(session))
                self._renew(session, watch)

        self._clock.later(self._ttl() / 2, renew)

    def _save(self, session: Session, watch: _Watch) -> None:
        watch.due = False
        if self._watches.get(session.id) is not watch:
            return
        with session.lock:
            asleep, runs = session.asleep(), session.runs
        if asleep is None:
            return  # the end of the run that goes on comes here again
        packed = self._pack(session, watch, asleep)
        if session.runs == runs:
            watch.since = None
            self._write(session, watch, packed)

    def _pack(self, session: Session, watch: _Watch, asleep: Asleep) -> _Packed:
        watch.packed += 1
        return _Packed(watch.packed, asleep.taken, self._sealed.pack(session.id, asleep, watch.named))

    def _write(self, session: Session, watch: _Watch, packed: _Packed, *, anew: bool = False) -> None:
        digest = hashlib.blake2b(packed.data, digest_size=16).digest()
        with watch.writing:
            if packed.number < watch.written or (digest == watch.digest and not anew):
                return
            try:
                saved = self._sealed.save(session.id, watch.epoch, packed.data, self._ttl())
            except Exception as error:
                self._report(error)
                self._clock.later(AGAIN, lambda: self._clock.start(lambda: self._save(session, watch)))
                return
            self._failing = False
            watch.written, watch.digest = packed.number, digest
        if saved:
            session.tell_saved(packed.taken)
        else:
            self._lost(session)

    def _report(self, error: Exception) -> None:
        """Say once that the store fails: apps go on without it."""
        if not self._failing:
            self._failing = True
            logger.error("The store of sessions cannot be reached (%s). They go on in this process alone.", error)
