"""Who may open a websocket: pages that this server gave out, and origins that the configuration names."""

from __future__ import annotations

from urllib.parse import SplitResult, urlsplit

from starlette.websockets import WebSocket

from ..config import Config


def allowed(socket: WebSocket, config: Config, *, always: bool = False) -> bool:
    """Whether the handshake's Origin is this server's own or an allowed one. No Origin: not a browser, let in.

    `always`: whatever server.enableCORS says.
    """
    host = socket.headers.get("host", "")
    if not _host_allowed(host, config):
        return False
    origin = socket.headers.get("origin")
    if origin is None or not (always or config.get("server.enableCORS")):
        return True
    site = _parts(origin).netloc
    if site and site == host:
        return True
    others = list(config.get("server.corsAllowedOrigins"))
    return origin in others or "*" in others or _is_public_address(site, config)


def _host_allowed(host: str, config: Config) -> bool:
    hosts = list(config.get("server.allowedHosts"))
    return not hosts or _parts(f"//{host}").hostname in hosts


def _is_public_address(site: str, config: Config) -> bool:
    """Whether it is the name that the configuration gives this server. Its default is none: it is everybody's."""
    named = config.where("browser.serverAddress") != "default"
    return named and site == config.get("browser.serverAddress")


def _parts(address: str) -> SplitResult:
    """The parts of an address; all empty for what is none, such as "http://["."""
    try:
        return urlsplit(address)
    except ValueError:
        return urlsplit("")
