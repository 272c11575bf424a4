"""Parts of which one is in view: st.tabs."""

from __future__ import annotations

from ..wire.element import Block, Height, Width


class Tabs(Block, frozen=True, kw_only=True, tag="tabs"):
    """A row of tabs. Tracked (on_change): answers with the label of the tab in view."""

    default: str | None = None
    """Label of the tab in view at first; None: the first tab."""
    width: Width = "stretch"
    height: Height = "content"
    bind: str | None = None

    value_type = str


class Tab(Block, frozen=True, kw_only=True, tag="tab"):
    """One tab and what it holds."""

    label: str
