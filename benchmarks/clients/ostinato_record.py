"""What the record of runs costs: two sessions of the counter in one process, with and without it, click by click."""

from __future__ import annotations

import json
import random
import sys
import time
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path

from ostinato.app import App, first_run
from ostinato.compat.alias import StreamlitAlias
from ostinato.config import Config
from ostinato.elements.fragment import FragmentBlock
from ostinato.elements.page import Bottom, Main, Overlay, Page, Sidebar
from ostinato.script.calls import Call
from ostinato.script.meter import Meter, Traffic
from ostinato.script.run import Outcome, Run
from ostinato.script.source import Script
from ostinato.session.request import Cause
from ostinato.session.session import Session
from ostinato.state.session_state import Change
from ostinato.store.memory import MemoryStore
from ostinato.wire.element import Widget
from ostinato.wire.messages import Event

WARM_UP = 500


class OneThread:
    """A door without threads and timers: runs are executed by whoever wants them to be."""

    def __init__(self) -> None:
        self.now = time.monotonic
        self._due: deque[Callable[[], None]] = deque()

    def start(self, work: Callable[[], None]) -> None:
        self._due.append(work)

    def later(self, seconds: float, call: Callable[[], None]) -> None:
        """The runs here are over before any timer would ring."""

    def work(self) -> None:
        """Execute what is due."""
        while self._due:
            self._due.popleft()()


class NoMeter(Meter):
    """Does without what a run notes for its record while it goes on."""

    def called(self, call: Call, seconds: float) -> None: ...


class NoRecord:
    """Keeps no account of a session's runs."""

    attentive = True

    def __init__(self) -> None:
        self.traffic = Traffic()
        self._meter = NoMeter()

    def begin(self, run: Run, reasons: Sequence[Cause]) -> None:
        run.meter = self._meter

    def reran(self, run: Run) -> None: ...

    def ended(
        self, run: Run, reasons: Sequence[Cause], changes: Sequence[Change], outcome: Outcome
    ) -> Widget | None: ...

    def go_on(self) -> None: ...


class Clicker:
    """One session, and what the processor spends on a click of its button."""

    def __init__(self, session: Session, door: OneThread) -> None:
        self._session = session
        self._door = door
        session.attach(0)
        first_run(session)
        door.work()
        session.take_frame()
        self._button = next(node.widget for node in session.tree.walk() if node.widget is not None)

    def click(self) -> float:
        """Seconds from the event to the frame that answers it."""
        began = time.thread_time()
        self._session.receive(Event(self._session.taken + 1, {self._button: True}))
        self._door.work()
        frame = self._session.take_frame()
        elapsed = time.thread_time() - began
        assert frame is not None
        return elapsed


def compare(script: str, clicks: int) -> tuple[float, float]:
    """Seconds that so many clicks take with and without the record, in turn."""
    door = OneThread()
    app = App(Script(Path(script)), Config(), door, MemoryStore())
    areas = (Page(), Main(), Sidebar(), Bottom(), Overlay(), FragmentBlock(portal=True))
    recorded = Clicker(app.open(None)[0], door)
    plain = Clicker(Session("plain", app, areas, NoRecord()), door)
    for _ in range(WARM_UP):
        recorded.click()
        plain.click()
    seconds = {recorded: 0.0, plain: 0.0}
    order = [recorded, plain]
    chance = random.Random(0)
    for _ in range(clicks):
        chance.shuffle(order)  # in a fixed order the collector of garbage would always come at the same one's turn
        for one in order:
            seconds[one] += one.click()
    return seconds[recorded], seconds[plain]


if __name__ == "__main__":
    StreamlitAlias().install()
    print(json.dumps(compare(sys.argv[1], int(sys.argv[2]))))
