"""The addresses under which browsers reach the app."""

from __future__ import annotations

import socket

from ..config import Config

_EVERYWHERE = ("0.0.0.0", "::")
_LOOPBACK = (None, "localhost", "127.0.0.1", "::1")
_OUTSIDE = ("198.51.100.1", 9)
"""An address for documentation: asking for the way to it sends nothing."""


def local_url(config: Config) -> str:
    """Return the URL for browsers on this machine, or for those that `browser.serverAddress` is meant for."""
    if config.where("browser.serverAddress") == "default" and _is_one_of_many(config.get("server.address")):
        return _url(config, config.get("server.address"))
    return _url(config, config.get("browser.serverAddress"))


def network_url(config: Config) -> str | None:
    """Return the URL for browsers on other machines; None where the server listens to this machine alone."""
    address = config.get("server.address")
    host = _own_address() if address in _EVERYWHERE else address
    return None if host in _LOOPBACK else _url(config, host)


def _is_one_of_many(address: str | None) -> bool:
    return address not in (*_LOOPBACK, *_EVERYWHERE)


def _url(config: Config, host: str) -> str:
    scheme = "https" if config.get("server.sslCertFile") else "http"
    port = config.get("browser.serverPort") or config.get("server.port")
    path = config.get("server.baseUrlPath").strip("/")
    return f"{scheme}://{f'[{host}]' if ':' in host else host}:{port}" + (f"/{path}" if path else "")


def _own_address() -> str | None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(_OUTSIDE)
        except OSError:
            return None
        return str(probe.getsockname()[0])
