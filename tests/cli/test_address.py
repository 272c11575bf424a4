"""The addresses that the start message shows."""

from __future__ import annotations

from typing import Any

import pytest

from ostinato.cli.address import local_url, network_url
from ostinato.config import Config


@pytest.mark.parametrize(
    ("options", "url"),
    [
        ({}, "http://localhost:8501"),
        ({"server.port": 80, "server.baseUrlPath": "/app/"}, "http://localhost:80/app"),
        ({"server.address": "0.0.0.0"}, "http://localhost:8501"),
        ({"server.address": "192.0.2.1"}, "http://192.0.2.1:8501"),
        ({"server.address": "2001:db8::1"}, "http://[2001:db8::1]:8501"),
        ({"browser.serverAddress": "example.com", "browser.serverPort": 443}, "http://example.com:443"),
        ({"server.sslCertFile": "cert.pem"}, "https://localhost:8501"),
    ],
)
def test_the_local_url_is_one_that_reaches_the_server(options: dict[str, Any], url: str) -> None:
    assert local_url(Config().override(options)) == url


@pytest.mark.parametrize("address", [None, "localhost", "127.0.0.1", "::1"])
def test_there_is_no_network_url_for_a_server_that_listens_to_this_machine(address: str | None) -> None:
    assert network_url(Config().override({"server.address": address})) is None


def test_the_network_url_names_the_address_that_is_listened_to() -> None:
    assert network_url(Config().override({"server.address": "192.0.2.1"})) == "http://192.0.2.1:8501"
