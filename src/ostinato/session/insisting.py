"""Ends the code of a run that was asked to give way and goes on without a yield point."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

from ..script.interrupt import Interruption
from ..script.run import Run


def insist(
    run: Run, lock: AbstractContextManager[Any], seconds: float, later: Callable[[float, Callable[[], None]], None]
) -> None:
    """In `seconds`, and again until it is over, interrupt the run's threads from outside."""
    interruption = Interruption(run)

    def press() -> None:
        with lock:
            again = interruption.press()
        if again is not None:
            later(again, press)

    later(seconds, press)
