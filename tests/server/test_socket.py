"""The websocket takes what the protocol allows, refuses the rest with a reason, and mixes no sessions up."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest

from ostinato.server import socket as server_socket
from ostinato.wire.messages import PROTOCOL, ClearCache, Event, Hello, Stop
from tests.cli.served import COUNTER as BUMPED
from tests.cli.served import serve
from tests.server.live import Live, serving, texts, widget


def packed(value: Any) -> bytes:
    return msgspec.msgpack.encode(value)


HELLO = ["h", PROTOCOL, None, 0, "", "", {}]
NOT_MESSAGES = {
    "nothing": b"",
    "no MessagePack": b"\xc1\xff\x00",
    "half a message": packed(HELLO)[:-3],
    "more than a message": packed(HELLO) + b"\x00",
    "a number": packed(7),
    "a map": packed({"h": 1}),
    "an unknown tag": packed(["q", 1]),
    "a number of the wrong type": packed(["e", "1", {}]),
    "a number that is a fraction": packed(["e", 1.5, {}]),
    "keys of the wrong type": packed(["e", 1, {3: 4}]),
    "too few fields": packed(["e"]),
    "nesting without end": b"\x91" * 100_000,
    "text that is no UTF-8": b"\x92\xa1e\xa2\xff\xfe",
}


def test_hello_is_answered_by_the_session_its_options_and_the_page(live: Live) -> None:
    with live.client() as client:
        client.hello()
        tag, session, resumed, ack, options, durable = client.welcome
        assert (tag, resumed, ack, durable) == ("w", False, 0, False)
        assert len(session) >= 20
        assert options["server.runOnSave"] is False
        frames = client.settle()
        assert [frame[1] for frame in frames] == list(range(1, len(frames) + 1))
        assert frames[0][5] is True
        assert texts(frames) == ["run 1 ''"]


def test_secrets_of_the_configuration_are_not_told(tmp_path: Path) -> None:
    with serving(tmp_path, server__cookieSecret="hush") as live, live.client() as client:
        assert "hush" not in repr(client.hello().welcome)


def test_an_event_is_answered_by_what_it_changed(live: Live) -> None:
    with live.client() as client:
        name = widget(client.hello().settle(), "name")
        client.event(1, **{name: "Ada"})
        (frame,) = client.settle()
        assert frame[3] == 1
        assert [op[0] for op in frame[4]] == ["s"]
        assert texts([frame]) == ["run 2 'Ada'"]


@pytest.mark.parametrize("data", NOT_MESSAGES.values(), ids=NOT_MESSAGES)
@pytest.mark.parametrize("greeted", [False, True])
def test_bytes_that_are_no_message_end_the_connection_and_harm_nobody(live: Live, data: bytes, greeted: bool) -> None:
    with live.client() as client, live.client() as other:
        other.hello().settle()
        if greeted:
            client.hello().settle()
        client.socket.send(data)
        code, reason = client.closed()
        assert code == 1008
        assert "message of the wire protocol" in reason
        other.event(1)
        assert texts(other.settle()) == ["run 2 ''"]


@pytest.mark.parametrize("greeted", [False, True])
def test_a_text_message_ends_the_connection(live: Live, greeted: bool) -> None:
    with live.client() as client:
        if greeted:
            client.hello().settle()
        client.socket.send("hello")
        code, reason = client.closed()
        assert code == 1008
        assert "binary" in reason


@pytest.mark.parametrize("early", [Event(1), Stop(), ClearCache()])
def test_nothing_is_taken_before_hello(live: Live, early: Event | Stop | ClearCache) -> None:
    with live.client() as client:
        client.send(early)
        code, reason = client.closed()
        assert code == 1008
        assert "Hello" in reason


def test_hello_is_taken_once(live: Live) -> None:
    with live.client() as client:
        client.hello().settle()
        client.send(Hello(PROTOCOL))
        assert client.closed()[0] == 1008


def test_another_version_of_the_protocol_is_told_to_reload(live: Live) -> None:
    with live.client() as client:
        client.send(Hello(PROTOCOL + 1))
        code, reason = client.closed()
        assert code == 1008
        assert "reload the page" in reason


def test_a_query_string_beyond_the_bounds_is_refused(live: Live) -> None:
    with live.client() as client:
        client.send(Hello(PROTOCOL, query="a&" * 1000))
        code, reason = client.closed()
        assert code == 1008
        assert "at most 1000 fields, got '1001 fields'" in reason


def test_a_client_that_says_nothing_is_let_go(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server_socket, "HELLO_WITHIN", 0.05)
    with live.client() as client:
        code, reason = client.closed()
        assert code == 1008
        assert "Hello" in reason


@pytest.mark.parametrize("numbers", [(2,), (0,), (-1,), (1, 1), (1, 3)])
def test_events_out_of_order_end_the_connection_and_the_session_goes_on(live: Live, numbers: tuple[int, ...]) -> None:
    with live.client() as client:
        client.hello().settle()
        for number in numbers:
            client.event(number)
        code, reason = client.closed()
        assert code == 1008
        assert "expected event" in reason.lower()
    taken = len(numbers) - 1
    with live.client() as again:
        again.hello(client.session)
        assert again.welcome[2:4] == [True, taken]
        again.settle()
        again.event(taken + 1)
        assert texts(again.settle()) == [f"run {taken + 2} ''"]


def test_answers_that_a_widget_does_not_take_change_nothing_and_the_page_is_told_so(live: Live) -> None:
    with live.client() as client:
        name = widget(client.hello().settle(), "name")
        client.event(1, **{name: 7, "text_input-unknown": "x", "": None})
        frames = client.settle()
        assert texts(frames) == ["run 2 ''"]
        assert [op[2] for frame in frames for op in frame[4] if op[0] == "v"] == [""]


def test_messages_above_the_limit_end_the_connection(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(BUMPED)
    with serve(tmp_path, "app.py", "--server.port", "0", "--server.maxMessageSize", "1") as served:
        live = Live(int(served.url.rpartition(":")[2]))
        with live.client() as client:
            client.hello().settle()
            client.event(1, unknown="x" * 500_000)
            client.settle()
            client.event(2, unknown="x" * 1_100_000)
            assert client.closed()[0] == 1009
        assert live.get("/_stcore/health")[0] == 200
        assert "Traceback" not in served.err


def test_stop_ends_a_run_and_means_nothing_when_there_is_none(tmp_path: Path) -> None:
    script = "import time, ostinato as st\nfor step in range(500):\n    st.text(f'step {step}')\n    time.sleep(0.02)"
    with serving(tmp_path, script) as live, live.client() as client:
        client.hello()
        while "step 1" not in texts([client.next()]):
            pass
        client.send(Stop())
        assert "step 499" not in texts(client.settle())
        client.send(Stop())
        client.event(1)
        assert client.next()[0] == "f"
        client.send(Stop())
        client.settle()


def test_clearing_the_caches_is_confirmed(live: Live) -> None:
    with live.client() as client:
        client.hello().settle()
        client.send(ClearCache())
        assert client.next()[:2] == ["n", "cache_cleared"]


def test_clients_that_go_at_any_moment_leave_no_trace(live: Live, caplog: pytest.LogCaptureFixture) -> None:
    for words in (b"", packed(HELLO), packed(HELLO) + b"\x00"):
        with live.client() as client:
            if words:
                client.socket.send(words)
            client.socket.socket.close()
    with live.client() as client:
        assert texts(client.hello().settle()) == ["run 1 ''"]
    assert not [record for record in caplog.records if record.levelname in ("ERROR", "CRITICAL")]
