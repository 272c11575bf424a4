"""What apps import from `streamlit.navigation.page`, to annotate pages."""

from __future__ import annotations

from ...pages.page import Page

StreamlitPage = Page

__all__ = ["Page", "StreamlitPage"]
