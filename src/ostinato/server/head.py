"""What is known of a page before its script runs: for search engines, previews of links, and the first moment."""

from __future__ import annotations

import ast
import os
import re
from collections.abc import Callable, Collection, Iterator
from html import escape
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urljoin

from starlette.requests import Request

from ..config import Config
from ..errors import ScriptError
from ..pages.names import name_of
from ..script.source import read_script
from .preloads import Preloads, kinds_in

RIGHT_TO_LEFT = {"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"}
"""Languages that are written from right to left."""
_OPENING = re.compile(r"<html[^>]*>")
_TITLE = re.compile(r"<title>[^<]*</title>")


class Said(NamedTuple):
    """What a script's text says without being run."""

    title: str | None
    kinds: frozenset[str]


NOTHING = Said(None, frozenset())


class Head:
    """Writes a page's language, title and description into its HTML, and which code it will need.

    `shown` knows which kinds of elements the page at a path has shown; None: nobody has opened it yet.
    """

    def __init__(
        self,
        config: Callable[[], Config],
        script: Path,
        preloads: Preloads,
        shown: Callable[[str], Collection[str] | None],
    ) -> None:
        self._config = config
        self._script = script
        self._preloads = preloads
        self._shown = shown
        self._seen: tuple[tuple[int, int], Said] | None = None

    def written(self, html: str, request: Request) -> str:
        """The HTML with all that is known."""
        opening = f"<html {_attributes(str(self._config().get('page.language')))}>"
        said = self._said()
        path = str(request.path_params.get("path", "")).strip("/")
        shown = self._shown(path)
        links = self._preloads.links(said.kinds if shown is None else shown)
        after = "".join(f"  {link}\n  " for link in links)  # the start's own come first
        html = html.replace("</head>", f"{after}</head>", 1)
        lines = "\n    ".join(self._lines(str(request.base_url), said.title))
        return _TITLE.sub(lambda _: lines, _OPENING.sub(lambda _: opening, html, count=1), count=1)

    def _lines(self, base: str, own_title: str | None) -> Iterator[str]:
        config = self._config()
        title = str(config.get("page.title") or own_title or name_of(self._script).title)
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

    def _said(self) -> Said:
        """What the script says, read once for each version of the file."""
        try:
            stat = os.stat(self._script)
            stamp = stat.st_mtime_ns, stat.st_size
            if self._seen is None or self._seen[0] != stamp:
                text = read_script(str(self._script))
                self._seen = stamp, Said(title_in(text), kinds_in(text))
            return self._seen[1]
        except (OSError, ScriptError):
            return NOTHING


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
