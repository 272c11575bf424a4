"""Has one session of a Streamlit app compute until standard input ends."""

from __future__ import annotations

import asyncio
import sys

from .beside import beside
from .streamlit_page import open_page


async def compute(url: str) -> None:
    """Press the first session's button."""
    async with open_page(url) as page:
        await page.first_run()
        await beside(page.click())


if __name__ == "__main__":
    asyncio.run(compute(sys.argv[1]))
