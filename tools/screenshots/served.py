"""All scenes as apps of one server."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.routing import Mount

import ostinato as st

from .scene import Scene

FOLDER = Path("/tmp/ostinato-scenes")
"""The same each time: exceptions show where a script lies."""


@contextmanager
def served(scenes: list[Scene]) -> Iterator[str]:
    """Serve each scene below its name; gives the server's address."""
    outer = Starlette(routes=[Mount(f"/{scene.name}", st.App(_written(scene))) for scene in scenes])
    config = uvicorn.Config(outer, port=0, ws="websockets-sansio", log_level="warning", timeout_graceful_shutdown=1)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join(10)


def _written(scene: Scene) -> str:
    if isinstance(scene.script, Path):
        return str(scene.script)
    FOLDER.mkdir(exist_ok=True)
    path = FOLDER / f"{scene.name}.py"
    path.write_text(scene.script, "utf-8")
    return str(path)
