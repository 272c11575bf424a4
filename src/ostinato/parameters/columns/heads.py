"""The first rows of a frame, which travel with the element that shows it."""

from __future__ import annotations

from ...frames import Frame

ROWS = 100
MOST = 64 * 1024
"""Bytes. Rows so long that no ten of them fit are fetched."""


def head(frame: Frame) -> bytes | None:
    """An Arrow stream of the first rows; None: they are to be fetched."""
    rows = ROWS
    while rows >= 10:
        stream = frame.head(rows)
        if len(stream) <= MOST:
            return stream
        rows //= 3
    return None
