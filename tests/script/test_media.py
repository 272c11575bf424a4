"""What elements show is kept as long as the page shows it, and a while longer."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from typing import Any

from ostinato.app import App, first_run
from ostinato.config import Config
from ostinato.elements.download_button import DownloadButton
from ostinato.files.shelf import LINGER
from ostinato.script.place import Place
from ostinato.session.session import Session
from ostinato.store.memory import MemoryStore
from ostinato.testing.door import WaitingDoor
from ostinato.testing.v1.source import FunctionBody


class LeapingDoor(WaitingDoor):
    """Time passes as fast as the test wants."""

    def __init__(self) -> None:
        super().__init__()
        self._leapt = 0.0
        self.now = lambda: time.monotonic() + self._leapt

    def leap(self, seconds: float) -> None:
        self._leapt += seconds
        self.serve(lambda: False, 0.02)


class Page:
    """An app with any number of sessions."""

    def __init__(self, script: Callable[[], Any]) -> None:
        self.door = LeapingDoor()
        self.app = App(FunctionBody(script, (), {}), Config(), self.door, MemoryStore())
        self.session = self.open()

    def open(self) -> Session:
        session, _ = self.app.open(None)
        self.run(session)
        return session

    def run(self, session: Session | None = None) -> None:
        first_run(session or self.session)
        assert self.door.serve(lambda: (session or self.session).idle, 5)

    def shown(self, session: Session | None = None) -> str:
        """Name of what the page's download button hands out."""
        elements = [node.element for node in (session or self.session).tree.walk()]
        [url] = [element.url for element in elements if isinstance(element, DownloadButton)]
        assert url is not None
        return url.removeprefix("media/")

    def has(self, name: str) -> bool:
        gc.collect()
        return self.app.files.media.find(name) is not None


def counting() -> None:
    import ostinato as st

    n = st.session_state.n = st.session_state.get("n", 0) + 1
    st.download_button("Get", f"content {n}")


def test_it_is_there_while_the_page_shows_it() -> None:
    page = Page(counting)
    for _ in range(3):
        page.door.leap(LINGER + 1)
    assert page.has(page.shown())


def test_a_minute_after_the_page_has_changed_it_is_gone_without_another_run() -> None:
    page = Page(counting)
    former = page.shown()
    page.run()
    assert page.shown() != former
    page.door.leap(LINGER - 5)
    assert page.has(former), "a browser may still be fetching it"
    page.door.leap(LINGER + 1)
    page.door.leap(LINGER + 1)
    assert not page.has(former)
    assert page.has(page.shown())


def test_sessions_share_it_and_the_last_one_takes_it_along() -> None:
    page = Page(counting)
    other = page.open()
    name = page.shown()
    assert page.shown(other) == name
    page.app.close(page.session)
    page.door.leap(LINGER + 1)
    assert page.has(name)
    page.app.close(other)
    page.door.serve(lambda: not page.has(name), 2)
    assert not page.has(name)


def test_what_a_cached_function_shows_is_there_when_it_is_drawn_again(empty_caches: None) -> None:
    def app() -> None:
        import ostinato as st

        @st.cache_data
        def draw() -> None:
            st.download_button("Get", "cached content", on_click="ignore")

        if st.session_state.setdefault("n", 0) != 1:
            draw()
        st.session_state.n += 1

    page = Page(app)
    name = page.shown()
    page.run()
    page.door.leap(LINGER + 1)
    page.door.leap(LINGER + 1)
    assert len(page.session.files.media) == 0, "this page does not show it now"
    page.run()
    assert page.shown() == name
    assert page.has(name)


def test_outside_a_run_there_is_nobody_to_keep_it_for() -> None:
    assert Place().media(b"content", "text/plain") == ""
    assert Place().uploads is None
