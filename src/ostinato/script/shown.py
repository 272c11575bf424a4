"""Which media a page shows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..tree.tree import Tree
from ..wire.element import Wire

_NAME = re.compile(r"\bmedia/([0-9a-f]{40}(?:\.[a-z0-9]+)?)")


def shown_media(tree: Tree) -> set[str]:
    """Names of all media that some text on the page mentions. Call it with the session's lock held."""
    nodes = (tree.page, *tree.walk())
    fields = (getattr(node.element, field) for node in nodes for field in node.element.__struct_fields__)
    return {name for field in fields for text in _texts(field) if "media/" in text for name in _NAME.findall(text)}


def _texts(value: Wire) -> Iterator[str]:
    if type(value) is str:
        yield value
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, dict):
        yield from _texts(list(value.values()))
