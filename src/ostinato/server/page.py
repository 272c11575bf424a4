"""The page itself: index.html for every page path, and the bundle's files."""

from __future__ import annotations

import gzip
import mimetypes
from collections.abc import Callable, Collection
from html import escape
from pathlib import Path
from secrets import token_urlsafe

from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, PlainTextResponse, Response

from ..config import Config
from .fonts import font_hosts
from .head import Head
from .maps import map_hosts
from .preloads import Preloads

BUNDLE = Path(__file__).parent / "page"
"""Where the build puts the browser's side."""

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' 'nonce-{nonce}'",  # for the page's first line, and what st.html may run
        "style-src 'self' 'unsafe-inline'{style}",  # maths and widths are style attributes
        "img-src * data: blob:",
        "media-src * data: blob:",
        "font-src 'self' data:{font}",
        "connect-src 'self'{connect}",
        "frame-src *",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
    )
)
ENCODINGS = (("br", ".br"), ("gzip", ".gz"))
SMALL = 250_000
"""Bytes of a file that is kept in memory once it was asked for: its name changes with its content."""
KEPT = 8_000_000
"""Bytes of all of them."""
IMMUTABLE = "public, max-age=31536000, immutable"

NOT_BUILT = """<!doctype html><meta charset="utf-8"><title>Ostinato</title>
<p>The browser's side is not built. Run <code>scripts/build</code> and reload this page.</p>"""


class Bundle:
    """The built files, with compressed siblings where the client takes them."""

    def __init__(
        self,
        config: Callable[[], Config],
        script: Path,
        shown: Callable[[str], Collection[str] | None],
        folder: Path = BUNDLE,
    ) -> None:
        self._config = config
        self._head = Head(config, script, Preloads(folder), shown)
        self._folder = folder.resolve()
        self._index: tuple[int, str] | None = None
        self._contents: dict[Path, bytes] = {}
        self._kept = 0

    async def index(self, request: Request) -> Response:
        """The page. The same for every path, but for its nonce: the page asks for what its path means."""
        nonce = token_urlsafe(16)
        config = self._config()
        policy = CONTENT_SECURITY_POLICY.format(nonce=nonce, connect=map_hosts(config), **font_hosts(config))
        root = escape(request.scope.get("root_path", "").rstrip("/"), quote=True)  # where the app is mounted
        html = self._head.written(self._html(), request).replace("<head>", f'<head><base href="{root}/">', 1)
        html = html.replace("<script", f'<script nonce="{nonce}"')
        headers = {"Cache-Control": "no-cache", "Content-Security-Policy": policy, "Vary": "Accept-Encoding"}
        if "gzip" not in request.headers.get("accept-encoding", ""):
            return HTMLResponse(html, headers=headers)
        return HTMLResponse(gzip.compress(html.encode()), headers={**headers, "Content-Encoding": "gzip"})

    async def file(self, request: Request) -> Response:
        """A file of the bundle. Its name carries a digest of its content, so that it may be kept for ever."""
        path = self._inside(request.path_params["path"])
        if path is None:
            return PlainTextResponse("Not found", 404)
        headers = {"Cache-Control": IMMUTABLE, "Vary": "Accept-Encoding"}
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        accepted = request.headers.get("accept-encoding", "")
        for encoding, suffix in ENCODINGS:
            packed = path.with_name(path.name + suffix)
            if encoding in accepted and packed.is_file():
                return self._answer(packed, kind, {**headers, "Content-Encoding": encoding})
        return self._answer(path, kind, headers)

    def _answer(self, path: Path, kind: str, headers: dict[str, str]) -> Response:
        """A file's content. A page asks for dozens of small ones at once: those are read once."""
        content = self._contents.get(path)
        if content is None:
            size = path.stat().st_size
            if size > SMALL or size + self._kept > KEPT:
                return FileResponse(path, media_type=kind, headers=headers)
            content = self._contents[path] = path.read_bytes()
            self._kept += size
        return Response(content, media_type=kind, headers=headers)

    async def favicon(self, request: Request) -> Response:
        """The icon of apps that set none."""
        path = self._folder / "favicon.png"
        return FileResponse(path) if path.is_file() else PlainTextResponse("Not found", 404)

    def _inside(self, name: str) -> Path | None:
        """The file of that name, unless it lies outside the folder."""
        if "\0" in name or "\\" in name:
            return None
        path = (self._folder / "static" / name).resolve()
        return path if path.is_relative_to(self._folder) and path.is_file() else None

    def _html(self) -> str:
        path = self._folder / "index.html"
        try:
            stamp = path.stat().st_mtime_ns
        except OSError:
            return NOT_BUILT
        if self._index is None or self._index[0] != stamp:
            self._index = stamp, path.read_text("utf-8")
        return self._index[1]
