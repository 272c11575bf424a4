"""Hosts that maps may load from, in the page's policy."""

from __future__ import annotations

from typing import Any

import pytest

from ostinato.config import Config
from ostinato.server.maps import map_hosts


@pytest.mark.parametrize(
    ("options", "added"),
    [
        ({}, ""),
        ({"style": "/app/static/style.json"}, ""),
        ({"style": "https://tiles.example.com/{z}/{x}/{y}.png"}, " tiles.example.com"),
        ({"hosts": ["b.example.com", "*.a.example.com:8080"]}, " *.a.example.com:8080 b.example.com"),
        ({"hosts": ["x; script-src *", "'unsafe-eval'", "*", ""]}, ""),
    ],
)
def test_only_named_hosts_are_added(options: dict[str, Any], added: str) -> None:
    config = Config().override({f"map.{name}": value for name, value in options.items()})
    assert map_hosts(config) == added
