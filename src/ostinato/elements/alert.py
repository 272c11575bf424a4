"""Coloured messages: st.error, st.warning, st.info, st.success."""

from __future__ import annotations

from typing import Literal

from ..wire.element import Element, Width


class Alert(Element, frozen=True, kw_only=True, tag="alert"):
    """A message in a coloured box."""

    body: str
    level: Literal["error", "warning", "info", "success"]
    icon: str | None = None
    title: str | None = None
    width: Width = "stretch"
