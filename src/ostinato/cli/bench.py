"""`ostinato bench`: pages that click a button as fast as answers come.

The client reads no more of a frame than its state and number, and speaks websocket on bare transports: it has to be
faster than any server that it measures.
"""

from __future__ import annotations

import asyncio
import json
import ssl
import statistics
import time
from typing import Any, Literal, cast
from urllib.parse import urlsplit

import click
import msgspec
from websockets.client import ClientProtocol
from websockets.frames import Frame, Opcode
from websockets.http11 import Response
from websockets.typing import Origin
from websockets.uri import parse_uri

from ..wire.messages import PROTOCOL, Event, Hello

READY_SECONDS = 30.0
"""How long the first run of all pages may take."""


class _Welcome(msgspec.Struct, array_like=True, tag="w"):
    session: str


class _Saved(msgspec.Struct, array_like=True, tag="k"):
    event: int


class _Notice(msgspec.Struct, array_like=True, tag="n"):
    kind: str


class _Frame(msgspec.Struct, array_like=True, tag="f"):
    """The head of a frame; msgspec skips what follows it."""

    seq: int
    state: Literal["running", "idle", "error"]
    ack: int
    ops: msgspec.Raw


_decode = msgspec.msgpack.Decoder(_Frame | _Welcome | _Saved | _Notice).decode
_encode = msgspec.msgpack.Encoder().encode


def measure(url: str, sessions: int, seconds: float, button: str | None = None) -> str:
    """Click a button in `sessions` pages of the app at `url`, and return what was seen as a line of JSON.

    Parameters
    ----------
    url
        The app's address, such as "http://localhost:8501".
    sessions
        How many pages click at once.
    seconds
        For how long.
    button
        Label of the button; None: the page's first.

    Raises
    ------
    click.ClickException
        If the app cannot be reached, or its page has no such button.
    """
    try:
        import uvloop
    except ImportError:  # Windows has none
        times, wall = asyncio.run(_load(url, sessions, seconds, button))
    else:
        times, wall = uvloop.run(_load(url, sessions, seconds, button))
    if len(times) < 2:
        raise click.ClickException(f"Too few reruns within {seconds:g} s to measure. Give --seconds a larger number.")
    return json.dumps(
        {
            "sessions": sessions,
            "reruns_per_s": round(len(times) / wall, 1),
            "p50_ms": round(statistics.median(times) * 1e3, 2),
            "p99_ms": round(statistics.quantiles(times, n=100, method="inclusive")[98] * 1e3, 2),
        }
    )


async def _load(url: str, sessions: int, seconds: float, button: str | None) -> tuple[list[float], float]:
    pages = [await _open(url, button) for _ in range(sessions)]
    try:
        async with asyncio.timeout(READY_SECONDS):
            await asyncio.gather(*(page.ready for page in pages))
    except TimeoutError:
        raise click.ClickException(f"The app at {url} has not drawn its page within {READY_SECONDS:g} s.") from None
    began = time.perf_counter()
    for page in pages:
        page.click()
    await asyncio.sleep(seconds)
    wall = time.perf_counter() - began
    if lost := sum(page.lost for page in pages):
        raise click.ClickException(
            f"The server closed the connections of {lost} of {sessions} pages while they clicked."
        )
    for page in pages:
        page.close()
    return [seen for page in pages for seen in page.times], wall


async def _open(url: str, button: str | None) -> _Page:
    parts = urlsplit(url)
    secure = parts.scheme == "https"
    address = f"{'wss' if secure else 'ws'}://{parts.netloc}{parts.path.rstrip('/')}/_stcore/stream"
    context = ssl.create_default_context() if secure else None
    try:
        _, page = await asyncio.get_running_loop().create_connection(
            lambda: _Page(address, f"{parts.scheme}://{parts.netloc}", button),
            parts.hostname or "localhost",
            parts.port or (443 if secure else 80),
            ssl=context,
        )
    except OSError as error:
        raise click.ClickException(f"Expected an app at {url}: {error}. Start it with `ostinato run`.") from error
    return page


class _Page(asyncio.Protocol):
    """One page, without a page: it knows the button's identity and the number of its last click."""

    def __init__(self, address: str, origin: str, button: str | None) -> None:
        self.ready: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.times: list[float] = []
        self.lost = False
        self._socket = ClientProtocol(parse_uri(address), origin=Origin(origin), max_size=None)
        self._label = button
        self._button: str | None = None
        self._number = 0
        self._clicked = 0.0
        self._parts: list[bytes] = []

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)
        self._socket.send_request(self._socket.connect())
        self._flush()

    def data_received(self, data: bytes) -> None:
        self._socket.receive_data(data)
        for event in self._socket.events_received():
            if isinstance(event, Frame):
                self._on_frame(event)
            elif isinstance(event, Response):
                self._on_response()
        self._flush()

    def connection_lost(self, exc: Exception | None) -> None:
        self.lost = True
        self._socket.receive_eof()
        self._fail(f"The server closed the connection: {exc or self._socket.close_exc}.")

    def click(self) -> None:
        """Press the button."""
        self._number += 1
        self._clicked = time.perf_counter()
        self._send(Event(self._number, {self._button or "": True}))
        self._flush()

    def close(self) -> None:
        """Leave."""
        self._transport.close()

    def _on_response(self) -> None:
        if self._socket.handshake_exc:
            self._fail(f"The server refused the websocket: {self._socket.handshake_exc}.")
        else:
            self._send(Hello(PROTOCOL))

    def _on_frame(self, frame: Frame) -> None:
        if frame.opcode not in (Opcode.BINARY, Opcode.CONT):
            return
        self._parts.append(bytes(frame.data))
        if frame.fin:
            message = _decode(b"".join(self._parts))
            self._parts.clear()
            if isinstance(message, _Frame):
                self._on_page(message)

    def _on_page(self, frame: _Frame) -> None:
        if not self.ready.done():
            self._look_for_button(frame)
        elif frame.state != "running" and frame.ack >= self._number:
            self.times.append(time.perf_counter() - self._clicked)
            self.click()

    def _look_for_button(self, frame: _Frame) -> None:
        for op in msgspec.msgpack.decode(frame.ops):
            if op[0] == "i" and _is_button(op[4], self._label) and self._button is None:
                self._button = op[6]
        if frame.state == "running":
            return
        if self._button is None:
            self._fail(f"The page has no button{f' {self._label!r}' if self._label else ''} that could be clicked.")
        else:
            self.ready.set_result(None)

    def _send(self, message: Hello | Event) -> None:
        self._socket.send_binary(_encode(message))

    def _flush(self) -> None:
        self._transport.write(b"".join(self._socket.data_to_send()))

    def _fail(self, message: str) -> None:
        if not self.ready.done():
            self.ready.set_exception(click.ClickException(message))


def _is_button(element: dict[str, Any], label: str | None) -> bool:
    return element["$"] == "button" and not element.get("disabled") and label in (None, element["label"])
