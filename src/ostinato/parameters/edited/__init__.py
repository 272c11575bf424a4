"""Edits applied to the user's data: the same kind of data comes back, the given object stays as it is."""

from __future__ import annotations

from .apply import applied
from .delta import Delta

__all__ = ["Delta", "applied"]
