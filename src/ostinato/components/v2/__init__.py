"""Components in the page itself: `st.components.v2.component(…)`."""

from __future__ import annotations

from .component import component

__all__ = ["component"]
