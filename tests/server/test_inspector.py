"""The account of every rerun: who may read it, over HTTP and over the page's own websocket."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.requests import HTTPConnection

from ostinato.config import Config
from ostinato.server.local import is_local, may_inspect, offers_inspector
from ostinato.wire.messages import Watch
from tests.server.live import Client, Live, serving

TOKEN = {"server.inspectorToken": "s3cret"}


def connection(peer: str | None, host: str = "localhost:8501", **headers: str) -> HTTPConnection:
    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in {"host": host, **headers}.items()]
    client = None if peer is None else (peer, 50_000)
    return HTTPConnection({"type": "http", "headers": raw, "client": client})


@pytest.mark.parametrize("peer", ["127.0.0.1", "127.0.0.2", "::1", "::ffff:127.0.0.1"])
@pytest.mark.parametrize("host", ["localhost", "localhost:8501", "127.0.0.1:80", "[::1]:8501"])
def test_a_client_on_this_machine_is_local(peer: str, host: str) -> None:
    assert is_local(connection(peer, host))


@pytest.mark.parametrize("peer", ["192.168.1.2", "::ffff:10.0.0.1", "testclient", "", None])
def test_other_peers_are_not_local(peer: str | None) -> None:
    assert not is_local(connection(peer))


@pytest.mark.parametrize("host", ["app.example.com", "evil.localhost.example", "", "[::1", "192.168.1.2:8501"])
def test_a_name_that_was_made_to_point_here_is_not_local(host: str) -> None:
    assert not is_local(connection("127.0.0.1", host))


@pytest.mark.parametrize("header", ["x_forwarded_for", "forwarded", "x_real_ip", "via", "x_forwarded_host"])
def test_what_a_proxy_passes_on_is_not_local_whatever_it_claims(header: str) -> None:
    assert not is_local(connection("127.0.0.1", **{header: "127.0.0.1"}))


@pytest.mark.parametrize(
    ("options", "peer", "offered"),
    [
        ({}, "127.0.0.1", True),
        ({}, "10.0.0.1", False),
        ({"client.toolbarMode": "developer"}, "10.0.0.1", True),
        ({"client.toolbarMode": "viewer"}, "127.0.0.1", False),
        ({"client.inspector": True}, "10.0.0.1", True),
        ({"client.inspector": False, "client.toolbarMode": "developer"}, "127.0.0.1", False),
    ],
)
def test_the_page_offers_the_inspector_to_developers(options: dict[str, Any], peer: str, offered: bool) -> None:
    assert offers_inspector(connection(peer), Config().override(options)) is offered


@pytest.mark.parametrize(
    ("authorization", "allowed"),
    [("Bearer s3cret", True), ("bearer s3cret", True), ("Bearer wrong", False), ("Basic s3cret", False), ("", False)],
)
def test_the_token_opens_it_to_other_machines(authorization: str, allowed: bool) -> None:
    remote = connection("10.0.0.1", authorization=authorization)
    assert may_inspect(remote, Config().override(TOKEN)) is allowed
    assert not may_inspect(remote, Config())


def test_an_empty_token_opens_nothing() -> None:
    remote = connection("10.0.0.1", authorization="Bearer ")
    assert not may_inspect(remote, Config().override({"server.inspectorToken": ""}))


# --- HTTP ---


@pytest.fixture
def page(live: Live) -> Iterator[Client]:
    """A page that was clicked twice."""
    with live.client() as client:
        client.hello()
        client.settle()
        for n in (1, 2):
            client.event(n, **{"button:go": True})
            client.settle()
        yield client


def read(live: Live, path: str, **headers: str) -> Any:
    status, answered, body = live.get(path, **headers)
    assert status == 200, body
    assert answered["cache-control"] == "no-store"
    return json.loads(body)


def test_the_records_of_a_session_come_newest_first(live: Live, page: Client) -> None:
    answer = read(live, f"/_stcore/inspector/{page.session}")
    assert [record["number"] for record in answer["records"]] == [3, 2, 1]
    assert answer["next"] is None
    newest = answer["records"][0]
    assert newest["causes"][0]["label"] == "Go"
    assert (newest["outcome"], newest["scope"], newest["watched"]) == ("completed", "app", False)
    assert newest["bytes"] > 0


def test_they_come_page_by_page(live: Live, page: Client) -> None:
    first = read(live, f"/_stcore/inspector/{page.session}?limit=2")
    assert [record["number"] for record in first["records"]] == [3, 2]
    rest = read(live, f"/_stcore/inspector/{page.session}?limit=2&before={first['next']}")
    assert [record["number"] for record in rest["records"]] == [1]
    assert rest["next"] is None


def test_the_sessions_are_listed(live: Live, page: Client) -> None:
    sessions = read(live, "/_stcore/inspector")["sessions"]
    assert {"session": page.session, "runs": 3, "connected": True} in sessions


@pytest.mark.parametrize("query", ["limit=0", "limit=x", "before=-1", "limit=99999999999999999999", "before=²"])
def test_a_number_that_is_none_is_refused(live: Live, page: Client, query: str) -> None:
    from urllib.parse import quote

    status, _, body = live.get(f"/_stcore/inspector/{page.session}?{quote(query, safe='=')}")
    assert status == 400
    assert b"whole number" in body


def test_an_unknown_session_is_not_found(live: Live) -> None:
    assert live.get("/_stcore/inspector/none")[0] == 404


@pytest.mark.parametrize("path", ["/_stcore/inspector", "/_stcore/inspector/none"])
def test_others_are_refused_and_do_not_learn_which_sessions_there_are(live: Live, page: Client, path: str) -> None:
    forwarded = {"X_Forwarded_For": "127.0.0.1"}
    assert live.get(path, **forwarded)[0] == 403
    assert live.get(f"/_stcore/inspector/{page.session}", **forwarded)[0] == 403


def test_a_developer_elsewhere_reads_a_session_but_no_list(tmp_path: Path) -> None:
    with serving(tmp_path, **TOKEN) as live, live.client() as client:
        client.hello().settle()
        headers = {"X_Real_IP": "10.0.0.1", "Authorization": "Bearer s3cret"}
        assert len(read(live, f"/_stcore/inspector/{client.session}", **headers)["records"]) == 1
        assert live.get("/_stcore/inspector", **headers)[0] == 403


def test_it_can_be_turned_off(tmp_path: Path) -> None:
    with serving(tmp_path, **{"client.inspector": False}) as live, live.client() as client:
        client.hello()
        client.settle()
        assert client.welcome[4]["client.inspector"] is False
        assert live.get(f"/_stcore/inspector/{client.session}")[0] == 404
        client.send(Watch(True))
        client.event(1, **{"button:go": True})
        assert {message[0] for message in client.settle()} == {"f"}


# --- the page's own websocket ---


def records(client: Client) -> list[dict[str, Any]]:
    """The next records that the page is sent."""
    while (message := client.next())[0] != "r":
        pass
    return list(message[1])


def test_a_page_that_watches_gets_what_is_known_and_then_each_run(live: Live, page: Client) -> None:
    assert page.welcome[4]["client.inspector"] is True
    page.send(Watch(True))
    assert [record["number"] for record in records(page)] == [1, 2, 3]
    page.event(3, **{"button:go": True})
    (record,) = records(page)
    assert record["number"] == 4
    assert record["watched"] is True
    assert record["state"] == {"runs": {"before": "3", "after": "4"}}
    assert [statement["text"] for statement in record["statements"]][:2] == [
        "import ostinato as st",
        'runs = st.session_state.runs = st.session_state.get("runs", 0) + 1',
    ]
    assert record["bytes"] > 0


def test_a_page_that_watches_no_longer_gets_frames_alone(live: Live, page: Client) -> None:
    page.send(Watch(True))
    records(page)
    page.send(Watch(False))
    page.event(3, **{"button:go": True})
    page.settle()
    page.event(4, **{"button:go": True})
    assert {message[0] for message in page.settle()} == {"f"}
    answer = read(live, f"/_stcore/inspector/{page.session}?limit=1")
    assert answer["records"][0]["watched"] is False


def test_a_session_is_watched_no_longer_when_its_page_has_gone(live: Live) -> None:
    with live.client() as client:
        client.hello()
        client.settle()
        client.send(Watch(True))
        records(client)
        session = client.session
    with live.client() as again:
        again.hello(session=session)
        again.settle()
        again.event(1, **{"button:go": True})
        again.settle()
    assert read(live, f"/_stcore/inspector/{session}?limit=1")["records"][0]["watched"] is False
