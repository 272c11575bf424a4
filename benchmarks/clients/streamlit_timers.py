"""Holds sessions of a Streamlit app open whose fragments run again by themselves, until its standard input ends."""

from __future__ import annotations

import asyncio
import sys
from contextlib import AsyncExitStack

from .streamlit_page import open_page


async def hold(url: str, sessions: int) -> None:
    """Open the sessions, let each run once, start their timers, and say so."""
    async with asyncio.TaskGroup() as group, AsyncExitStack() as stack:
        pages = [await stack.enter_async_context(open_page(url)) for _ in range(sessions)]
        for page in pages:
            await page.first_run()
        for page in pages:
            group.create_task(page.tick())
        print("ready", flush=True)
        await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(hold(sys.argv[1], int(sys.argv[2])))
