"""The account of one session: what each of its runs was for, and what is wrong with them.

The session tells it when a run begins, was executed, has ended, and when a frame was made. What is always noted costs
a few microseconds; statement times and state changes are taken only while somebody watches.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence
from time import monotonic
from typing import Any

from ..script.run import Outcome, Run
from ..state.session_state import Change
from ..wire.element import Widget
from .causes import MOST, Reason, given, label_of
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
        self.records = Records(path)
        self.sent = self.records.sent
        self.attentive = False
        """Whether it wants to know when a run begins."""
        self._watched = False
        self._path = path
        self._source = source
        self._ask = ask
        self._follower = Follower(option)
        self._snapshot = Snapshot()
        self._superseded: Facts | None = None
        self._told: set[tuple[str, str]] = set()

    @property
    def watched(self) -> bool:
        """Somebody looks: from the next run on the dear parts are measured, too."""
        return self._watched

    @watched.setter
    def watched(self, on: bool) -> None:
        self._watched = on
        self.attentive = on or self._follower.active

    # --- one run ---

    def begin(self, run: Run, reasons: Sequence[Reason]) -> None:
        """A run begins, for these reasons. Call it on the run's thread, with the session's lock held."""
        if self._watched:
            run.meter.watch()
            self._snapshot.take(run.state, run.tree)
        if self._follower.active:
            self._follower.begin(run, [reason.kind for reason in reasons])

    def reran(self, run: Run) -> None:
        """The run's code has ended for a rerun.

        Call it on the run's thread, and without the lock: it may call the user's code.
        """
        self._follower.reran(run)

    def ended(self, run: Run, reasons: Sequence[Reason], changes: Sequence[Change], outcome: Outcome) -> Widget | None:
        """The run has ended. Returns what to ask the user before the rerun that it wants; None: let it run.

        Call it with the session's lock held.
        """
        meter, state = run.meter, run.state
        number, began = state.run, meter.began
        answers = [given(change) for change in changes[:MOST]] if changes else ()
        seconds = monotonic() - began
        facts = Facts(number, began, seconds, outcome, state.location.path, reasons, answers, meter)
        self.records.add(facts)
        if run.targets is not None or run.swallowed is not None:
            facts.parts, facts.swallowed = _parts(run), run.swallowed
        if meter.stopwatch is not None:
            self._measured(facts, run)
        if outcome == "completed":
            for change in changes:
                if change.record.run != number:
                    facts.notes = tuple(self._feedback(run, changes))
                    break
            if self._superseded is None and not self._follower.active:
                return None
        return self._followed(facts, run)

    def go_on(self) -> None:
        """The user wants the reruns to go on: they count anew."""
        self._follower.go_on()
        self.attentive = self._watched

    # --- inner workings ---

    def _measured(self, facts: Facts, run: Run) -> None:
        """What was taken because somebody looks."""
        if run.meter.stopwatch is not None:
            run.meter.stopwatch.stop()
        changes = self._snapshot.changes(run.state, run.tree)
        facts.watched = True
        facts.state = {key: StateChange(*texts) for key, texts in changes.items()}
        self.records.bound()

    def _followed(self, facts: Facts, run: Run) -> Widget | None:
        """Look at the run together with those before it: whether it took another one's place, or asked for too much."""
        former = self._superseded
        if former is not None:
            facts.interrupted, former.superseded_by = former.number, facts.number
        self._superseded = facts if facts.outcome == "superseded" else None
        runaway = self._follower.ended(run, facts.outcome)
        self.attentive = self._watched or self._follower.active
        if runaway is None:
            return None
        facts.notes += (Note("runaway", str(runaway), runaway.where),)
        logger.error("%s", runaway)
        return self._ask(runaway)

    def _feedback(self, run: Run, changes: Sequence[Change]) -> Iterable[Note]:
        for node in find_feedback(changes, run.tree, run.state):
            label = label_of(node.element) or ""
            feedback = Feedback(node.name, label, place_of_call(self._source(), self._path, node.name, label))
            if (node.name, label) not in self._told:
                self._told.add((node.name, label))
                logger.warning("%s: %s", feedback.where or self._path, feedback)
            yield Note("feedback", str(feedback), feedback.where)


def _parts(run: Run) -> tuple[Part, ...] | None:
    """The fragments that were executed alone; None: the whole script was."""
    if run.targets is None:
        return None
    fragments = ((id, run.fragments.get(id)) for id in run.targets)
    return tuple(Part(id, None) if one is None else Part(one.name, one.definition.every) for id, one in fragments)
