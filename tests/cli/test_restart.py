"""A deployment: one process ends as it is told to, the next one has its sessions."""

from __future__ import annotations

import signal
from pathlib import Path

from ostinato.wire.messages import PROTOCOL, Hello
from tests.cli.served import serve
from tests.server.live import COUNTER, Live, texts, widget

STORE = ("--session.store", "sqlite:///sessions.db")


def live(url: str) -> Live:
    return Live(int(url.rpartition(":")[2]))


def test_sessions_are_there_after_a_restart(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(COUNTER)
    options = ("app.py", "--server.port", "0", *STORE)
    with serve(tmp_path, *options) as one:
        with live(one.url).client() as client:
            name = widget(client.hello().settle(), "name")
            assert client.welcome[5] is True
            client.event(1, **{name: "Ada"})
            assert texts(client.settle()) == ["run 2 'Ada'"]
            assert one.stop(signal.SIGTERM) == 0
        assert one.err == ""
    with serve(tmp_path, *options) as two, live(two.url).client() as again:
        again.send(Hello(PROTOCOL, client.session, 2))
        assert again.next()[:4] == ["w", client.session, False, 1]
        frames = again.settle()
        assert frames[0][5] is True
        assert texts(frames) == ["run 3 'Ada'"]
    assert (tmp_path / "sessions.db.key").stat().st_mode & 0o777 == 0o600


def test_a_process_with_another_secret_does_not_read_them(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(COUNTER)
    options = ("app.py", "--server.port", "0", *STORE)
    with serve(tmp_path, *options, "--server.cookieSecret", "one") as one:
        with live(one.url).client() as client:
            client.hello().settle()
        assert one.stop(signal.SIGTERM) == 0
    with serve(tmp_path, *options, "--server.cookieSecret", "two") as two, live(two.url).client() as again:
        again.hello(client.session, seq=1)
        assert again.session != client.session
        two.until("its signature does not hold")
