"""A run that goes on in one page while others are measured."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Coroutine

BEGUN = 1.0
"""Seconds after which it is at it."""


async def beside(run: Coroutine[object, object, object]) -> None:
    """Begin, say so, and give the run up when standard input ends."""
    task = asyncio.create_task(run)
    await asyncio.sleep(BEGUN)
    print("ready", flush=True)
    await asyncio.to_thread(sys.stdin.read)
    task.cancel()
