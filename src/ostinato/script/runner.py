"""Threads that execute runs.

Runs are short as a rule, and then few threads are faster than many: they would only wait for the interpreter's lock.
But any run may block for seconds. So work waits in one queue for a small core of threads, and whenever it has waited
longer than `PATIENCE` a further thread starts. Threads beyond the core end when they have been idle for a while.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable

from .loop import ThreadLoop
from .turns import Turns

PATIENCE = 0.005
"""Seconds that work waits before another thread is started for it."""
IDLE = 10.0
"""Seconds after which a thread beyond the core ends."""

Work = Callable[[], None]


class Runner:
    """A pool of threads that grows when its threads block."""

    def __init__(self, core: int = 2, limit: int = 512) -> None:
        self._queue: queue.SimpleQueue[Work | None] = queue.SimpleQueue()
        self._core = core
        self._limit = limit
        self._lock = threading.Lock()
        self._threads = 0
        self._idle = 0
        self._numbers = 0
        self._turns = Turns()

    def start(self, work: Work) -> bool:
        """Have `work` done. True: all threads are busy, so `relieve` should be called after PATIENCE seconds."""
        with self._lock:
            waiting = self._queue.qsize()
            if self._threads < self._core and self._idle <= waiting:
                self._spawn()
            busy = self._idle <= waiting
            self._turns.share()
        self._queue.put(work)
        return busy

    def relieve(self) -> bool:
        """Start a thread if work still waits. True: call again after PATIENCE seconds."""
        with self._lock:
            if self._queue.empty():
                return False
            if self._idle == 0 and self._threads < self._limit:
                self._spawn()
            return self._threads < self._limit

    def close(self) -> None:
        """Let idle threads end; those that run a script end with it."""
        with self._lock:
            for _ in range(self._threads):
                self._queue.put(None)

    def _spawn(self) -> None:
        self._threads += 1
        self._numbers += 1
        threading.Thread(target=self._serve, name=f"ostinato-run-{self._numbers}", daemon=True).start()

    def _serve(self) -> None:
        loop = ThreadLoop()
        while (work := self._next()) is not None:
            loop.make_current()
            work()
        loop.close()

    def _next(self) -> Work | None:
        """Wait for work; None: the thread ends."""
        me = threading.get_ident()
        with self._lock:
            self._turns.end(me)
            self._idle += 1
            timeout = None if self._threads <= self._core else IDLE
        try:
            work = self._queue.get(timeout=timeout)
        except queue.Empty:
            work = None
        with self._lock:
            self._idle -= 1
            if work is None:
                self._threads -= 1
            else:
                self._turns.begin(me)
        return work
