"""Whether a request comes from this machine, and who may look into sessions."""

from __future__ import annotations

import hmac
import ipaddress
from urllib.parse import urlsplit

from starlette.requests import HTTPConnection

from ..config import Config

_PASSED_ON = ("forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip")
"""Headers that proxies add. What they say is not believed: that they are there means that somebody else asks."""


def is_local(connection: HTTPConnection) -> bool:
    """Whether it comes from this machine itself.

    The socket's peer has to be this machine, no proxy may be in between, and the address that was asked for must be
    this machine's: a page elsewhere whose name was made to point here is not local.
    """
    if connection.client is None or any(name in connection.headers for name in _PASSED_ON):
        return False
    return _is_loopback(connection.client.host) and _is_loopback(_asked(connection))


def offers_inspector(connection: HTTPConnection, config: Config) -> bool:
    """Whether the page of this connection may show the account of its own session's runs."""
    choice = config.get("client.inspector")
    if isinstance(choice, bool):
        return choice
    mode = config.get("client.toolbarMode")
    return mode == "developer" or (mode == "auto" and is_local(connection))


def may_inspect(connection: HTTPConnection, config: Config) -> bool:
    """Whether it may read the account of any session: from this machine, or with the token."""
    return is_local(connection) or _has_token(connection, config)


def _has_token(connection: HTTPConnection, config: Config) -> bool:
    token = config.get("server.inspectorToken")
    kind, _, given = connection.headers.get("authorization", "").partition(" ")
    if not token or kind.lower() != "bearer":
        return False
    return hmac.compare_digest(given.strip().encode(), str(token).encode())


def _asked(connection: HTTPConnection) -> str:
    """The host name that the client asked for."""
    try:
        return urlsplit(f"//{connection.headers.get('host', '')}").hostname or ""
    except ValueError:
        return ""


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return (mapped or address).is_loopback
