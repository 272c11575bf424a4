"""Coming back to a session: what was missed, nothing twice, and only for one connection at a time."""

from __future__ import annotations

from pathlib import Path

import pytest

from ostinato.wire.messages import PROTOCOL, Event, Hello
from tests.server.live import Client, DeafClient, Live, serving, texts, widget


def left(live: Live) -> Client:
    """A client that had a session, drew its page and has gone."""
    with live.client() as client:
        client.hello().settle()
    return client


def test_a_client_that_missed_nothing_gets_nothing(live: Live) -> None:
    client = left(live)
    with live.client() as again:
        again.hello(client.session, seq=1)
        assert again.welcome[1:4] == [client.session, True, 0]
        again.event(1)
        (frame,) = again.settle()
        assert frame[1] == 2
        assert texts([frame]) == ["run 2 ''"]


def test_S01_a_client_gets_the_frames_that_it_missed_and_no_run(live: Live) -> None:
    with live.client() as client:
        name = widget(client.hello().settle(), "name")
        for number, value in enumerate(("a", "b", "c"), 1):
            client.event(number, **{name: value})
            client.settle()
    with live.client() as again:
        again.hello(client.session, seq=2)
        assert again.welcome[3] == 3
        missed = [again.next(), again.next()]
        assert [frame[1] for frame in missed] == [3, 4]
        assert texts(missed) == ["run 3 'b'", "run 4 'c'"]
        again.event(4)
        assert texts(again.settle()) == ["run 5 'c'"]


def test_S01_a_page_without_frames_gets_the_whole_with_the_answers_of_its_user_and_no_run(live: Live) -> None:
    with live.client() as client:
        name = widget(client.hello().settle(), "name")
        client.event(1, **{name: "Ada"})
        client.settle()
    with live.client() as again:
        (frame,) = again.hello(client.session).settle()
        assert frame[5] is True
        assert texts([frame]) == ["run 2 'Ada'"]
        assert [op[7] for op in frame[4] if op[0] == "i" and op[5] == "name"] == ["Ada"]


def test_a_page_that_was_loaded_at_another_address_of_the_session_is_run_there(tmp_path: Path) -> None:
    script = (
        "import ostinato as st\ndef home(): st.text('home')\ndef report(): st.text('report')\n"
        "st.navigation([home, report]).run()"
    )
    with serving(tmp_path, script) as live:
        session = left(live).session
        with live.client() as again:
            again.send(Hello(PROTOCOL, session, 0, "report"))
            assert again.next()[1] == session
            assert texts(again.settle())[-1] == "report"
        with live.client() as again:
            again.send(Hello(PROTOCOL, session, 0, "x" * 3_000))
            assert again.closed()[0] == 1008


@pytest.mark.parametrize("seq", [7, 2**40, -1])
def test_a_page_that_claims_frames_it_cannot_have_gets_the_whole(live: Live, seq: int) -> None:
    client = left(live)
    with live.client() as again:
        (frame,) = again.hello(client.session, seq=seq).settle()
        assert frame[5] is True
        assert texts([frame]) == ["run 1 ''"]


@pytest.mark.parametrize("session", ["", "unknown", "../../etc/passwd", "x" * 100_000, "\0"])
def test_a_session_that_is_not_known_is_a_new_one_with_a_name_of_the_servers(live: Live, session: str) -> None:
    with live.client() as client:
        client.hello(session, seq=5)
        assert client.session != session
        assert client.welcome[2:4] == [False, 0]
        frames = client.settle()
        assert frames[0][1] == 1
        assert texts(frames) == ["run 1 ''"]


def test_a_run_goes_on_without_its_client_which_finds_the_end_of_it(tmp_path: Path) -> None:
    script = "import time, ostinato as st\nst.text('begin')\ntime.sleep(0.3)\nst.text('end')"
    with serving(tmp_path, script) as live:
        with live.client() as client:
            client.hello()
            assert texts([client.next()]) == ["begin"]
        with live.client() as again:
            frames = again.hello(client.session, seq=1).settle()
            assert texts(frames)[-1] == "end"
            assert frames[-1][2] == "idle"


def test_S02_the_newest_connection_takes_a_session_over_and_the_former_is_told(live: Live) -> None:
    with live.client() as former, live.client() as newest:
        former.hello().settle()
        newest.hello(former.session, seq=1)
        code, reason = former.closed()
        assert code == 4001
        assert "taken this session over" in reason
        newest.event(1)
        assert texts(newest.settle()) == ["run 2 ''"]


def test_S04_the_end_of_a_former_connection_is_not_the_end_of_the_session(tmp_path: Path) -> None:
    with serving(tmp_path, server__disconnectedSessionTTL=0) as live, live.client() as newest:
        with live.client() as former:
            former.hello().settle()
            newest.hello(former.session, seq=1)
            assert former.closed()[0] == 4001
        for _ in range(5):
            live.get("/_stcore/health")  # turns of the loop, in which a session without client would be put to sleep
        newest.event(1)
        assert texts(newest.settle()) == ["run 2 ''"]


def test_S04_nobody_waits_for_a_former_connection_whose_line_is_dead(tmp_path: Path) -> None:
    script = "import ostinato as st\nst.session_state.size = 30_000_000 - st.session_state.get('size', 30_000_000)\n"
    with serving(tmp_path, script + "st.text('x' * st.session_state.size)") as live:
        session = left(live).session
        former = DeafClient(live)
        former.send(Hello(PROTOCOL, session, seq=1))
        former.send(Event(1))
        former.wait_for_an_answer(100_000)
        with live.client() as newest:
            assert newest.hello(session, seq=1).welcome[1:4] == [session, True, 1]
        former.close()


def test_S04_a_former_connection_cannot_feed_events_into_the_session(live: Live) -> None:
    session = left(live).session
    former = DeafClient(live)
    former.send(Hello(PROTOCOL, session, seq=1))
    former.send(Event(1))
    former.wait_for_an_answer()
    with live.client() as newest:
        newest.hello(session, seq=1)
        assert newest.welcome[3] == 1
        assert texts(newest.settle()) == ["run 2 ''"]
        former.send(Event(2))
        for _ in range(5):
            live.get("/_stcore/health")
        newest.event(2)
        assert texts(newest.settle()) == ["run 3 ''"]
    former.close()
