"""A large file from Chromium to the script, over loopback."""

from __future__ import annotations

import random
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser

from .browser import TIMEOUT
from .framework import BenchmarkError, Framework, Served

MEGABYTE = 1_000_000
SIZE = 1_000 * MEGABYTE
PAUSE = 0.1
"""Seconds between two looks at the server's memory."""


class Upload(NamedTuple):
    """What was seen."""

    mb_per_s: float
    """From the choice of the file until the page shows what the script says of it."""
    growth_mb: float
    """The most that the server's memory was above what it had been."""


def upload(browser: Browser, framework: Framework) -> Upload:
    """Upload a file of 1 GB. Raises BenchmarkError when it does not arrive."""
    limit = ("--server.maxUploadSize", "2000")
    with tempfile.TemporaryDirectory() as folder, framework.serve("upload", *limit) as served:
        file = Path(folder, "file.bin")
        _fill(file)
        return _upload(browser, framework, served, file)


def _upload(browser: Browser, framework: Framework, served: Served, file: Path) -> Upload:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(served.url)
        page.get_by_text("waiting", exact=True).wait_for(timeout=TIMEOUT)
        has = page.get_by_text(f"has {SIZE} bytes", exact=True)
        before = peak = served.memory_kb
        began = time.perf_counter()
        page.locator("input[type=file]").set_input_files(str(file))
        while not has.count():
            peak = max(peak, served.memory_kb)
            if time.perf_counter() - began > TIMEOUT / 1000:
                raise BenchmarkError(f"{SIZE} bytes did not reach {framework.package} within {TIMEOUT / 1000:g} s.")
            time.sleep(PAUSE)
        seconds = time.perf_counter() - began
        return Upload(SIZE / MEGABYTE / seconds, (peak - before) * 1024 / MEGABYTE)


def _fill(file: Path) -> None:
    source = random.Random(1)
    with file.open("wb") as out:
        for _ in range(SIZE // MEGABYTE):
            out.write(source.randbytes(MEGABYTE))
