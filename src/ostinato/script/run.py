"""One execution of the script: what it may touch, and when it must give way."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from types import CodeType, ModuleType
from typing import Any, Literal, Protocol

from ..state.session_state import Change, SessionState
from ..tree.tree import Tree
from .calls import Call
from .control import Control, Rerun, Stop, Superseded
from .scope import Scope, current

Outcome = Literal["completed", "stopped", "rerun", "error", "superseded"]


class Host(Protocol):
    """What a run asks of the session and the app that it belongs to."""

    def option(self, name: str) -> Any:
        """A configuration option, by its dotted name."""

    def set_option(self, name: str, value: Any) -> None:
        """Change an option for the whole app."""

    def on_exception(self, error: BaseException) -> None:
        """Show an uncaught exception at the present place."""

    def on_bare_expression(self, *values: object) -> None:
        """Show what a bare expression gave, or the items of a bare tuple (magic)."""


class Run:
    """The context of one run.

    Every access to tree and state goes through `lock` and starts with `check`, the yield point: so once `cancel` is
    set, nothing of this run reaches page or state any more, however long its thread goes on.
    """

    __slots__ = (
        "_calling",
        "_due",
        "cancel",
        "changes",
        "host",
        "lock",
        "page",
        "reruns",
        "seen",
        "settings",
        "state",
        "tree",
    )

    def __init__(
        self,
        tree: Tree,
        state: SessionState,
        lock: AbstractContextManager[Any],
        host: Host,
        changes: Sequence[Change] = (),
    ) -> None:
        self.tree = tree
        self.state = state
        self.lock = lock
        self.host = host
        self.changes = changes
        self.page = ""
        """Prefix of widget identities: empty for an app's only page."""
        self.cancel: type[Control] | None = None
        self.settings: dict[str, Any] = {}
        """What st.set_page_config calls have added up to."""
        self.seen: set[str] = set()
        """Identities that this run has drawn."""
        self.reruns: list[Rerun] = []
        """st.rerun() calls of callbacks: they take effect after the last callback."""
        self._calling = bool(changes)
        """Callbacks are due or under way: a newer event waits for them."""
        self._due = False

    def check(self) -> None:
        """A yield point: gives way to a newer event or to the Stop button. Call it with the lock held."""
        if self.cancel is not None:
            raise self.cancel

    def supersede(self) -> None:
        """A newer event waits: give way at the next yield point. Call it with the lock held.

        Callbacks are finished first: each runs exactly once.
        """
        self._due = True
        self._give_way()

    def _give_way(self) -> None:
        if self._due and not self._calling and self.cancel is None:
            self.cancel = Superseded

    def execute(self, code: CodeType, path: str) -> Outcome:
        """Callbacks, then the script's body. Returns how it ended; an exception of the user's is shown, not raised."""
        token = current.set(Scope(self, self.tree.main))
        try:
            if self.changes:
                self._callbacks()
            exec(code, _fresh_main(path, self.host.on_bare_expression).__dict__)
        except (Stop, SystemExit):
            return "stopped"
        except Rerun:
            return "rerun"
        except Superseded:
            return "superseded"
        except BaseException as error:
            return self._failed(error)
        finally:
            current.reset(token)
        return "completed"

    def show_error(self, error: Exception) -> None:
        """Show an error that kept the script from being executed at all."""
        token = current.set(Scope(self, self.tree.main))
        try:
            self._failed(error)
        finally:
            current.reset(token)

    def _callbacks(self) -> None:
        for change in self.changes:
            call = change.record.call
            if call is None or not change.changed:
                continue
            self._call(call)
        if self.reruns:
            raise self.reruns[0]
        with self.lock:
            self._calling = False
            self._give_way()

    def _call(self, call: Call) -> None:
        try:
            call.function(*call.args, **call.kwargs)
        except Rerun as rerun:
            self.reruns.append(rerun)

    def _failed(self, error: BaseException) -> Outcome:
        if self.cancel is Superseded:
            return "superseded"
        try:
            self.host.on_exception(error)
        except Control:
            return "superseded"
        except Exception:  # an exception whose own __str__ raises must not take the session down
            traceback.print_exc()
        return "error"


def _fresh_main(path: str, write: Callable[..., None]) -> ModuleType:
    """A new `__main__`: no variable of the script survives to the next run."""
    module = ModuleType("__main__")
    module.__file__ = path
    module.__dict__["__ostinato_write__"] = write
    sys.modules["__main__"] = module  # pickling and dataclasses look classes of the script up here
    return module
