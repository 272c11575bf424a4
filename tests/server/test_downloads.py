"""Files that a download button makes when it is clicked."""

from __future__ import annotations

import http.client
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.server.live import Client, Live, serving, widget

APP = """
import ostinato as st
if "calls" not in st.session_state: st.session_state.calls = []
calls = st.session_state.calls

def make():
    st.text("has no place")
    calls.append(1)
    return "made"

def fail():
    raise ValueError("no paper")

st.text(f"calls: {len(calls)}")
st.download_button("Make", make, file_name="a.txt", key="make")
st.download_button("Fail", fail, key="fail")
st.download_button("Nothing", lambda: None, key="nothing")
st.download_button("Off", make, disabled=True, key="off")
st.download_button("Now", "now", key="now")
"""


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    with serving(tmp_path_factory.mktemp("app"), APP) as live:
        yield live


@pytest.fixture
def client(live: Live) -> Iterator[Client]:
    with live.client() as client:
        yield client.hello()


def ask(live: Live, client: Client, widget: str, token: str | None = None) -> tuple[int, dict[str, Any]]:
    connection = http.client.HTTPConnection("127.0.0.1", live.port, timeout=10)
    given = client.welcome[4]["server.xsrfToken"] if token is None else token
    connection.request("POST", f"/_stcore/download/{client.session}?widget={widget}", headers={"X-Xsrf-Token": given})
    answer = connection.getresponse()
    said = json.loads(answer.read())
    connection.close()
    return answer.status, said


def test_it_is_made_at_the_click_and_not_before(live: Live, client: Client) -> None:
    frames = client.settle()
    assert "calls: 0" in str(frames)
    status, said = ask(live, client, widget(frames, "make"))
    assert status == 200
    _, headers, body = live.get(f"/{said['url']}")
    assert body == b"made"
    assert headers["content-type"].startswith("text/plain")
    assert "a.txt" in headers["content-disposition"]
    client.event(1)
    again = client.settle()
    assert "calls: 1" in str(again)
    assert "has no place" not in str(again)


def test_what_goes_wrong_is_told_to_who_has_clicked(live: Live, client: Client) -> None:
    frames = client.settle()
    assert ask(live, client, widget(frames, "fail")) == (200, {"error": "ValueError: no paper"})
    _, said = ask(live, client, widget(frames, "nothing"))
    assert "expected str or bytes" in said["error"]


@pytest.mark.parametrize("key", ["off", "now"])
def test_what_makes_nothing_is_refused(live: Live, client: Client, key: str) -> None:
    assert ask(live, client, widget(client.settle(), key))[0] == 404


def test_only_the_sessions_own_page_may_ask(live: Live, client: Client) -> None:
    assert ask(live, client, widget(client.settle(), "make"), token="other")[0] == 403


def test_what_went_wrong_is_kept_from_a_page_that_is_told_nothing(tmp_path: Path) -> None:
    with serving(tmp_path, APP, client__showErrorDetails="none") as live, live.client() as client:
        frames = client.hello().settle()
        _, said = ask(live, client, widget(frames, "fail"))
        assert said["error"]
        assert "paper" not in said["error"]
        assert "ValueError" not in said["error"]
