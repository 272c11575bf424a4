"""The composition root: one app, its script, its sessions. The only file that joins session, elements, store, cache."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from types import ModuleType
from typing import Any, Protocol

from ._generated.container import Container
from .cache.data import cache_data
from .cache.resource import cache_resource
from .compose.navigation import open_from_folder
from .compose.write import magic
from .config import Config, set_option
from .elements.exception import exception_element
from .elements.fragment import FragmentBlock
from .elements.page import Bottom, Main, Overlay, Page, Sidebar
from .elements.runaway import runaway_element
from .errors import ScriptSyntaxError
from .files.files import Files
from .files.shelf import LINGER
from .layers import settings_places
from .pages.folder import PagesFolder
from .records.account import Account
from .records.history import Records
from .records.runaway import Runaway
from .script.control import Control, Superseded
from .script.held import LINGER as FORMER_FRAMES
from .script.local import local_code
from .script.modules import forget_changed, local_modules
from .script.run import Outcome, Run
from .script.secret_files import SecretFiles
from .script.secrets import Secrets
from .script.shown import shown_media
from .script.source import Script
from .session.keeping import Keeper
from .session.request import Cause, Request
from .session.session import Session
from .session.sleep import Asleep, Sealed
from .store.store import Store
from .wire.element import Widget

logger = logging.getLogger("ostinato")

OVERRULED = (
    "The widget with key %r was created with a default value but also had its value set in st.session_state[%r], which "
    "wins. Give it one of the two. (global.disableWidgetStateDuplicationWarning turns this off.)"
)


PATHS = 1000
"""Pages whose elements are remembered."""

OnScriptError = Callable[[Exception], bool | None]
"""Is told of the script's uncaught exceptions; True: the page shows nothing of its own."""


class Door(Protocol):
    """Threads and timers, as the server or a test harness has them."""

    def start(self, work: Callable[[], None]) -> None:
        """Have `work` done by a pooled thread."""

    def later(self, seconds: float, call: Callable[[], None]) -> None:
        """Have `call` called in a while. Safe from any thread."""

    def now(self) -> float:
        """Monotonic seconds."""


