"""What an app that is made in code adds to its script: st.App's parameters."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from typing import Any

from starlette.middleware import Middleware
from starlette.routing import BaseRoute

from ..app import OnScriptError

RESERVED = ("_stcore", "component", "media", "static")
"""First parts of the paths that are the framework's own, with all below them. Other paths of its an app may replace."""


@dataclass(frozen=True, kw_only=True)
class Extras:
    """Parts of an ASGI application around the script."""

    secrets: Mapping[str, Any] | None = None
    on_script_error: OnScriptError | None = None
    routes: Sequence[BaseRoute] = ()
    middleware: Sequence[Middleware] = ()
    exception_handlers: Mapping[Any, Any] = field(default_factory=dict)
    debug: bool = False
    lifespan: Callable[[], AbstractAsyncContextManager[Any]] | None = None
    """Entered when the app is ready, left before it ends."""


def check_routes(routes: Sequence[BaseRoute]) -> None:
    """Raise ValueError for a route that would take the place of the framework's own."""
    for route in routes:
        path = str(getattr(route, "path", ""))
        first = path.strip("/").partition("/")[0]
        if first in RESERVED:
            raise ValueError(
                f"The route {path!r} lies in /{first}/, which is reserved. Choose another, such as /api{path}."
            )
