"""The query string of the page's URL, and the parameters in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from ..errors import ProtocolError

Parameters: TypeAlias = Mapping[str, Sequence[str]]
"""The texts of each parameter, as often and in the order that the query string names it."""

MOST_BYTES = 512 * 1024
MOST_FIELDS = 1_000
MOST_PATH = 2_000
RESERVED = ("embed", "embed_options")
"""Parameters that say how the page itself is shown. Scripts neither see nor set them."""


def is_reserved(name: str) -> bool:
    """Whether a parameter belongs to the page itself."""
    return name.lower() in RESERVED


def check_path(path: str) -> None:
    """Raise ProtocolError for a page path that is longer than any page's can be."""
    if len(path) > MOST_PATH:
        raise ProtocolError(f"a page path of at most {MOST_PATH} characters", f"{len(path)} characters")


def check(query: str) -> None:
    """Raise ProtocolError for a query string that is longer than a page's may be."""
    size = len(query.encode(errors="replace"))
    if size > MOST_BYTES:
        raise ProtocolError(f"a query string of at most {MOST_BYTES} bytes", f"{size} bytes")
    fields = query.count("&") + 1
    if fields > MOST_FIELDS:
        raise ProtocolError(f"a query string of at most {MOST_FIELDS} fields", f"{fields} fields")


def parse(query: str) -> dict[str, list[str]]:
    """The parameters of a query string."""
    from urllib.parse import parse_qsl  # late: a script without a server has no URL

    parameters: dict[str, list[str]] = {}
    for name, text in parse_qsl(query, keep_blank_values=True):
        parameters.setdefault(name, []).append(text)
    return parameters


def formatted(parameters: Mapping[str, str | Sequence[str]]) -> str:
    """The query string of parameters: one field for a text, and one for each text of a list."""
    from urllib.parse import urlencode

    return urlencode(parameters, doseq=True)
