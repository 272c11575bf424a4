"""The app's own files: the folder `static` beside the script, when server.enableStaticServing is on."""

from __future__ import annotations

import mimetypes
from collections.abc import Callable
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response

from ..app import App

SHOWN = ("image/", "audio/", "video/", "font/", "application/pdf", "application/json", "text/css", "text/csv")
"""Types that go out as what they are. Anything else is plain text: a page in that folder is no page of this app."""
POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"


class StaticRoute:
    """Answers `/app/static/<file>` for one app.

    Parameters
    ----------
    app
        Gives the app: it starts with the first page.
    """

    def __init__(self, app: Callable[[], App]) -> None:
        self._app = app

    async def answer(self, request: Request) -> Response:
        app = self._app()
        if not app.config.get("server.enableStaticServing"):
            return PlainTextResponse("Not found: server.enableStaticServing is off.", 404)
        path = await run_in_threadpool(inside, Path(app.path).parent / "static", request.path_params["path"])
        if path is None:
            return PlainTextResponse("Not found", 404)
        headers = {"X-Content-Type-Options": "nosniff", "Access-Control-Allow-Origin": "*", "Cache-Control": "no-cache"}
        kind = mimetypes.guess_type(path.name)[0] or ""
        if kind != "application/pdf":
            headers["Content-Security-Policy"] = POLICY
        return FileResponse(path, media_type=kind if kind.startswith(SHOWN) else "text/plain", headers=headers)


def inside(folder: Path, name: str) -> Path | None:
    """The file of that name in the folder, or None when it is elsewhere, also by way of a link, or nowhere."""
    if not name or "\0" in name or "\\" in name or ":" in name or name.startswith("/"):
        return None
    try:
        root = folder.resolve(strict=True)
        path = (root / name).resolve(strict=True)
    except OSError:
        return None
    return path if path.is_relative_to(root) and path.is_file() else None
