"""Who keeps the account of a session's runs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from ..script.run import Outcome, Run
from ..state.session_state import Change
from ..tree.node import Node
from ..wire.element import Widget
from .request import Cause


class Observer(Protocol):
    """What a session tells of its runs."""

    def begin(self, run: Run, reasons: Sequence[Cause], answered: Sequence[tuple[Change, Node | None]]) -> None:
        """A run begins, on its own thread, because of all this. The lock is held."""

    def executed(self, run: Run, outcome: Outcome) -> None:
        """Its code has ended, on that thread. The lock is not held."""

    def ended(self, run: Run, outcome: Outcome) -> Widget | None:
        """It is over. The lock is held.

        Returns what to ask the user before the rerun that it wants; None: let that run.
        """

    def go_on(self) -> None:
        """The user wants that rerun."""

    def sent(self, ops: int, size: int, running: bool) -> None:
        """A frame was made, with so many operations in so many bytes."""
