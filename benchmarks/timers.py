"""What a server spends on fragments that run again by themselves, beside executing them."""

from __future__ import annotations

import struct
import time
from pathlib import Path
from typing import NamedTuple

from .framework import Framework

CLIENTS = {
    "ostinato": ("-m", "benchmarks.clients.ostinato_idle"),
    "streamlit": ("-m", "benchmarks.clients.streamlit_timers"),
}
SESSIONS = 20
"""Each has the 100 timers of apps/timers.py."""
SETTLING = 3.0
"""Seconds until all of them have ticked."""


class Bodies(NamedTuple):
    """What the script has noted of the fragments' bodies: how many, and what they took."""

    executed: float
    processor_s: float


class Ticking(NamedTuple):
    """What was seen in one second, on average."""

    bodies_per_s: float
    cores: float
    """Seconds of the processor, without those of the bodies."""


def tick(framework: Framework, seconds: float) -> Ticking:
    """Serve the timers to 20 sessions that do nothing else. Raises BenchmarkError."""
    client = CLIENTS[framework.package]
    with framework.serve("timers") as served, framework.holding(*client, served.url, str(SESSIONS)):
        time.sleep(SETTLING)
        began, processor, before = time.perf_counter(), served.processor_s, bodies(served.folder)
        time.sleep(seconds)
        elapsed = time.perf_counter() - began
        spent, after = served.processor_s - processor, bodies(served.folder)
    own = after.processor_s - before.processor_s
    return Ticking((after.executed - before.executed) / elapsed, (spent - own) / elapsed)


def bodies(folder: Path) -> Bodies:
    """The sum over the sessions, each of which has a file of its own."""
    noted = [struct.unpack("2d", file.read_bytes()) for file in folder.glob("*.bodies")]
    return Bodies(sum(executed for executed, _ in noted), sum(seconds for _, seconds in noted))
