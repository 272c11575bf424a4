"""Parallel fragments: bodies that a whole run executes beside the script, each on a thread of its own.

A run is complete when all of them have ended. st.stop or st.rerun() in one ends the run, so that the others, and the
script, give way at their next yield points. An exception in one is shown in its place; the others go on.
"""

from __future__ import annotations

import threading
from collections import deque
from contextvars import Context, copy_context
from functools import partial
from typing import TYPE_CHECKING

from .control import Control, Rerun, Stop, Superseded
from .scope import Scope, current

if TYPE_CHECKING:
    from .fragments import Fragment
    from .run import Run

LOOK = 0.05
"""Seconds between looks at whether a run that waits for its parallel fragments was superseded."""


class Workers:
    """The parallel fragments of one run."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._changed = threading.Condition()
        self._under: dict[str, int] = {}
        """How many have not ended, by the id of the fragment that called them; "": the script."""
        self._active = 0
        self._waiting: deque[tuple[Context, Fragment, str]] = deque()

    def start(self, fragment: Fragment, parent: Fragment | None) -> None:
        """Execute the fragment's body beside its caller."""
        owner = "" if parent is None else parent.id
        fragment.detached = True
        with self._changed:
            self._under[owner] = self._under.get(owner, 0) + 1
            self._waiting.append((copy_context(), fragment, owner))
        self._fill()

    def join(self, owner: Fragment | None = None) -> None:
        """Wait until all that `owner` (None: the script) started have ended, or the run was superseded."""
        id = "" if owner is None else owner.id
        if id not in self._under:
            return
        with self._changed:
            while self._under.get(id) and self._run.cancel is not Superseded:
                self._changed.wait(LOOK)

    def _fill(self) -> None:
        limit = self._run.host.option("runner.parallelMaxWorkers")
        with self._changed:
            while self._waiting and (limit is None or self._active < limit):
                self._active += 1
                context, fragment, owner = self._waiting.popleft()
                self._run.host.start(partial(context.run, self._serve, fragment, owner))

    def _serve(self, fragment: Fragment, owner: str) -> None:
        try:
            self._run.threads.serve(lambda: self._execute(fragment))
        finally:
            fragment.detached = False
            with self._changed:
                self._active -= 1
                self._under[owner] -= 1
                self._changed.notify_all()
            self._fill()

    def _execute(self, fragment: Fragment) -> None:
        run = self._run
        current.set(Scope(run, fragment.node, None, fragment))
        try:
            while self._once(fragment):
                with run.lock:
                    run.check()
                    run.tree.open(fragment.node)
            self.join(fragment)
            self._arrived(fragment)
        except (Stop, SystemExit):
            self._end(Stop)
        except Rerun as rerun:
            run.left = run.left or rerun
            self._end(Rerun)
        except Superseded:
            pass

    def _once(self, fragment: Fragment) -> bool:
        """Execute the body; True when it asks to be executed again."""
        try:
            self._run.body(fragment)
        except Rerun as rerun:
            if rerun.fragments is None or list(rerun.fragments) != [fragment.id]:
                raise
            with self._run.lock:
                self._run.seen -= fragment.drawn
                if self._run.cancel is Rerun:
                    self._run.cancel = None
            return True
        except (Control, SystemExit):
            raise
        except BaseException as error:
            self._run.failed(error)
        return False

    def _arrived(self, fragment: Fragment) -> None:
        with self._run.lock:
            self._run.check()
            self._run.tree.show(fragment.node, fragment.definition.block)

    def _end(self, how: type[Control]) -> None:
        with self._run.lock:
            if self._run.cancel is None:
                self._run.leave(how)
