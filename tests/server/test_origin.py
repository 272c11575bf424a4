"""Which pages may open a websocket: those that the server gave out, and those that the configuration names."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.server.live import Live, serving


def lets_in(live: Live, **headers: str) -> bool:
    """Whether the server agrees to a websocket for a request with these headers."""
    upgrade = {"Upgrade": "websocket", "Connection": "Upgrade"}
    key = {"Sec_WebSocket_Version": "13", "Sec_WebSocket_Key": "dGhlIHNhbXBsZSBub25jZQ=="}
    status = live.get("/_stcore/stream", **upgrade, **key, **headers)[0]
    assert status in (101, 403)
    return status == 101


def test_a_page_of_this_server_is_let_in(live: Live) -> None:
    assert lets_in(live, Origin=f"http://127.0.0.1:{live.port}")


def test_a_client_that_is_no_browser_is_let_in(live: Live) -> None:
    assert lets_in(live)


@pytest.mark.parametrize(
    "origin",
    [
        "http://evil.example",
        "http://127.0.0.1",
        "http://localhost",
        "http://127.0.0.1:1",
        "http://127.0.0.1.evil.example",
        "null",
        "",
        "http://[",
        "//127.0.0.1",
    ],
)
def test_pages_of_others_are_kept_out(live: Live, origin: str, caplog: pytest.LogCaptureFixture) -> None:
    assert not lets_in(live, Origin=origin)
    assert not [record for record in caplog.records if record.levelname == "ERROR"]


@pytest.mark.parametrize(
    ("options", "origin", "expected"),
    [
        ({"server__corsAllowedOrigins": ["https://friend.example"]}, "https://friend.example", True),
        ({"server__corsAllowedOrigins": ["https://friend.example"]}, "http://friend.example", False),
        ({"server__corsAllowedOrigins": ["https://friend.example"]}, "https://friend.example.evil.example", False),
        ({"server__corsAllowedOrigins": ["*"]}, "https://anybody.example", True),
        ({"server__enableCORS": False}, "https://anybody.example", True),
        ({"browser__serverAddress": "app.example"}, "https://app.example", True),
        ({"browser__serverAddress": "app.example"}, "https://evil.example", False),
    ],
)
def test_the_configuration_names_further_origins(
    tmp_path: Path, options: dict[str, Any], origin: str, expected: bool
) -> None:
    with serving(tmp_path, **options) as live:
        assert lets_in(live, Origin=origin) is expected


def test_no_origin_is_that_of_a_request_without_host(live: Live) -> None:
    assert not lets_in(live, Host="", Origin="null")


@pytest.mark.parametrize(
    ("host", "expected"), [("app.example", True), ("app.example:8501", True), ("evil.example", False), ("[", False)]
)
def test_the_configuration_may_name_the_hosts_that_it_answers_for(tmp_path: Path, host: str, expected: bool) -> None:
    with serving(tmp_path, server__allowedHosts=["app.example"]) as live:
        assert lets_in(live, Host=host) is expected
