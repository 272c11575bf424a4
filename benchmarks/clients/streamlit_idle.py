"""Holds idle sessions of a Streamlit app open until its standard input ends."""

from __future__ import annotations

import asyncio
import sys
from contextlib import AsyncExitStack

from .streamlit_page import open_page


async def hold(url: str, sessions: int) -> None:
    """Open the sessions, let each run once, say so, and wait."""
    async with AsyncExitStack() as stack:
        for _ in range(sessions):
            page = await stack.enter_async_context(open_page(url))
            await page.first_run()
        print("ready", flush=True)
        await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(hold(sys.argv[1], int(sys.argv[2])))
