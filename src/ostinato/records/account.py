"""The account of one session: what each of its runs was for, and what is wrong with them.

The session tells it when a run begins, was executed, has ended, and when a frame was made. What is always noted costs
a few microseconds; statement times and state changes are taken only while somebody watches.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence
from time import monotonic
from types import ModuleType
from typing import Any

from ..script.meter import Traffic
from ..script.run import Outcome, Run
from ..state.session_state import Change
from ..wire.element import Widget
from .causes import Reason, given
from .facts import Facts, Part
from .feedback import Feedback, find_feedback, place_of_call
from .follow import Follower
from .history import Records
from .record import Note, StateChange
from .runaway import Runaway
from .short import cut
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
    modules
        Gives the app's own modules.
    ask
        Makes the box that asks the user whether reruns without end may go on.
    """

    def __init__(
        self,
        option: Callable[[str], Any],
        path: str,
        source: Callable[[], str],
        modules: Callable[[], Iterable[ModuleType]],
        ask: Callable[[Runaway], Widget],
    ) -> None:
        self.traffic = Traffic()
        self.records = Records(path, self.traffic)
        self.attentive = False
        """Whether it wants to know when a run begins."""
        self._watched = False
        self._path = path
        self._source = source
        self._ask = ask
        self._follower = Follower(option, modules)
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
        self._attend()

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
        answers = tuple(map(given, changes)) if changes else ()
        facts = Facts(state.run, monotonic(), outcome, state.location.path, reasons, answers, meter)
        self.records.kept.append(facts)
        if self.attentive or outcome != "completed" or run.targets is not None:
            return self._look(facts, run, changes)
        for change in changes:
            if change.record.run != facts.number:  # what was answered is not there any more
                return self._look(facts, run, changes)
        return None

    def go_on(self) -> None:
        """The user wants the reruns to go on: they count anew."""
        self._follower.go_on()
        self._attend()

    # --- inner workings ---

    def _look(self, facts: Facts, run: Run, changes: Sequence[Change]) -> Widget | None:
        """Something is unusual about the run, or somebody looks. Returns what to ask the user before the next one."""
        if run.targets is not None:
            facts.parts = tuple(_parts(run, run.targets))
        facts.swallowed = run.swallowed
        if run.meter.stopwatch is not None:
            run.meter.stopwatch.stop()
            keys = self._snapshot.changes(run.state, run.tree)
            facts.watched = True
            facts.state = {key: StateChange(*texts) for key, texts in keys.items()}
            self.records.bound()
        if facts.outcome == "completed":
            facts.notes = tuple(self._feedback(run, changes))
        former = self._superseded
        if former is not None:
            facts.interrupted, former.superseded_by = former.number, facts.number
        self._superseded = facts if facts.outcome == "superseded" else None
        runaway = self._follower.ended(run, facts.outcome)
        self._attend()
        if runaway is None:
            return None
        facts.notes += (Note("runaway", str(runaway), runaway.where),)
        logger.error("%s", runaway)
        return self._ask(runaway)

    def _attend(self) -> None:
        self.attentive = self._watched or self._follower.active or self._superseded is not None

    def _feedback(self, run: Run, changes: Sequence[Change]) -> Iterable[Note]:
        for node in find_feedback(changes, run.tree, run.state):
            label = cut(str(getattr(node.element, "label", "")))
            feedback = Feedback(node.name, label, place_of_call(self._source(), self._path, node.name, label))
            if (node.name, label) not in self._told:
                self._told.add((node.name, label))
                logger.warning("%s: %s", feedback.where or self._path, feedback)
            yield Note("feedback", str(feedback), feedback.where)


def _parts(run: Run, ids: Iterable[str]) -> Iterable[Part]:
    for id in ids:
        fragment = run.fragments.get(id)
        yield Part(id, None) if fragment is None else Part(fragment.name, fragment.definition.every)
