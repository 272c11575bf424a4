"""What it takes to look at a very large data frame: its first rows, any others, its order by a column."""

from __future__ import annotations

import json
from typing import NamedTuple

from .framework import Framework


class LargeFrame(NamedTuple):
    """A frame of 10,000,000 rows and 10 columns, as a page without a browser sees it."""

    first_s: float
    """From the click that has the script show it to its first rows."""
    window_ms: float
    """From asking for any 100 rows to having them."""
    sort_s: float
    """From asking for the first rows by a column to having them."""
    growth_mb: float
    """Memory that all this has cost the server, the order of the rows included."""


def large_frame(framework: Framework, app: str) -> LargeFrame:
    """Look at the frame that an app shows once its button is pressed. Raises BenchmarkError."""
    with framework.serve(app) as served:
        printed = framework.run("-m", "benchmarks.clients.ostinato_frame", served.url, str(served.pid))
        return LargeFrame(**json.loads(printed))
