"""Sessions that outlive their server process: another one goes on, and the user does nothing for it."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from e2e.conftest import COMPLAINTS, write_app
from e2e.line import Line
from e2e.tab import Visitor
from tests.cli.served import serve
from tests.store.redis_server import redis_server

pytestmark = getattr(pytest.mark, COMPLAINTS)  # the browser writes lost connections to its console

SCRIPT = """
import os, ostinato as st
ss = st.session_state
ss.setdefault("log", [])
st.button("One", on_click=ss.log.append, args=["one"])
st.button("Two", on_click=lambda: ss.log.append("two"))
name = st.text_input("Name", key="name")
size = st.slider("Size", 0, 10, 3)
with st.container():
    st.toggle("Night", key="night")
st.text(f"log={','.join(ss.log)} name={name} size={size} night={ss.night}")
st.caption(f"process {os.getpid()}")
"""


@pytest.fixture(params=["sqlite", "redis"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[str, ...]]:
    """Options of a store that two processes share."""
    if request.param == "sqlite":
        yield "--session.store", f"sqlite:///{tmp_path / 'sessions.db'}"
        return
    with redis_server(tmp_path) as server:
        yield "--session.store", server.url, "--server.cookieSecret", "a secret of both"


def test_S08_another_process_goes_on_where_a_killed_one_was(
    visitor: Visitor, tmp_path: Path, store: tuple[str, ...]
) -> None:
    folders = tmp_path / "a", tmp_path / "b"
    for folder in folders:
        folder.mkdir()
    script = str(write_app(tmp_path, SCRIPT))
    options = (script, "--server.port", "0", *store)
    with serve(folders[0], *options) as one, serve(folders[1], *options) as two:
        line = Line(port(one.url))
        tab = visitor.tab(f"http://127.0.0.1:{line.port}").open()
        tab.click("One")
        tab.field("Name").fill("Ada")
        tab.press("Enter")
        tab.page.get_by_role("switch", name="Night").check()
        tab.settle()
        expect(tab.text(f"process {one.process.pid}")).to_be_visible()
        tab.button("Two").click()
        one.stop(signal.SIGKILL)  # in the middle of things: nobody waits until that click is served
        tab.button("One").click()
        line.lead_to(port(two.url))
        tab.wait_for_state("CONNECTED", of="connection")
        tab.settle()
        expect(tab.text("log=one,two,one name=Ada size=3 night=True")).to_be_visible()
        expect(tab.text(f"process {two.process.pid}")).to_be_visible()
        expect(tab.field("Name")).to_have_value("Ada")
        expect(tab.page.get_by_role("switch", name="Night")).to_be_checked()
        tab.click("Two")
        assert tab.lines[0] == "log=one,two,one,two name=Ada size=3 night=True"
        line.cut()


def test_S08_a_tab_goes_to_and_fro_between_processes_and_the_newest_state_counts(
    visitor: Visitor, tmp_path: Path
) -> None:
    folders = tmp_path / "a", tmp_path / "b"
    for folder in folders:
        folder.mkdir()
    script = str(write_app(tmp_path, SCRIPT))
    options = (script, "--server.port", "0", "--session.store", f"sqlite:///{tmp_path / 'sessions.db'}")
    with serve(folders[0], *options) as one, serve(folders[1], *options) as two:
        line = Line(port(one.url))
        tab = visitor.tab(f"http://127.0.0.1:{line.port}").open()
        for clicks, server in enumerate((one, two, one, two), 1):
            expect(tab.text(f"process {server.process.pid}")).to_be_visible()
            tab.click("One")
            assert tab.lines[0].startswith(f"log={','.join(['one'] * clicks)} ")
            tab.field("Name").fill(f"draft {clicks}")
            line.cut()
            line.lead_to(port((two if server is one else one).url))
            line.mend()
            expect(tab.text(f"process {(two if server is one else one).process.pid}")).to_be_visible()
            expect(tab.field("Name")).to_have_value(f"draft {clicks}")
            expect(tab.field("Name")).to_be_focused()
        assert one.process.poll() is None
        line.cut()


def port(url: str) -> int:
    return urlsplit(url).port or 0
