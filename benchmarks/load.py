"""How many reruns a server does in a second, and how long each takes, when many sessions click at once."""

from __future__ import annotations

import json
from typing import NamedTuple

from .framework import Framework

CLIENTS = {
    "ostinato": ("-m", "ostinato", "bench"),
    "streamlit": ("-m", "benchmarks.clients.streamlit_load"),
}
"""Both take the same arguments and print the same line of JSON."""


class Load(NamedTuple):
    """What the sessions saw together."""

    reruns_per_s: float
    p50_ms: float
    p99_ms: float


def load(framework: Framework, app: str, sessions: int, seconds: float) -> Load:
    """Serve an app and have `sessions` pages click its button for `seconds`. Raises BenchmarkError."""
    with framework.serve(app) as served:
        arguments = (served.url, "--sessions", str(sessions), "--seconds", str(seconds))
        figures = json.loads(framework.run(*CLIENTS[framework.package], *arguments, timeout=seconds + 120))
    return Load(figures["reruns_per_s"], figures["p50_ms"], figures["p99_ms"])
