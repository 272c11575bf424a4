"""A place for one element: st.empty."""

from __future__ import annotations

from ..wire.element import Block


class Empty(Block, frozen=True, kw_only=True, tag="empty"):
    """Holds one element at most; a further one replaces it."""

    single = True
