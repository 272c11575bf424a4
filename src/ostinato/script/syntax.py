"""Python source as a syntax tree, whatever other threads do."""

from __future__ import annotations

import ast

ATTEMPTS = 20


def parse(source: str, path: str = "<unknown>") -> ast.Module:
    """`ast.parse`, safe from many threads.

    CPython 3.11 counts the depth of the tree for all threads together. When another one parses meanwhile, whoever's
    code that is, the count does not come out and parsing fails; nothing is wrong with the source, so it is tried again.

    Raises SyntaxError; ValueError for a NUL character.
    """
    for _ in range(ATTEMPTS - 1):
        try:
            return ast.parse(source, path)
        except SystemError:
            continue
    return ast.parse(source, path)
