"""Seconds that `import ostinato` and `import streamlit` take in a fresh process."""

from __future__ import annotations

from .framework import Framework

TIMED = "import time; began = time.perf_counter(); import {}; print(time.perf_counter() - began)"


def import_seconds(framework: Framework) -> float:
    """Seconds for one import in a process of its own. Files are in the machine's cache after the first time."""
    return float(framework.run("-c", TIMED.format(framework.package)))
