"""All scenes as apps of one server."""

from __future__ import annotations

import tempfile
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


@contextmanager
def served(scenes: list[Scene]) -> Iterator[str]:
    """Serve each scene below its name; gives the server's address."""
    with tempfile.TemporaryDirectory() as folder:
        outer = Starlette(routes=[Mount(f"/{scene.name}", st.App(_file(scene, Path(folder)))) for scene in scenes])
        with _running(outer) as port:
            yield f"http://127.0.0.1:{port}"


@contextmanager
def _running(outer: Starlette) -> Iterator[int]:
    config = uvicorn.Config(outer, port=0, ws="websockets-sansio", log_level="warning", timeout_graceful_shutdown=1)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield port
    finally:
        server.should_exit = True
        thread.join(10)


def _file(scene: Scene, folder: Path) -> str:
    if isinstance(scene.script, Path):
        return str(scene.script)
    path = folder / f"{scene.name}.py"
    path.write_text(scene.script, "utf-8")
    return str(path)
