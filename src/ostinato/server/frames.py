"""Rows of the frames that a page shows, over HTTP.

    GET …/<session>/<frame>?start=…&stop=…&columns=[…]&query={…}    a window, as an Arrow stream (whole=true: with all
                                                                    letters of long texts)
    GET …/<session>/<frame>/statistics?column=…&query={…}           what can be told of a column
    GET …/<session>/<frame>/positions?query={…}                     where in the frame the rows of a query stand
    GET …/<session>/<frame>/points?start=…&stop=…&sample={…}        what a chart draws of some rows, likewise;
                                                              low=…&high=…: between these heights
    GET …/<session>/<frame>/styles?rows=5,7,9                       texts and colours that a pandas Styler gives them
    GET …/<session>/<frame>/export.csv, export.parquet?query={…}    all rows of a query, as a file; edited=<widget>:
                                                                    with what was edited there
    GET …/<session>/<frame>/cells?rows=[[0,9]]&columns=[…]&query={…} some of them, as text for the clipboard

The page names the frame as an element told it. 410: it is gone, a rerun brings its present one. 422: what was asked for
cannot be answered, and why.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from itertools import chain
from weakref import WeakKeyDictionary

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Route

from ..app import App
from ..errors import UploadRefused
from ..frames import Frame
from ..frames.export import to_csv, to_parquet, to_tsv
from ..frames.query import Query
from ..frames.styler import shown
from ..parameters.plots.sample import Sample
from ..session.session import Session
from .uploads import session_of

logger = logging.getLogger("ostinato")

STREAM = "application/vnd.apache.arrow.stream"
ROWS = 2_000
"""Rows of a window at most."""
COLUMNS = 500
"""Its columns at most."""
LETTERS = 1_000
"""Letters that each text of a window may have at least."""
TEXT = 4_000_000
"""Letters of all of them together, unless there are more cells than that is for."""
POSITIONS = 1_000_000
"""Positions that are told at most."""
CLIPBOARD = 32_000_000
"""Bytes of text that are copied at most: spreadsheets take no more, and browsers hold it several times."""
FILES = {"csv": ("text/csv; charset=utf-8", to_csv), "parquet": ("application/vnd.apache.parquet", to_parquet)}
"""What rows are written to, by the endings of names."""
AT_ONCE = 2
"""Requests that are worked on for one session at the same time; others wait."""
UNSTORED = {"Cache-Control": "no-store"}

Work = Callable[[Request, Frame], Response]


class FrameRoutes:
    """Answers `/_stcore/frames/…` for one app.

    Parameters
    ----------
    app
        Gives the app: it starts with the first page.
    """

    def __init__(self, app: Callable[[], App]) -> None:
        self._app = app
        self._turns: WeakKeyDictionary[Session, asyncio.Semaphore] = WeakKeyDictionary()

    @property
    def routes(self) -> list[BaseRoute]:
        """All of them."""
        paths = {"": _window, "/statistics": _statistics, "/positions": _positions, "/styles": _styles}
        paths |= {"/points": _points, "/cells": _cells}
        paths["/export.{ending}"] = _export
        return [Route(f"/_stcore/frames/{{session}}/{{frame}}{path}", self._doing(do)) for path, do in paths.items()]

    def _doing(self, work: Work) -> Callable[[Request], object]:
        async def answer(request: Request) -> Response:
            try:
                session = session_of(self._app(), request)
            except UploadRefused as refused:
                return JSONResponse({"error": str(refused)}, refused.status)
            frame = session.frames.find(request.path_params["frame"])
            if frame is None:
                return JSONResponse({"error": "The page shows newer data by now."}, 410)
            make = session.frames.edited(request.query_params.get("edited")) or (lambda: frame)
            async with self._turns.setdefault(session, asyncio.Semaphore(AT_ONCE)):
                return await run_in_threadpool(_tried, work, request, make)

        return answer


def _tried(work: Work, request: Request, make: Callable[[], Frame]) -> Response:
    """The answer, or what is wrong: a query may not fit, or fail half-way, and data may change while they are read."""
    try:
        return work(request, make())
    except KeyError as error:
        message = f"The data have no column {error.args[0]!r}."
    except (msgspec.MsgspecError, ModuleNotFoundError, ValueError) as error:
        message = str(error)
    except Exception as error:  # whatever the user's library raises
        logger.warning("Rows of a frame cannot be read: %s", error, exc_info=error)
        message = f"{type(error).__name__}: {error}"
    return JSONResponse({"error": message}, 422)


def _window(request: Request, frame: Frame) -> Response:
    asked, query = request.query_params, _query(request)
    start = int(asked.get("start", 0))
    stop = min(int(asked.get("stop", start + ROWS)), start + ROWS)
    names = _columns(request) or [column.name for column in frame.columns]
    names = names[:COLUMNS]
    cells = max(1, (stop - start) * len(names))
    most = None if asked.get("whole") else max(LETTERS, TEXT // cells)
    data = frame.window(start, stop, names, query, most)
    return Response(data, media_type=STREAM, headers={**UNSTORED, "X-Rows": str(frame.count(query))})


def _statistics(request: Request, frame: Frame) -> Response:
    found = frame.statistics(request.query_params.get("column", ""), _query(request))
    return Response(msgspec.json.encode(found), media_type="application/json", headers=UNSTORED)


def _positions(request: Request, frame: Frame) -> Response:
    query = _query(request)
    found = {"count": frame.count(query), "positions": frame.positions(query, POSITIONS)}
    return Response(msgspec.json.encode(found), media_type="application/json", headers=UNSTORED)


def _points(request: Request, frame: Frame) -> Response:
    asked = request.query_params
    sample = msgspec.json.decode(asked.get("sample", ""), type=Sample)
    within = (float(asked["low"]), float(asked["high"])) if "low" in asked else None
    data = sample.drawn(frame, int(asked.get("start", 0)), int(asked.get("stop", frame.height)), within)
    return Response(data, media_type=STREAM, headers=UNSTORED)


def _styles(request: Request, frame: Frame) -> Response:
    """Rows by their positions in the frame, so that any order of them will do."""
    rows = [int(row) for row in request.query_params.get("rows", "").split(",")[:ROWS]]
    if frame.styles is None or not all(0 <= row < frame.height for row in rows):
        raise ValueError("These rows have no styles.")
    found = shown(frame.styles, rows, [column.name for column in frame.columns])
    return Response(msgspec.json.encode(found), media_type="application/json", headers=UNSTORED)


def _cells(request: Request, frame: Frame) -> Response:
    ranges = msgspec.json.decode(request.query_params.get("rows", ""), type=list[tuple[int, int]])
    names = _columns(request) or [column.name for column in frame.columns]
    data = to_tsv(frame, _query(request), names, ranges, CLIPBOARD)
    return Response(data, media_type="text/tab-separated-values; charset=utf-8", headers=UNSTORED)


def _export(request: Request, frame: Frame) -> Response:
    ending = request.path_params["ending"]
    query, names = _query(request), _columns(request)
    headers = {**UNSTORED, "Content-Disposition": f'attachment; filename="data.{ending}"'}
    if ending not in FILES:
        return JSONResponse({"error": "Rows can be had as export.csv and export.parquet."}, 404)
    type, written = FILES[ending]
    parts = written(frame, query, names)
    begun = [next(parts), next(parts, b"")]  # what is wrong with the query shows here, where it can still be told
    return StreamingResponse(chain(begun, parts), media_type=type, headers=headers)


def _columns(request: Request) -> list[str] | None:
    asked = request.query_params.get("columns")
    return None if asked is None else msgspec.json.decode(asked, type=list[str])


def _query(request: Request) -> Query:
    return Query.parse(request.query_params.get("query") or "{}")
