"""The ASGI application: one script, served."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, nullcontext, suppress
from pathlib import Path
from weakref import WeakValueDictionary

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
from ..session.session import Session
from ..wire.element import Wire
from ..wire.messages import Notice
from .door import LoopDoor
from .early import import_early
from .extras import Extras
from .files import file_routes
from .frame import frame
from .identity import identify
from .inspector import Inspector
from .local import offers_inspector
from .login import Login
from .origin import allowed
from .page import Bundle
from .settings import SettingsWatcher, look_at_settings
from .socket import Connection, Surroundings
from .stores import open_store, with_secret
from .watch import Watcher

logger = logging.getLogger("ostinato")

WARM_UP = 3.0
"""Seconds that the server gives the first run's imports before it answers anyway."""
FORBIDDEN = 4403
"""Close code: the Origin or Host is not allowed."""
PAGE_OPTIONS = ("client.", "theme.", "session.resume", "runner.fastReruns", "server.runOnSave")
"""Options that the page is told, as far as they are set."""


class Server:
    """What lives as long as the event loop: the app, its connections, its watcher."""

    def __init__(self, script: Script, config: Config, extras: Extras) -> None:
        self._config = config
        self._door = LoopDoor(asyncio.get_running_loop())
        self.app = App(
            script,
            config,
            self._door,
            open_store(config),
            secrets=extras.secrets,
            on_script_error=extras.on_script_error,
        )
        self.app.secrets.load()
        self._opening: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._door.start(self.app.files.clean_up)
        self._warm = asyncio.Event()
        self._door.start(lambda: self._import_early(Path(script.path)))
        self._attached: dict[str, Connection] = {}
        self._places = settings_places(Path(script.path))
        watcher = Watcher(Path(script.path), config, self._files_changed, lambda: list(self.app.pages))
        self._watching = [asyncio.create_task(watcher.run())]
        if config.get("server.fileWatcherType") != "none":
            settings = SettingsWatcher(lambda: look_at_settings(self._places, self.app.config), self._settings_changed)
            secrets = SettingsWatcher(self.app.secrets.look, self._secrets_changed)
            self._watching += [asyncio.create_task(settings.run()), asyncio.create_task(secrets.run())]

    async def warm(self) -> None:
        """Wait for what is imported early: beside it, the first page would wait longer for Python's lock."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._warm.wait(), WARM_UP)

    def _import_early(self, script: Path) -> None:
        try:
            import_early(script)
        finally:
            self._door.ring(self._warm.set)

    async def connect(self, socket: WebSocket) -> None:
        """The websocket of one tab."""
        if not allowed(socket, self._config, always=self.app.secrets.has_logins):
            await socket.close(FORBIDDEN, "This origin is not allowed (server.corsAllowedOrigins).")
            return
        identity = identify(socket, self.app.secrets)
        around = Surroundings(self.app, self._door, lambda: self._told(socket), identity, self._open)
        await Connection(socket, around).serve(self._attached)

    async def _open(self, id: str | None, owner: str | None) -> tuple[Session, bool]:
        """The session to come back to, or a new one; a store beyond this process is waited for on a thread."""
        if not self.app.durable:
            return self.app.open(id, owner)
        async with self._opening.setdefault(id or "", asyncio.Lock()):  # of two that come at once, the second finds it
            return await asyncio.to_thread(self.app.open, id, owner)

    def _told(self, socket: WebSocket) -> dict[str, Wire]:
        """The options that a page is told now."""
        config = self.app.config
        told = ((name, config.get(name)) for name in config if name.startswith(PAGE_OPTIONS))
        options = {name: value for name, value in told if value is not None}
        return {**options, "client.inspector": offers_inspector(socket, config)}

    async def close(self) -> None:
        """End every session, and stop watching."""
        for watching in self._watching:
            watching.cancel()
        await asyncio.to_thread(self.app.shut)
        self.app.files.close()
        self._door.close()

    def _files_changed(self, paths: set[Path]) -> None:
        """Saved files: rerun every page, or offer it."""
        self.app.files_changed(paths)
        self._offer_rerun(*sorted(path.name for path in paths))

    def _offer_rerun(self, *names: str) -> None:
        """These files were saved."""
        for connection in list(self._attached.values()):
            if connection.session is None:
                continue
            if self._config.get("server.runOnSave"):
                connection.session.request(Cause("file", names[0]))
            else:
                connection.tell(Notice("file_changed", ", ".join(names)))

    def _secrets_changed(self) -> None:
        """Saved secrets: they count at once; a page that was made with the former ones is offered a rerun."""
        self.app.secrets.load()
        self.app.secrets.file_change_listener.send()
        self._offer_rerun("secrets.toml")

    def _settings_changed(self) -> None:
        """Saved settings: those that may change count from the next run on, and pages show theirs at once."""
        try:
            self.app.configure(reread(self.app.config, self._places))
        except ConfigError as error:
            logger.error("%s Until then all options stay as they were.", error)
            return
        for connection in list(self._attached.values()):
            connection.tell_options()


def create_app(script: Path, config: Config, extras: Extras | None = None) -> Starlette:
    """The ASGI application that serves `script`.

    Parameters
    ----------
    script
        The script's file. It need not be valid: the page shows what is wrong, and recovers when it is mended.
    config
        All options.
    extras
        What an app that is made in code adds to its script.

    Raises
    ------
    ConfigError
        When session.store names no store, or one that cannot be used.

    Examples
    --------
    >>> from pathlib import Path
    >>> from ostinato.config import Config
    >>> app = create_app(Path("app.py"), Config())
    """
    extras = extras or Extras()
    config = with_secret(config)
    source = Script(script, magic=bool(config.get("runner.magicEnabled")))
    base = str(config.get("server.baseUrlPath")).strip("/")
    server: Server | None = None

    def started() -> Server:
        # Mounted below another application there is no lifespan: then the first page starts the server.
        nonlocal server
        server = server or Server(source, config, extras)
        return server

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        nonlocal server
        await started().warm()
        async with extras.lifespan() if extras.lifespan else nullcontext():
            yield
        if server is not None:
            await server.close()
        server = None

    async def connect(socket: WebSocket) -> None:
        await started().connect(socket)

    def app() -> App:
        return started().app

    host = Route("/_stcore/host-config", _host_config(config))
    own = [host, *Inspector(app).routes, *file_routes(app), *Login(app).routes]
    bundle = Bundle(lambda: app().config, script, lambda path: app().shown.get(path))
    routes = [*extras.routes, *_routes(bundle, own, connect)]
    return Starlette(
        debug=extras.debug,
        routes=[Mount(f"/{base}", routes=routes)] if base else routes,
        middleware=extras.middleware,
        exception_handlers=extras.exception_handlers,
        lifespan=lifespan,
    )


def _routes(bundle: Bundle, own: list[BaseRoute], connect: Callable[[WebSocket], object]) -> list[BaseRoute]:
    return [
        WebSocketRoute("/_stcore/stream", connect),
        Route("/_stcore/health", _health),
        Route("/healthz", _health),
        Route("/_stcore/frame", frame),
        *own,
        Route("/favicon.png", bundle.favicon),
        Route("/static/{path:path}", bundle.file),
        Route("/{path:path}", bundle.index),
    ]


async def _health(request: Request) -> Response:
    return PlainTextResponse("ok", headers={"Cache-Control": "no-cache"})


def _host_config(config: Config) -> Callable[[Request], Awaitable[Response]]:
    """What a page around this one may do: nothing, until its origin is allowed."""

    async def tell(request: Request) -> Response:
        allowed = list(config.get("server.corsAllowedOrigins"))
        told = {"allowedOrigins": allowed, "useExternalAuthToken": False, "enableCustomParentMessages": False}
        return JSONResponse(told, headers={"Cache-Control": "no-cache"})

    return tell
