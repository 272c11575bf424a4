"""The query string of the page's URL, and the parameters in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias
from urllib.parse import parse_qsl, urlencode

from ..errors import ProtocolError

Parameters: TypeAlias = dict[str, list[str]]
"""The texts of each parameter, as often and in the order that the query string names it."""

MOST_BYTES = 512 * 1024
MOST_FIELDS = 1_000


def parse(query: str) -> Parameters:
    """The parameters of a query string. Raises ProtocolError when it is longer than any page of ours makes it."""
    size = len(query.encode(errors="replace"))
    if size > MOST_BYTES:
        raise ProtocolError(f"a query string of at most {MOST_BYTES} bytes", f"{size} bytes")
    try:
        fields = parse_qsl(query, keep_blank_values=True, max_num_fields=MOST_FIELDS)
    except ValueError:
        raise ProtocolError(
            f"a query string of at most {MOST_FIELDS} fields", f"{query.count('&') + 1} fields"
        ) from None
    parameters: Parameters = {}
    for name, text in fields:
        parameters.setdefault(name, []).append(text)
    return parameters


def format(parameters: Mapping[str, str | Sequence[str]]) -> str:
    """The query string of parameters: one field for a text, one for each text of a list."""
    return urlencode(parameters, doseq=True)
