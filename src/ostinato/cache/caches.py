"""All that one caching decorator keeps: for the whole process, and for each session."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Lock
from weakref import WeakKeyDictionary

from ..errors import StreamlitAPIException
from ..script.scope import current
from ..state.session_state import SessionState
from .entries import Entries, Limits
from .keys import Identity
from .refresh import Refresher

Table = dict[bytes, Entries]
"""Entries by the identity of their function."""


class Caches:
    """The entries of all functions."""

    def __init__(self) -> None:
        self.refresher = Refresher()
        self._shared: Table = {}
        self._of_sessions: WeakKeyDictionary[SessionState, Table] = WeakKeyDictionary()
        self._lock = Lock()

    def of(self, function: Identity, limits: Limits, *, per_session: bool) -> Entries:
        """The entries of a function; new ones when its limits are others than before.

        Raises StreamlitAPIException for those of a session where there is none.
        """
        table = self._session_table(function) if per_session else self._shared
        found = table.get(function.digest)
        if found is None or found.limits != limits:
            found = self._anew(table, function, limits)
        found.of = function
        return found

    def clear(self) -> None:
        """Forget everything."""
        for entries in list(self._all()):
            entries.clear()

    def end_session(self, state: SessionState) -> None:
        """Forget what was kept for a session alone."""
        for entries in self._of_sessions.pop(state, {}).values():
            entries.clear()

    def shrink(self, most: int) -> None:
        """Forget what was least recently used, in all functions, until all takes no more than `most` bytes.

        The last value stays, however large.
        """
        filled = [entries for entries in self._all() if entries]
        while sum(entries.size for entries in filled) > most and sum(map(len, filled)) > 1:
            min(filled, key=_least_recent).drop_least_recent()
            filled = [entries for entries in filled if entries]

    def _session_table(self, function: Identity) -> Table:
        scope = current.get()
        if scope is None:
            raise StreamlitAPIException(
                f'`{function.name}` has `scope="session"`, but was called outside of a session. Call it from the '
                "script, or from a thread that has the script's context (add_script_run_ctx)."
            )
        with self._lock:
            return self._of_sessions.setdefault(scope.run.state, {})

    def _anew(self, table: Table, function: Identity, limits: Limits) -> Entries:
        with self._lock:
            found = table.get(function.digest)
            if found is not None and found.limits == limits:
                return found
            gone = [] if found is None else [found]
            former = [entries.of for entries in table.values() if entries.of.is_former_version_of(function)]
            gone += [table.pop(version.digest) for version in former]
            table[function.digest] = new = Entries(function, limits)
        for entries in gone:
            entries.clear()
        return new

    def _all(self) -> Iterator[Entries]:
        with self._lock:
            tables = [self._shared, *self._of_sessions.values()]
            return iter([entries for table in tables for entries in table.values()])


def _least_recent(entries: Entries) -> float:
    return entries.least_recent
