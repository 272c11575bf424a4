"""Files over HTTP: media, deferred downloads, uploads, the app's own static files, components, and
rows of frames."""

from __future__ import annotations

from collections.abc import Callable

from starlette.routing import BaseRoute, Route

from ..app import App
from .components import ComponentRoute
from .downloads import DownloadRoute
from .frames import FrameRoutes
from .media import MediaRoute
from .static import StaticRoute
from .uploads import UploadRoute


def file_routes(app: Callable[[], App]) -> list[BaseRoute]:
    """The routes. `app` gives the app, which starts with the first page."""
    return [
        Route("/media/{name}", MediaRoute(app).answer),
        Route("/_stcore/download/{session}", DownloadRoute(app).answer, methods=["POST"]),
        Route("/_stcore/upload_file/{session}/{file}", UploadRoute(app).answer, methods=["PUT", "DELETE", "GET"]),
        *FrameRoutes(app).routes,
        Route("/component/{name}/{path:path}", ComponentRoute(app).answer),
        Route("/app/static/{path:path}", StaticRoute(app).answer),
    ]
