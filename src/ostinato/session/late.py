"""What threads do after the run that they belong to has ended."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Any


class LateLock(AbstractContextManager[None]):
    """The session's lock as a completed run holds it: what its threads still change is told at once.

    A run has no end of its own that would send it. The next run makes their calls fail.
    """

    def __init__(self, lock: AbstractContextManager[Any], changed: Callable[[], None]) -> None:
        self._lock = lock
        self._changed = changed

    def __enter__(self) -> None:
        self._lock.__enter__()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self._changed()
        finally:
            self._lock.__exit__(kind, error, trace)
