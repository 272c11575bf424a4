"""Whether a session that is used for long costs more and more memory."""

from __future__ import annotations

import json

from .framework import Framework

WARM_UP, REST = 10_000, 190_000
"""Reruns before the memory is looked at for the first time, and from then to the second time."""
PATIENCE = 1_800.0
"""Seconds that they may take."""


def growth(framework: Framework, app: str) -> float:
    """Percent that the server's memory grows by while one session goes on. Raises BenchmarkError."""
    with framework.serve(app) as served:
        arguments = (served.url, str(served.pid), app, str(WARM_UP), str(WARM_UP + REST))
        seen = framework.run("-m", "benchmarks.clients.ostinato_life", *arguments, timeout=PATIENCE)
    before, after = map(float, json.loads(seen))
    return (after - before) / before * 100
