"""What packages import from `streamlit.runtime.caching`."""

from __future__ import annotations

from ...cache.data import cache_data
from ...cache.resource import cache_resource

__all__ = ["cache_data", "cache_resource"]
