"""Follows the runs of one session for the guard: which reruns make a chain, and what each of them did."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from types import ModuleType
from typing import Any

from ..script.control import Superseded
from ..script.run import Outcome, Run
from .guard import Chain, Step
from .runaway import Runaway
from .statewatch import StateWatch

ASKED = frozenset({"rerun", "switch_page"})
"""Kinds of causes by which a run leads to the next."""
ALONG = frozenset({"timer", "carried"})
"""Kinds that may come along without being an act of the user's."""


class Follower:
    """Notices when a session's reruns do not end.

    Parameters
    ----------
    option
        Gives a configuration option by its dotted name.
    modules
        Gives the app's own modules.
    """

    def __init__(self, option: Callable[[str], Any], modules: Callable[[], Iterable[ModuleType]]) -> None:
        self._option = option
        self._modules = modules
        self._chain: Chain | None = None
        self._watch = StateWatch(modules)

    @property
    def active(self) -> bool:
        """A chain of reruns is going on."""
        return self._chain is not None

    def begin(self, run: Run, kinds: Sequence[str]) -> None:
        """A run begins, on its thread and with the lock held, for reasons of these kinds."""
        if self._chain is None:
            return
        if ASKED.isdisjoint(kinds) or not set(kinds) <= ASKED | ALONG:
            self._forget(run)
            return
        run.meter.start_waiting()
        if self._chain.close:
            self._watch.begin(run)

    def reran(self, run: Run) -> None:
        """Its code has ended for a rerun. Called on its thread and without the lock."""
        chain = self._chain
        if chain is not None and run.cancel is not Superseded:
            run.meter.stop_waiting()
            if chain.close:
                self._watch.end(run, at_any_price=chain.near_limit, modules=not chain.waits)

    def ended(self, run: Run, outcome: Outcome) -> Runaway | None:
        """It has ended. Tells when it was one rerun too many."""
        if outcome != "rerun" or run.left is None:
            if self._chain is not None:
                self._forget(run)
            return None
        if self._chain is None:
            self._chain = Chain(int(self._option("runner.maxConsecutiveReruns")))
            self._watch = StateWatch(self._modules)
        step = Step(run.left.where, time.monotonic(), run.meter.waited, self._watch.changed, self._watch.keys)
        return self._chain.add(step)

    def go_on(self) -> None:
        """What follows counts anew."""
        self._chain = None

    def _forget(self, run: Run) -> None:
        self._chain = None
        run.state.touched = None
