"""Logging in and out with OpenID Connect: to the provider, back from it, and the cookie in between.

The provider sends the browser back with a code that is good once. What makes it ours is in a signed cookie of ten
minutes: the state (nobody else began this login), the nonce (the answer is to this question) and the verifier that the
code was asked for with (PKCE). Authlib makes and checks them, and the ID token's signature, issuer, audience, times.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from html import escape
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from ..app import App
from ..errors import StreamlitAuthError
from ..script.providers import CALLBACK, Provider, auth_section, find_provider
from ..script.signed import sign, unsign
from .identity import TooLarge, forget, kept_tokens, remember

logger = logging.getLogger("ostinato")

COOKIE = "_ostinato_login"
SECONDS = 600
"""How long a login may take."""
AT_ONCE = 4
"""Logins of one browser that may be under way: older ones are forgotten, so that the cookie stays small."""
DEFAULTS = {"scope": "openid profile email", "prompt": "select_account", "code_challenge_method": "S256"}

PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Login</title><style>:root{{color-scheme:light dark}}
body{{font:16px/1.5 system-ui;max-width:32rem;margin:20vh auto;padding:0 1rem}}</style>
<h1>The login did not succeed</h1><p>{reason}</p><p><a href="{home}">Back to the app</a></p></html>"""


class Login:
    """The routes of logins.

    Parameters
    ----------
    app
        Gives the app: it starts with the first page.
    """

    def __init__(self, app: Callable[[], App]) -> None:
        self._app = app
        self._clients: dict[bytes, Any] = {}

    @property
    def routes(self) -> list[BaseRoute]:
        return [
            Route("/auth/login", self.login),
            Route("/auth/logout", self.logout),
            Route(f"/{CALLBACK}", self.callback),
        ]

    async def login(self, request: Request) -> Response:
        """st.login has sent the browser here: on to the provider."""
        try:
            asked = self._asked(request, "login")
            provider = find_provider(self._app().secrets, asked["provider"])
        except StreamlitAuthError as error:
            return _failed(request, str(error))
        session = _begun(request, provider)
        request.scope["session"] = session
        try:
            response: Response = await self._client(provider).authorize_redirect(request, provider.redirect_uri)
        except Exception as error:
            logger.error("The provider %r of logins could not be reached.", provider.name, exc_info=error)
            return _failed(request, "The provider could not be reached. Try again later.")
        newest = dict(list(session.items())[-AT_ONCE:])
        state = next(reversed(newest))
        newest[state] = {**newest[state], "provider": provider.name, "page": asked.get("page", "")}
        _keep(response, request, provider, newest)
        return response

    async def callback(self, request: Request) -> Response:
        """The provider has sent the browser back."""
        from authlib.integrations.base_client import OAuthError  # late: an extra of its own

        try:
            provider, page = self._expected(request)
            tokens = await self._client(provider).authorize_access_token(request)
            if not tokens.get("id_token"):
                raise StreamlitAuthError("The provider has sent no ID token. Has the scope `openid` been taken away?")
            response = RedirectResponse(_home(request) + page, 303)
            kept = _worth_keeping(tokens, provider)
            remember(response, kept, provider.cookie_secret, _home(request), secure=provider.secure)
        except StreamlitAuthError as error:
            return _failed(request, str(error))
        except OAuthError as error:
            return _failed(request, f"The provider says: {error.description or error.error}.")
        except TooLarge:
            return _failed(request, "The provider tells more of you than cookies can hold. Ask it for fewer claims.")
        except Exception as error:
            logger.error("The answer of the provider of logins is not valid.", exc_info=error)
            return _failed(request, "The provider's answer is not valid.")
        response.delete_cookie(COOKIE, path=_home(request))
        return response

    async def logout(self, request: Request) -> Response:
        """st.logout has sent the browser here: the identity goes, and the provider is told where that is possible."""
        secrets = self._app().secrets
        try:
            self._asked(request, "logout")
        except StreamlitAuthError as error:
            return _failed(request, str(error))
        kept = kept_tokens(request, secrets)
        address = None if kept is None else await self._end_of_session(kept)
        response = RedirectResponse(address or _home(request), 303)
        forget(response, _home(request), secure=request.url.scheme == "https")
        return response

    # --- inner workings ---

    def _asked(self, request: Request, purpose: str) -> dict[str, Any]:
        """What st.login or st.logout wants. Nobody else can send a browser here."""
        asked = self._unsigned(purpose, request.query_params.get("token", ""))
        if not isinstance(asked, dict):
            raise StreamlitAuthError("This address has expired. Go back to the app, and try again.")
        return asked

    def _expected(self, request: Request) -> tuple[Provider, str]:
        """Whose answer this is, and which page it is for; gives Authlib what it has kept of the question."""
        session = self._unsigned(COOKIE, request.cookies.get(COOKIE, ""))
        state = request.query_params.get("state", "")
        known = session if isinstance(session, dict) and state else {}
        begun = next((value for name, value in known.items() if name.endswith(f"_{state}")), None)
        if begun is None:
            raise StreamlitAuthError("This login was not begun in this browser, or has taken too long. Try again.")
        request.scope["session"] = known
        return find_provider(self._app().secrets, begun["provider"]), str(begun["page"])

    def _unsigned(self, purpose: str, text: str) -> Any:
        section = auth_section(self._app().secrets) or {}
        secret = str(section.get("cookie_secret") or "")
        return unsign(secret, purpose, text) if secret else None

    def _client(self, provider: Provider) -> Any:
        """Authlib's client. It keeps what the provider's addresses are, and its keys."""
        key = msgspec.json.encode(provider)
        if key not in self._clients:
            from authlib.integrations.starlette_client import OAuth

            self._clients[key] = OAuth().register(
                provider.name,
                client_id=provider.client_id,
                client_secret=provider.client_secret,
                server_metadata_url=provider.server_metadata_url,
                client_kwargs={**DEFAULTS, **provider.client_kwargs},
            )
        return self._clients[key]

    async def _end_of_session(self, kept: dict[str, str]) -> str | None:
        """Where the provider ends its own session with the user; None: it offers no such address."""
        try:
            provider = find_provider(self._app().secrets, kept["provider"])
            metadata = await self._client(provider).load_server_metadata()
        except Exception as error:
            logger.warning("The provider of logins could not be told of a logout (%s).", error)
            return None
        endpoint = metadata.get("end_session_endpoint")
        if not endpoint:
            return None
        from authlib.common.urls import add_params_to_uri

        parameters = {
            "id_token_hint": kept["id_token"],
            "client_id": provider.client_id,
            "post_logout_redirect_uri": provider.home,
        }
        return str(add_params_to_uri(endpoint, parameters.items()))


