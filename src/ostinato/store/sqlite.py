"""Sessions in one SQLite file, shared by the server processes of a machine. They outlive all of these."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, LifoQueue

from .store import Claim

BUSY_SECONDS = 10.0
"""How long a write may wait for those of other processes."""
CONNECTIONS = 4
"""Connections that are kept open: more threads than that never write at once for long."""
PRUNE_SECONDS = 60.0
"""How often what has expired, or is too much, is removed."""

TABLES = """
CREATE TABLE IF NOT EXISTS session (
    id TEXT PRIMARY KEY,
    epoch INTEGER NOT NULL,
    until REAL NOT NULL,
    saved REAL NOT NULL,
    size INTEGER NOT NULL,
    data BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS session_until ON session (until);
CREATE INDEX IF NOT EXISTS session_saved ON session (saved, size);
"""


class SqliteStore:
    """Keeps sessions in the file at `path`, at most `limit_bytes`; what was saved longest ago goes first.

    The file is written ahead (WAL): a process that is killed at any moment leaves a whole file behind. It must lie on a
    disk of this machine, since SQLite's locks do not hold on network file systems.
    """

    durable = True

    def __init__(self, path: Path, limit_bytes: int = 1_000_000_000, clock: Callable[[], float] = time.time) -> None:
        self._path = path
        self._limit = limit_bytes
        self._clock = clock
        self._idle: LifoQueue[sqlite3.Connection] = LifoQueue()
        self._pruned = clock()
        self._closed = False
        with self._connection() as connection:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.executescript(TABLES)

    def register(self, session: str, data: bytes, ttl: float) -> int:
        now = self._clock()
        with self._connection() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO session VALUES (?, 1, ?, ?, ?, ?)", (session, now + ttl, now, len(data), data)
            )
        self._prune(now)
        return 1

    def load(self, session: str) -> bytes | None:
        with self._connection() as connection:
            row = connection.execute(
                "SELECT data FROM session WHERE id = ? AND until > ?", (session, self._clock())
            ).fetchone()
        return None if row is None else bytes(row[0])

    def claim(self, session: str, ttl: float) -> Claim | None:
        now = self._clock()
        with self._connection() as connection:
            rows = connection.execute(
                "UPDATE session SET epoch = epoch + 1, until = ? WHERE id = ? AND until > ? RETURNING epoch, data",
                (now + ttl, session, now),
            ).fetchall()  # all of them: only then is the statement over, and committed
        return Claim(int(rows[0][0]), bytes(rows[0][1])) if rows else None

    def holds(self, session: str, epoch: int) -> bool:
        with self._connection() as connection:
            row = connection.execute("SELECT epoch FROM session WHERE id = ?", (session,)).fetchone()
        return row is None or row[0] == epoch

    def save(self, session: str, epoch: int, data: bytes, ttl: float) -> bool:
        now = self._clock()
        row = session, epoch, now + ttl, now, len(data), data
        with self._connection() as connection:
            saved = connection.execute(
                "INSERT INTO session VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE "
                "SET until = excluded.until, saved = excluded.saved, size = excluded.size, data = excluded.data "
                "WHERE epoch = excluded.epoch",
                row,
            ).rowcount
        self._prune(now)
        return saved > 0

    def delete(self, session: str) -> None:
        with self._connection() as connection:
            connection.execute("DELETE FROM session WHERE id = ?", (session,))

    def close(self) -> None:
        self._closed = True
        while not self._idle.empty():
            self._idle.get_nowait().close()

    def _prune(self, now: float) -> None:
        if now < self._pruned + PRUNE_SECONDS:
            return
        self._pruned = now
        with self._connection() as connection:
            connection.execute("DELETE FROM session WHERE until <= ?", (now,))
            connection.execute(
                "DELETE FROM session WHERE id IN (SELECT id FROM (SELECT id, SUM(size) OVER "
                "(ORDER BY saved DESC, id) AS up_to FROM session) WHERE up_to > ?)",
                (self._limit,),
            )

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        """One of the connections, for one thread at a time. Each statement is a transaction of its own."""
        try:
            connection = self._idle.get_nowait()
        except Empty:
            connection = self._open()
        try:
            yield connection
        finally:
            if self._closed or self._idle.qsize() >= CONNECTIONS:
                connection.close()
            else:
                self._idle.put(connection)

    def _open(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
        # In WAL mode this loses nothing when a process dies; when the machine does, the last moments at most.
        connection.execute("PRAGMA synchronous = NORMAL")
        return connection
