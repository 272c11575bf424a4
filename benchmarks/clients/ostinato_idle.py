"""Holds sessions of an Ostinato app open until its standard input ends. They read what comes, and send nothing."""

from __future__ import annotations

import asyncio
import sys
from contextlib import AsyncExitStack

from .ostinato_page import open_page


async def hold(url: str, sessions: int) -> None:
    """Open the sessions, let each run once, say so, and read on."""
    async with asyncio.TaskGroup() as readers, AsyncExitStack() as stack:
        for _ in range(sessions):
            page = await stack.enter_async_context(open_page(url))
            await page.first_run()
            readers.create_task(page.read_on())
        print("ready", flush=True)
        await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(hold(sys.argv[1], int(sys.argv[2])))
