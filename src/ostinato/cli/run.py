"""`ostinato run`: from a script's name to a server that runs until it is told to stop."""

from __future__ import annotations

import logging
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from ..config import Config
from .listen import listen
from .script import find_script
from .serve import serve
from .settings import load_settings

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
    sockets = listen(config)
    port = sockets[0].getsockname()[1]
    if port != config.get("server.port"):
        config = config.override({"server.port": port}, "first free port")
    _become(script, args, config)
    # Late: a mistake in the command line shows without the time that the engine takes.
    from ..server.asgi import create_app

    serve(create_app(script, config), script, config, sockets)


def _become(script: Path, args: Sequence[str], config: Config) -> None:
    """Make this process look to the script as if `python script args` had started it."""
    sys.argv = [str(script), *args]
    sys.path.insert(0, str(script.parent))
    if config.get("compat.streamlitAlias"):
        from ..compat.alias import StreamlitAlias

        StreamlitAlias().install()


def _start_log(config: Config) -> None:
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter(config.get("logger.messageFormat")))
    log = logging.getLogger("ostinato")
    log.addHandler(handler)
    log.setLevel(config.get("logger.level").upper())
    log.propagate = False
