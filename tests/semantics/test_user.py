"""st.user, st.login, st.logout, and whose a session is."""

from __future__ import annotations

import json
import random
import re
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from websockets.exceptions import InvalidStatus

from ostinato.script.signed import sign
from ostinato.server.identity import COOKIE, PIECE, PURPOSE
from ostinato.testing.v1 import AppTest
from ostinato.wire.messages import PROTOCOL, Hello
from tests.server.live import Client, Live, serving, texts

AUTH = """
[auth]
redirect_uri = "http://localhost:8501/oauth2callback"
cookie_secret = "key"
client_id = "id"
client_secret = "hush"
server_metadata_url = "http://127.0.0.1:1/x"
expose_tokens = ["access"]
[auth.other]
client_id = "id"
"""
SCRIPT = """
import ostinato as st
runs = st.session_state.runs = st.session_state.get("runs", 0) + 1
st.text(f"{st.user.get('name')} {runs} {st.user.tokens.to_dict()}")
"""


def secrets(folder: Path, text: str = AUTH) -> None:
    (folder / ".streamlit").mkdir(exist_ok=True)
    (folder / ".streamlit/secrets.toml").write_text(text)


@pytest.fixture
def live(tmp_path: Path) -> Iterator[Live]:
    secrets(tmp_path)
    with serving(tmp_path, SCRIPT) as live:
        yield live


def cookie(sub: str, key: str = "key", seconds: float = 60, purpose: str = PURPOSE, **claims: Any) -> str:
    """The header of a browser whose user is logged in."""
    said = {"iss": "https://provider", "sub": sub, "name": sub.title(), **claims}
    body = urlsafe_b64encode(json.dumps(said).encode()).decode().rstrip("=")
    kept = {"id_token": f"x.{body}.y", "access_token": "a", "provider": "default"}
    text = sign(key, purpose, kept, seconds)
    pieces = [text[start : start + PIECE] for start in range(0, len(text), PIECE)]
    return "; ".join(f"{COOKIE}{f'_{n}' if n else ''}={piece}" for n, piece in enumerate(pieces))


def left(live: Live, **headers: str) -> tuple[Client, list[str]]:
    """A client that had a session, and has gone."""
    with live.client(**headers) as client:
        return client, texts(client.hello().settle())


def test_the_cookies_of_the_connection_say_who_the_user_is(live: Live) -> None:
    assert left(live, Cookie=cookie("ada"))[1] == ["Ada 1 {'access': 'a'}"]
    assert left(live)[1] == ["None 1 {}"]


def test_an_identity_may_need_several_cookies(live: Live) -> None:
    groups = [f"{random.Random(number).getrandbits(256):x}" for number in range(100)]
    assert cookie("ada", groups=groups).count(COOKIE) > 1
    assert left(live, Cookie=cookie("ada", groups=groups))[1] == ["Ada 1 {'access': 'a'}"]


@pytest.mark.parametrize(
    "given",
    [
        cookie("ada", key="another"),
        cookie("ada", seconds=-1),
        cookie("ada", purpose="login"),
        cookie("ada")[:-4] + "AAAA",
        f"{COOKIE}=x",
        f"{COOKIE}=",
        f"{COOKIE}=.é".encode().decode("latin-1"),
    ],
)
def test_a_cookie_that_is_not_ours_says_nothing(live: Live, given: str) -> None:
    assert left(live, Cookie=given)[1] == ["None 1 {}"]


def test_the_cookies_of_a_login_are_not_shown_to_the_script(tmp_path: Path) -> None:
    secrets(tmp_path)
    script = "import ostinato as st\nst.text(f'{st.context.cookies} {st.context.headers[\"cookie\"]}')"
    with serving(tmp_path, script) as live:
        assert left(live, Cookie=f"a=1; {cookie('ada')}; b=2")[1] == ["{'a': '1', 'b': '2'} a=1; b=2"]


@pytest.mark.parametrize("comer", ["eve", None])
def test_S03_a_session_is_given_back_to_its_owner_alone(live: Live, comer: str | None) -> None:
    owner = cookie("ada")
    former, _ = left(live, Cookie=owner)
    headers = {"Cookie": cookie(comer)} if comer else {}
    with live.client(**headers) as client:
        client.send(Hello(PROTOCOL, former.session, 1))
        welcome = client.next()
        assert welcome[1] != former.session
        assert welcome[2] is False
        name = comer.title() if comer else None
        assert texts(client.settle())[0].startswith(f"{name} 1 ")
    with live.client(Cookie=owner) as again:  # the old one is untouched
        again.hello(former.session, seq=1)
        assert again.welcome[1:3] == [former.session, True]
        again.event(1)
        assert texts(again.settle())[0].startswith("Ada 2 ")


def test_S03_who_logs_in_does_not_get_the_session_of_nobody(live: Live) -> None:
    former, _ = left(live)
    with live.client(Cookie=cookie("ada")) as client:
        client.hello(former.session, seq=1)
        assert client.session != former.session


def test_with_logins_other_sites_cannot_connect_whatever_the_options_say(tmp_path: Path) -> None:
    secrets(tmp_path)
    with serving(tmp_path, SCRIPT, server__enableCORS=False) as live:
        headers = {"Origin": "https://evil.example", "Cookie": cookie("ada")}
        with pytest.raises(InvalidStatus, match="403"), live.client(**headers):
            pass


@pytest.fixture
def at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Runs a script in an app with these secrets; gives what its texts say."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))

    def run(code: str, toml: str | None = AUTH) -> AppTest:
        if toml is not None:
            secrets(tmp_path, toml)
        return AppTest.from_string(f"import ostinato as st\n{code}").run()

    return run


def test_is_logged_in_is_there_as_soon_as_there_are_logins(at: Any) -> None:
    code = "st.text(st.user.is_logged_in)"
    assert at(code).text[0].value == "False"
    assert "has no attribute" in at(code, "x = 1").exception[0].value


def test_st_user_is_a_mapping_that_cannot_be_changed(at: Any) -> None:
    tested = at(
        "st.text(sorted(st.user))\n"
        "for change in (lambda: setattr(st.user, 'a', 1), lambda: st.user.__setitem__('a', 1)):\n"
        "    try: change()\n"
        "    except st.errors.StreamlitAPIException as error: st.text(error)\n"
        "try: st.user['nothing']\n"
        "except KeyError as error: st.text(error)\n"
        "st.text(st.user.get('nothing', 'none'))"
    )
    said = [text.value for text in tested.text]
    assert "is_logged_in" in said[0]
    assert all("cannot be changed" in text for text in said[1:3])
    assert "nothing" in said[3]
    assert said[4] == "none"


@pytest.mark.parametrize(
    ("call", "toml", "message"),
    [
        ("st.login()", "x = 1", r"Logins expect a section \[auth\]"),
        ("st.login('nobody')", AUTH, r"Expected a section \[auth.nobody\]"),
        ("st.login('other')", AUTH, r"client_secret in \[auth.other\], server_metadata_url in \[auth.other\]"),
        ("st.login()", AUTH.replace("/oauth2callback", "/elsewhere"), "Expected redirect_uri"),
        ("st.login()", AUTH.replace('"access"', '"refresh"'), '"id" or "access"'),
    ],
)
def test_a_login_that_is_not_set_up_is_told_without_values(at: Any, call: str, toml: str, message: str) -> None:
    tested = at(call, toml)
    assert re.search(message, tested.exception[0].value)
    assert "hush" not in tested.exception[0].value


def test_st_logout_without_logins_does_nothing(at: Any) -> None:
    assert not at("st.logout()", "x = 1").exception
