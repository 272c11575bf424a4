"""What st.context tells: what the browser says of itself, and what its handshake says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from urllib.parse import unquote, urlsplit

from starlette.websockets import WebSocket

from ..wire.element import Wire
from ..wire.messages import About, Hello

TOLD = ("timezone", "timezone_offset", "locale", "theme", "is_embedded")
CHANGING = ("theme",)
"""What of it may change while the page is open."""
OWN = "_ostinato_"
"""Cookies of the framework's own. No script in the browser reads them; an app that shows all must not change that."""
LONGEST = 200
"""Characters that a browser may need for any of these."""


def about(hello: Hello, socket: WebSocket) -> dict[str, Wire]:
    """What a session knows of its browser."""
    return {
        **_short(hello.about, TOLD),
        "base": _base(hello),
        "headers": [(name, _shown(name, value)) for name, value in socket.headers.items()],
        "cookies": {name: value for name, value in socket.cookies.items() if not name.startswith(OWN)},
        "ip_address": None if socket.client is None else socket.client.host,
    }


def _shown(name: str, value: str) -> str:
    """A header as the script sees it."""
    if name != "cookie":
        return value
    return "; ".join(part for part in value.split("; ") if not part.strip().startswith(OWN))


def news(message: About) -> dict[str, Wire]:
    """What has changed about a browser."""
    return _short(message.news, CHANGING)


def _short(told: Mapping[str, Wire], names: Iterable[str]) -> dict[str, Wire]:
    return {name: told[name] for name in names if _is_short(told.get(name))}


def _base(hello: Hello) -> str | None:
    """The app's address, without the path of the page."""
    url = hello.about.get("url")
    if not isinstance(url, str) or not url.startswith(("http://", "https://")):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    path = unquote(parts.path).rstrip("/")
    return f"{parts.scheme}://{parts.netloc}{path.removesuffix(hello.path).rstrip('/')}"


def _is_short(value: Wire) -> bool:
    return isinstance(value, (bool, int)) or (isinstance(value, str) and len(value) <= LONGEST)
