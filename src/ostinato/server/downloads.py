"""Files that are made when they are asked for: `st.download_button` with a function."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import Future

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from ..app import App
from ..elements.download_button import Download
from ..elements.exception import exception_element
from ..errors import UploadRefused
from ..files.media import Content
from ..session.session import Session
from .uploads import session_of

logger = logging.getLogger("ostinato")


class DownloadRoute:
    """Answers `/_stcore/download/<session>?widget=…` for one app: has the file made, and tells its URL.

    Parameters
    ----------
    app
        Gives the app: it starts with the first page.
    """

    def __init__(self, app: Callable[[], App]) -> None:
        self._app = app

    async def answer(self, request: Request) -> Response:
        app = self._app()
        try:
            session = session_of(app, request)
            download = _download(session, request.query_params.get("widget", ""))
        except UploadRefused as refused:
            return JSONResponse({"error": str(refused)}, refused.status)
        try:
            content = await _on_a_thread(app, lambda: _make(session, download))
        except Exception as error:
            logger.error("The file of a download button could not be made", exc_info=error)
            shown = exception_element(error, app.option("client.showErrorDetails"))
            return JSONResponse({"error": ": ".join(filter(None, (shown.type, shown.message)))})
        return JSONResponse({"url": f"media/{content.name}"}, headers={"Cache-Control": "no-store"})


def _download(session: Session, widget: str) -> Download:
    with session.lock:
        record = session.state.record(widget)
        if record is None or record.disabled or not isinstance(record.answer, Download) or not record.answer.deferred:
            raise UploadRefused(404, "There is nothing to download here any more.")
        return record.answer


def _make(session: Session, download: Download) -> Content:
    return session.files.media.put(*download.made())


async def _on_a_thread(app: App, function: Callable[[], Content]) -> Content:
    """Call it on a thread of those that execute scripts: it may take as long as it likes."""
    future: Future[Content] = Future()

    def work() -> None:
        try:
            future.set_result(function())
        except BaseException as error:  # the script's own code: whatever it raises is told to who waits
            future.set_exception(error if isinstance(error, Exception) else RuntimeError(repr(error)))

    app.start(work)
    return await asyncio.wrap_future(future)
