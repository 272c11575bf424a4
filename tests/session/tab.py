"""A browser's tab without a browser: sends events without waiting, and builds its page from the bytes of frames."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ostinato.app import App, first_run
from ostinato.config import Config
from ostinato.records.record import RunRecord
from ostinato.store.memory import MemoryStore
from ostinato.store.store import Store
from ostinato.testing.door import WaitingDoor
from ostinato.testing.v1.source import FunctionBody
from ostinato.wire.element import Wire
from ostinato.wire.messages import Event, Frame
from tests.tree.page import BrowserPage, synced

PATIENCE = 2.0
"""Seconds after which a test gives up waiting."""


class Tab:
    """One session of an app, with the true threads and timers. `script` is a function; `args` are handed to it."""

    def __init__(
        self, script: Callable[..., Any], *args: Any, options: dict[str, Any] | None = None, store: Store | None = None
    ) -> None:
        self.door = WaitingDoor()
        config = Config().override(options or {})
        self._connect(App(FunctionBody(script, args, {}), config, self.door, store or MemoryStore()), None)

    def another(self, session: str | None = None) -> Tab:
        """A further tab of the same app: a new session, or the one to come back to."""
        tab = object.__new__(Tab)
        tab.door = self.door
        tab._connect(self.app, session)
        return tab

    def _connect(self, app: App, session: str | None) -> None:
        self.app = app
        self.session, self.resumed = app.open(session)
        self.browser = BrowserPage()
        self.frames: list[Frame] = []
        self.session.wake = self.door.ring
        for frame in self.session.attach(0):
            self.frames.append(self.browser.take(frame))

    # --- what the user does ---

    def start(self) -> Tab:
        """Open the page. Does not wait."""
        first_run(self.session)
        return self

    def load(self) -> Tab:
        """Open the page, and wait until it is there."""
        return self.start().settle()

    def send(self, **values: Wire) -> Tab:
        """Answer widgets, by key or label, in one event. The page shows the values at once. Does not wait."""
        answers = {self.browser.answer(name, value): value for name, value in values.items()}
        self.session.receive(Event(self.session.taken + 1, answers))
        return self

    def click(self, name: str) -> Tab:
        """Press a button. Does not wait."""
        return self.send(**{name: True})

    # --- what it sees ---

    def look(self) -> None:
        """Take and apply all frames that are there."""
        while (data := self.session.take_frame()) is not None:
            self.frames.append(self.browser.take(data))

    def settle(self) -> Tab:
        """Wait until no run goes on or waits; the page must be the server's tree then."""
        self.wait(lambda: self.session.idle)
        with self.session.lock:
            self.look()
            assert synced(self.browser, self.session.tree)
        return self

    def wait(self, until: Callable[[], object]) -> Tab:
        """Wait, taking frames as they come, until something holds."""

        def holds() -> bool:
            with self.session.lock:
                self.look()
                return bool(until())

        assert self.door.serve(holds, PATIENCE), f"waited for {PATIENCE:g} s in vain; the page: {self.texts}"
        return self

    @property
    def texts(self) -> list[str]:
        """What the main area says: bodies and labels."""
        return self.browser.texts() if self.browser.nodes else []

    @property
    def records(self) -> list[RunRecord]:
        """What the session's runs were for."""
        return list(self.app.records(self.session))

    @property
    def causes(self) -> list[tuple[str, ...]]:
        """Why each run happened."""
        return [tuple(map(str, record.causes)) for record in self.records]

    @property
    def outcomes(self) -> list[str]:
        """How each run ended."""
        return [record.outcome for record in self.records]
