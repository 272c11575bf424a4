"""Looks at a large data frame as a page does: its first rows, some others, and the first ones by a column."""

from __future__ import annotations

import asyncio
import http.client
import json
import random
import sys
import time
from statistics import median
from urllib.parse import urlencode, urlsplit

from ..framework import Served
from .ostinato_page import OstinatoPage, open_page

WINDOWS = 50
"""Of 100 rows each, anywhere in the frame."""


class Reader:
    """Fetches rows of the frame that a page shows."""

    def __init__(self, url: str, page: OstinatoPage) -> None:
        self._connection = http.client.HTTPConnection(urlsplit(url).netloc)
        self._path = f"/_stcore/frames/{page.session}/{page.frames[-1]}"
        self._headers = {"X-Xsrf-Token": page.token}

    def window(self, start: int, query: str = "{}") -> float:
        """Seconds until 100 rows were there."""
        began = time.perf_counter()
        asked = urlencode({"start": start, "stop": start + 100, "query": query})
        self._connection.request("GET", f"{self._path}?{asked}", headers=self._headers)
        answer = self._connection.getresponse()
        content = answer.read()
        assert answer.status == 200, content
        return time.perf_counter() - began


async def look(served: Served) -> dict[str, float]:
    """The figures of one look."""
    async with open_page(served.url) as page:
        await page.first_run()
        before = served.memory_kb
        began = time.perf_counter()
        await page.answer({"show": True})
        reader = Reader(served.url, page)
        reader.window(0)
        first = time.perf_counter() - began
        chance = random.Random(0)
        windows = [reader.window(chance.randrange(10_000_000)) for _ in range(WINDOWS)]
        sort = reader.window(0, json.dumps({"sort": [["b", True]]}))
        growth = (served.memory_kb - before) / 1024
    return {"first_s": first, "window_ms": median(windows) * 1000, "sort_s": sort, "growth_mb": growth}


if __name__ == "__main__":
    print(json.dumps(asyncio.run(look(Served(sys.argv[1], int(sys.argv[2]))))))
