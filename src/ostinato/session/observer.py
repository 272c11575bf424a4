"""Who keeps the account of a session's runs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from ..script.meter import Traffic
from ..script.run import Outcome, Run
from ..state.session_state import Change
from ..wire.element import Widget
from .request import Cause


class Observer(Protocol):
    """What a session tells of its runs."""

    attentive: bool
    """Whether it wants to know when a run begins."""
    traffic: Traffic
    """Counts what is sent."""

    def begin(self, run: Run, reasons: Sequence[Cause]) -> None:
        """A run begins, on its own thread. The lock is held."""

    def reran(self, run: Run) -> None:
        """Its code has ended for a rerun, on that thread. The lock is not held."""

    def ended(self, run: Run, reasons: Sequence[Cause], changes: Sequence[Change], outcome: Outcome) -> Widget | None:
        """It is over; it served these reasons, and these answers of the user's. The lock is held.

        Returns what to ask the user before the rerun that it wants; None: let that run.
        """

    def go_on(self) -> None:
        """The user wants that rerun."""
