"""st.user, st.login, st.logout: who is in front of the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NoReturn

from ..errors import StreamlitAPIException, StreamlitMissingAuthlibError
from .scope import Scope, current
from .threads import outside_run

TOKEN_SECONDS = 120.0
"""How long the browser may take to follow where st.login sends it."""


class TokensProxy(Mapping[str, str]):
    """The tokens that `expose_tokens` in [auth] names, by item and by attribute. Its text does not show them."""

    def __init__(self, tokens: Mapping[str, str]) -> None:
        self._tokens = dict(tokens)

    def __getitem__(self, key: str) -> str:
        return self._tokens[key]

    def __getattr__(self, key: str) -> str:
        if key.startswith("_"):
            raise AttributeError(key)
        try:
            return self._tokens[key]
        except KeyError:
            raise AttributeError(
                f'The token "{key}" is not there. Name it in expose_tokens of [auth]; the provider has to send it, too.'
            ) from None

    def __iter__(self) -> Iterator[str]:
        return iter(self._tokens)

    def __len__(self) -> int:
        return len(self._tokens)

    def __repr__(self) -> str:
        return f"Tokens({', '.join(self._tokens)})"

    def to_dict(self) -> dict[str, str]:
        """Return the tokens as a plain dictionary."""
        return dict(self._tokens)


class UserProxy(Mapping[str, Any]):
    """The user in front of this page: what the provider that they logged in with says of them. Read-only.

    Items and attributes are the same thing: `st.user.email` is `st.user["email"]`. Which there are is the provider's
    choice. `is_logged_in` is there as soon as the secrets have a section [auth]; without it, st.user is empty.
    It is as of the beginning of the session: `st.login` and `st.logout` begin a new one.

    Raises
    ------
    KeyError, AttributeError
        For what the provider does not tell.
    StreamlitAPIException
        When something is assigned to it.

    Examples
    --------
    >>> import ostinato as st
    >>> if st.user.get("is_logged_in"):
    ...     st.write("Hello,", st.user.name)
    """

    __slots__ = ()

    def __getitem__(self, key: str) -> Any:
        user = _user()
        if key not in user:
            raise KeyError(f'st.user has no key "{key}". It has: {", ".join(user) or "nothing"}.')
        return user[key]

    def __getattr__(self, key: str) -> Any:
        if key.startswith("__"):
            raise AttributeError(key)
        user = _user()
        if key not in user:
            hint = "" if user else " Logins need a section [auth] in the secrets."
            raise AttributeError(f'st.user has no attribute "{key}". It has: {", ".join(user) or "nothing"}.{hint}')
        return user[key]

    def __iter__(self) -> Iterator[str]:
        return iter(_user())

    def __len__(self) -> int:
        return len(_user())

    def __repr__(self) -> str:
        return f"User({', '.join(_user())})"

    def __setitem__(self, name: str, value: object) -> NoReturn:
        raise StreamlitAPIException(READ_ONLY)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise StreamlitAPIException(READ_ONLY)

    @property
    def tokens(self) -> TokensProxy:
        """The tokens that `expose_tokens` in [auth] names: "id", "access"."""
        found = _user().get("tokens")
        return found if isinstance(found, TokensProxy) else TokensProxy({})

    def to_dict(self) -> dict[str, Any]:
        """Return all of it as a plain dictionary."""
        return {key: value.to_dict() if isinstance(value, TokensProxy) else value for key, value in _user().items()}


user = UserProxy()
READ_ONLY = "st.user cannot be changed: it is what the user's provider says. Keep what is yours in st.session_state."


def login(provider: str | None = None) -> None:
    """Have the user log in with an OpenID Connect provider.

    The page goes to the provider, and comes back as a new session in which `st.user` says who they are. A cookie keeps
    them logged in for 30 days. The provider's settings stand in the secrets: `redirect_uri` (the app's address with
    `/oauth2callback` behind it), `cookie_secret`, `client_id`, `client_secret` and `server_metadata_url` in a section
    `[auth]`; with several providers, the last three in sections `[auth.<name>]`. `client_kwargs` there adds parameters
    of the request, such as `scope` or `prompt`; `expose_tokens` in `[auth]` lists tokens that `st.user.tokens` has.

    Parameters
    ----------
    provider
        Name of the section that describes it. None: `[auth]` itself.

    Raises
    ------
    StreamlitMissingAuthlibError
        When the package Authlib is not installed: `pip install "ostinato[auth]"`.
    StreamlitAuthError
        When settings of the provider are missing or wrong.

    Examples
    --------
    >>> import ostinato as st
    >>> if not st.user.get("is_logged_in"):
    ...     if st.button("Log in"):
    ...         st.login()
    """
    scope = current.get()
    if scope is None:
        outside_run()
        return
    from importlib.util import find_spec  # late, as the others: few scripts log anybody in

    from .providers import find_provider
    from .signed import sign

    if find_spec("authlib") is None:
        raise StreamlitMissingAuthlibError
    chosen = find_provider(scope.run.host.secrets, provider)
    data = {"provider": chosen.name, "page": scope.run.state.location.path}
    _leave(scope, f"auth/login?token={sign(chosen.cookie_secret, 'login', data, TOKEN_SECONDS)}")


def logout() -> None:
    """Have the user log out, of the provider too where it offers that. The page comes back as a new session.

    Other open pages of the user stay logged in until they are loaded anew.

    Examples
    --------
    >>> import ostinato as st
    >>> if st.user.get("is_logged_in"):
    ...     st.button("Log out", on_click=st.logout)
    """
    scope = current.get()
    if scope is None:
        outside_run()
        return
    from .providers import auth_section
    from .signed import sign

    section = auth_section(scope.run.host.secrets)
    if section is not None and section.get("cookie_secret"):
        _leave(scope, f"auth/logout?token={sign(str(section['cookie_secret']), 'logout', {}, TOKEN_SECONDS)}")


def _leave(scope: Scope, address: str) -> None:
    run = scope.run
    with run.lock:
        run.check()
        run.state.location.leave(address)


def _user() -> dict[str, Any]:
    scope = current.get()
    if scope is None:
        outside_run()
        return {}
    run = scope.run
    with run.lock:
        run.check()
        told, tokens = run.about.get("user"), run.about.get("tokens")
    user: dict[str, Any] = dict(told) if isinstance(told, dict) else {}
    if user.get("is_logged_in"):
        return {**user, "tokens": TokensProxy(tokens if isinstance(tokens, dict) else {})}
    from .providers import auth_section

    return {**user, "is_logged_in": False} if auth_section(run.host.secrets) is not None else user
