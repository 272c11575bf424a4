"""The account of every rerun over HTTP: which sessions there are, and what the runs of one were for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from ..app import App
from ..records.history import KEPT
from .local import is_local, may_inspect

PAGE = 20
"""Records of one answer, unless the request says otherwise."""
HEADERS = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}


class Inspector:
    """Answers for one app.

    Parameters
    ----------
    app
        Gives the app: it starts with the first page.
    """

    def __init__(self, app: Callable[[], App]) -> None:
        self._app = app

    @property
    def routes(self) -> list[BaseRoute]:
        return [
            Route("/_stcore/inspector", self.sessions),
            Route("/_stcore/inspector/{session}", self.records),
        ]

    async def sessions(self, request: Request) -> Response:
        """All sessions. Their ids are secrets, so they are told on this machine alone."""
        app = self._opened(request)
        if not is_local(request):
            raise HTTPException(403, "The list of sessions is for this machine alone.", HEADERS)
        found = [
            {"session": session.id, "runs": session.runs, "connected": session.connected}
            for session in list(app.sessions.values())
        ]
        return _json({"sessions": found})

    async def records(self, request: Request) -> Response:
        """The records of one session's runs, newest first: `?limit=20&before=<number>`."""
        app = self._opened(request)
        session = app.sessions.get(request.path_params["session"])
        if session is None:
            raise HTTPException(404, "There is no such session.", HEADERS)
        limit, before = _number(request, "limit", PAGE), _number(request, "before", None)
        with session.lock:
            records = app.records(session)
            page = records.page(before, min(limit or PAGE, KEPT))
            further = bool(page) and bool(records.page(page[-1].number, 1))
            return _json(
                {
                    "session": session.id,
                    "runs": session.runs,
                    "records": page,
                    "next": page[-1].number if further else None,
                }
            )

    def _opened(self, request: Request) -> App:
        """The app, for who may look into it. Whether a session exists is no stranger's business either."""
        app = self._app()
        if app.config.get("client.inspector") is False:
            raise HTTPException(404, "client.inspector is false.", HEADERS)
        if not may_inspect(request, app.config):
            reason = "Ask from this machine, or send `Authorization: Bearer <server.inspectorToken>`."
            raise HTTPException(403, reason, HEADERS)
        return app


def _number(request: Request, name: str, default: int | None) -> int | None:
    text = request.query_params.get(name)
    if text is None:
        return default
    if not (text.isascii() and text.isdigit() and len(text) < 10 and int(text) > 0):
        raise HTTPException(400, f"Expected a whole number above 0 for `{name}`, got {text[:20]!r}.", HEADERS)
    return int(text)


def _json(data: Any) -> Response:
    return Response(msgspec.json.encode(data), media_type="application/json", headers=HEADERS)
