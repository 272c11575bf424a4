"""Which media and which texts a page shows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..tree.tree import Tree
from ..wire.element import Wire

SHORT = 40
"""Letters that a name has at most."""
_NAME = re.compile(r"\bmedia/([0-9a-f]{40}(?:\.[a-z0-9]+)?)")


def shown_media(tree: Tree) -> set[str]:
    """Names of all media that some text on the page mentions. Call it with the session's lock held."""
    return {name for text in _all_texts(tree) if "media/" in text for name in _NAME.findall(text)}


def texts_of(tree: Tree) -> set[str]:
    """All short texts in the fields of what the page shows. Call it with the session's lock held."""
    return {text for text in _all_texts(tree) if len(text) <= SHORT}


def _all_texts(tree: Tree) -> Iterator[str]:
    for node in (tree.page, *tree.walk()):
        for field in node.element.__struct_fields__:
            yield from _texts(getattr(node.element, field))


def _texts(value: Wire) -> Iterator[str]:
    if type(value) is str:
        yield value
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, dict):
        yield from _texts(list(value.values()))
