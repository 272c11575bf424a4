"""The server process: start message, browser, signals. uvicorn does the rest."""

from __future__ import annotations

import gc
import os
import signal
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType

import click
import uvicorn
from starlette.types import ASGIApp

from ..config import Config
from .address import local_url, network_url

MEGABYTE = 2**20
DESCRIPTORS = 65_536
"""Connections, files and copies of cached data at one time."""
PING_SECONDS = 30
CLOSING_SECONDS = 3
"""How long requests that are under way may take to end once the server stops."""


def serve(app: ASGIApp, script: Path, config: Config, sockets: list[socket.socket]) -> None:
    """Serve `app` on listening sockets until Ctrl-C or SIGTERM."""
    allow_descriptors()
    _Server(app, script, config).run(sockets)


def allow_descriptors() -> None:
    """Let the process open as many files as it may ask for: systems begin with 1,024, and each user takes one."""
    try:
        import resource
    except ImportError:  # Windows, where sockets are not counted
        return
    now, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = DESCRIPTORS if most == resource.RLIM_INFINITY else min(most, DESCRIPTORS)
    if now != resource.RLIM_INFINITY and now < wanted:
        with suppress(OSError, ValueError):  # macOS has a limit of its own below that
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, most))


class _Server(uvicorn.Server):
    """uvicorn's server, which says when it is ready and ends without a trace."""

    def __init__(self, app: ASGIApp, script: Path, config: Config) -> None:
        super().__init__(_settings(app, config))
        self._script = script
        self._config = config

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            gc.freeze()  # what has been imported stays: no collection need look at it (33 ms with pandas)
            _announce(self._script, self._config)

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        # uvicorn's own would raise the signal once more at the end: KeyboardInterrupt for a stop that was asked for.
        # The handlers stay: also threads of the script that keep the process alive give way to a second Ctrl-C.
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self.handle_exit)
        yield

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        if self.should_exit:
            os._exit(128 + sig)
        self.should_exit = True


def _settings(app: ASGIApp, config: Config) -> uvicorn.Config:
    ping = config.get("server.websocketPingInterval") or PING_SECONDS
    return uvicorn.Config(
        app,
        http="httptools",
        ws="websockets-sansio",
        ws_max_size=config.get("server.maxMessageSize") * MEGABYTE,
        ws_per_message_deflate=config.get("server.enableWebsocketCompression"),
        ws_ping_interval=ping,
        ws_ping_timeout=ping,
        lifespan="on",
        log_config=None,
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=CLOSING_SECONDS,
        ssl_certfile=config.get("server.sslCertFile"),
        ssl_keyfile=config.get("server.sslKeyFile"),
    )


def _announce(script: Path, config: Config) -> None:
    lines = [f"  {click.style('Ostinato', bold=True)} serves {script.name}", ""]
    lines.append(f"  Local URL:   {click.style(local_url(config), fg='cyan')}")
    if network := network_url(config):
        lines.append(f"  Network URL: {click.style(network, fg='cyan')}")
    if config.get("compat.streamlitAlias"):
        lines.append("  `import streamlit` gives Ostinato here (compat.streamlitAlias).")
    click.echo("\n".join(["", *lines, "  Stop with Ctrl-C.", ""]))
    if not _headless(config):
        click.launch(local_url(config))


def _headless(config: Config) -> bool:
    wanted: bool | None = config.get("server.headless")
    if wanted is not None:
        return wanted
    return sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
