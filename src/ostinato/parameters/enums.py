"""Members of an Enum class that a rerun has defined anew."""

from __future__ import annotations

from enum import Enum
from typing import Any

from ..script.options import get_option


def is_same_option(new: object, old: object) -> bool:
    """Return whether `new`, which has the label that the chosen option `old` had, takes its place.

    Members of an Enum class that was defined anew are not equal to the former ones: `runner.enumCoercion` says whether
    their names are enough, or the values of all members must be the same, too.
    """
    if not (isinstance(new, Enum) and isinstance(old, Enum)):
        return True
    mode = get_option("runner.enumCoercion")
    return mode == "nameOnly" or (mode == "nameAndValue" and _values(type(new)) == _values(type(old)))


def _values(kind: type[Enum]) -> dict[str, Any]:
    return {name: member.value for name, member in kind.__members__.items()}
