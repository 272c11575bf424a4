"""What it costs that a session keeps an account of its runs."""

from __future__ import annotations

import json
from typing import NamedTuple

from .framework import APPS, Framework

CLICKS = 10_000
"""Of each of the two sessions that are compared."""
SERVED = 3_000
"""Clicks that a server answers."""


class RecordCost(NamedTuple):
    """What the record adds to a rerun of the counter, in percent of processor time."""

    of_session_percent: float
    """Of what the session does, from the event to the frame."""
    of_server_percent: float
    """Of all that the server does, with its threads and the websocket."""


def record_cost(framework: Framework) -> RecordCost:
    """Compare sessions with and without the record, then have a server do reruns. Raises BenchmarkError."""
    client = "benchmarks.clients.ostinato_record"
    with_record, without = json.loads(framework.run("-m", client, str(APPS / "counter.py"), str(CLICKS)))
    added = (with_record - without) / CLICKS
    of_session, of_server = without / CLICKS, _rerun_of_server(framework) - added
    return RecordCost(added / of_session * 100, added / of_server * 100)


def _rerun_of_server(framework: Framework) -> float:
    """Seconds that the processor spends on one."""
    with framework.serve("counter") as served:
        before = served.processor_s
        framework.run("-m", "benchmarks.clients.ostinato_life", served.url, str(served.pid), "counter", str(SERVED))
        return (served.processor_s - before) / SERVED
