"""Who may open a websocket: pages that this server gave out, and origins that the configuration names."""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.websockets import WebSocket

from ..config import Config


def allowed(socket: WebSocket, config: Config) -> bool:
    """Whether the handshake's Origin is this server's own or an allowed one. No Origin: not a browser, let in."""
    host = socket.headers.get("host", "")
    if not _host_allowed(host, config):
        return False
    origin = socket.headers.get("origin")
    if origin is None or not config.get("server.enableCORS"):
        return True
    if urlsplit(origin).netloc == host:
        return True
    others = list(config.get("server.corsAllowedOrigins"))
    return origin in others or "*" in others or urlsplit(origin).netloc == config.get("browser.serverAddress")


def _host_allowed(host: str, config: Config) -> bool:
    hosts = list(config.get("server.allowedHosts"))
    return not hosts or urlsplit(f"//{host}").hostname in hosts
