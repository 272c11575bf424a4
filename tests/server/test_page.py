"""The page and its files over HTTP: one page for all paths, files for ever, nothing from outside the folder."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from typing import Any

import pytest

from ostinato.config import Config
from ostinato.server.fonts import font_hosts
from ostinato.server.page import BUNDLE
from tests.server.live import Live, serving, texts


def scripts(html: bytes) -> list[str]:
    """Addresses of the page's scripts, from the server's root."""
    return [f"/{path}" for path in re.findall(r'src="\./(static/[^"]+\.js)"', html.decode())]


@pytest.fixture(scope="module")
def script(live: Live) -> str:
    """The address of a script that has compressed siblings."""
    return scripts(live.get("/")[2])[0]


@pytest.mark.parametrize("path", ["/", "/page", "/a/b/c", "/?embed=true", "/page.with.dots", "/caf%C3%A9"])
def test_every_page_path_gives_the_page(live: Live, path: str) -> None:
    status, headers, body = live.get(path)
    assert status == 200
    assert headers["content-type"] == "text/html; charset=utf-8"
    assert headers["cache-control"] == "no-cache"
    assert b'<div id="root">' in body
    assert b'<base href="/">' in body


def test_each_answer_has_a_policy_with_a_nonce_of_its_own_which_its_scripts_carry(live: Live) -> None:
    nonces = set()
    for _ in range(3):
        _, headers, body = live.get("/")
        policy = dict(part.strip().split(" ", 1) for part in headers["content-security-policy"].split(";"))
        (nonce,) = re.findall(r"'nonce-([\w-]+)'", policy["script-src"])
        assert set(re.findall(r'<script[^>]* nonce="([^"]*)"', body.decode())) == {nonce}
        assert body.count(b"<script") == body.count(b"<script nonce=")
        nonces.add(nonce)
        assert "unsafe" not in policy["script-src"]
        assert policy["default-src"] == policy["base-uri"] == policy["connect-src"] == "'self'"
        assert policy["object-src"] == "'none'"
    assert len(nonces) == 3


def test_the_policy_admits_the_hosts_of_the_themes_fonts_and_no_others(live: Live) -> None:
    def policy(**options: Any) -> dict[str, str]:
        config = Config().override({f"theme.{name}": value for name, value in options.items()})
        return font_hosts(config)

    sheet = "Nunito:https://fonts.example.com/css2?family=Nunito:wght@0,400&display=swap, serif"
    own, other = {"family": "own", "url": "app/static/own.woff2"}, {"family": "x", "url": "https://cdn.example.com/x"}
    assert policy() == policy(font="serif", fontFaces=[own]) == {"style": "", "font": ""}
    assert policy(fontFaces=[own, other]) == {"style": "", "font": " https://cdn.example.com"}
    assert policy(font=sheet) == {"style": " https://fonts.example.com", "font": " https:"}
    assert policy(fontFaces=[{"url": "https://x; script-src *"}], codeFont="x:https://a'b;c") == {
        "style": "",
        "font": "",
    }
    assert "style-src 'self' 'unsafe-inline';" in live.get("/")[1]["content-security-policy"]


def test_the_page_holds_the_one_script_that_calls_the_server_and_names_no_other_host(live: Live) -> None:
    _, headers, body = live.get("/")
    html = body.decode()
    nonce = re.search(r"'nonce-([^']+)'", headers["content-security-policy"])
    assert nonce
    scripts = re.findall(r"<script([^>]*)>(.*?)</script>", html, re.S)
    assert len(scripts) == html.count("<script") == html.count(f'<script nonce="{nonce[1]}"')
    assert ["WebSocket" in text for _, text in scripts if text] == [True]
    assert not re.findall(r"""(?:src|href)=["']?(?:https?:)?//""", html)


def test_files_may_be_kept_for_ever(live: Live, script: str) -> None:
    status, headers, body = live.get(script)
    assert status == 200
    assert headers["cache-control"] == "public, max-age=31536000, immutable"
    assert headers["content-type"].startswith("text/javascript")
    assert headers["vary"].lower() == "accept-encoding"
    assert "content-encoding" not in headers
    assert body == (BUNDLE / script[1:]).read_bytes()


@pytest.mark.parametrize(
    ("accepted", "encoding"), [("gzip, deflate, br", "br"), ("gzip", "gzip"), ("deflate", None), ("", None)]
)
def test_files_come_as_small_as_the_client_takes_them(
    live: Live, script: str, accepted: str, encoding: str | None
) -> None:
    _, headers, body = live.get(script, Accept_Encoding=accepted)
    plain = (BUNDLE / script[1:]).read_bytes()
    assert headers.get("content-encoding") == encoding
    assert headers["content-type"].startswith("text/javascript")
    assert len(body) == len(plain) if encoding is None else len(body) < len(plain) / 2
    if encoding == "gzip":
        assert gzip.decompress(body) == plain


