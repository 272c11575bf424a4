"""What lies under a map's layers: the style that ships, or one at an address."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from ..script.options import get_option

NONE = "none"
SHIPPED = ("auto", "light", "dark")
"""The style that ships, in the page's scheme or in one of its own."""

_DARK = ("dark", "satellite")
_LIGHT = ("light", "positron", "voyager", "road", "streets", "outdoors")
_DEFAULT = "__MAP_STYLE__"
"""What pydeck leaves behind where there is no map."""

log = logging.getLogger(__name__)


def basemap(spec: Mapping[str, Any]) -> str:
    """The name of a style that ships, the address of another one, or "none"."""
    named = spec.get("mapStyle")
    if named == _DEFAULT or ("mapStyle" in spec and "mapProvider" in spec and spec["mapProvider"] is None):
        return NONE
    if isinstance(named, str) and _is_open(named):
        return named
    return get_option("map.style") or _shipped(named)


def _is_open(address: str) -> bool:
    """Whether the page may load from there."""
    parts = urlsplit(address)
    if not parts.netloc:
        return address.startswith("/")
    return parts.scheme in ("http", "https") and parts.netloc in get_option("map.hosts")


@cache
def _report(host: str) -> None:
    """Say it once."""
    log.info("A map's style is on %s, and the style that ships stands in for it. `map.hosts` lets it load.", host)


def _shipped(named: Any) -> str:
    """The style that ships and is most like the one that was asked for."""
    if not isinstance(named, str):
        return "auto"
    host = urlsplit(named).netloc
    if host and named.startswith("http"):
        _report(host)
    words = named.lower()
    if any(word in words for word in _DARK):
        return "dark"
    return "light" if any(word in words for word in _LIGHT) else "auto"
