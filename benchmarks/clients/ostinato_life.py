"""One session that lives long: it answers the same widgets again and again, and looks at the server's memory."""

from __future__ import annotations

import asyncio
import json
import sys
from itertools import cycle

from ostinato.wire.element import Wire

from ..framework import Served
from .ostinato_page import open_page

EVENTS: dict[str, list[dict[str, Wire]]] = {
    "counter": [{"bump": True}],
    "living": [
        {"bump": True},
        {"in the fragment": True},
        {"name": "first", "submit": True},
        {"bump": True},
        {"in the fragment": True},
        {"name": "second", "submit": True},
    ],
}
"""What the user does in an app, over and over."""


async def live(served: Served, app: str, reruns: list[int]) -> list[int]:
    """Answer widgets; return the server's memory in KB after each of these numbers of reruns."""
    seen = []
    async with open_page(served.url) as page:
        await page.first_run()
        events = cycle(EVENTS[app])
        for number in range(1, reruns[-1] + 1):
            await page.answer(next(events))
            if number in reruns:
                seen.append(served.memory_kb)
    return seen


if __name__ == "__main__":
    url, pid, app, *reruns = sys.argv[1:]
    print(json.dumps(asyncio.run(live(Served(url, int(pid)), app, list(map(int, reruns))))))
