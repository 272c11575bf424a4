"""What it costs that a session keeps an account of its runs."""

from __future__ import annotations

import json

from .framework import APPS, Framework

CLICKS = 10_000


def record_percent(framework: Framework) -> float:
    """Percent of processor time that the record adds to a click. Raises BenchmarkError."""
    client = "benchmarks.clients.ostinato_record"
    with_record, without = json.loads(framework.run("-m", client, str(APPS / "counter.py"), str(CLICKS)))
    return (with_record / without - 1) * 100
