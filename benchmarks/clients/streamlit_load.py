"""For Streamlit what `ostinato bench` is for Ostinato: pages that click a button as fast as answers come."""

from __future__ import annotations

import argparse
import asyncio
import json
import statistics
import time
from contextlib import AsyncExitStack

from .streamlit_page import StreamlitPage, open_page


async def load(url: str, sessions: int, seconds: float) -> tuple[list[float], float]:
    """Seconds that each rerun took, and how long all of it took."""
    async with AsyncExitStack() as stack:
        pages = [await stack.enter_async_context(open_page(url)) for _ in range(sessions)]
        for page in pages:
            await page.first_run()
        began = time.perf_counter()
        times = await asyncio.gather(*(click_until(page, began + seconds) for page in pages))
        return [seen for of_page in times for seen in of_page], time.perf_counter() - began


async def click_until(page: StreamlitPage, end: float) -> list[float]:
    """Click again and again. The last click is waited for and counts."""
    times = []
    while time.perf_counter() < end:
        times.append(await page.click())
    return times


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("url")
    parser.add_argument("--sessions", type=int, default=10)
    parser.add_argument("--seconds", type=float, default=5.0)
    given = parser.parse_args()
    times, wall = asyncio.run(load(given.url, given.sessions, given.seconds))
    figures = {
        "sessions": given.sessions,
        "reruns_per_s": round(len(times) / wall, 1),
        "p50_ms": round(statistics.median(times) * 1e3, 2),
        "p99_ms": round(statistics.quantiles(times, n=100, method="inclusive")[98] * 1e3, 2),
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
