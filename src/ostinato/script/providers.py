"""Who tells an app who its users are: the [auth] section of its secrets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from ..errors import StreamlitAuthError
from .secrets import Secrets

CALLBACK = "oauth2callback"
"""Where a provider sends its users back to, below the app's address."""
DEFAULT = "default"
"""Name of the provider whose settings stand in [auth] itself."""
SHARED = ("redirect_uri", "cookie_secret")
OWN = ("client_id", "client_secret", "server_metadata_url")
EXPOSABLE = ("id", "access")


class Provider(NamedTuple):
    """One OpenID Connect provider, with what the app has agreed with it."""

    name: str
    client_id: str
    client_secret: str
    server_metadata_url: str
    client_kwargs: Mapping[str, Any]
    redirect_uri: str
    cookie_secret: str
    exposed: tuple[str, ...]
    """Kinds of tokens that the script may see."""

    @property
    def secure(self) -> bool:
        """The app is reached by HTTPS, so that its cookies need never go another way."""
        return self.redirect_uri.startswith("https:")

    @property
    def home(self) -> str:
        """The app's own address."""
        return self.redirect_uri.removesuffix(CALLBACK)


def auth_section(secrets: Secrets) -> Mapping[str, Any] | None:
    """The settings of logins; None: the app has none."""
    section = secrets.peek().get("auth")
    return section if isinstance(section, Mapping) else None


def find_provider(secrets: Secrets, name: str | None) -> Provider:
    """Return the provider that the secrets call `name`; None: the one in [auth] itself.

    Raises
    ------
    StreamlitAuthError
        When there is none, or settings of it are missing or wrong. The message names them, but no values.
    """
    section = auth_section(secrets)
    if section is None:
        raise StreamlitAuthError(f"Logins expect a section [auth] in the secrets; there is none. {secrets.advice}")
    own = section if name in (None, DEFAULT) else section.get(str(name))
    if not isinstance(own, Mapping):
        raise StreamlitAuthError(f"Expected a section [auth.{name}] in the secrets; there is none. {secrets.advice}")
    where = "[auth]" if own is section else f"[auth.{name}]"
    missing = [f"{key} in [auth]" for key in SHARED if not section.get(key)]
    missing += [f"{key} in {where}" for key in OWN if not own.get(key)]
    if missing:
        raise StreamlitAuthError(f"Logins expect these settings in the secrets: {', '.join(missing)}.")
    return Provider(
        name=DEFAULT if own is section else str(name),
        client_kwargs=own.get("client_kwargs") or {},
        exposed=_exposed(section.get("expose_tokens") or ()),
        redirect_uri=_redirect_uri(str(section["redirect_uri"])),
        cookie_secret=str(section["cookie_secret"]),
        **{key: str(own[key]) for key in OWN},
    )


def _redirect_uri(uri: str) -> str:
    parts = urlsplit(uri)
    if parts.scheme not in ("http", "https") or not parts.netloc or not parts.path.endswith(f"/{CALLBACK}"):
        raise StreamlitAuthError(
            f"Expected redirect_uri in [auth] to be the app's absolute address with /{CALLBACK} behind it, such as "
            f"http://localhost:8501/{CALLBACK}; got {uri!r}."
        )
    return uri


def _exposed(kinds: Any) -> tuple[str, ...]:
    wanted = (kinds,) if isinstance(kinds, str) else tuple(kinds)
    unknown = [kind for kind in wanted if kind not in EXPOSABLE]
    if unknown:
        raise StreamlitAuthError(f'Expected "id" or "access" in expose_tokens of [auth], got {unknown[0]!r}.')
    return wanted
