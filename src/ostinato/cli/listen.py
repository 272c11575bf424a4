"""Sockets to serve on: the port that was asked for, or the first free one."""

from __future__ import annotations

import errno
import socket
from collections.abc import Iterator

import click

from ..config import Config

LOOPBACK = ("127.0.0.1", "::1")
"""Browsers try either for `localhost`."""
_TRIES = 100


def listen(config: Config) -> list[socket.socket]:
    """Return listening sockets, all on one port.

    A taken port makes way for the next one, unless it was asked for: then, and where no socket can be had at all, the
    program ends with status 1.
    """
    address, wanted = config.get("server.address"), config.get("server.port")
    hosts = LOOPBACK if address in (None, "localhost") else (address,)
    asked_for = config.where("server.port")
    for port in _ports(wanted, only=asked_for != "default"):
        try:
            return _listen_on(hosts, port)
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise click.ClickException(
                    f"Cannot listen on {address or 'localhost'}, port {port}: {error}."
                ) from error
    if asked_for != "default":
        raise click.ClickException(
            f"Port {wanted} ({asked_for}) is taken by another program. Choose another by --server.port, or leave it "
            "out: then the first free one from 8501 on is used."
        )
    raise click.ClickException(
        f"The ports {wanted} to {wanted + _TRIES - 1} are all taken. Choose one by --server.port."
    )


def _ports(wanted: int, *, only: bool) -> Iterator[int]:
    return iter(range(wanted, wanted + (1 if only else _TRIES)))


def _listen_on(hosts: tuple[str, ...], port: int) -> list[socket.socket]:
    sockets = [_open(hosts[0], port)]
    chosen = sockets[0].getsockname()[1]  # the system's choice, where `port` is 0
    try:
        return sockets + [_open(host, chosen) for host in hosts[1:] if _exists(host)]
    except OSError:
        sockets[0].close()
        raise


def _open(host: str, port: int) -> socket.socket:
    family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
    return socket.create_server((host, port), family=family)


def _exists(host: str) -> bool:
    """Whether the machine has the address: many containers have no IPv6."""
    try:
        _open(host, 0).close()
    except OSError:
        return False
    return True
