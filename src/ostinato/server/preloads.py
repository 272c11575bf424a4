"""Code that a page will ask for once its script has run, named in its HTML so that it comes along with the start."""

from __future__ import annotations

import ast
import json
from collections.abc import Collection, Iterable, Iterator
from html import escape
from importlib import import_module
from pathlib import Path
from typing import Any

from .._generated.container import Container
from ..errors import ScriptError
from ..script.source import read_script

PACKAGE = __package__.partition(".")[0]
MANIFEST = "manifest.json"
"""The build's list of chunks: what each source file has become, and what that imports."""
START = "index.html"
CHUNKS = "src/wire/chunks.gen.ts"
"""Where the elements' chunks are listed: itself a chunk, for pages with elements that do not come with the start."""


class Preloads:
    """Knows the files of every element that is a chunk of its own."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / MANIFEST
        self._read: tuple[int, dict[str, Any]] | None = None

    def links(self, kinds: Collection[str]) -> Iterator[str]:
        """HTML that has a browser fetch what draws elements of these kinds, beyond what every page needs."""
        manifest = self._manifest()
        elements = [name for kind in sorted(kinds) if (name := f"src/elements/{kind}.tsx") in manifest]
        if not elements or START not in manifest:
            return
        start = set(_with_imports(manifest, [START]))
        chunks = [manifest[name] for name in _with_imports(manifest, [CHUNKS, *elements]) if name not in start]
        for style in dict.fromkeys(style for chunk in chunks for style in chunk.get("css", ())):
            # Browsers complain of preloads that wait for a slow script. These stand after the start's own styles, where
            # they would be put later on.
            yield f'<link rel="stylesheet" crossorigin href="./{escape(style)}">'
        for chunk in chunks:
            yield f'<link rel="modulepreload" crossorigin href="./{escape(chunk["file"])}">'

    def _manifest(self) -> dict[str, Any]:
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
    >>> sorted(kinds_in('import ostinato as st; st.sidebar.slider("Age"); st.pills("Colour", ["red"])'))
    ['button_group', 'slider']
    """
    try:
        named = {node.attr for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Attribute)}
    except (SyntaxError, ValueError, RecursionError):
        return frozenset()
    return frozenset(filter(None, map(_kind, named)))


def import_elements(script: Path) -> None:
    """Import the elements that a script names, before somebody waits for them. For a thread of its own."""
    try:
        kinds = kinds_in(read_script(str(script)))
    except (OSError, ScriptError):  # the page will say so
        return
    for kind in kinds:
        import_module(f"{PACKAGE}.elements.{kind}")


def _kind(function: str) -> str | None:
    """The element that a function shows: that of the file which holds it."""
    known = vars(Container).get(function)
    module = str(getattr(known, "__module__", ""))
    package, _, kind = module.rpartition(".")
    return kind if package.endswith(".elements") else None


def _with_imports(manifest: dict[str, Any], names: Iterable[str]) -> list[str]:
    """These chunks, and all that must have come before they can run."""
    found: dict[str, None] = {}
    waiting = list(names)
    while waiting:
        name = waiting.pop(0)
        if name in manifest and name not in found:
            found[name] = None
            waiting += manifest[name].get("imports", ())
    return list(found)
