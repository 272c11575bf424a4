"""How long a thread may keep Python's lock while others wait for it.

A run needs the lock several times: the event loop hands it to the run's thread and gets it back for the frame. Beside a
run that computes, each handover takes a turn, 5 ms by Python's own choice. Shorter turns make up for that, but cost a
tenth of what a server can do when many short runs are due at once. So turns are short while a run is long, only.
"""

from __future__ import annotations

import sys
from time import monotonic

SHORT = 0.0005
"""Seconds of a turn beside a long run."""
LONG = 0.25
"""Seconds after which a run is a long one."""
USUAL = sys.getswitchinterval()


class Turns:
    """Knows since when each thread of a pool has been at its run. Callers hold one lock around all its methods.

    The setting is the interpreter's: what another pool has set is put right when the next run is due.
    """

    def __init__(self) -> None:
        self._began: dict[int, float] = {}
        self._are_short = False

    def begin(self, thread: int) -> None:
        """A run begins on this thread."""
        self._began[thread] = monotonic()

    def end(self, thread: int) -> None:
        """The thread's run, if it had one, is over."""
        if self._began.pop(thread, None) is not None and self._are_short:
            self.share()

    def share(self) -> None:
        """Something is due: turns are short if a run has been going on for long."""
        since = min(self._began.values(), default=None)
        is_long = since is not None and monotonic() - since > LONG
        if is_long or self._are_short:
            sys.setswitchinterval(SHORT if is_long else USUAL)
        self._are_short = is_long
