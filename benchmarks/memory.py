"""What a session costs that is connected and does nothing: growth of the server's memory."""

from __future__ import annotations

import time

from .framework import Framework

CLIENTS = {
    "ostinato": ("-m", "benchmarks.clients.ostinato_idle"),
    "streamlit": ("-m", "benchmarks.clients.streamlit_idle"),
}
WARM_UP = 20
"""Sessions that are there before: they pay for what is made once, such as threads and imports."""
SETTLING = 2.0
"""Seconds until a server has freed what it used for the first runs."""


def memory_per_session(framework: Framework, app: str, sessions: int) -> float:
    """KB that each of `sessions` idle sessions of an app adds to its server. Raises BenchmarkError."""
    client = CLIENTS[framework.package]
    with framework.serve(app) as served, framework.holding(*client, served.url, str(WARM_UP)):
        time.sleep(SETTLING)
        before = served.memory_kb
        with framework.holding(*client, served.url, str(sessions)):
            time.sleep(SETTLING)
            return (served.memory_kb - before) / sessions
