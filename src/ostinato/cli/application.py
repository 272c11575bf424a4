"""st.App: an app as an object, for any ASGI server, for other ASGI applications, or to be started by itself."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import BaseRoute
from starlette.types import Receive, Scope, Send

from ..app import OnScriptError
from ..config import Config
from ..errors import ConfigError
from ..layers import load
from ..script.secrets import check
from ..server.asgi import create_app
from ..server.extras import Extras, check_routes


class App:
    """A script as an ASGI application, with routes, middleware, secrets and handlers of its own.

    It is served by `ostinato run module.py`, by any ASGI server (`uvicorn module:app`), or by its own `run`.

    Parameters
    ----------
    script_path
        The app's main script. A relative path starts at the working directory; under `ostinato run` and `run`, at the
        folder of the module that holds the app.
    secrets
        Secrets that come before those of files, by name: str, int, float, bool, and lists and dicts of these.
    lifespan
        Gets the app and gives an asynchronous context manager, which is entered before the first request and left
        after the last. A dictionary that it yields becomes `state`.
    routes
        Further routes. They come before the app's pages.
    middleware
        Starlette middleware around all requests, websockets included.
    on_script_error
        Called with each exception that the script, a fragment or a callback does not handle, after it was logged. When
        it returns True, the page shows only what this function itself has drawn. Not called for st.stop and st.rerun,
        nor for a script that is no Python.
    exception_handlers
        What answers requests that failed, by status code or class of exception, as in Starlette.
    debug
        Show the trace of a failed request in the browser.

    Raises
    ------
    TypeError
        For a secret of another type.
    ValueError
        For a route in `/_stcore/`, `/media/`, `/component/` or `/static/`.

    Examples
    --------
    >>> from starlette.responses import JSONResponse
    >>> from starlette.routing import Route
    >>> import ostinato as st
    >>> async def version(request):
    ...     return JSONResponse({"version": 1})
    >>> app = st.App("dashboard.py", routes=[Route("/api/version", version)])
    """

    def __init__(
        self,
        script_path: str | Path,
        *,
        secrets: Mapping[str, Any] | None = None,
        lifespan: Callable[[App], AbstractAsyncContextManager[dict[str, Any] | None]] | None = None,
        routes: Sequence[BaseRoute] | None = None,
        middleware: Sequence[Middleware] | None = None,
        on_script_error: OnScriptError | None = None,
        exception_handlers: Mapping[Any, Any] | None = None,
        debug: bool = False,
    ) -> None:
        check(secrets or {})
        check_routes(routes or ())
        self._script_path = Path(script_path)
        self._lifespan = lifespan
        self._state: dict[str, Any] = {}
        self._extras = Extras(
            secrets=secrets,
            on_script_error=on_script_error,
            routes=routes or (),
            middleware=middleware or (),
            exception_handlers=exception_handlers or {},
            debug=debug,
            lifespan=self._living,
        )
        self._served: Starlette | None = None

    @property
    def script_path(self) -> Path:
        """The app's main script, as it was given."""
        return self._script_path

    @property
    def state(self) -> dict[str, Any]:
        """What `lifespan` has yielded."""
        return self._state

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer an ASGI server. Mounted below another application, the app starts with the first request."""
        await self._application()(scope, receive, send)

    def lifespan(self) -> Callable[[Any], AbstractAsyncContextManager[None]]:
        """The lifespan of another application that this one is mounted below.

        Returns
        -------
        Callable
            For `Starlette(lifespan=…)` or `FastAPI(lifespan=…)`: the app starts and ends with the other application.

        Examples
        --------
        >>> from starlette.applications import Starlette
        >>> from starlette.routing import Mount
        >>> import ostinato as st
        >>> dashboard = st.App("dashboard.py")
        >>> app = Starlette(routes=[Mount("/dashboard", dashboard)], lifespan=dashboard.lifespan())
        """

        @asynccontextmanager
        async def living(other: Any) -> AsyncIterator[None]:
            application = self._application()
            async with application.router.lifespan_context(application):
                yield

        return living

    def run(self, *, config: Mapping[str, Any] | None = None) -> None:
        """Serve the app until Ctrl-C: for `python module.py`.

        Parameters
        ----------
        config
            Options by dotted name, above those of files and variables.

        Raises
        ------
        ConfigError
            For an option that does not exist or does not take its value, and for those that hold secrets: these belong
            into a file or a variable.

        Examples
        --------
        >>> import ostinato as st
        >>> app = st.App("dashboard.py")
        >>> def main():
        ...     app.run(config={"server.port": 8600})
        """
        from ..options import OPTIONS
        from .run import serve_app

        hidden = [name for name in config or {} if name in OPTIONS and OPTIONS[name].secret]
        if hidden:
            raise ConfigError(f"{hidden[0]} holds a secret: set it in .ostinato/config.toml or by a variable.")
        module = Path(str(getattr(sys.modules["__main__"], "__file__", None) or Path.cwd() / "app.py")).resolve()
        serve_app(self, module, load(module).override(dict(config or {}), "App.run(config=…)"))

    def build(self, config: Config, folder: Path | None = None) -> Starlette:
        """The ASGI application, made with this configuration.

        Parameters
        ----------
        config
            All options.
        folder
            Where a relative script path starts. None: at the working directory.

        Raises
        ------
        ConfigError
            When session.store names no store, or one that cannot be used.
        """
        self._served = create_app((folder or Path.cwd()) / self._script_path, config, self._extras)
        return self._served

    def _application(self) -> Starlette:
        return self._served or self.build(load(Path.cwd() / self._script_path))

    @asynccontextmanager
    async def _living(self) -> AsyncIterator[None]:
        if self._lifespan is None:
            yield
            return
        async with self._lifespan(self) as state:
            self._state.update(state or {})
            yield
