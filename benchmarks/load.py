"""How many reruns a server does in a second, and how long each takes, when many sessions click at once."""

from __future__ import annotations

import json
from contextlib import AbstractContextManager, nullcontext
from typing import NamedTuple

from .framework import Framework, Served

CLIENTS = {
    "ostinato": ("-m", "ostinato", "bench"),
    "streamlit": ("-m", "benchmarks.clients.streamlit_load"),
}
"""Both take the same arguments and print the same line of JSON."""
BUSY = {
    "ostinato": ("-m", "benchmarks.clients.ostinato_busy"),
    "streamlit": ("-m", "benchmarks.clients.streamlit_busy"),
}


class Load(NamedTuple):
    """What the sessions saw together."""

    reruns_per_s: float
    p50_ms: float
    p99_ms: float


def load(framework: Framework, app: str, sessions: int, seconds: float) -> Load:
    """Serve an app and have `sessions` pages click its button for `seconds`. Raises BenchmarkError."""
    with framework.serve(app) as served, _neighbour(framework, served, app):
        arguments = (served.url, "--sessions", str(sessions), "--seconds", str(seconds))
        figures = json.loads(framework.run(*CLIENTS[framework.package], *arguments, timeout=seconds + 120))
    return Load(figures["reruns_per_s"], figures["p50_ms"], figures["p99_ms"])


def _neighbour(framework: Framework, served: Served, app: str) -> AbstractContextManager[None]:
    """The session that computes, of the app that has one."""
    return framework.holding(*BUSY[framework.package], served.url) if app == "busy" else nullcontext()
