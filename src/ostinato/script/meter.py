"""What one run has used: filled while it goes on, read when it has ended."""

from __future__ import annotations

import os
import time

from .calls import Call
from .timing import Stopwatch

MOST = 100
"""Callbacks, and fragments, of one run that are remembered."""


class Meter:
    """Counts that every run keeps, and times that are taken only while somebody looks (`stopwatch`)."""

    __slots__ = ("_clock", "_processor", "cached", "callbacks", "drawn", "fragments", "shared", "stopwatch", "waited")

    def __init__(self) -> None:
        self.stopwatch: Stopwatch | None = None
        """Times the script's statements; None: nobody looks."""
        self.callbacks: list[tuple[str, str, float]] = []
        """Name, place ("app.py:12") and seconds of each callback that was called."""
        self.fragments: list[tuple[str, str, float]] = []
        """Id, name and seconds of each fragment that was executed, while somebody looks."""
        self.cached: dict[str, tuple[int, int]] = {}
        """Hits and misses of cached functions, by name."""
        self.shared = False
        """It was given an object that others may change, by a cached function."""
        self.drawn = 0
        """How many elements it drew."""
        self.waited = 0.0
        """Seconds that its thread spent without computing; 0 unless it was asked to take them."""
        self._clock = 0.0
        self._processor = 0.0

    def watch(self) -> None:
        """Somebody looks: take times, too."""
        self.stopwatch = Stopwatch()

    def called(self, call: Call, seconds: float) -> None:
        """A callback was called."""
        if len(self.callbacks) < MOST:
            self.callbacks.append((*_identify(call.function), seconds))

    def answered(self, function: str, hit: bool, shared: bool) -> None:
        """A cached function was called. `shared`: it gives all callers the same object."""
        hits, misses = self.cached.get(function, (0, 0))
        self.cached[function] = (hits + 1, misses) if hit else (hits, misses + 1)
        self.shared = self.shared or shared

    def executed(self, id: str, name: str, seconds: float) -> None:
        """A fragment's body was executed."""
        if len(self.fragments) < MOST:
            self.fragments.append((id, name, seconds))

    @property
    def missed(self) -> bool:
        """A cached function had to compute."""
        return any(misses for _, misses in self.cached.values())

    def start_waiting(self) -> None:
        """From here on the thread's waiting counts. Call it on the run's thread."""
        self._clock, self._processor = time.perf_counter(), time.thread_time()

    def stop_waiting(self) -> None:
        """The run has ended. Call it on the run's thread."""
        if self._clock:
            elapsed, computed = time.perf_counter() - self._clock, time.thread_time() - self._processor
            self.waited = max(0.0, elapsed - computed)


def _identify(function: object) -> tuple[str, str]:
    """The name of a callback and where it is defined; "" for what was not written in Python."""
    function = getattr(function, "func", function)  # a functools.partial
    code = getattr(function, "__code__", None)
    name = getattr(function, "__qualname__", None) or type(function).__qualname__
    return str(name), f"{os.path.basename(code.co_filename)}:{code.co_firstlineno}" if code is not None else ""
