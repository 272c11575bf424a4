"""The pages/ folder beside the main script: each Python file in it is a page, without a call of st.navigation."""

from __future__ import annotations

import os
from pathlib import Path
from time import monotonic
from types import CodeType

from ..errors import StreamlitMissingRequiredParameterError
from ..script.source import Script
from .names import name_of
from .page import Page

FOLDER = "pages"
LOOK = 0.2
"""Seconds for which what stands in the folder is taken to be known: a run must not wait for the disk."""


class PagesFolder:
    """The pages that an app has by its files: that of the main script, and those in the folder beside it.

    Once the app calls st.navigation they count no more, for no session. A main script that names it is believed to do
    so: otherwise a link to a page's file could show the page without what the main script puts around it.
    """

    def __init__(self, script: Script) -> None:
        self._script = script
        self._main = Path(os.path.abspath(script.path))
        self._folder = self._main.parent / FOLDER
        self._stamp: int | None = None
        self._pages: list[Page] = []
        self._code: CodeType | None = None
        self._looked = -LOOK
        self.off = not script.is_file

    def pages(self) -> list[Page]:
        """The main script's page first, then those of the folder in their order; none: the app names its pages itself.

        Raises ScriptError when the main script cannot be compiled.
        """
        if not self.off and monotonic() - self._looked >= LOOK:
            self._look()
            self._looked = monotonic()
        return [] if self.off else self._pages

    def _look(self) -> None:
        code = self._script.code()
        if code is not self._code:
            self._code = code
            self.off = self.off or mentions_navigation(code)
        try:
            stamp = self._folder.stat().st_mtime_ns
        except OSError:
            stamp = 0
        if stamp != self._stamp:
            files = [file for file in self._folder.glob("*.py") if not file.name.startswith((".", "__init__"))]
            self._pages = [_page(self._main, True), *(_page(file, False) for file in sorted(files, key=_order))]
            self._stamp = stamp


def _page(file: Path, default: bool) -> Page:
    try:
        return Page(file, default=default)
    except StreamlitMissingRequiredParameterError:  # a name without words, such as 1.py
        return Page(file, default=default, title=file.stem, url_path=file.stem)


def _order(file: Path) -> tuple[bool, int, str]:
    name = name_of(file)
    return name.number is None, name.number or 0, name.words.lower()


def mentions_navigation(code: CodeType) -> bool:
    """Whether a script names st.navigation anywhere."""
    if "navigation" in code.co_names:
        return True
    return any(mentions_navigation(const) for const in code.co_consts if isinstance(const, CodeType))
