"""A test's hold on an app: a session of the real engine, without server and browser."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Self

from ...app import App
from ...config import Config
from ...frames import Frame
from ...records.record import RunRecord
from ...script.source import Script
from ...session.request import Cause
from ...state.query import formatted
from ...store.memory import MemoryStore
from ...tree.node import Node
from ...wire.messages import Event
from ..door import WaitingDoor
from .answers import Answers
from .block import Block
from .element import Element
from .errors import AppTestError, AppTestTimeoutError
from .pages import path_of
from .part import Part
from .snapshot import block
from .source import FunctionBody, script_of_string
from .state import StateView

ENDING = 1.0
"""Seconds that a script which took too long gets to end: one that computes for ever must not slow down other tests."""


class AppTest(Part):
    """An app under test. Run it, look at what it shows, answer its widgets, run it again.

    It is made by `from_file`, `from_string` or `from_function`. What it shows is found by the names of the functions
    that drew it: `at.button` lists the buttons, `at.button[0]` is the first, `at.button(key="go")` the one with that
    key. Answers (`click`, `set_value` …) reach the app together, with the next `run`.

    Attributes
    ----------
    session_state
        The app's session_state, by item and attribute. May be set before the first run and between runs.
    query_params
        The query parameters: what the last run left in the URL, and what the next run gets. Strings, or lists of
        strings.
    secrets
        Secrets for the next run, by name. They come before those of files.
    default_timeout
        Seconds that a run may take, unless `run` says otherwise.

    Examples
    --------
    >>> def app():
    ...     import ostinato as st
    ...     if st.button("Greet"):
    ...         st.write("Hello!")
    >>> at = AppTest.from_function(app).run()
    >>> at.button[0].click().run().markdown[0].value
    'Hello!'
    """

    def __init__(self, script: Script, default_timeout: float, config: Config) -> None:
        self.default_timeout = default_timeout
        self.query_params: dict[str, str | list[str]] = {}
        self.secrets: dict[str, Any] = {}
        self._door = WaitingDoor()
        self._app = App(script, config, self._door, MemoryStore())
        self._session, _ = self._app.open(None)
        self._session.wake = self._door.ring
        self._session.attach(0)
        self._session.about.arrive({"user": {"email": "test@example.com"}})
        self._app.watch(self._session, True)
        self._page: Block | None = None
        self._path: str | None = None
        self.session_state = StateView(self._session)
        self.answers = Answers(self._session)

    @classmethod
    def from_file(cls, script_path: str | Path, *, default_timeout: float = 3) -> Self:
        """A test of the app in a file.

        Parameters
        ----------
        script_path
            The app's main script. A relative path starts at the folder of the file that calls this.
        default_timeout
            Seconds that a run may take.

        Returns
        -------
        AppTest
            The app under test. Nothing has run yet.

        Raises
        ------
        FileNotFoundError
            When there is no such file.

        Examples
        --------
        >>> at = AppTest.from_file("app.py").run()
        """
        path = Path(sys._getframe(1).f_code.co_filename).parent / script_path
        if not path.is_file():
            raise FileNotFoundError(
                f"Expected the app's script at {path}; there is none. Relative paths start at the folder of the file "
                "that calls AppTest.from_file."
            )
        return cls(Script(path.resolve()), default_timeout, Config())

    @classmethod
    def from_string(cls, script: str, *, default_timeout: float = 3) -> Self:
        """A test of an app that is written as a string.

        Parameters
        ----------
        script
            The script. It may be indented as a whole.
        default_timeout
            Seconds that a run may take.

        Returns
        -------
        AppTest
            The app under test. Nothing has run yet.

        Raises
        ------
        ScriptSyntaxError
            When the string is no Python.

        Examples
        --------
        >>> at = AppTest.from_string("import ostinato as st; st.title('Hello')").run()
        >>> at.title[0].value
        'Hello'
        """
        return cls(script_of_string(script), default_timeout, Config())

    @classmethod
    def from_function(
        cls,
        script: Callable[..., Any],
        *,
        default_timeout: float = 3,
        args: Sequence[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
    ) -> Self:
        """A test of an app that is written as a function.

        Its source becomes the script, so it cannot see variables around it: it imports what it needs.

        Parameters
        ----------
        script
            The function.
        default_timeout
            Seconds that a run may take.
        args, kwargs
            Arguments of the function.

        Returns
        -------
        AppTest
            The app under test. Nothing has run yet.

        Raises
        ------
        OSError
            When the function's source cannot be found, as in an interactive interpreter.

        Examples
        --------
        >>> def app(name):
        ...     import ostinato as st
        ...     st.title(f"Hello {name}")
        >>> AppTest.from_function(app, args=("you",)).run().title[0].value
        'Hello you'
        """
        return cls(FunctionBody(script, args or (), kwargs or {}), default_timeout, Config())

    def run(self, *, timeout: float | None = None) -> Self:
        """Run the app, with everything that was answered since the last run, until it has nothing more to do.

        Parameters
        ----------
        timeout
            Seconds that this may take. None: `default_timeout`.

        Returns
        -------
        AppTest
            This one.

        Raises
        ------
        AppTestTimeoutError
            When it takes longer. It is a RuntimeError, too.

        Examples
        --------
        >>> at = AppTest.from_string("import ostinato as st; st.checkbox('Ready')").run()
        >>> at.checkbox[0].check().run(timeout=10).checkbox[0].value
        True
        """
        seconds = self.default_timeout if timeout is None else timeout
        query, path = formatted(self.query_params), self._path
        own_main = sys.modules["__main__"]
        self._app.secrets.merge(self.secrets)
        try:
            if self._session.runs == 0:
                self._session.state.location.arrive(path, query)
                self._session.request(Cause("first"))
            else:
                self._session.receive(Event(self._session.taken + 1, self.answers.take(), query, path))
            self._settle(seconds)
        finally:
            sys.modules["__main__"] = own_main
            self._page = self._path = None
            self._read_query()
        return self

    def switch_page(self, page_path: str) -> Self:
        """Go to another page of the app, with the next run. The query parameters are empty then, unless they are set.

        Parameters
        ----------
        page_path
            The page's file as seen from the main script's folder, such as "pages/report.py"; or its path in the URL,
            for a page that is a function.

        Returns
        -------
        AppTest
            This one.

        Raises
        ------
        ValueError
            When the app has no such page.

        Examples
        --------
        >>> def app():
        ...     import ostinato as st
        ...     def home(): st.title("Home")
        ...     def report(): st.title("Report")
        ...     st.navigation([home, report]).run()
        >>> at = AppTest.from_function(app).run()
        >>> at.switch_page("report").run().title[0].value
        'Report'
        """
        self._path = path_of(page_path, self._app.path, self._session.routes)
        self.query_params = {}
        return self

    def wait(self, seconds: float) -> Self:
        """Let time pass: fragments with `run_every` run when they are due.

        Parameters
        ----------
        seconds
            How long. Runs that have begun by then are waited for, up to `default_timeout`.

        Returns
        -------
        AppTest
            This one.

        Raises
        ------
        AppTestTimeoutError
            When a run does not end.

        Examples
        --------
        >>> def app():
        ...     import ostinato as st
        ...     @st.fragment(run_every=0.1)
        ...     def clock():
        ...         st.session_state.n = st.session_state.get("n", 0) + 1
        ...         st.text(st.session_state.n)
        ...     clock()
        >>> at = AppTest.from_function(app).run()
        >>> int(at.wait(0.3).text[0].value) > 1
        True
        """
        own_main = sys.modules["__main__"]
        try:
            self._door.serve(lambda: False, seconds)
            self._settle(self.default_timeout)
        finally:
            sys.modules["__main__"] = own_main
            self._page = None
        return self

    def _read_query(self) -> None:
        """What the URL says now is what the next run gets."""
        with self._session.lock:
            parameters = self._session.state.location.parameters.items()
            self.query_params = {name: texts[0] if len(texts) == 1 else list(texts) for name, texts in parameters}

    def _settle(self, seconds: float) -> None:
        """Serve the app until it has nothing more to do."""
        if not self._door.serve(self._settled, seconds):
            self._session.stop()
            self._door.serve(self._settled, ENDING)
            raise AppTestTimeoutError(seconds)

    def _settled(self) -> bool:
        """Take all frames, as a browser would; True when no run goes on or waits."""
        with self._session.lock:
            while self._session.take_frame() is not None:
                pass
            return self._session.idle

    # --- what it shows ---

    @property
    def main(self) -> Block:
        """The page's main area."""
        return self._areas()[0]

    @property
    def sidebar(self) -> Block:
        """The area at the side."""
        return self._areas()[1]

    @property
    def runs(self) -> list[RunRecord]:
        """The app's last runs, oldest first: why each one happened, how it ended, and what it cost.

        >>> at = AppTest.from_string("import ostinato as st; st.button('Go')").run()
        >>> before = len(at.runs)
        >>> at.button[0].click().run()
        >>> [(run.outcome, run.causes[0].label) for run in at.runs[before:]]
        [('completed', 'Go')]
        """
        return list(self._app.records(self._session))

    def fetch(self, url: str) -> bytes:
        """What a browser would fetch from an address that the page shows: a picture, a large document.

        Raises AppTestError for an address that is not the app's own, or no longer shown.
        """
        content = self._app.files.media.find(url.removeprefix("media/"))
        if content is None:
            raise AppTestError(f"The page shows no media with the address {url!r}.")
        with content.open() as file:
            return file.read()

    def frame(self, id: str) -> Frame:
        """The data frame that the page shows by this name. Raises AppTestError when it shows it no more."""
        frame = self._session.frames.find(id)
        if frame is None:
            raise AppTestError("The page does not show this data frame any more: look it up again after the run.")
        return frame

    def node(self, number: int) -> Node | None:
        """The node with this number, if it is on the page."""
        return next((node for node in self._session.tree.walk() if node.id == number), None)

    def walk(self) -> Iterator[Element | Block]:
        for area in self._areas():
            yield area
            yield from area.walk()

    def _areas(self) -> list[Block]:
        if self._page is None:
            with self._session.lock:
                self._page = block(self._session.tree.page, self._session.state, self)
        return [area for area in self._page if isinstance(area, Block)]

    def __repr__(self) -> str:
        return f"{self.main!r}\n{self.sidebar!r}"
