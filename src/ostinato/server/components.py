"""The files of components: `/component/<name>/<file>`."""

from __future__ import annotations

import mimetypes
from collections.abc import Callable

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response

from ..app import App
from .static import inside


class ComponentRoute:
    """Answers `/component/<name>/<file>` for one app.

    The pages in these folders are code that the app's author has installed: their scripts run, unlike those of media.

    Parameters
    ----------
    app
        Gives the app: it starts with the first page.
    """

    def __init__(self, app: Callable[[], App]) -> None:
        self._app = app

    async def answer(self, request: Request) -> Response:
        """A file of the folder that is served under that name."""
        folder = self._app().folders.get(request.path_params["name"])
        path = None if folder is None else await run_in_threadpool(inside, folder, request.path_params["path"])
        if path is None:
            return PlainTextResponse("Not found", 404)
        headers = {"Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff"}
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        file = FileResponse(path, media_type=kind, headers=headers, stat_result=path.stat())
        known = request.headers.get("if-none-match") == file.headers["etag"]
        return Response(status_code=304, headers={**headers, "ETag": file.headers["etag"]}) if known else file
