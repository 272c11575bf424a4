"""Hosts from which a page's maps may load styles, tiles and data."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from ..config import Config

HOST = re.compile(r"(\*\.)?[\w.-]+(:\d+)?")
"""A host as a policy names it; anything else could say more than that."""


def map_hosts(config: Config) -> str:
    """Return what the page's policy adds to `connect`: nothing, unless options name other hosts."""
    named = {str(host) for host in config.get("map.hosts")}
    named.add(urlsplit(str(config.get("map.style") or "")).netloc)
    return "".join(f" {host}" for host in sorted(named) if HOST.fullmatch(host))