class App:
    """One script, served to any number of sessions. It is the host that sessions and runs ask."""

    def __init__(
        self,
        script: Script,
        config: Config,
        door: Door,
        store: Store,
        *,
        secrets: Mapping[str, Any] | None = None,
        on_script_error: OnScriptError | None = None,
    ) -> None:
        self.config = config
        self.script = script
        self.path = script.path
        self.secrets = Secrets(SecretFiles(config, settings_places(Path(script.path))), secrets)
        self.sessions: dict[str, Session] = {}
        self._on_script_error = on_script_error
        self._door = door
        sealed = Sealed(store, str(config.get("server.cookieSecret")))
        self._keeper = Keeper(sealed, lambda: float(self.config.get("session.sleepTTL")), door, self._lost)
        self._accounts: dict[str, Account] = {}
        self._local = local_code(Path(script.path), config)
        self._option = config.get
        self.start = door.start
        self.later = door.later
        self.now = door.now
        self.files = Files(str(config.get("server.cookieSecret")), self.option, self.now)
        self._main: Container = Container.main()
        self._folder = PagesFolder(script)
        self.folders: dict[str, Path] = {}
        """Folders of components that some session has shown, by the names that they are served under."""
        self.pages: dict[Path, Script] = {}
        """Files of pages that some session has run."""
        self.shown: dict[str, frozenset[str]] = {}
        """Kinds of elements that a page showed when it was last opened, by its path."""

    # --- sessions ---

    @property
    def durable(self) -> bool:
        """Sessions outlive this process. Then `open` and `shut` wait for the store: call them on a thread."""
        return self._keeper.durable

    def open(self, id: str | None, owner: str | None = None) -> tuple[Session, bool]:
        """The session to come back to, or a new one; True when its state and page go on.

        A session is only given back to its `owner`. One that another process serves by now is taken over from there.
        """
        known = None if id is None else self.sessions.get(id)
        if known is not None and known.owner == owner and self._keeper.holds(known):
            return known, True
        if known is not None and known.owner == owner:
            self.close(known)
        asleep = None if id is None or (known is not None and known.owner != owner) else self._keeper.claim(id, owner)
        if asleep is not None and id is not None:
            return self._woken(id, asleep), False
        session = self._new(secrets.token_urlsafe(16), owner)
        self._keeper.register(session)
        return session, False

    def _woken(self, id: str, asleep: Asleep) -> Session:
        session = self._new(id, asleep.owner)
        session.awake(asleep)
        self._keeper.woken(session, asleep)
        return session

    def _new(self, id: str, owner: str | None) -> Session:
        account = Account(self.option, self.path, self.script.text, self._modules, _ask)
        session = Session(
            id, self, (Page(), Main(), Sidebar(), Bottom(), Overlay(), FragmentBlock(portal=True)), account
        )
        session.owner = owner
        self.sessions[id] = session
        self._accounts[id] = account
        return session

    def left(self, session: Session) -> None:
        """The session's client has gone: after a while it is put to sleep, unless it comes back."""
        gone = session.connections
        ttl = float(self.config.get("server.disconnectedSessionTTL"))
        self.later(ttl, lambda: self._sleep(session, gone))

    def _sleep(self, session: Session, gone: int) -> None:
        if session.connections != gone or session.connected or self.sessions.get(session.id) is not session:
            return
        if self.durable:
            self.start(lambda: self._put_to_sleep(session))
        else:
            self._put_to_sleep(session)

    def _put_to_sleep(self, session: Session) -> None:
        session.close()
        self._keeper.flush(session)
        self.close(session)

    def _lost(self, session: Session) -> None:
        """Another process serves the session."""
        self.close(session)
        session.wake()

    def shut(self) -> None:
        """The process ends: sessions that can outlive it are saved."""
        for session in list(self.sessions.values()):
            if self.durable:
                self._keeper.flush(session)
            self.close(session)
        self._keeper.close()

    def close(self, session: Session) -> None:
        """End a session in this process."""
        self._keeper.forget(session)
        self.sessions.pop(session.id, None)
        self._accounts.pop(session.id, None)
        session.close()
        cache_data.end_session(session.state)
        cache_resource.end_session(session.state)
        self.start(session.files.close)
        session.frames.close()

    def files_changed(self, paths: set[Path]) -> None:
        """Files of the app were saved: the next run imports these modules, and what depends on them, anew."""
        forget_changed(paths, self._local)

    def configure(self, config: Config) -> None:
        """Have another configuration count from now on."""
        self.config = config
        self._option = config.get
        for script in (self.script, *self.pages.values()):
            script.set_magic(bool(config.get("runner.magicEnabled")))

    def clear_caches(self, session: Session) -> None:
        """Forget cached values and compiled scripts, and what the script keeps in this session's state."""
        with session.lock:
            session.state.clear()
        cache_data.clear()
        cache_resource.clear()
        for script in (self.script, *self.pages.values()):
            script.forget()

    def _modules(self) -> Iterable[ModuleType]:
        """The app's own modules."""
        return local_modules(self._local).values()

    def records(self, session: Session) -> Records:
        """What the session's last runs were for, and what they cost."""
        return self._accounts[session.id].records

    def watch(self, session: Session, on: bool) -> None:
        """Somebody looks at the session's runs (or no longer): the next ones are measured in full."""
        account = self._accounts.get(session.id)
        if account is not None:
            account.watched = on

    # --- what sessions and runs ask ---

    def option(self, name: str) -> Any:
        return self._option(name)

    def set_option(self, name: str, value: Any) -> None:
        self.configure(set_option(self.config, name, value))

    def script_for(self, run: Run) -> Script:
        pages = self._folder.pages()
        if not pages:
            return self.script
        page = open_from_folder(run, pages, listed=bool(self._option("client.showSidebarNavigation")))
        return self.script if page is pages[0] else self.page(Path(str(page.source)))

    def page(self, file: Path) -> Script:
        return self.pages.setdefault(file, self.script.beside(file))

    def serve(self, name: str, folder: Path) -> None:
        self.folders[name] = folder

    def on_navigation(self) -> None:
        self._folder.off = True

    def on_exception(self, error: BaseException) -> None:
        logger.error("Uncaught exception in %s", self.path, exc_info=error)
        if isinstance(error, ScriptSyntaxError) and error.__cause__ is not None:
            error = error.__cause__  # Python's own account shows the line, and the place in it
        elif isinstance(error, Exception) and self._handled(error):
            return
        self._main.show(exception_element(error, self._option("client.showErrorDetails")))

    def _handled(self, error: Exception) -> bool:
        """Have the app's own handler look at an exception. True: it has shown what there is to show."""
        if self._on_script_error is None:
            return False
        try:
            return self._on_script_error(error) is True
        except Superseded:
            raise
        except (Exception, Control) as failed:
            logger.error("on_script_error has failed with an exception of its own.", exc_info=failed)
            return False

    def on_bare_expression(self, *values: object) -> None:
        magic(self._main, *values)

    def on_warning(self, warning: Warning) -> None:
        logger.warning("%s", warning)
        self._main.show(exception_element(warning, "full"))

    def spinner(self, text: str, show_time: bool) -> AbstractContextManager[None]:
        return self._main.spinner(text, show_time=show_time, _cache=True)

    def on_run(self, session: Session, run: Run, request: Request, outcome: Outcome) -> None:
        if outcome not in ("superseded", "rerun"):  # else what they were for is still to be done
            self._keeper.changed(session)
        if session.runs == 1 and outcome == "completed":
            self._note_shown(session)
        if not self._option("global.disableWidgetStateDuplicationWarning"):
            for key in session.state.newly_overruled():
                logger.warning(OVERRULED, key, key)
        self._tidy_later(session)
        if session.frames.due:
            self._tidy_frames(session)

    def _note_shown(self, session: Session) -> None:
        path = session.state.location.path
        if path in self.shown or len(self.shown) < PATHS:
            self.shown[path] = frozenset(node.element.kind() for node in session.tree.walk())

    def _tidy_later(self, session: Session) -> None:
        """In a while the session lets go of media that its page shows no more."""
        if session.files.media.asks():
            self.later(LINGER, lambda: self._tidy(session))

    def _tidy(self, session: Session) -> None:
        with session.lock:
            shown = shown_media(session.tree)
        if session.files.media.tidy(shown):
            self._tidy_later(session)

    def _tidy_frames(self, session: Session) -> None:
        """The session lets go of frames that its page shows no more: of some at once, of the others in a while."""
        with session.lock:
            some = session.frames.tidy(session.tree)
        if some:
            self.later(FORMER_FRAMES, lambda: self._tidy_frames(session))


def _ask(runaway: Runaway) -> Widget:
    """The box on the page for reruns that do not end."""
    return runaway_element(runaway.title, runaway.message, runaway.chain, runaway.keys, runaway.remedy)


def first_run(session: Session) -> None:
    """Have a new session's script run for the first time."""
    session.request(Cause("first"))