def _worth_keeping(tokens: dict[str, Any], provider: Provider) -> dict[str, str]:
    kept = {"id_token": str(tokens["id_token"]), "provider": provider.name}
    if "access" in provider.exposed and tokens.get("access_token"):
        kept["access_token"] = str(tokens["access_token"])
    return kept


def _begun(request: Request, provider: Provider) -> dict[str, Any]:
    """The logins that this browser has begun."""
    begun = unsign(provider.cookie_secret, COOKIE, request.cookies.get(COOKIE, ""))
    return begun if isinstance(begun, dict) else {}


def _keep(response: Response, request: Request, provider: Provider, session: dict[str, Any]) -> None:
    text = sign(provider.cookie_secret, COOKIE, session, SECONDS)
    home, safe = _home(request), provider.secure
    response.set_cookie(COOKIE, text, SECONDS, path=home, secure=safe, httponly=True, samesite="lax")


def _home(request: Request) -> str:
    """The app's address on this server."""
    return f"{request.scope.get('root_path', '').rstrip('/')}/"


def _failed(request: Request, reason: str) -> Response:
    page = PAGE.format(reason=escape(reason), home=escape(_home(request), quote=True))
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    return HTMLResponse(page, 400, {"Content-Security-Policy": policy, "Cache-Control": "no-store"})
