"""Parameters that take one of a few values."""

from __future__ import annotations

from collections.abc import Collection

from ..errors import StreamlitValueError

ALIGNMENTS = ("left", "center", "right", "justify")
VISIBILITIES = ("visible", "hidden", "collapsed")


def one_of(parameter: str, value: object, allowed: Collection[object]) -> None:
    """Raise StreamlitValueError unless `value` is one of `allowed`."""
    if value not in allowed:
        raise StreamlitValueError(parameter, [repr(choice) for choice in allowed], detail=f"Got {value!r}.")
