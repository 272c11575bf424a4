"""`ostinato run`: from a script's name to a server that runs until it is told to stop."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from socket import socket
from typing import TYPE_CHECKING

import click

from ..config import Config
from ..errors import ConfigError
from .listen import listen
from .module import app_in
from .script import find_script
from .serve import serve
from .settings import load_settings

if TYPE_CHECKING:
    from .application import App

HELLO = str(Path(__file__).parents[1] / "hello" / "app.py")


def serve_script(name: str, args: Sequence[str], flags: Mapping[str, str]) -> None:
    """Serve a script until Ctrl-C or SIGTERM.

    Parameters
    ----------
    name
        The script's file, or a folder with a streamlit_app.py.
    args
        What the script finds in sys.argv, behind its own path.
    flags
        Options of the configuration, as text, by dotted name.
    """
    script = find_script(name)
    config = load_settings(script, flags)
    _start_log(config)
    sockets, config = _listen(config)
    _become(script, args, config)
    # Late: a mistake in the command line shows without the time that the engine takes.
    from ..server.asgi import create_app

    with _mistakes_shown():
        app = app_in(script)
        served = create_app(script, config) if app is None else app.build(config, script.parent)
    serve(served, script, config, sockets)


def serve_app(app: App, module: Path, config: Config) -> None:
    """Serve an app that `module` holds until Ctrl-C or SIGTERM."""
    _start_log(config)
    with _mistakes_shown():
        sockets, config = _listen(config)
        if config.get("compat.streamlitAlias"):
            _install_alias()
        served = app.build(config, module.parent)
    serve(served, module, config, sockets)


def _listen(config: Config) -> tuple[list[socket], Config]:
    """Sockets to serve on, and the configuration that names their port."""
    sockets = listen(config)
    port = sockets[0].getsockname()[1]
    if port == config.get("server.port"):
        return sockets, config
    return sockets, config.override({"server.port": port}, "first free port")


@contextmanager
def _mistakes_shown() -> Iterator[None]:
    """End the program with a message, not a trace, where settings do not fit."""
    try:
        yield
    except ConfigError as error:
        raise click.UsageError(str(error)) from error


def _become(script: Path, args: Sequence[str], config: Config) -> None:
    """Make this process look to the script as if `python script args` had started it."""
    sys.argv = [str(script), *args]
    sys.path.insert(0, str(script.parent))
    if config.get("compat.streamlitAlias"):
        _install_alias()


def _install_alias() -> None:
    from ..compat.alias import StreamlitAlias

    StreamlitAlias().install()


def _start_log(config: Config) -> None:
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter(config.get("logger.messageFormat")))
    log = logging.getLogger("ostinato")
    log.addHandler(handler)
    log.setLevel(config.get("logger.level").upper())
    log.propagate = False
