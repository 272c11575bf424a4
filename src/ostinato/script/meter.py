"""What one run has used: filled while it goes on, read when it has ended."""

from __future__ import annotations

import os
import time
from collections.abc import Mapping, Sequence

import msgspec

from .calls import Call
from .stopwatch import Stopwatch

MOST = 100
"""Callbacks, and fragments, of one run that are remembered."""


class Called(msgspec.Struct, frozen=True, gc=False):
    """A callback that was called, in texts: nothing of the app is kept alive."""

    name: str
    file: str
    line: int
    seconds: float

    @property
    def where(self) -> str:
        """Where it is defined: "app.py:12"; empty for what was not written in Python."""
        return f"{os.path.basename(self.file)}:{self.line}" if self.file else ""


class Traffic:
    """What one session has sent to its page so far."""

    __slots__ = ("sent",)

    def __init__(self) -> None:
        self.sent = (0, 0)
        """Operations, and bytes of the frames that carried them."""

    def count(self, operations: int, size: int) -> None:
        """A frame was made."""
        before, bytes_before = self.sent
        self.sent = before + operations, bytes_before + size


class Meter:
    """Counts that every run keeps, and times that are taken only while somebody looks (`stopwatch`)."""

    stopwatch: Stopwatch | None = None
    """Times the script's statements; None: nobody looks."""
    file = ""
    """The file whose statements they are; empty: the app's script."""
    callbacks: Sequence[Called] = ()
    fragments: Sequence[tuple[str, str, float]] = ()
    """Id, name and seconds of each fragment that was executed, while somebody looks."""
    cached: Mapping[str, tuple[int, int]] = {}
    """Hits and misses of cached functions, by name."""
    shared = False
    """It was given an object that others may change, by a cached function."""
    drawn = 0
    """How many elements it drew."""
    waited = 0.0
    """Seconds that its thread spent without computing, nor in line for a processor; 0 unless it was asked to take
    them."""
    sent = (0, 0)
    """What its session had sent when it began."""
    _clock = 0.0
    _busy = 0.0

    def __init__(self) -> None:
        self.began = time.monotonic()

    def watch(self) -> None:
        """Somebody looks: take times, too."""
        self.stopwatch = Stopwatch()

    def forget_times(self) -> None:
        """Let go of what was measured for somebody who looked."""
        self.fragments = ()
        if self.stopwatch is not None:
            self.stopwatch = Stopwatch()

    def called(self, call: Call, seconds: float) -> None:
        """A callback was called."""
        if len(self.callbacks) < MOST:
            self.callbacks = (*self.callbacks, _called(call.function, seconds))

    def answered(self, function: str, hit: bool, shared: bool) -> None:
        """A cached function was called. `shared`: it gives all callers the same object."""
        hits, misses = self.cached.get(function, (0, 0))
        self.cached = {**self.cached, function: (hits + 1, misses) if hit else (hits, misses + 1)}
        self.shared = self.shared or shared

    def executed(self, id: str, name: str, seconds: float) -> None:
        """A fragment's body was executed."""
        if len(self.fragments) < MOST:
            self.fragments = (*self.fragments, (id, name, seconds))

    @property
    def missed(self) -> bool:
        """A cached function had to compute."""
        return any(misses for _, misses in self.cached.values())

    def start_waiting(self) -> None:
        """From here on the thread's waiting counts. Call it on the run's thread."""
        self._clock, self._busy = time.perf_counter(), time.thread_time() + _in_line()

    def stop_waiting(self) -> None:
        """The run has ended. Call it on the run's thread."""
        if self._clock:
            elapsed, busy = time.perf_counter() - self._clock, time.thread_time() + _in_line() - self._busy
            self.waited = max(0.0, elapsed - busy)


def _in_line() -> float:
    """Seconds that this thread was ready to compute while the processors were others'; 0 where no system tells."""
    try:
        with open("/proc/thread-self/schedstat", "rb") as file:
            return int(file.read().split()[1]) / 1e9
    except (OSError, ValueError, IndexError):
        return 0.0


def _called(function: object, seconds: float) -> Called:
    code = getattr(function, "__code__", None)
    if code is None:
        function = getattr(function, "func", function)  # a functools.partial
        code = getattr(function, "__code__", None)
    name = getattr(function, "__qualname__", None) or type(function).__qualname__
    if code is None:
        return Called(str(name), "", 0, seconds)
    return Called(name, code.co_filename, code.co_firstlineno, seconds)
