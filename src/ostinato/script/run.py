"""One execution of the script, or of some of its fragments: what it may touch, and when it must give way."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from types import CodeType, ModuleType
from typing import Any, Literal, Protocol

from ..state.session_state import Change, SessionState
from ..tree.tree import Tree
from .calls import Call
from .control import Control, Rerun, Stop, Superseded, SwitchPage
from .fragments import Definition, Fragment, Fragments
from .scope import Scope, current
from .workers import Workers

logger = logging.getLogger("ostinato")

Outcome = Literal["completed", "stopped", "rerun", "error", "superseded"]


FAILING = 16
"""How many exceptions that left a fragment are remembered with their place; a script may catch any number of them."""


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

    def start(self, work: Callable[[], None]) -> None:
        """Have `work` done by a pooled thread."""


class Run:
    """The context of one run.

    Every access to tree and state goes through `lock` and starts with `check`, the yield point: so once `cancel` is
    set, nothing of this run reaches page or state any more, however long its thread goes on.
    """

    __slots__ = (
        "_asked",
        "_calling",
        "_calls",
        "_due",
        "_early",
        "_failing",
        "_forced",
        "cancel",
        "changes",
        "fragments",
        "host",
        "left",
        "lock",
        "on_leave",
        "page",
        "pending",
        "seen",
        "settings",
        "state",
        "target",
        "targets",
        "thread",
        "tree",
        "workers",
    )

    def __init__(
        self,
        tree: Tree,
        state: SessionState,
        fragments: Fragments,
        lock: AbstractContextManager[Any],
        host: Host,
        changes: Sequence[Change] = (),
        targets: Sequence[str] | None = None,
        forced: bool = True,
        settings: Mapping[str, Any] | None = None,
    ) -> None:
        self.tree = tree
        self.state = state
        self.fragments = fragments
        self.lock = lock
        self.host = host
        self.changes = changes
        self.targets = None if targets is None else fragments.outermost(targets)
        """Ids of the fragments to execute; None: the whole script."""
        self.target: Fragment | None = None
        """The one of them that is executing."""
        self.pending: list[str] = []
        """Those whose turn has not come."""
        self.page = ""
        """Prefix of widget identities: empty for an app's only page."""
        self.cancel: type[Control] | None = None
        self.left: Rerun | None = None
        """The st.rerun() or st.switch_page() that ended it."""
        self.on_leave: Callable[[], None] | None = None
        """Called, with the lock held, when somebody asks the run to give way: wakes what waits in it."""
        self.settings: dict[str, Any] = dict(settings or {})
        """What st.set_page_config calls have added up to: in this run, and in the whole run that it is a part of."""
        self.seen: set[str] = set()
        """Identities that this run, or its present fragment, has drawn."""
        self.thread: int | None = None
        """Ident of the thread that executes it; None before and after."""
        self.workers = Workers(self)
        self._calling = bool(changes)
        """Callbacks are due or under way: a newer event waits for them."""
        self._calls: dict[str, dict[str, int]] = {}
        self._due = False
        self._early: set[str] = set()
        """Fragments whose blocks are open since their callbacks were called."""
        self._asked = False
        self._forced = forced
        """The whole script was asked for by more than a widget's answer."""
        self._failing: deque[tuple[BaseException, Scope]] = deque(maxlen=FAILING)

    # --- giving way ---

    def check(self) -> None:
        """A yield point: gives way to a newer event or to the Stop button. Call it with the lock held."""
        if self.cancel is not None:
            raise self.cancel

    def leave(self, how: type[Control]) -> None:
        """Somebody else wants this run to end at its next yield point. Call it with the lock held."""
        self.cancel = how
        self._asked = True
        if self.on_leave is not None:
            self.on_leave()

    def supersede(self) -> None:
        """A newer event waits: give way at the next yield point. Call it with the lock held.

        Callbacks are finished first: each runs exactly once.
        """
        self._due = True
        self._give_way()

    def _give_way(self) -> None:
        if self._due and not self._calling and self.cancel is None:
            self.leave(Superseded)

    @property
    def calling(self) -> bool:
        """Callbacks are under way."""
        return self._calling

    # --- executing ---

    def execute(self, code: CodeType, path: str) -> Outcome:
        """Callbacks, then the script's body or the fragments. An exception of the user's is shown, not raised."""
        self.thread = threading.get_ident()
        token = current.set(Scope(self, self.tree.main))
        try:
            if self.changes:
                self._callbacks()
            if self.targets is None:
                exec(code, _fresh_main(path, self.host.on_bare_expression).__dict__)
            else:
                self._fragments(self.targets)
            self.workers.join()
            with self.lock:
                self.check()
        except Superseded:
            return "superseded"
        except (Stop, SystemExit):
            return self._joined("stopped")
        except Rerun as rerun:
            self.left = self.left or rerun
            return self._joined("rerun")
        except BaseException as error:
            return self._joined(self.failed(error))
        finally:
            current.reset(token)
            self.thread = None
        return "completed"

    def _joined(self, outcome: Outcome) -> Outcome:
        self.workers.join()
        return "superseded" if self.cancel is Superseded else outcome

    def show_error(self, error: Exception) -> None:
        """Show an error that kept the script from being executed at all."""
        token = current.set(Scope(self, self.tree.main))
        try:
            self.failed(error)
        finally:
            current.reset(token)

    def failed(self, error: BaseException) -> Outcome:
        """Show an exception: in the fragment that raised it, else at the present place."""
        if self.cancel is Superseded:
            return "superseded"
        scope = next((scope for failing, scope in self._failing if failing is error), current.get())
        token = current.set(scope)
        try:
            self.host.on_exception(error)
        except Control:
            return "superseded"
        except Exception:  # an exception whose own __str__ raises must not take the session down
            traceback.print_exc()
        finally:
            current.reset(token)
        return "error"

    # --- callbacks ---

    def _callbacks(self) -> None:
        """Call what the changes are due to call; settle what runs after that.

        A keyed st.rerun in a callback takes the place of the run that its widget would have caused. Any whole run that
        is wanted besides wins.
        """
        asked: list[str] = []
        reruns: list[Rerun] = []
        whole = self._forced
        for change in self.changes:
            call, fragment = change.record.call, self.fragments.get(change.record.fragment)
            if call is None or not change.changed:
                continue
            left = self._call(call, fragment)
            if left is None:
                whole = whole or fragment is None
            elif left.fragments is None:
                reruns.append(left)
            else:
                asked += left.fragments
        if reruns:
            raise next((left for left in reruns if isinstance(left, SwitchPage)), reruns[0])
        with self.lock:
            self._calling = False
            if asked and (self.targets is not None or not whole):
                self._narrow(list(dict.fromkeys(asked)))
            self._give_way()

    def _call(self, call: Call, fragment: Fragment | None) -> Rerun | None:
        """Call one callback; returns the st.rerun() that ended it."""
        outer = current.get()
        with self.lock:
            if self.targets is None or fragment is None or not fragment.on_page:
                home, fragment = self.tree.main, None
            else:
                home = fragment.node
                self._open_early(fragment)
            block = self.tree.portal(home, f"callbacks@{home.id}")
        token = current.set(Scope(self, block, outer, fragment))
        try:
            call.function(*call.args, **call.kwargs)
        except Rerun as rerun:
            return rerun
        finally:
            current.reset(token)
        return None

    def _open_early(self, fragment: Fragment) -> None:
        """A fragment's callbacks draw above its body: both fill its block, one after the other."""
        if fragment.id not in self._early:
            self._early.add(fragment.id)
            self.tree.open(fragment.node)
            former = self.tree.find(f"callbacks@{fragment.node.id}")
            if former is not None:
                self.tree.drop(former)

    def _narrow(self, asked: list[str]) -> None:
        """Execute these fragments too, after those of the widgets that were answered; nothing else."""
        if self.targets is None:
            answered = (change.record.fragment for change in self.changes)
            self.targets = self.fragments.outermost(id for id in answered if id is not None)
            self.tree.narrow()
        self.targets = [*self.targets, *asked]

    # --- fragments ---

    def _fragments(self, targets: Sequence[str]) -> None:
        """Execute these fragments, one after the other. What ends one of them does not keep the others from running."""
        executed: set[str] = set()
        self.pending = list(targets)
        while self.pending:
            id = self.pending.pop(0)
            fragment = self.fragments.get(id)
            if fragment is None or not fragment.on_page:
                logger.debug("The fragment %s is not on the page any more; its rerun is dropped.", id)
            elif fragment.run != self.state.run or id in executed:  # else an enclosing one has just executed it
                executed.add(id)
                self._again(fragment)

    def _again(self, fragment: Fragment) -> None:
        with self.lock:
            self.check()
            self.target = fragment
            for inside in self.fragments.inside(fragment.id):
                self.seen -= inside.drawn
            fragment.run = self.state.run
            fragment.open(self.tree, node=fragment.id not in self._early)
            self._early.discard(fragment.id)
        try:
            self.body(fragment)
        except (Stop, SystemExit):
            if self._asked:
                raise
            self.cancel = None  # st.stop() ends this fragment alone
        except Control:
            raise
        except BaseException as error:
            if self.failed(error) == "superseded":
                raise Superseded from None
        with self.lock:
            self.check()
            self.tree.finish_part(fragment.within())
            for gone in self.fragments.keep(self.state.run, fragment.id):
                self._let_go(gone)

    def _let_go(self, fragment: Fragment) -> None:
        """A fragment that its enclosing one did not call again: nothing of it stays."""
        for portal in fragment.portals.values():
            self.tree.drop(portal)
        self.state.forget(fragment.drawn)

    def body(self, fragment: Fragment, outer: Scope | None = None) -> Any:
        """Execute a fragment's function in its place; returns what it returns."""
        former, fragment.drawn = fragment.drawn, set()
        self._calls.pop(fragment.id, None)
        scope = Scope(self, fragment.node, outer, fragment)
        token = current.set(scope)
        try:
            result = fragment.definition.function(*fragment.args, **fragment.kwargs)
        except Control:
            fragment.drawn |= former
            raise
        except BaseException as error:
            fragment.drawn |= former
            if all(failing is not error for failing, _ in self._failing):
                self._failing.append((error, scope))  # shown where it was raised, unless the script handles it
            raise
        finally:
            current.reset(token)
        if self.targets is not None:
            with self.lock:
                self.check()
                self.state.forget(former - fragment.drawn)
        return result

    def next_id(self, parent: Fragment | None, definition: Definition) -> str:
        """An id for a fragment that is called now: which call of its function, inside `parent`, in this run.

        Ids end with a slash, so that a fragment's id is a prefix of those inside it, and of no others.
        """
        base = "" if parent is None else parent.id
        name = f"{self.page}{getattr(definition.function, '__module__', '')}.{definition.name}"
        calls = self._calls.setdefault(base, {})
        calls[name] = number = calls.get(name, 0) + 1
        return f"{base}{name}#{number}/"


def _fresh_main(path: str, write: Callable[..., None]) -> ModuleType:
    """A new `__main__`: no variable of the script survives to the next run."""
    module = ModuleType("__main__")
    module.__file__ = path
    module.__dict__["__ostinato_write__"] = write
    sys.modules["__main__"] = module  # pickling and dataclasses look classes of the script up here
    return module

