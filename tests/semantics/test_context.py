"""st.context. Rules M07, M08."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import ostinato as st
from ostinato.wire.messages import PROTOCOL, About, Event, Hello
from tests.elements.app import run
from tests.server.live import Client, Live, serving, texts

NAMES = ("ip_address", "is_embedded", "locale", "timezone", "timezone_offset", "url")
APP = f"""
import ostinato as st
c = st.context
st.text([c.headers.get("x-one"), c.headers["X-ONE"], "x-One" in c.headers, c.headers.get_all("X-One")])
st.text(sorted(c.cookies.to_dict().items()))
st.text([c[name] for name in {NAMES!r}])
st.text([c.theme.type, c["theme"]["type"]])
"""
ABOUT = {"timezone": "Europe/Berlin", "timezone_offset": -60, "locale": "de-DE", "theme": "dark", "is_embedded": False}


def opened(client: Client, **about: Any) -> list[str]:
    return texts(client.hello(**{**ABOUT, **about}).settle())


@pytest.fixture
def live(tmp_path: Path) -> Any:
    with serving(tmp_path, APP) as live:
        yield live


def test_M07_it_tells_what_the_handshake_and_the_browser_said(live: Live) -> None:
    with live.client(**{"X-One": "1", "Cookie": "a=b; c=d"}) as client:
        said = opened(client, url=f"http://127.0.0.1:{live.port}/?x=1#top")
    assert said == [
        "['1', '1', True, ['1']]",
        "[('a', 'b'), ('c', 'd')]",
        f"[None, False, 'de-DE', 'Europe/Berlin', -60, 'http://127.0.0.1:{live.port}']",
        "['dark', 'dark']",
    ]


def test_M07_its_address_is_that_of_the_present_page(live: Live) -> None:
    base = f"https://example.com:{live.port}/below"
    with live.client(**{"X-One": "1"}) as client:
        client.send(Hello(PROTOCOL, None, 0, "ä b", about={**ABOUT, "url": f"{base}/%C3%A4%20b/?x=1"}))
        assert client.next()[0] == "w"
        assert f"'{base}/%C3%A4%20b'" in texts(client.settle())[2]
        client.send(Event(1, path=""))
        assert f"'{base}'" in texts(client.settle())[0]


@pytest.mark.parametrize("url", [5, "javascript:alert(1)", "http://[", "x" * 10_000])
def test_a_browser_that_tells_nonsense_is_not_believed(live: Live, url: Any) -> None:
    nonsense = {"url": url, "timezone": ["x"], "locale": "x" * 10_000, "theme": {}, "headers": "no", "is_embedded": "x"}
    with live.client(**{"X-One": "1"}) as client:
        assert opened(client, **nonsense)[2:] == ["[None, None, None, None, -60, None]", "[None, None]"]


def test_M07_it_is_read_only() -> None:
    at = run(
        "c = st.context\ntold = []\n"
        "for change in (lambda: setattr(c, 'timezone', 'x'), lambda: c.headers.__setitem__('a', 'b'), "
        "lambda: c.cookies.__setitem__('a', 'b'), lambda: setattr(c, 'new', 1)):\n"
        "    try:\n        change()\n    except AttributeError:\n        told.append('refused')\n"
        "st.session_state['seen'] = told"
    )
    assert at.session_state["seen"] == ["refused"] * 4


def test_M07_membership_goes_by_name() -> None:
    assert ("timezone" in st.context, "zone" in st.context, 0 in st.context) == (True, False, False)


THEMED = """
import ostinato as st
runs = st.session_state.runs = st.session_state.get("runs", 0) + 1
st.text(f"{st.context.theme.type} {runs}" if st.query_params.get("themed") else f"plain {runs}")
st.button("Go", key="go")
"""


def test_a_script_that_asked_for_the_theme_runs_again_when_the_user_changes_it(tmp_path: Path) -> None:
    with serving(tmp_path, THEMED) as live, live.client() as client:
        client.send(Hello(PROTOCOL, None, 0, query="themed=1", about=ABOUT))
        assert client.next()[0] == "w"
        assert texts(client.settle()) == ["dark 1"]
        client.send(About({"theme": "light"}))
        assert texts(client.settle()) == ["light 2"]
        # What is no news, or nothing that may change, starts no run.
        client.send(About({"theme": "light"}))
        client.send(About({"locale": "fr-FR", "theme": {}, "cookies": 5}))
        client.event(1)
        assert texts(client.settle()) == ["light 3"]


def test_a_script_that_did_not_ask_does_not_run_for_a_theme(tmp_path: Path) -> None:
    with serving(tmp_path, THEMED) as live, live.client() as client:
        assert texts(client.hello(**ABOUT).settle()) == ["plain 1"]
        client.send(About({"theme": "light"}))
        client.event(1)
        assert texts(client.settle()) == ["plain 2"]


def test_an_unknown_name_is_answered_by_those_that_there_are() -> None:
    at = run("try:\n    st.context['zone']\nexcept KeyError as error:\n    st.session_state['seen'] = str(error)")
    assert "timezone_offset" in at.session_state["seen"]
    assert run("st.session_state['seen'] = hasattr(st.context, 'zone')").session_state["seen"] is False


def test_outside_a_browser_it_tells_nothing() -> None:
    for name in NAMES:
        assert st.context[name] is None
    assert (dict(st.context.headers), dict(st.context.cookies), st.context.theme.type) == ({}, {}, None)


COOKIES = """
import ostinato as st
st.button("Go", key="go")
st.text(st.session_state.setdefault("runs", 0))
st.session_state.runs += 1
st.text(st.context.cookies.to_dict())
"""


def test_M08_a_cookie_is_read_once_a_page_was_loaded_with_it(tmp_path: Path) -> None:
    with serving(tmp_path, COOKIES) as live:
        with live.client(Cookie="a=1") as client:
            assert texts(client.hello().settle()) == ["0", "{'a': '1'}"]
            client.event(1)
            assert texts(client.settle()) == ["1"], "The cookies are those of the page's load."
        with live.client(Cookie="a=2; b=3") as client:
            assert texts(client.hello().settle()) == ["0", "{'a': '2', 'b': '3'}"]
