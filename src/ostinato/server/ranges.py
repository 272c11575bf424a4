"""A file over HTTP: whole, in part (Range), or not at all because the browser has it."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Mapping
from io import BytesIO, FileIO
from typing import NamedTuple

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

CHUNK = 262_144
"""Bytes that are read and sent at once."""
_ONE_RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})")


class Span(NamedTuple):
    """A part of a file: from its first byte to behind its last."""

    start: int
    end: int


def send(request: Request, file: BytesIO | FileIO, size: int, tag: str, headers: Mapping[str, str]) -> Response:
    """The answer to GET or HEAD. `tag` names the content: it is another one when anything differs."""
    etag = f'"{tag}"'
    headers = {**headers, "ETag": etag, "Accept-Ranges": "bytes"}
    if etag in _tags(request.headers.get("if-none-match", "")):
        file.close()
        return Response(status_code=304, headers=headers)
    asked = request.headers.get("range") if request.headers.get("if-range", etag) == etag else None
    span = None if asked is None else span_of(asked, size)
    if span is None:
        status, span = 200, Span(0, size)
    elif span.start >= span.end:
        file.close()
        return Response(status_code=416, headers={**headers, "Content-Range": f"bytes */{size}"})
    else:
        status = 206
        headers["Content-Range"] = f"bytes {span.start}-{span.end - 1}/{size}"
    headers["Content-Length"] = str(span.end - span.start)
    if request.method == "HEAD":
        file.close()
        return Response(status_code=status, headers=headers)
    return StreamingResponse(_read(file, span), status, headers)


def span_of(header: str, size: int) -> Span | None:
    """The part that a Range header asks for, an empty one when the file has none of it.

    None: it asks for several parts, or for what nobody understands; then the whole file is the answer.
    """
    match = _ONE_RANGE.fullmatch(header.replace(" ", ""))
    if match is None or match.groups() == ("", ""):
        return None
    first, last = match.groups()
    if not first:
        return Span(max(0, size - int(last)), size)
    if last and int(last) < int(first):
        return None
    return Span(int(first), min(size, int(last) + 1) if last else size)


async def _read(file: BytesIO | FileIO, span: Span) -> AsyncIterator[bytes]:
    with file:
        file.seek(span.start)
        left = span.end - span.start
        while left > 0:
            size = min(left, CHUNK)
            data = file.read(size) if isinstance(file, BytesIO) else await run_in_threadpool(file.read, size)
            if not data:
                raise OSError("A file has become shorter while it was sent.")
            left -= len(data)
            yield data


def _tags(header: str) -> set[str]:
    return {tag.strip().removeprefix("W/") for tag in header.split(",")}
