"""What a session asks of the app that it belongs to."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from ..files.files import Files
from ..script.run import Host as RunHost
from ..script.run import Outcome, Run
from ..script.source import Script
from .request import Request

if TYPE_CHECKING:
    from .session import Session


class Host(RunHost, Protocol):
    """What a session asks of its app."""

    files: Files
    """Those of the app, from which each session gets its own."""

    def script_for(self, run: Run) -> Script:
        """The script that a run executes: the main one, or a page of the pages/ folder."""

    def on_run(self, session: Session, run: Run, request: Request, outcome: Outcome) -> None:
        """A run has ended: for the records."""

    def start(self, work: Callable[[], None]) -> None:
        """Have `work` done by a pooled thread."""

    def later(self, seconds: float, call: Callable[[], None]) -> None:
        """Have `call` called by the server in a while. Safe from any thread."""

    def now(self) -> float:
        """Monotonic seconds."""
