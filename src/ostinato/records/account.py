"""The account of one session: a record of each of its runs, and what is wrong with them.

The session tells it when a run begins, was executed, has ended, and when a frame was sent. What is always kept costs
microseconds; statement times and state changes are taken only while somebody watches.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from ..script.run import Outcome, Run
from ..state.session_state import Change
from ..tree.node import Node
from ..wire.element import Widget
from .causes import Reason, told
from .feedback import Answered, Feedback, find_feedback, place_of_call
from .follow import Follower
from .history import Records
from .record import CacheUse, Callback, FragmentTime, Note, RunCause, RunRecord, StateChange, Statement
from .runaway import Runaway
from .short import LONGEST, cut
from .snapshot import Snapshot

logger = logging.getLogger("ostinato")


class Account:
    """What happened in one session, and why.

    Parameters
    ----------
    option
        Gives a configuration option by its dotted name.
    path
        The script's file.
    source
        Gives the script's text, for naming lines in it.
    ask
        Makes the box that asks the user whether reruns without end may go on.
    """

    def __init__(
        self, option: Callable[[str], Any], path: str, source: Callable[[], str], ask: Callable[[Runaway], Widget]
    ) -> None:
        self.records = Records()
        self.watched = False
        """Somebody looks: the dear parts are measured, too."""
        self._path = path
        self._source = source
        self._ask = ask
        self._began = time.monotonic()
        self._follower = Follower(option)
        self._snapshot = Snapshot()
        self._superseded: RunRecord | None = None
        self._told: set[tuple[str, str]] = set()
        self._causes: tuple[RunCause, ...] = ()
        self._merged = 1
        self._answered: list[Answered] = []
        self._at = 0.0
        self._time = 0.0

    # --- one run ---

    def begin(self, run: Run, reasons: Sequence[Reason], answered: Sequence[tuple[Change, Node | None]]) -> None:
        """A run begins, for these reasons. Call it with the session's lock held."""
        self._at, self._time = time.monotonic() - self._began, time.time()
        self._causes, self._merged = told(run, reasons, answered), len(reasons)
        self._answered = [Answered(change, node.element) for change, node in answered if node is not None]
        if self.watched:
            run.meter.watch()
            self._snapshot.take(run.state, run.tree)
        self._follower.begin(run, [reason.kind for reason in reasons])

    def executed(self, run: Run, outcome: Outcome) -> None:
        """The run's code has ended. Call it on the run's thread, and without the lock: it may call the user's code."""
        self._follower.executed(run, outcome)

    def ended(self, run: Run, outcome: Outcome) -> Widget | None:
        """The run has ended. Returns what to ask the user before the rerun that it wants; None: let it run.

        Call it with the session's lock held.
        """
        record = self._record(run, outcome)
        self.records.add(record)
        if self._superseded is not None:
            record.interrupted, self._superseded.superseded_by = self._superseded.number, record.number
        self._superseded = record if outcome == "superseded" else None
        if outcome == "completed" and self._answered:
            record.notes += tuple(self._feedback(run))
        self._answered = []
        runaway = self._follower.ended(run, outcome)
        if runaway is None:
            return None
        record.notes += (Note("runaway", str(runaway), runaway.where),)
        logger.error("%s", runaway)
        return self._ask(runaway)

    def go_on(self) -> None:
        """The user wants the reruns to go on: they count anew."""
        self._follower.go_on()

    def sent(self, ops: int, size: int, running: bool) -> None:
        """A frame was sent."""
        self.records.sent(ops, size, running)

    # --- inner workings ---

    def _record(self, run: Run, outcome: Outcome) -> RunRecord:
        meter = run.meter
        record = RunRecord(
            number=run.state.run,
            at=self._at,
            time=self._time,
            scope="app" if run.targets is None else _names(run, run.targets),
            page=run.state.location.path,
            causes=self._causes,
            merged=self._merged,
            outcome=outcome,
            seconds=time.monotonic() - self._began - self._at,
            callbacks=tuple(Callback(*called) for called in meter.callbacks),
            elements=meter.drawn,
            swallowed=run.swallowed,
            file=self._path,
        )
        if meter.cached:
            hits, misses = (sum(counts) for counts in zip(*meter.cached.values(), strict=True))
            record.cache = CacheUse(hits, misses, dict(meter.cached))
        if meter.stopwatch is not None:
            record.watched = True
            record.statements = tuple(Statement(t.line, t.end, t.seconds, t.text) for t in meter.stopwatch.stop())
            record.fragments = tuple(FragmentTime(*executed) for executed in meter.fragments)
            record.state = {
                key: StateChange(*texts) for key, texts in self._snapshot.changes(run.state, run.tree).items()
            }
        return record

    def _feedback(self, run: Run) -> Iterable[Note]:
        for one, node in find_feedback(self._answered, run.tree, run.state):
            label = cut(str(getattr(one.element, "label", "")), LONGEST)
            feedback = Feedback(node.name, label, place_of_call(self._source(), self._path, node.name, label))
            if (node.name, label) not in self._told:
                self._told.add((node.name, label))
                logger.warning("%s: %s", feedback.where or self._path, feedback)
            yield Note("feedback", str(feedback), feedback.where)


def _names(run: Run, ids: Iterable[str]) -> tuple[str, ...]:
    fragments = ((id, run.fragments.get(id)) for id in ids)
    return tuple(id if fragment is None else fragment.name for id, fragment in fragments)
