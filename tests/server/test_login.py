"""Logins with a true provider: what is good leads to a user, and nothing else does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from http.client import HTTPConnection
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit
from urllib.request import urlopen

import pytest
from joserfc.jwk import RSAKey

from ostinato.script.signed import sign, unsign
from tests.server.live import WITHIN, Live, serving, texts
from tests.server.openid import OpenId, provider

SCRIPT = """
import ostinato as st
st.text(str(st.user.to_dict()))
st.button("in", on_click=st.login, key="in")
st.button("out", on_click=st.logout, key="out")
"""
APP = "http://localhost:8501"
KEY = "the cookie's secret"


@pytest.fixture(scope="module")
def openid() -> Iterator[OpenId]:
    with provider() as openid:
        yield openid


@pytest.fixture
def live(tmp_path: Path, openid: OpenId) -> Iterator[Live]:
    (tmp_path / ".ostinato").mkdir()
    (tmp_path / ".ostinato/secrets.toml").write_text(openid.secrets(APP) + 'expose_tokens = ["access", "id"]\n')
    openid.claims = {"sub": "7", "name": "Ada"}
    openid.signing_key = None
    with serving(tmp_path, SCRIPT) as live:
        yield live


class Browser:
    """Follows addresses, and keeps cookies."""

    def __init__(self, live: Live) -> None:
        self._live = live
        self.cookies: dict[str, str] = {}
        self.set: list[str] = []

    def get(self, path: str) -> tuple[int, str, str]:
        """Status, where the answer leads, and its text."""
        connection = HTTPConnection("127.0.0.1", self._live.port, timeout=WITHIN)
        connection.request("GET", path, headers={"Cookie": self.header})
        answer = connection.getresponse()
        for line in answer.headers.get_all("set-cookie") or []:
            self._keep(line)
        body = answer.read().decode()
        connection.close()
        return answer.status, answer.headers.get("location", ""), body

    @property
    def header(self) -> str:
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())

    def _keep(self, line: str) -> None:
        self.set.append(line)
        for name, morsel in SimpleCookie(line).items():
            self.cookies[name] = morsel.value
            if not morsel.value or morsel["max-age"] == "0":
                del self.cookies[name]

    def press(self, key: str) -> str:
        """Press a button of the page; returns where the script sends the browser."""
        with self._live.client(Cookie=self.header) as client:
            frames = client.hello().settle()
            id = next(op[6] for frame in frames for op in frame[4] if op[0] == "i" and op[5] == key)
            client.event(1, **{id: True})
            return next(f"/{op[1]}" for frame in client.settle() for op in frame[4] if op[0] == "l")

    def begin(self) -> str:
        """Go to the provider; returns where it leads back to."""
        _, address, _ = self.get(self.press("in"))
        with urlopen(address) as answer:
            page = answer.read().decode().replace("&amp;", "&")
        back = re.search(r'href="([^"]+)">Continue', page)
        assert back is not None
        return back[1].removeprefix(APP)

    @property
    def user(self) -> str:
        with self._live.client(Cookie=self.header) as client:
            return texts(client.hello().settle())[0]


def test_a_login_leads_to_a_user_and_to_the_cookie_that_says_so(live: Live, openid: OpenId) -> None:
    browser = Browser(live)
    assert browser.user == "{'is_logged_in': False}"
    status, location, _ = browser.get(browser.begin())
    assert (status, location) == (303, "/")
    user = browser.user
    assert "'name': 'Ada'" in user
    assert "'access': 'an access token'" in user
    (line,) = [line for line in browser.set if line.startswith("_ostinato_user=") and "Max-Age=0" not in line]
    assert "HttpOnly" in line
    assert "SameSite=lax" in line
    assert "Max-Age=2592000" in line
    assert "_ostinato_login" not in browser.cookies


def test_the_provider_is_asked_with_state_nonce_and_a_challenge(live: Live, openid: OpenId) -> None:
    Browser(live).begin()
    Browser(live).begin()
    one, two = openid.asked[-2:]
    assert one["code_challenge_method"] == "S256"
    for name in ("state", "nonce", "code_challenge"):
        assert len(one[name]) >= 20
        assert one[name] != two[name]


def test_a_login_that_another_browser_has_begun_leads_nowhere(live: Live) -> None:
    back = Browser(live).begin()
    other = Browser(live)
    status, _, page = other.get(back)
    assert status == 400
    assert "was not begun in this browser" in page
    other.begin()
    assert other.get(back)[0] == 400
    assert "False" in other.user


def test_a_code_is_good_once(live: Live) -> None:
    browser = Browser(live)
    back = browser.begin()
    assert browser.get(back)[0] == 303
    assert browser.get(back)[0] == 400


@pytest.mark.parametrize(
    "claims",
    [{"nonce": "another"}, {"aud": "another app"}, {"iss": "https://evil.example"}, {"exp": 1}],
    ids=["nonce", "aud", "iss", "exp"],
)
def test_a_token_that_is_not_for_this_login_is_refused(live: Live, openid: OpenId, claims: dict[str, Any]) -> None:
    openid.claims = {**openid.claims, **claims}
    browser = Browser(live)
    status, _, page = browser.get(browser.begin())
    assert status == 400
    assert "did not succeed" in page
    assert "False" in browser.user


def test_a_token_that_somebody_else_has_signed_is_refused(live: Live, openid: OpenId) -> None:
    openid.signing_key = RSAKey.generate_key(2048, {"kid": "1"})
    browser = Browser(live)
    assert browser.get(browser.begin())[0] == 400
    assert "False" in browser.user


def test_a_user_of_whom_more_is_told_than_cookies_hold_is_told_so(live: Live, openid: OpenId) -> None:
    openid.claims = {**openid.claims, "groups": [sign("x", str(n), n, 1) for n in range(400)]}
    browser = Browser(live)
    status, _, page = browser.get(browser.begin())
    assert status == 400
    assert "more of you than cookies can hold" in page


def test_what_a_provider_says_is_text_and_no_markup(live: Live) -> None:
    browser = Browser(live)
    state = parse_qs(urlsplit(browser.begin()).query)["state"][0]
    _, _, page = browser.get(f"/oauth2callback?error=x&error_description=%3Cscript%3E&state={state}")
    assert "&lt;script&gt;" in page
    assert "<script>" not in page


@pytest.mark.parametrize("path", ["login", "logout"])
@pytest.mark.parametrize(
    "token", ["", "?token=x", f"?token={sign('another key', 'login', {}, 60)}"], ids=["none", "no token", "forged"]
)
def test_only_the_script_sends_browsers_to_log_in_or_out(live: Live, path: str, token: str) -> None:
    browser = Browser(live)
    browser.get(browser.begin())
    status, _, page = browser.get(f"/auth/{path}{token}")
    assert status == 400
    assert "has expired" in page
    assert "'name': 'Ada'" in browser.user


def test_a_logout_clears_the_cookie_and_ends_the_providers_session(live: Live, openid: OpenId) -> None:
    browser = Browser(live)
    browser.get(browser.begin())
    status, location, _ = browser.get(browser.press("out"))
    assert status == 303
    assert location.startswith(f"{openid.issuer}/end?")
    told = parse_qs(urlsplit(location).query)
    assert told["post_logout_redirect_uri"] == [f"{APP}/"]
    assert told["id_token_hint"]
    assert not [name for name in browser.cookies if name.startswith("_ostinato_user")]
    assert "False" in browser.user


def test_signed_texts_hold_for_their_purpose_and_time_alone() -> None:
    text = sign("key", "purpose", {"a": [1, "é"]}, 60)
    assert unsign("key", "purpose", text) == {"a": [1, "é"]}
    assert unsign("another", "purpose", text) is None
    assert unsign("key", "another", text) is None
    assert unsign("key", "purpose", sign("key", "purpose", 1, -1)) is None
    for spoilt in ("", ".", "x", text[:-2], text.replace(".", ""), f"é{text}", f"x{text}"):
        assert unsign("key", "purpose", spoilt) is None
