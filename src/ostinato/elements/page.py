"""The page as a whole, its areas and its settings: st.set_page_config, st.sidebar."""

from __future__ import annotations

from ..wire.element import Block


class Page(Block, frozen=True, kw_only=True, tag="page"):
    """The root, node 0: holds the areas. Its fields are the page's settings."""

    title: str | None = None
    icon: str | None = None
    layout: str = "centered"
    sidebar: str | int = "auto"
    """initial_sidebar_state: auto, expanded, collapsed, or its width in pixels."""
    menu: dict[str, str | None] = {}
    """Menu entries: "Get help", "Report a bug" (URLs), "About" (Markdown); None hides one."""


class Main(Block, frozen=True, kw_only=True, tag="main"):
    """Node 1: the area that scripts write to by default."""


class Sidebar(Block, frozen=True, kw_only=True, tag="sidebar"):
    """Node 2: the area at the side; shown while it holds something."""
