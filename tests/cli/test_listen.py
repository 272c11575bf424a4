"""Sockets to serve on."""

from __future__ import annotations

import resource
import socket
from collections.abc import Iterator
from contextlib import ExitStack

import click
import pytest

from ostinato.cli.listen import listen
from ostinato.cli.serve import allow_descriptors
from ostinato.config import Config


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as other:
        yield other.getsockname()[1]


def listen_once(config: Config) -> list[tuple[str, int]]:
    with ExitStack() as stack:
        return [stack.enter_context(each).getsockname()[:2] for each in listen(config)]


def test_only_this_machine_is_listened_to_by_default() -> None:
    addresses = listen_once(Config().override({"server.port": 0}))
    assert {host for host, _ in addresses} <= {"127.0.0.1", "::1"}
    assert len({port for _, port in addresses}) == 1


def test_an_address_that_was_asked_for_is_the_only_one() -> None:
    addresses = listen_once(Config().override({"server.address": "0.0.0.0", "server.port": 0}))
    assert [host for host, _ in addresses] == ["0.0.0.0"]


def test_a_taken_port_that_was_asked_for_is_an_error_that_says_who_asked(taken: int) -> None:
    config = Config().override({"server.port": taken}, "flag --server.port")
    with pytest.raises(click.ClickException, match=rf"Port {taken} \(flag --server.port\) is taken"):
        listen(config)


def test_the_default_port_makes_way_for_the_next_free_one() -> None:
    with ExitStack() as stack:
        ports = []
        for _ in range(2):
            sockets = [stack.enter_context(each) for each in listen(Config())]
            ports.append(sockets[0].getsockname()[1])
        assert 8501 <= ports[0] < ports[1]


def test_an_address_that_is_not_the_machines_own_is_an_error() -> None:
    with pytest.raises(click.ClickException, match=r"Cannot listen on 192\.0\.2\.1"):
        listen(Config().override({"server.address": "192.0.2.1"}))


def test_the_server_asks_for_as_many_descriptors_as_it_may_have() -> None:
    now, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (256, most))
        allow_descriptors()
        assert resource.getrlimit(resource.RLIMIT_NOFILE) == (min(most, 65_536), most)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (now, most))
