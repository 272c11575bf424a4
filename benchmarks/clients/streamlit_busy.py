"""Has one session of a Streamlit app compute until standard input ends."""

from __future__ import annotations

import asyncio
import sys

from .streamlit_page import open_page

BEGUN = 1.0
"""Seconds after which it is at it."""


async def compute(url: str) -> None:
    """Press the first session's button, say so, and do not wait for the run's end."""
    async with open_page(url) as page:
        await page.first_run()
        run = asyncio.create_task(page.click())
        await asyncio.sleep(BEGUN)
        print("ready", flush=True)
        await asyncio.to_thread(sys.stdin.read)
        run.cancel()


if __name__ == "__main__":
    asyncio.run(compute(sys.argv[1]))
