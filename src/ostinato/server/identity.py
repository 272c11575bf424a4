"""Who a connection's user is: what the login's cookie says, as long as its signature holds."""

from __future__ import annotations

from base64 import urlsafe_b64decode
from collections.abc import Iterator
from typing import Any, NamedTuple

import msgspec
from starlette.requests import HTTPConnection
from starlette.responses import Response

from ..errors import StreamlitSecretNotFoundError
from ..script.providers import auth_section
from ..script.secrets import Secrets
from ..script.signed import sign, unsign
from ..wire.element import Wire

COOKIE = "_ostinato_user"
PURPOSE = "identity"
SECONDS = 30 * 86_400
"""How long a user stays logged in."""
PIECE = 3_800
"""Characters of one cookie: browsers keep 4,096 bytes with name and attributes."""
PIECES = 6
"""Cookies of one identity at most: servers refuse requests with much longer headers."""


class Identity(NamedTuple):
    """A user, as the provider told."""

    user: dict[str, Wire] = {}
    """What st.user tells."""
    tokens: dict[str, Wire] = {}
    """The tokens that the script may see."""
    owner: str | None = None
    """What is the user's alone: sessions belong to it. None: nobody is logged in."""


class TooLarge(Exception):
    """An identity that no cookies can hold."""


def identify(connection: HTTPConnection, secrets: Secrets) -> Identity:
    """The user of a connection."""
    kept = kept_tokens(connection, secrets)
    section = _section(secrets)
    if kept is None or section is None:
        return Identity()
    claims = claims_of(kept["id_token"])
    exposed = section.get("expose_tokens") or ()
    wanted = (exposed,) if isinstance(exposed, str) else exposed
    tokens = {kind: kept[f"{kind}_token"] for kind in wanted if kept.get(f"{kind}_token")}
    return Identity({"is_logged_in": True, **claims}, tokens, f"{claims.get('iss')} {claims.get('sub')}")


def kept_tokens(connection: HTTPConnection, secrets: Secrets) -> dict[str, str] | None:
    """What the cookie holds: id_token, provider, and perhaps access_token. None: nobody is logged in."""
    section = _section(secrets)
    if section is None or not section.get("cookie_secret"):
        return None
    text = "".join(_pieces(connection))
    kept = unsign(str(section["cookie_secret"]), PURPOSE, text) if text else None
    return kept if isinstance(kept, dict) else None


def remember(response: Response, tokens: dict[str, str], secret: str, path: str, *, secure: bool) -> None:
    """Have the browser keep an identity. Raises TooLarge when it cannot."""
    text = sign(secret, PURPOSE, tokens, SECONDS)
    pieces = [text[start : start + PIECE] for start in range(0, len(text), PIECE)]
    if len(pieces) > PIECES:
        raise TooLarge
    for name, piece in zip(_names(), [*pieces, *[""] * (PIECES - len(pieces))], strict=True):
        if piece:
            response.set_cookie(name, piece, SECONDS, path=path, secure=secure, httponly=True, samesite="lax")
        else:
            response.delete_cookie(name, path=path, secure=secure, httponly=True, samesite="lax")


def forget(response: Response, path: str, *, secure: bool) -> None:
    """Have the browser forget it."""
    for name in _names():
        response.delete_cookie(name, path=path, secure=secure, httponly=True, samesite="lax")


def claims_of(id_token: str) -> dict[str, Wire]:
    """What an ID token says. Its signature was checked when it came, and the cookie's holds since."""
    body = id_token.split(".")[1]
    claims: dict[str, Wire] = msgspec.json.decode(urlsafe_b64decode(body + "=" * (-len(body) % 4)))
    return claims


def _section(secrets: Secrets) -> Any:
    try:
        return auth_section(secrets)
    except StreamlitSecretNotFoundError:  # a file that is being written; scripts that read secrets will say so
        return None


def _names() -> list[str]:
    return [COOKIE, *(f"{COOKIE}_{number}" for number in range(1, PIECES))]


def _pieces(connection: HTTPConnection) -> Iterator[str]:
    for name in _names():
        piece = connection.cookies.get(name)
        if not piece:
            return
        yield piece