def test_all_files_that_the_page_links_are_there(live: Live) -> None:
    links = re.findall(r'(?:src|href)="\./([^"]+)"', live.get("/")[2].decode())
    assert len(links) >= 3
    for link in links:
        status, headers, _ = live.get(f"/{link}")
        assert status == 200, link
        assert "html" not in headers["content-type"], link


@pytest.mark.parametrize("path", ["/static/js/missing.js", "/static/", "/static/js", "/static/js/"])
def test_a_file_that_is_not_there_is_not_the_page(live: Live, path: str) -> None:
    status, _, body = live.get(path)
    assert status == 404
    assert b"<html" not in body


@pytest.mark.parametrize(
    "path",
    [
        "/static/../index.html",
        "/static/../../page.py",
        "/static/%2e%2e/%2e%2e/page.py",
        "/static/..%2f..%2fpage.py",
        "/static/js/..%2f..%2f..%2fpage.py",
        "/static/..%5c..%5cpage.py",
        "/static/%252e%252e/page.py",
        "/static//etc/passwd",
        "/static/%2fetc%2fpasswd",
        "/static/page.py%00.js",
        "/static/../../../../../../../../etc/passwd",
        "/static/~root/.profile",
    ],
)
def test_nothing_outside_the_folder_is_given_out(live: Live, path: str) -> None:
    status, _, body = live.get(path)
    assert status == 404 or b'<div id="root">' in body
    assert b"root:" not in body
    assert b"import" not in body


def test_a_link_that_leads_outside_the_folder_is_not_followed(tmp_path: Path, live: Live) -> None:
    link = BUNDLE / "static" / "outside-of-it.txt"
    (tmp_path / "secret.txt").write_text("secret")
    link.symlink_to(tmp_path / "secret.txt")
    try:
        assert live.get("/static/outside-of-it.txt")[0] == 404
    finally:
        link.unlink()


def test_the_page_is_read_and_not_written_to(live: Live, script: str) -> None:
    assert live.get("/", "HEAD")[::2] == (200, b"")
    assert live.get(script, "HEAD")[::2] == (200, b"")
    for method in ("POST", "PUT", "DELETE"):
        assert live.get("/", method)[0] == 405
        assert live.get(script, method)[0] == 405


@pytest.mark.parametrize("path", ["/_stcore/health", "/healthz"])
def test_health_is_told(live: Live, path: str) -> None:
    status, headers, body = live.get(path)
    assert (status, body) == (200, b"ok")
    assert headers["cache-control"] == "no-cache"


def test_a_page_around_this_one_may_do_nothing_unless_it_is_allowed_to(live: Live) -> None:
    status, headers, body = live.get("/_stcore/host-config")
    assert status == 200
    assert headers["content-type"] == "application/json"
    assert b'"allowedOrigins":[]' in body


def test_the_pages_that_may_steer_this_one_are_those_that_may_connect(tmp_path: Path) -> None:
    with serving(tmp_path, server__corsAllowedOrigins=["https://host.example"]) as live:
        assert b'"allowedOrigins":["https://host.example"]' in live.get("/_stcore/host-config")[2]


def test_the_icon_is_an_image(live: Live) -> None:
    status, headers, body = live.get("/favicon.png")
    assert (status, headers["content-type"]) == (200, "image/png")
    assert body.startswith(b"\x89PNG")


@pytest.mark.parametrize("base", ["app", "/app/", "deep/er"])
def test_all_of_it_can_live_below_a_path(tmp_path: Path, base: str) -> None:
    root = "/" + base.strip("/")
    with serving(tmp_path, server__baseUrlPath=base) as live:
        for path in ("/", "/page", "/a/b"):
            status, _, body = live.get(root + path)
            assert status == 200
            assert f'<base href="{root}/">'.encode() in body
        assert live.get(root)[0] in (200, 301, 302, 307, 308)
        assert live.get(root + scripts(body)[0])[0] == 200
        assert live.get(root + "/_stcore/health")[::2] == (200, b"ok")
        with live.client(f"{root}/_stcore/stream") as client:
            assert texts(client.hello().settle()) == ["run 1 ''"]
        for path in ("/", "/_stcore/health", "/elsewhere", f"{root}x/"):
            assert live.get(path)[0] == 404, path


def test_a_quote_in_the_path_stays_in_the_attribute(tmp_path: Path) -> None:
    with serving(tmp_path, server__baseUrlPath='a"b') as live:
        assert b'<base href="/a&quot;b/">' in live.get("/a%22b/")[2]
