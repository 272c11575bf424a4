"""One execution of the script, or of some of its fragments: what it may touch, and when it must give way."""

from __future__ import annotations

import logging
import traceback
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from inspect import iscoroutinefunction
from pathlib import Path
from time import perf_counter
from types import CodeType, CoroutineType
from typing import TYPE_CHECKING, Any, Literal, Protocol

from ..state.about import About
from ..state.session_state import Change, SessionState
from ..tree.tree import Tree
from .calls import Call
from .control import Control, Rerun, Stop, Superseded, SwitchPage
from .fragments import Definition, Fragment, Fragments
from .interrupt import UserThreads
from .main_module import fresh_main
from .meter import Meter
from .routes import Routes
from .scope import Scope, current
from .source import Script
from .workers import Workers

if TYPE_CHECKING:
    from ..files.files import SessionFiles
    from .held import Held
    from .secrets import Secrets

logger = logging.getLogger("ostinato")

Outcome = Literal["completed", "stopped", "rerun", "error", "superseded"]


FAILING = 16
"""How many exceptions that left a fragment are remembered with their place; a script may catch any number of them."""


class Host(Protocol):
    """What a run asks of the session and the app that it belongs to."""

    path: str
    """The main script's file."""
    secrets: Secrets
    """The app's passwords and keys."""

    def option(self, name: str) -> Any:
        """A configuration option, by its dotted name."""

    def set_option(self, name: str, value: Any) -> None:
        """Change an option for the whole app."""

    def on_exception(self, error: BaseException) -> None:
        """Show an uncaught exception at the present place."""

    def on_bare_expression(self, *values: object) -> None:
        """Show what a bare expression gave, or the items of a bare tuple (magic)."""

    def on_warning(self, warning: Warning) -> None:
        """Show at the present place what the script should not do, although it is done."""

    def spinner(self, text: str, show_time: bool) -> AbstractContextManager[None]:
        """Show at the present place that a cached function computes."""

    def start(self, work: Callable[[], None]) -> None:
        """Have `work` done by a pooled thread."""

    def page(self, file: Path) -> Script:
        """A page's file; sessions share what it is compiled to."""

    def serve(self, name: str, folder: Path) -> None:
        """Have browsers fetch the files of a folder under this name."""

    def on_navigation(self) -> None:
        """The app calls st.navigation: its pages are what that gets, not the files of the pages/ folder."""


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
        "about",
        "cancel",
        "changes",
        "files",
        "fragments",
        "frames",
        "host",
        "left",
        "lock",
        "meter",
        "on_leave",
        "page",
        "pending",
        "raised",
        "routes",
        "seen",
        "settings",
        "state",
        "swallowed",
        "target",
        "targets",
        "threads",
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
        *,
        routes: Routes,
        about: About,
        files: SessionFiles,
        frames: Held,
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
        """Prefix of widget identities while a page's own code executes; empty around it, and in an app of one page."""
        self.routes = routes
        self.about = about
        self.files = files
        self.frames = frames
        self.cancel: type[Control] | None = None
        self.left: Rerun | None = None
        """The st.rerun() or st.switch_page() that ended it."""
        self.raised: Control | None = None
        """What st.stop, st.rerun or st.switch_page has raised in the script."""
        self.swallowed: str | None = None
        """Which of them a bare `except` swallowed, so that it took effect later."""
        self.meter = Meter()
        self.on_leave: set[Callable[[], None]] = set()
        """Called, with the lock held, when somebody asks the run to give way: each wakes something that waits in it."""
        self.settings: dict[str, Any] = dict(settings or {})
        """What st.set_page_config calls have added up to: in this run, and in the whole run that it is a part of."""
        self.seen: set[str] = set()
        """Identities that this run, or its present fragment, has drawn."""
        self.threads = UserThreads(lock)
        """Those that execute the user's code now."""
        self.workers = Workers(self)
        self._calling = any(change.record.call is not None for change in changes)
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
        for wake in self.on_leave:
            wake()

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
        self.meter.file = path
        token = current.set(Scope(self, self.tree.main))
        outcome = self.threads.serve(lambda: self._execute(code, path))
        current.reset(token)
        return outcome or ("superseded" if self.cancel is Superseded else "stopped")

    def _execute(self, code: CodeType, path: str) -> Outcome:
        try:
            if self._calling:
                self._callbacks()
            if self.targets is None:
                main = fresh_main(path, self.host.on_bare_expression, self.meter.stopwatch)
                self.settle(eval(code, main.__dict__))
            else:
                self._fragments(self.targets)
            self.workers.join()
            with self.lock:
                self.check()
        except Superseded:
            return "superseded"
        except (Stop, SystemExit) as stop:
            self._arrived(stop)
            return self._joined("stopped")
        except Rerun as rerun:
            self._arrived(rerun)
            self.left = self.left or rerun
            return self._joined("rerun")
        except BaseException as error:
            return self._joined(self.failed(error))
        return "completed"

    def settle(self, result: Any) -> Any:
        """What the user's code gave; of a coroutine, what that gives when it is complete."""
        if type(result) is not CoroutineType:
            return result
        from .awaiting import settle  # late: a script that never awaits does without asyncio

        return settle(self, result)

    def _arrived(self, control: BaseException) -> None:
        """What ended the run is another exception than the script has met: that one was swallowed."""
        raised = self.raised
        if raised is not None and raised is not control and not self._asked:
            self.swallowed = "st.stop" if isinstance(raised, Stop) else f"st.rerun at {getattr(raised, 'where', '')}"

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

        st.rerun with keys in a callback takes the place of the run that its widget would have caused. When another
        callback wants that run, or anything the whole script, then the whole script it is.
        """
        asked: list[str] = []
        replaced: set[str | None] = set()
        reruns: list[Rerun] = []
        whole = self._forced
        for change in self.changes:
            call, owner = change.record.call, change.record.fragment
            calls = [] if call is None else call.due(change.old, change.new)
            if not calls:
                only_script_serves = owner is None and change.record.act is not None
                whole = whole or only_script_serves
            for one in calls:
                left = self._call(one, self.fragments.get(owner))
                if left is None:
                    whole = True
                elif left.fragments is None:
                    reruns.append(left)
                else:
                    asked += left.fragments
                    replaced.add(owner)
        if reruns:
            raise next((left for left in reruns if isinstance(left, SwitchPage)), reruns[0])
        with self.lock:
            self._calling = False
            if asked and whole:
                self._widen()
            elif asked:
                self._narrow(asked, replaced)
            self._give_way()

    def _call(self, call: Call, fragment: Fragment | None) -> Rerun | None:
        """Call one callback; returns the st.rerun() that ended it."""
        outer = current.get()
        with self.lock:
            home = self.tree.main
            if self.targets is not None and fragment is not None and fragment.on_page:
                home = fragment.node
                self._open_early(fragment)
            block = self.tree.portal(home, f"callbacks@{home.id}")
        token = current.set(Scope(self, block, outer, fragment))
        began = perf_counter()
        try:
            self.settle(call.function(*call.args, **call.kwargs))
        except Rerun as rerun:
            return rerun
        finally:
            current.reset(token)
            self.meter.called(call, perf_counter() - began)
        return None

    def _open_early(self, fragment: Fragment) -> None:
        """A fragment's callbacks draw above its body: both fill its block, one after the other."""
        if fragment.id not in self._early:
            self._early.add(fragment.id)
            fragment.open(self.tree)
            former = self.tree.find(f"callbacks@{fragment.node.id}")
            if former is not None:
                self.tree.drop(former)

    def _narrow(self, asked: list[str], replaced: set[str | None]) -> None:
        """Execute what callbacks asked for in the place of these fragments, or of the whole script."""
        if self.targets is None:
            answered = (change.record.fragment for change in self.changes)
            self.targets = self.fragments.outermost(id for id in answered if id is not None)
            self.tree.narrow()
        self.targets = list(dict.fromkeys([*(id for id in self.targets if id not in replaced), *asked]))

    def _widen(self) -> None:
        """Execute the whole script after all."""
        if self.targets is not None:
            self.targets = None
            self.settings.clear()
            self.tree.begin()

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
            for part in (fragment, *self.fragments.below(fragment.id)):
                self.seen -= part.drawn
            fragment.run = self.state.run
            if fragment.id not in self._early:
                fragment.open(self.tree)
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
        definition = fragment.definition
        if iscoroutinefunction(definition.function):
            return self.settle(self._async_body(fragment, outer))
        with self._inside(fragment, outer):
            return self.settle(definition.function(*fragment.args, **fragment.kwargs))

    async def _async_body(self, fragment: Fragment, outer: Scope | None) -> Any:
        with self._inside(fragment, outer):
            return await fragment.definition.function(*fragment.args, **fragment.kwargs)

    @contextmanager
    def _inside(self, fragment: Fragment, outer: Scope | None) -> Iterator[None]:
        """What belongs before and after a fragment's function."""
        former, fragment.drawn = fragment.drawn, set()
        self._calls.pop(fragment.id, None)
        scope = Scope(self, fragment.node, outer, fragment)
        began = perf_counter()
        token = current.set(scope)
        try:
            yield
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
            if self.meter.stopwatch is not None:
                self.meter.executed(fragment.id, fragment.name, perf_counter() - began)
        if self.targets is not None:
            with self.lock:
                self.check()
                self.state.forget(former - fragment.drawn)

    def next_id(self, parent: Fragment | None, definition: Definition) -> str:
        """An id for a fragment that is called now: which call of its function, inside `parent`, in this run.

        Ids end with a slash, so that a fragment's id is a prefix of those inside it, and of no others.
        """
        base = "" if parent is None else parent.id
        page = self.page if parent is None else parent.page
        name = f"{page}{getattr(definition.function, '__module__', '')}.{definition.name}"
        calls = self._calls.setdefault(base, {})
        calls[name] = number = calls.get(name, 0) + 1
        return f"{base}{name}#{number}/"
