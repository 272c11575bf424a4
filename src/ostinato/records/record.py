"""The record of one run."""

from __future__ import annotations

from collections import deque
from typing import NamedTuple

KEPT = 50
"""Runs that are remembered per session."""


class RunRecord(NamedTuple):
    """What one run was for, and how it ended."""

    number: int
    causes: tuple[str, ...]
    """Why it ran; several when requests merged. Each is a kind, with what it was about: "event button:go"."""
    outcome: str
    """completed, stopped, rerun, error, superseded."""
    callbacks: int
    """How many callbacks it called."""
    seconds: float


Records = deque[RunRecord]


def new_records() -> Records:
    """An empty record of a session's runs, bounded."""
    return deque(maxlen=KEPT)
