"""Sizes in bytes, such as 500_000, "500MB" or "1.5GiB"."""

from __future__ import annotations

import re

_UNITS = {"b": 0, "k": 1, "m": 2, "g": 3, "t": 4}
_SIZE = re.compile(r"\s*(\d+(?:\.\d+)?)\s*(b|[kmgt]i?b)\s*", re.IGNORECASE)


def bytes_of(text: str) -> int | None:
    """The bytes that a text stands for, by powers of 1024 and rounded down; None: it is no size.

    Examples
    --------
    >>> bytes_of("1.1KB")
    1126
    """
    found = _SIZE.fullmatch(text)
    return None if found is None else int(float(found[1]) * 1024 ** _UNITS[found[2][0].lower()])
