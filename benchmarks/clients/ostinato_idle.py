"""Holds idle sessions of an Ostinato app open until its standard input ends."""

from __future__ import annotations

import asyncio
import sys
from contextlib import AsyncExitStack
from urllib.parse import urlsplit

import msgspec
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Origin

from ostinato.wire.messages import PROTOCOL, Hello

FRAME, STATE = "f", 2
"""Tag of a frame, and the index of its state."""


async def hold(url: str, sessions: int) -> None:
    """Open the sessions, let each run once, say so, and wait."""
    address = f"ws://{urlsplit(url).netloc}/_stcore/stream"
    async with AsyncExitStack() as stack:
        for _ in range(sessions):
            connection = await stack.enter_async_context(connect(address, max_size=None, origin=Origin(url)))
            await first_run(connection)
        print("ready", flush=True)
        await asyncio.to_thread(sys.stdin.read)


async def first_run(connection: ClientConnection) -> None:
    """Have the script run for the first time, to its end."""
    await connection.send(msgspec.msgpack.encode(Hello(PROTOCOL)))
    while True:
        message = msgspec.msgpack.decode(await connection.recv(decode=False))
        if message[0] == FRAME and message[STATE] == "idle":
            return


if __name__ == "__main__":
    asyncio.run(hold(sys.argv[1], int(sys.argv[2])))
