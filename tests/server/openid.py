"""A small OpenID Connect provider on loopback: signs RS256 tokens, checks PKCE, client and redirect address."""

from __future__ import annotations

import hashlib
import socket
import threading
import time
from base64 import b64decode, urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from secrets import token_urlsafe
from typing import Any
from urllib.parse import parse_qs, urlencode

import uvicorn
from joserfc import jwt
from joserfc.jwk import RSAKey
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

CLIENT, SECRET = "app", "the client's secret"
WITHIN = 10.0


@dataclass
class OpenId:
    """The provider. A test changes what it says, and sees what it was asked."""

    port: int
    claims: dict[str, Any] = field(
        default_factory=lambda: {"sub": "7", "name": "Ada Lovelace", "email": "ada@example.org"}
    )
    asked: list[dict[str, str]] = field(default_factory=list)
    """Parameters of the requests for a login."""
    ended: list[dict[str, str]] = field(default_factory=list)
    """Parameters of the requests for a logout."""
    key: RSAKey = field(default_factory=lambda: RSAKey.generate_key(2048, {"kid": "1", "use": "sig"}))
    signing_key: RSAKey | None = None
    """Signs instead of the one that is published."""
    codes: dict[str, dict[str, str]] = field(default_factory=dict)

    @property
    def issuer(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def metadata_url(self) -> str:
        return f"{self.issuer}/.well-known/openid-configuration"

    def secrets(self, app: str) -> str:
        """The app's secrets.toml."""
        return f"""
[auth]
redirect_uri = "{app}/oauth2callback"
cookie_secret = "the cookie's secret"
client_id = "{CLIENT}"
client_secret = "{SECRET}"
server_metadata_url = "{self.metadata_url}"
"""

    async def metadata(self, request: Request) -> Response:
        return JSONResponse(
            {
                "issuer": self.issuer,
                "authorization_endpoint": f"{self.issuer}/authorize",
                "token_endpoint": f"{self.issuer}/token",
                "jwks_uri": f"{self.issuer}/keys",
                "end_session_endpoint": f"{self.issuer}/end",
                "response_types_supported": ["code"],
                "subject_types_supported": ["public"],
                "id_token_signing_alg_values_supported": ["RS256"],
            }
        )

    async def keys(self, request: Request) -> Response:
        return JSONResponse({"keys": [self.key.as_dict(private=False)]})

    async def authorize(self, request: Request) -> Response:
        asked = dict(request.query_params)
        self.asked.append(asked)
        code = token_urlsafe(8)
        self.codes[code] = asked
        back = asked["redirect_uri"]
        yes = f"{back}?{urlencode({'code': code, 'state': asked['state']})}"
        no = (
            f"{back}?{urlencode({'error': 'access_denied', 'error_description': 'Not today', 'state': asked['state']})}"
        )
        links = f'<a href="{yes}">Continue</a> <a href="{no}">Cancel</a>'.replace("&", "&amp;")
        return HTMLResponse(f"<!doctype html><title>Provider</title>{links}")

    async def token(self, request: Request) -> Response:
        form = {name: values[0] for name, values in parse_qs((await request.body()).decode()).items()}
        asked = self.codes.pop(form.get("code", ""), None)
        known = b64decode(request.headers.get("authorization", "").removeprefix("Basic ")).decode()
        if asked is None or known not in (f"{CLIENT}:{SECRET}", f"{CLIENT}:{SECRET.replace(' ', '%20')}"):
            return JSONResponse({"error": "invalid_client"}, 401)
        challenge = urlsafe_b64encode(hashlib.sha256(form["code_verifier"].encode()).digest()).rstrip(b"=").decode()
        if challenge != asked["code_challenge"] or form["redirect_uri"] != asked["redirect_uri"]:
            return JSONResponse({"error": "invalid_grant"}, 400)
        now = int(time.time())
        claims = {
            "iss": self.issuer,
            "aud": CLIENT,
            "iat": now,
            "exp": now + 300,
            "nonce": asked["nonce"],
            **self.claims,
        }
        signed = jwt.encode({"alg": "RS256", "kid": "1"}, claims, self.signing_key or self.key)
        return JSONResponse({"access_token": "an access token", "token_type": "Bearer", "id_token": signed})

    async def end(self, request: Request) -> Response:
        self.ended.append(dict(request.query_params))
        return RedirectResponse(request.query_params["post_logout_redirect_uri"])


@contextmanager
def provider() -> Iterator[OpenId]:
    """Run a provider."""
    ear = socket.create_server(("127.0.0.1", 0))
    openid = OpenId(ear.getsockname()[1])
    routes = [
        Route("/.well-known/openid-configuration", openid.metadata),
        Route("/authorize", openid.authorize),
        Route("/token", openid.token, methods=["POST"]),
        Route("/keys", openid.keys),
        Route("/end", openid.end),
    ]
    server = uvicorn.Server(uvicorn.Config(Starlette(routes=routes), log_config=None, lifespan="off"))
    thread = threading.Thread(target=server.run, args=[[ear]], daemon=True)
    thread.start()
    try:
        yield openid
    finally:
        server.should_exit = True
        thread.join(WITHIN)
