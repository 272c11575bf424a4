"""A page of a Streamlit app without a browser. It runs in Streamlit's own virtual environment."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosedError
from websockets.typing import Origin, Subprotocol

STREAMLIT = Subprotocol("streamlit")
GOODBYE = 1.0
"""Seconds that a server has to close a connection."""


class StreamlitPage:
    """One connection. The first button that the script draws is the one that `click` presses."""

    def __init__(self, connection: ClientConnection) -> None:
        self._connection = connection
        self._button = ""
        self._timers: dict[str, float] = {}

    async def first_run(self) -> None:
        """Have the script run for the first time, to its end."""
        await self._rerun(BackMsg())

    async def click(self) -> float:
        """Press the button; return the seconds until the script has finished."""
        message = BackMsg()
        pressed = message.rerun_script.widget_states.widgets.add()
        pressed.id, pressed.trigger_value = self._button, True
        began = time.perf_counter()
        await self._rerun(message)
        return time.perf_counter() - began

    async def tick(self) -> None:
        """Read what comes, and rerun each fragment with `run_every` at its times, as the browser does here."""
        timers = [asyncio.create_task(self._rerun_every(*timer)) for timer in self._timers.items()]
        with suppress(ConnectionClosedError):  # the server may be too busy for a goodbye
            async for _ in self._connection:
                pass
        for timer in timers:
            timer.cancel()
        await asyncio.gather(*timers, return_exceptions=True)

    async def _rerun_every(self, fragment: str, interval: float) -> None:
        message = BackMsg()
        message.rerun_script.fragment_id, message.rerun_script.is_auto_rerun = fragment, True
        while True:
            await asyncio.sleep(interval)
            await self._connection.send(message.SerializeToString())

    async def _rerun(self, message: BackMsg) -> None:
        message.rerun_script.query_string = ""
        await self._connection.send(message.SerializeToString())
        while True:
            answer = ForwardMsg()
            answer.ParseFromString(await self._connection.recv())
            kind = answer.WhichOneof("type")
            if kind == "script_finished":
                return
            if kind == "delta" and answer.delta.new_element.WhichOneof("type") == "button":
                self._button = answer.delta.new_element.button.id
            if kind == "auto_rerun":
                self._timers[answer.auto_rerun.fragment_id] = answer.auto_rerun.interval


@asynccontextmanager
async def open_page(url: str) -> AsyncIterator[StreamlitPage]:
    """Connect to the app at `url`."""
    address = f"ws://{urlsplit(url).netloc}/_stcore/stream"
    async with connect(
        address,
        subprotocols=[STREAMLIT],
        max_size=None,
        origin=Origin(url),
        ping_interval=None,  # a server that is behind with its work does not answer in time
        close_timeout=GOODBYE,
    ) as connection:
        yield StreamlitPage(connection)
