"""What is known of a page before its script runs: for search engines, previews of links, and the first moment."""

from __future__ import annotations

import ast
import os
import re
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path
from urllib.parse import urljoin

from starlette.requests import Request

from ..config import Config
from ..errors import ScriptError
from ..pages.names import name_of
from ..script.source import read_script

RIGHT_TO_LEFT = {"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"}
"""Languages that are written from right to left."""
_OPENING = re.compile(r"<html[^>]*>")
_TITLE = re.compile(r"<title>[^<]*</title>")


class Head:
    """Writes a page's language, title and description into its HTML."""

    def __init__(self, config: Callable[[], Config], script: Path) -> None:
        self._config = config
        self._script = script
        self._seen: tuple[tuple[int, int], str | None] | None = None

    def written(self, html: str, request: Request) -> str:
        """The HTML with all that is known."""
        opening = f"<html {_attributes(str(self._config().get('page.language')))}>"
        lines = "\n    ".join(self._lines(str(request.base_url)))
        return _TITLE.sub(lambda _: lines, _OPENING.sub(lambda _: opening, html, count=1), count=1)

    def _lines(self, base: str) -> Iterator[str]:
        config = self._config()
        title = str(config.get("page.title") or self._own_title() or name_of(self._script).title)
        description, image = config.get("page.description"), config.get("page.image")
        yield f"<title>{escape(title)}</title>"
        yield _meta("property", "og:type", "website")
        yield _meta("property", "og:title", title)
        if description:
            yield _meta("name", "description", description)
            yield _meta("property", "og:description", description)
        if image:
            yield _meta("property", "og:image", urljoin(base, str(image)))
        yield _meta("name", "twitter:card", "summary_large_image" if image else "summary")

    def _own_title(self) -> str | None:
        """What the script's first lines say, read once for each version of the file."""
        try:
            stat = os.stat(self._script)
            stamp = stat.st_mtime_ns, stat.st_size
            if self._seen is None or self._seen[0] != stamp:
                self._seen = stamp, title_in(read_script(str(self._script)))
            return self._seen[1]
        except (OSError, ScriptError):
            return None


def title_in(text: str) -> str | None:
    """The title that a script sets in any case: by a call at its top level, as a plain string.

    Examples
    --------
    >>> title_in('import ostinato as st; st.set_page_config("Sales", layout="wide")')
    'Sales'
    """
    try:
        body = ast.parse(text).body
    except (SyntaxError, ValueError, RecursionError):
        return None
    titles = [_title(line.value) for line in body if isinstance(line, ast.Expr) and isinstance(line.value, ast.Call)]
    return next(filter(None, reversed(titles)), None)


def _title(call: ast.Call) -> str | None:
    if getattr(call.func, "attr", getattr(call.func, "id", None)) != "set_page_config":
        return None
    named = [keyword.value for keyword in call.keywords if keyword.arg == "page_title"]
    for value in [*call.args[:1], *named]:
        if isinstance(value, ast.Constant) and isinstance(value.value, str):
            return value.value
    return None


def _attributes(language: str) -> str:
    rtl = language.lower().replace("_", "-").partition("-")[0] in RIGHT_TO_LEFT
    return f'lang="{escape(language)}"' + (' dir="rtl"' if rtl else "")


def _meta(kind: str, name: str, content: object) -> str:
    return f'<meta {kind}="{name}" content="{escape(str(content))}" />'
