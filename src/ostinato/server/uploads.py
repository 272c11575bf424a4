"""Uploads over HTTP, in parts: a file whose connection is lost goes on where the server has it.

    PUT    …/<session>/<file>?widget=…   Upload-Name, Upload-Length, Upload-Offset (0: from the beginning), Content-Type
    HEAD   …/<session>/<file>            tells by Upload-Offset how much has come
    GET    …/<session>/<file>            the file, once it is complete: for a page that shows what another one has taken
    DELETE …/<session>/<file>            the user wants it no more

A PUT brings the file's next part, or all the rest of it. Its answer tells how much has come; that of the last one, what
the widget's value names the file by.
"""

from __future__ import annotations

import errno
import hmac
import logging
from collections.abc import Callable
from hashlib import sha256
from urllib.parse import unquote

from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response

from ..app import App
from ..errors import UploadRefused
from ..files.rules import TakesUploads
from ..files.uploads import Upload, Uploads
from ..session.session import Session
from .ranges import send

logger = logging.getLogger("ostinato")

PART = 1_048_576
"""Bytes that are written to disk at once."""
TOKEN = "x-xsrf-token"
LONGEST_ID = 64
_AS_DATA = {
    "Content-Type": "application/octet-stream",
    "Content-Disposition": "attachment",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}
"""What a user has handed over is data: opened by its address, it is saved and never shown."""


class UploadRoute:
    """Answers `/_stcore/upload_file/<session>/<file>` for one app.

    Parameters
    ----------
    app
        Gives the app: it starts with the first page.
    """

    def __init__(self, app: Callable[[], App]) -> None:
        self._app = app

    async def answer(self, request: Request) -> Response:
        """One request about one file of a session's."""
        try:
            session = session_of(self._app(), request)
            if request.method == "PUT":
                return await _put(request, session)
            upload = session.files.uploads.find(request.path_params["file"])
            if request.method == "DELETE":
                session.files.uploads.drop(request.path_params["file"])
                return Response(status_code=204)
            if upload is None or (request.method == "GET" and not upload.complete):
                raise UploadRefused(404, "There is no such upload.")
            if request.method == "GET":
                return send(request, await run_in_threadpool(upload.open), upload.size, upload.id, _AS_DATA)
            return Response(status_code=200, headers=_offset(upload))
        except UploadRefused as refused:
            return JSONResponse({"error": str(refused)}, refused.status)
        except ClientDisconnect:
            return Response(status_code=499)  # nobody reads it: what has come is kept
        except OSError as error:
            logger.error("An uploaded file cannot be kept: %s", error)
            full = error.errno in (errno.ENOSPC, errno.EDQUOT)
            message = "The server's disk is full." if full else "The server cannot keep the file."
            return JSONResponse({"error": message}, 507 if full else 500)


def token_of(app: App, session: str) -> str:
    """What requests for a session have to bring along: its page alone is told, over its websocket."""
    secret = str(app.config.get("server.cookieSecret")).encode()
    return hmac.new(secret, b"xsrf\0" + session.encode(), sha256).hexdigest()


def session_of(app: App, request: Request) -> Session:
    """The session that a request names, if its page has made the request. Raises UploadRefused."""
    session = app.sessions.get(request.path_params["session"])
    if session is None:
        raise UploadRefused(404, "The session is over.")
    if app.config.get("server.enableXsrfProtection"):
        given = request.headers.get(TOKEN, "")
        if not hmac.compare_digest(given.encode(), token_of(app, session.id).encode()):
            raise UploadRefused(403, "The request does not come from the session's page. Reload it.")
    return session


async def _put(request: Request, session: Session) -> Response:
    uploads = session.files.uploads
    upload = _upload_of(request, session)
    turn = await run_in_threadpool(uploads.claim, upload)
    if upload.received != _number(request, "upload-offset"):
        return JSONResponse({"error": "The server has another part."}, 409, _offset(upload))
    await _receive(request, uploads, upload, turn)
    return JSONResponse(upload.info if upload.complete else {}, headers=_offset(upload))


def _upload_of(request: Request, session: Session) -> Upload:
    """The upload that a PUT goes on with, or begins. Raises UploadRefused when the widget does not take it."""
    id, widget = request.path_params["file"], request.query_params.get("widget", "")
    known = session.files.uploads.find(id)
    if known is not None and known.widget == widget and (known.complete or _number(request, "upload-offset")):
        return known  # a complete one: its sender has not heard so
    if not 0 < len(id) <= LONGEST_ID:
        raise UploadRefused(400, f"Expected an id of at most {LONGEST_ID} characters.")
    name = unquote(request.headers.get("upload-name", ""))
    kind = request.headers.get("content-type", "")
    size = _number(request, "upload-length")
    with session.lock:
        record = session.state.record(widget)
        answer = None if record is None or record.disabled else record.answer
    if not isinstance(answer, TakesUploads):
        raise UploadRefused(404, "What the file is for is no longer on the page, or takes none now.")
    refusal = answer.rules.refusal(name, kind, size)
    if refusal is not None:
        raise UploadRefused(413 if size > answer.rules.bytes else 415, refusal)
    return session.files.uploads.begin(id, widget, name, kind, size)


async def _receive(request: Request, uploads: Uploads, upload: Upload, turn: int) -> None:
    """Write what comes, in large pieces; also the last one of a connection that is lost."""
    part = bytearray()
    try:
        async for chunk in request.stream():
            part += chunk
            if len(part) >= PART:
                whole, part = part, bytearray()
                await run_in_threadpool(uploads.write, upload, turn, whole)
    finally:
        if part:
            await run_in_threadpool(uploads.write, upload, turn, part)


def _offset(upload: Upload) -> dict[str, str]:
    return {"Upload-Offset": str(upload.received), "Cache-Control": "no-store"}


def _number(request: Request, name: str) -> int:
    text = request.headers.get(name, "0")
    if not (text.isascii() and text.isdigit() and len(text) < 16):
        raise UploadRefused(400, f"Expected a number of bytes as {name}, got {text[:20]!r}.")
    return int(text)
