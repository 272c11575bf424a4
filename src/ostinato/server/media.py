"""Media over HTTP: what pages show and hand out, and what they hand out only when it is asked for."""

from __future__ import annotations

import logging
from collections.abc import Callable
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from ..app import App
from ..files.media import Content
from .ranges import send

logger = logging.getLogger("ostinato")

POLICY = "default-src 'none'; img-src 'self' data:; media-src 'self' data:; style-src 'unsafe-inline'; sandbox"
"""For a content that is opened as a page of its own: no script in it runs, and it is no page of this app."""


class MediaRoute:
    """Answers `/media/<name>` for one app.

    Parameters
    ----------
    app
        Gives the app: it starts with the first page.
    """

    def __init__(self, app: Callable[[], App]) -> None:
        self._app = app

    async def answer(self, request: Request) -> Response:
        """The content of that name, as long as some page shows it."""
        content = self._app().files.media.find(request.path_params["name"])
        if content is None:
            return PlainTextResponse("Not found", 404)
        try:
            file = await run_in_threadpool(content.open)
        except OSError as error:
            logger.warning("A file that a page shows cannot be read: %s", error)
            return PlainTextResponse("Not found", 404)
        return send(request, file, content.size, content.name, _headers(content))


def _headers(content: Content) -> dict[str, str]:
    headers = {
        "Content-Type": content.type,
        "Cache-Control": "private, max-age=3600",
        "X-Content-Type-Options": "nosniff",
    }
    if content.type != "application/pdf":  # browsers do not show one in a sandbox
        headers["Content-Security-Policy"] = POLICY
    if content.file_name is not None:
        headers["Content-Disposition"] = _attachment(content.file_name)
    return headers


def _attachment(name: str) -> str:
    plain = "".join(char if char.isascii() and char.isprintable() and char not in '"\\/%' else "_" for char in name)
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
