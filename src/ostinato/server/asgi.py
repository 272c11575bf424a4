"""The ASGI application: one script, served."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route, WebSocketRoute
from starlette.websockets import WebSocket

from ..app import App
from ..config import Config
from ..errors import ConfigError
from ..layers import reread, settings_places
from ..script.source import Script
from ..session.request import Cause
from ..store.memory import MemoryStore
from ..wire.element import Wire
from ..wire.messages import Notice
from .door import LoopDoor
from .frame import frame
from .inspector import Inspector
from .local import offers_inspector
from .origin import allowed
from .page import Bundle
from .settings import SettingsWatcher
from .socket import Connection
from .watch import Watcher

logger = logging.getLogger("ostinato")

FORBIDDEN = 4403
"""Close code: the Origin or Host is not allowed."""
PAGE_OPTIONS = ("client.", "theme.", "session.resume", "runner.fastReruns", "server.runOnSave")
"""Options that the page is told, as far as they are set."""


class Server:
    """What lives as long as the event loop: the app, its connections, its watcher."""

    def __init__(self, script: Script, config: Config) -> None:
        self._config = config
        self._door = LoopDoor(asyncio.get_running_loop())
        self.app = App(script, config, self._door, MemoryStore())
        self._attached: dict[str, Connection] = {}
        self._places = settings_places(Path(script.path))
        watcher = Watcher(Path(script.path), config, self._files_changed, lambda: list(self.app.pages))
        self._watching = [asyncio.create_task(watcher.run())]
        if config.get("server.fileWatcherType") != "none":
            settings = SettingsWatcher(self._places, self._settings_changed)
            self._watching.append(asyncio.create_task(settings.run()))

    async def connect(self, socket: WebSocket) -> None:
        """The websocket of one tab."""
        if not allowed(socket, self._config):
            await socket.close(FORBIDDEN, "This origin is not allowed (server.corsAllowedOrigins).")
            return
        await Connection(self.app, self._door, socket, lambda: self._told(socket)).serve(self._attached)

    def _told(self, socket: WebSocket) -> dict[str, Wire]:
        """The options that a page is told now."""
        config = self.app.config
        told = ((name, config.get(name)) for name in config if name.startswith(PAGE_OPTIONS))
        options = {name: value for name, value in told if value is not None}
        return {**options, "client.inspector": offers_inspector(socket, config)}

    def close(self) -> None:
        """End every session, and stop watching."""
        for watching in self._watching:
            watching.cancel()
        for session in list(self.app.sessions.values()):
            self.app.close(session)
        self._door.close()

    def _files_changed(self, paths: set[Path]) -> None:
        """Saved files: rerun every page, or offer it."""
        self.app.files_changed(paths)
        for connection in list(self._attached.values()):
            if connection.session is None:
                continue
            if self._config.get("server.runOnSave"):
                connection.session.request(Cause("file", sorted(p.name for p in paths)[0]))
            else:
                connection.tell(Notice("file_changed", ", ".join(sorted(p.name for p in paths))))

    def _settings_changed(self) -> None:
        """Saved settings: those that may change count from the next run on, and pages show theirs at once."""
        try:
            self.app.configure(reread(self.app.config, self._places))
        except ConfigError as error:
            logger.error("%s Until then all options stay as they were.", error)
            return
        for connection in list(self._attached.values()):
            connection.tell_options()


def create_app(script: Path, config: Config) -> Starlette:
    """The ASGI application that serves `script`.

    Parameters
    ----------
    script
        The script's file. It need not be valid: the page shows what is wrong, and recovers when it is mended.
    config
        All options.

    Examples
    --------
    >>> from pathlib import Path
    >>> from ostinato.config import Config
    >>> app = create_app(Path("app.py"), Config())
    """
    source = Script(script, magic=bool(config.get("runner.magicEnabled")))
    base = str(config.get("server.baseUrlPath")).strip("/")
    server: Server | None = None

    def started() -> Server:
        # Mounted below another application there is no lifespan: then the first page starts the server.
        nonlocal server
        server = server or Server(source, config)
        return server

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        nonlocal server
        started()
        yield
        if server is not None:
            server.close()
        server = None

    async def connect(socket: WebSocket) -> None:
        await started().connect(socket)

    routes = _routes(Bundle(base=base), Inspector(lambda: started().app), connect)
    return Starlette(routes=[Mount(f"/{base}", routes=routes)] if base else routes, lifespan=lifespan)


def _routes(bundle: Bundle, inspector: Inspector, connect: Callable[[WebSocket], object]) -> list[BaseRoute]:
    return [
        WebSocketRoute("/_stcore/stream", connect),
        Route("/_stcore/health", _health),
        Route("/healthz", _health),
        Route("/_stcore/host-config", _host_config),
        Route("/_stcore/frame", frame),
        *inspector.routes,
        Route("/favicon.png", bundle.favicon),
        Route("/static/{path:path}", bundle.file),
        Route("/{path:path}", bundle.index),
    ]


async def _health(request: Request) -> Response:
    return PlainTextResponse("ok", headers={"Cache-Control": "no-cache"})


async def _host_config(request: Request) -> Response:
    """What a page around this one may do: nothing, until origins are allowed."""
    return JSONResponse({"allowedOrigins": [], "useExternalAuthToken": False, "enableCustomParentMessages": False})
