"""Sessions that outlive their process: saved after runs, taken over by another one, given up by the former one."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ostinato.session.request import Cause
from ostinato.store.sqlite import SqliteStore
from ostinato.wire.messages import Event
from tests.session.tab import Tab

OPTIONS = {"server.cookieSecret": "secret"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "sessions.db"


class Watched(SqliteStore):
    """A store that says how often something was written, and that can be out of reach."""

    writes = 0
    down = False

    def save(self, session: str, epoch: int, data: bytes, ttl: float) -> bool:
        if self.down:
            raise OSError("the disk is gone")
        self.writes += 1
        return super().save(session, epoch, data, ttl)


@pytest.fixture
def stores() -> Iterator[list[Watched]]:
    """The stores of the processes that a test has: each its own, of one file."""
    opened: list[Watched] = []
    yield opened
    for store in opened:
        store.close()


def process(script: Any, path: Path, stores: list[Watched], *args: Any) -> Tab:
    """A server process with a tab that has just come to it."""
    stores.append(Watched(path))
    return Tab(script, *args, options=OPTIONS, store=stores[-1])


def settled(tab: Tab) -> Tab:
    """Wait until all that the user did is saved."""
    tab.settle()
    tab.wait(lambda: tab.session.saved == tab.session.taken)
    return tab


def form() -> None:
    import ostinato as st

    state = st.session_state
    state.setdefault("n", 0)
    if st.button("add", key="add"):
        state.n += 1
    keyed = st.text_input("keyed", key="keyed")
    plain = st.text_input("plain")
    st.text(f"{state.n}/{keyed}/{plain}")


def test_S08_another_process_goes_on_where_a_killed_one_has_saved(path: Path, stores: list[Watched]) -> None:
    one = process(form, path, stores).load()
    one.click("add").settle()
    settled(one.send(keyed="k", plain="p"))
    two = process(form, path, stores).another(one.session.id)  # nobody tells the first one anything
    assert not two.resumed
    assert two.session.taken == 2
    two.load()
    assert two.texts[-1] == "1/k/p"
    two.click("add").settle()
    assert two.texts[-1] == "2/k/p"


def test_S08_events_that_nothing_was_saved_of_are_served_by_the_next_process(path: Path, stores: list[Watched]) -> None:
    one = settled(process(form, path, stores).load().click("add"))
    answers = {one.browser.answer("plain", "p"): "p"}
    two = process(form, path, stores).another(one.session.id)
    two.session.receive(Event(2, answers))  # before the page is drawn, as a browser sends it again
    two.session.receive(Event(3, {one.browser.answer("add", True): True}))
    two.load()
    assert two.texts[-1] == "2//p"
    assert two.session.taken == 3


def test_a_session_that_nothing_was_saved_of_keeps_its_name(path: Path, stores: list[Watched]) -> None:
    one = process(form, path, stores)
    two = process(form, path, stores).another(one.session.id)
    assert two.session.id == one.session.id
    assert two.load().texts[-1] == "0//"


def test_the_former_process_gives_the_session_up_and_spoils_nothing(path: Path, stores: list[Watched]) -> None:
    one = settled(process(form, path, stores).load().click("add"))
    two = process(form, path, stores).another(one.session.id).load()
    settled(two.click("add"))
    one.click("add")
    assert one.door.serve(lambda: one.session.over, 5)
    assert one.session.id not in one.app.sessions
    three = process(form, path, stores).another(one.session.id).load()
    assert three.texts[-1] == "2//"


def test_a_tab_that_comes_back_to_a_former_process_finds_what_the_other_has_done(
    path: Path, stores: list[Watched]
) -> None:
    one = settled(process(form, path, stores).load().click("add"))
    two = process(form, path, stores).another(one.session.id).load()
    settled(two.click("add"))
    back = one.another(one.session.id)
    assert not back.resumed
    assert back.session is not one.session
    assert one.session.over
    assert back.load().texts[-1] == "2//"


def test_a_tab_that_comes_back_to_the_same_process_finds_the_same_session(path: Path, stores: list[Watched]) -> None:
    one = settled(process(form, path, stores).load().click("add"))
    again = one.another(one.session.id)
    assert again.resumed
    assert again.session is one.session


def test_what_did_not_change_is_not_written(path: Path, stores: list[Watched]) -> None:
    tab = settled(process(form, path, stores).load().click("add"))
    writes = stores[0].writes
    tab.session.request(Cause("file", "app.py"))
    tab.settle()
    tab.door.serve(lambda: False, 0.3)
    assert tab.session.runs == 3
    assert stores[0].writes == writes


def slow(gate: threading.Event) -> None:
    import ostinato as st

    st.session_state.setdefault("log", [])
    if st.button("slow", key="slow"):
        st.session_state.log.append("begun")
        gate.wait(5)
        st.session_state.log.append("done")
    st.text(",".join(st.session_state.log))


def test_half_of_a_run_is_never_saved(path: Path, stores: list[Watched]) -> None:
    gate = threading.Event()
    one = process(slow, path, stores, gate).load()
    one.door.serve(lambda: False, 0.2)
    one.click("slow")
    one.wait(lambda: one.session.state["log"] == ["begun"])
    one.door.serve(lambda: False, 0.2)
    two = process(slow, path, stores, gate).another(one.session.id)
    assert two.session.state["log"] == []
    assert two.session.taken == 0
    gate.set()


def test_apps_go_on_while_the_store_fails_and_are_saved_when_it_is_back(
    path: Path, stores: list[Watched], caplog: pytest.LogCaptureFixture
) -> None:
    tab = settled(process(form, path, stores).load().click("add"))
    stores[0].down = True
    with caplog.at_level(logging.ERROR, "ostinato"):
        tab.click("add").settle()
        assert tab.door.serve(lambda: "cannot be reached" in caplog.text, 5)
        tab.click("add").settle()
    assert tab.texts[-1] == "3//"
    assert tab.session.saved == 1
    stores[0].down = False
    assert tab.door.serve(lambda: tab.session.saved == 3, 5)
    assert caplog.text.count("cannot be reached") == 1


def test_a_session_that_never_rests_is_saved_between_two_runs(path: Path, stores: list[Watched]) -> None:
    def ticking() -> None:
        import time

        import ostinato as st

        @st.fragment(run_every=0.001)
        def tick() -> None:
            st.session_state.ticks = st.session_state.get("ticks", 0) + 1
            time.sleep(0.02)

        tick()

    tab = process(ticking, path, stores).start()
    assert tab.door.serve(lambda: b"ticks" in (stores[0].load(tab.session.id) or b""), 10)


def test_sessions_are_saved_when_the_process_ends(path: Path, stores: list[Watched]) -> None:
    one = process(form, path, stores).load()
    one.click("add").settle()
    one.app.shut()
    stores.append(Watched(path))
    two = Tab(form, options=OPTIONS, store=stores[-1]).another(one.session.id)
    assert two.load().texts[-1] == "1//"
