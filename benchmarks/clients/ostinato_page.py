"""A page of an Ostinato app without a browser."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

import msgspec
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Origin

from ostinato.wire.element import Wire
from ostinato.wire.messages import PROTOCOL, Event, Hello

WELCOME, SESSION, OPTIONS = "w", 1, 4
"""Tag of the server's first message, and the indexes of what is read of it."""
FRAME, STATE, ACK, OPS = "f", 2, 3, 4
"""Tag of a frame, and the indexes of what is read of it."""
INSERT, ELEMENT, WIDGET = "i", 4, 6
"""Tag of an operation that inserts a widget, and the indexes of what is read of that."""


class OstinatoPage:
    """One connection. It knows the widgets that the first run has drawn, by their labels."""

    def __init__(self, connection: ClientConnection) -> None:
        self._connection = connection
        self._widgets: dict[str, str] = {}
        self._number = 0
        self.session = ""
        self.token = ""
        """What requests over HTTP bring along."""
        self.frames: list[str] = []
        """Names of the data frames that it shows."""

    async def first_run(self) -> None:
        """Have the script run for the first time, to its end."""
        await self._connection.send(msgspec.msgpack.encode(Hello(PROTOCOL)))
        idle = False
        while not idle:
            message = msgspec.msgpack.decode(await self._connection.recv(decode=False))
            if message[0] == WELCOME:
                self.session, self.token = message[SESSION], message[OPTIONS].get("server.xsrfToken", "")
            if message[0] == FRAME:
                idle = message[STATE] == "idle"
                self._widgets.update((op[ELEMENT]["label"], op[WIDGET]) for op in message[OPS] if _is_widget(op))

    async def answer(self, answers: dict[str, Wire]) -> None:
        """Answer widgets, named by their labels, in one event; return when the run that serves it is over."""
        self._number += 1
        values = {self._widgets[label]: value for label, value in answers.items()}
        await self._connection.send(msgspec.msgpack.encode(Event(self._number, values)))
        while True:
            message = msgspec.msgpack.decode(await self._connection.recv(decode=False))
            if message[0] == FRAME:
                inserted = [op[ELEMENT] for op in message[OPS] if op[0] == INSERT]
                self.frames += [element["frame"] for element in inserted if "frame" in element]
            if message[0] == FRAME and message[STATE] == "idle" and message[ACK] >= self._number:
                return

    async def read_on(self) -> None:
        """Take whatever comes, as long as it comes."""
        async for _ in self._connection:
            pass


def _is_widget(op: list[Wire]) -> bool:
    return op[0] == INSERT and op[WIDGET] is not None


@asynccontextmanager
async def open_page(url: str) -> AsyncIterator[OstinatoPage]:
    """Connect to the app at `url`."""
    address = f"ws://{urlsplit(url).netloc}/_stcore/stream"
    async with connect(address, max_size=None, origin=Origin(url)) as connection:
        yield OstinatoPage(connection)
