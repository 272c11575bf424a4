"""A true server on a thread, and clients that speak its protocol, properly or not."""

from __future__ import annotations

import http.client
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

import msgspec
import pytest
import uvicorn
from websockets.exceptions import ConnectionClosed
from websockets.frames import Frame, Opcode
from websockets.sync.client import ClientConnection, connect

from ostinato.config import Config
from ostinato.server.asgi import create_app
from ostinato.wire.messages import PROTOCOL, Event, Hello, Up

WITHIN = 10.0
"""Seconds that an answer may take on a busy machine."""
COUNTER = """
import ostinato as st
runs = st.session_state.runs = st.session_state.get("runs", 0) + 1
st.button("Go", key="go")
name = st.text_input("Name", key="name")
st.text(f"run {runs} {name!r}")
"""


class Live:
    """A server that listens."""

    def __init__(self, port: int) -> None:
        self.port = port

    def get(self, path: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], bytes]:
        """Status, headers and body. The path goes out as it is written here."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=WITHIN)
        try:
            names = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, path, headers=names)
            answer = connection.getresponse()
            return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
        finally:
            connection.close()

    @contextmanager
    def client(self, path: str = "/_stcore/stream", **headers: str) -> Iterator[Client]:
        url = f"ws://127.0.0.1:{self.port}{path}"
        with connect(url, additional_headers=headers, open_timeout=WITHIN, close_timeout=1) as socket:
            yield Client(socket)


class Client:
    """A tab without a browser: what it sends and what it is told are messages."""

    def __init__(self, socket: ClientConnection) -> None:
        self.socket = socket
        self.welcome: list[Any] = []

    def hello(self, session: str | None = None, seq: int = 0, **about: Any) -> Client:
        """Say hello; the answer is kept as `welcome`."""
        self.send(Hello(PROTOCOL, session, seq, about=about))
        self.welcome = self.next()
        assert self.welcome[0] == "w"
        return self

    @property
    def session(self) -> str:
        return str(self.welcome[1])

    def send(self, message: Up) -> None:
        self.socket.send(msgspec.msgpack.encode(message))

    def event(self, n: int, **values: Any) -> None:
        self.send(Event(n, values))

    def next(self) -> list[Any]:
        message = msgspec.msgpack.decode(self.socket.recv(WITHIN))
        assert isinstance(message, list)
        return message

    def settle(self) -> list[list[Any]]:
        """All frames up to the next that says that nothing runs."""
        frames = []
        while not frames or frames[-1][2] == "running":
            message = self.next()
            frames += [message] if message[0] == "f" else []
        return frames

    def closed(self) -> tuple[int, str]:
        """Read until the server closes the connection: code and reason."""
        with pytest.raises(ConnectionClosed) as closed:
            self._read_on()
        said = closed.value.rcvd
        assert said is not None, "The connection was cut off without a word."
        return said.code, said.reason

    def _read_on(self) -> NoReturn:
        while True:
            self.socket.recv(WITHIN)


class DeafClient:
    """A client that sends and never listens: it does not hear that its connection is over."""

    def __init__(self, live: Live) -> None:
        self._socket = socket.create_connection(("127.0.0.1", live.port), WITHIN)
        self._socket.sendall(
            b"GET /_stcore/stream HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
        )
        assert b"101" in self._socket.recv(1000)

    def send(self, message: Up) -> None:
        data = msgspec.msgpack.encode(message)
        self._socket.sendall(Frame(Opcode.BINARY, data).serialize(mask=True))

    def wait_for_an_answer(self, size: int = 1) -> None:
        while size > 0:
            heard = len(self._socket.recv(size))
            assert heard > 0
            size -= heard

    def close(self) -> None:
        self._socket.close()


def texts(frames: list[list[Any]]) -> list[str]:
    """What st.text said newly in these frames."""
    said = []
    for frame in frames:
        for op in frame[4]:
            fields = op[4] if op[0] == "i" else op[2] if op[0] == "s" else {}
            said += [fields["body"]] if "body" in fields else []
    return said


def widget(frames: list[list[Any]], key: str) -> str:
    """The identity that a widget's answers are sent under."""
    return next(op[6] for frame in frames for op in frame[4] if op[0] == "i" and op[5] == key)


@contextmanager
def serving(folder: Path, script: str = COUNTER, **options: Any) -> Iterator[Live]:
    """Serve a script; `options` by dotted name, the dots written as two underscores."""
    path = folder / "app.py"
    path.write_text(script)
    config = Config().override({name.replace("__", "."): value for name, value in options.items()})
    ear = socket.create_server(("127.0.0.1", 0))
    settings = uvicorn.Config(
        create_app(path, config), ws="websockets-sansio", lifespan="on", log_config=None, timeout_graceful_shutdown=1
    )
    server = uvicorn.Server(settings)
    thread = threading.Thread(target=server.run, args=[[ear]], daemon=True)
    thread.start()
    deadline = time.monotonic() + WITHIN
    while not server.started:
        assert time.monotonic() < deadline
        assert thread.is_alive()
        time.sleep(0.005)
    try:
        yield Live(ear.getsockname()[1])
    finally:
        server.should_exit = True
        thread.join(WITHIN)
