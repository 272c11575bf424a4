"""The account of one session: what each of its runs was for, and what is wrong with them.

The session tells it when a run begins, was executed, has ended, and when a frame was made. What is always noted costs
a few microseconds; statement times and state changes are taken only while somebody watches.
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
from .causes import MOST, Given, Reason, given, label_of
from .facts import Facts, Part
from .feedback import Feedback, find_feedback, place_of_call
from .follow import Follower
from .history import Records
from .record import Note, StateChange
from .runaway import Runaway
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
        self.records = Records(time.time(), path)
        self.sent = self.records.sent
        self.watched = False
        """Somebody looks: the dear parts are measured, too."""
        self._path = path
        self._source = source
        self._ask = ask
        self._began = time.monotonic()
        self._follower = Follower(option)
        self._snapshot = Snapshot()
        self._superseded: Facts | None = None
        self._told: set[tuple[str, str]] = set()
        self._at = 0.0
        self._reasons: Sequence[Reason] = ()
        self._answered: Sequence[tuple[Change, Node | None]] = ()
        self._given: Sequence[Given] = ()

    # --- one run ---

    def begin(self, run: Run, reasons: Sequence[Reason], answered: Sequence[tuple[Change, Node | None]]) -> None:
        """A run begins, for these reasons. Call it on the run's thread, with the session's lock held."""
        self._at = time.monotonic()
        self._reasons = reasons
        if answered:
            self._answered = answered
            self._given = [given(change, node) for change, node in answered[:MOST]]
        if self.watched:
            run.meter.watch()
            self._snapshot.take(run.state, run.tree)
        if self._follower.active:
            self._follower.begin(run, [reason.kind for reason in reasons])

    def executed(self, run: Run, outcome: Outcome) -> None:
        """The run's code has ended. Call it on the run's thread, and without the lock: it may call the user's code."""
        if self._follower.active:
            self._follower.executed(run, outcome)

    def ended(self, run: Run, outcome: Outcome) -> Widget | None:
        """The run has ended. Returns what to ask the user before the rerun that it wants; None: let it run.

        Call it with the session's lock held.
        """
        facts = self._facts(run, outcome)
        if self._answered:
            if outcome == "completed":
                facts.notes = tuple(self._feedback(run))
            self._given = self._answered = ()
        self.records.add(facts)
        if outcome == "rerun" or self._follower.active:
            runaway = self._follower.ended(run, outcome)
            if runaway is not None:
                facts.notes += (Note("runaway", str(runaway), runaway.where),)
                logger.error("%s", runaway)
                return self._ask(runaway)
        return None

    def go_on(self) -> None:
        """The user wants the reruns to go on: they count anew."""
        self._follower.go_on()

    # --- inner workings ---

    def _facts(self, run: Run, outcome: Outcome) -> Facts:
        state, at, meter = run.state, self._at, run.meter
        seconds = time.monotonic() - at
        number = state.run
        facts = Facts(
            number, at - self._began, seconds, outcome, state.location.path, self._reasons, self._given, meter
        )
        if run.targets is not None:
            facts.parts = tuple(_parts(run, run.targets))
        if run.swallowed is not None:
            facts.swallowed = run.swallowed
        if meter.stopwatch is not None:
            meter.stopwatch.stop()
            changes = self._snapshot.changes(state, run.tree)
            facts.watched = True
            facts.state = {key: StateChange(*texts) for key, texts in changes.items()}
        if self._superseded is not None:
            facts.interrupted, self._superseded.superseded_by = self._superseded.number, number
        self._superseded = facts if outcome == "superseded" else None
        return facts

    def _feedback(self, run: Run) -> Iterable[Note]:
        for node in find_feedback(self._answered, run.tree, run.state):
            label = label_of(node.element) or ""
            feedback = Feedback(node.name, label, place_of_call(self._source(), self._path, node.name, label))
            if (node.name, label) not in self._told:
                self._told.add((node.name, label))
                logger.warning("%s: %s", feedback.where or self._path, feedback)
            yield Note("feedback", str(feedback), feedback.where)


def _parts(run: Run, ids: Iterable[str]) -> Iterable[Part]:
    for id in ids:
        fragment = run.fragments.get(id)
        yield Part(id, None) if fragment is None else Part(fragment.name, fragment.definition.every)
