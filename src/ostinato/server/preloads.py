"""Code that a page will ask for once its script has run, named in its HTML so that it comes along with the start."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Collection, Iterator
from functools import cache
from html import escape
from importlib.util import find_spec
from pathlib import Path

from .._generated.container import Container
from ..script.syntax import parse

PACKAGE = __package__.partition(".")[0]
FILES = "elements.json"
"""The build's list of the files that draw each element, beyond those that every page loads."""


class Preloads:
    """Knows the files of every element that is a chunk of its own."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILES
        self._read: tuple[int, dict[str, dict[str, list[str]]]] | None = None

    def links(self, kinds: Collection[str]) -> Iterator[str]:
        """HTML that has a browser fetch what draws elements of these kinds, beyond what every page needs."""
        known = self._files()
        wanted = [known[kind] for kind in sorted(kinds) if kind in known]
        for style in dict.fromkeys(style for files in wanted for style in files["styles"]):
            # Browsers complain of preloads that wait for a slow script. These stand after the start's own styles, where
            # they would be put later on.
            yield f'<link rel="stylesheet" crossorigin href="./{escape(style)}">'
        for module in dict.fromkeys(module for files in wanted for module in files["modules"]):
            yield f'<link rel="modulepreload" crossorigin href="./{escape(module)}">'

    def _files(self) -> dict[str, dict[str, list[str]]]:
        try:
            stamp = self._path.stat().st_mtime_ns
            if self._read is None or self._read[0] != stamp:
                self._read = stamp, json.loads(self._path.read_text("utf-8"))
            return self._read[1]
        except (OSError, ValueError):  # not built, or just being built
            return {}


def kinds_in(text: str) -> frozenset[str]:
    """Elements that a script names, as far as can be told without running it.

    Examples
    --------
    >>> sorted(kinds_in('import ostinato as st; st.sidebar.slider("Age"); st.line_chart([1, 2])'))
    ['slider', 'vega_lite_chart']
    """
    return frozenset(filter(None, map(_kind, modules_in(text))))


def modules_in(text: str) -> frozenset[str]:
    """The modules that hold the functions which a script names."""
    try:
        named = {node.attr for node in ast.walk(parse(text)) if isinstance(node, ast.Attribute)}
    except (SyntaxError, ValueError, RecursionError):
        return frozenset()
    known = vars(Container)
    return frozenset(known[name].__module__ for name in named & known.keys() if hasattr(known[name], "__module__"))


@cache
def _kind(module: str) -> str | None:
    """The element that a module shows: the one of its name, or the only one that it composes. None: it depends."""
    package, _, name = module.rpartition(".")
    if package == f"{PACKAGE}.elements":
        return name
    found = find_spec(module) if package == f"{PACKAGE}.compose" else None
    if found is None or found.origin is None:
        return None
    kinds = re.findall(r"^from \.\.elements\.(\w+) import", Path(found.origin).read_text("utf-8"), re.MULTILINE)
    return str(kinds[0]) if len(kinds) == 1 else None
