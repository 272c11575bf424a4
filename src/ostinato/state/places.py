"""Where items stand in a sequence, for looking up many of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any


class Places:
    """Finds items by equality. The index is made by the first look-up: most runs need none.

    Of items that are equal the first counts.
    """

    def __init__(self, items: Sequence[Any]) -> None:
        self.items = items

    def find(self, item: Any) -> int | None:
        """The place of an item; None: it is not there."""
        try:
            return self._hashed.get(item)
        except TypeError:
            return next((i for i in self._unhashable if equal(self.items[i], item)), None)

    def listed(self, value: Any) -> list[Any]:
        """A value as a list: of one, if it is no iterable or is itself among the items; None stands for none."""
        if value is None:
            return []
        one = isinstance(value, (str, bytes)) or not isinstance(value, Iterable) or self.find(value) is not None
        return [value] if one else list(value)

    @cached_property
    def _hashed(self) -> dict[Any, int]:
        last = len(self.items) - 1
        try:
            return dict(zip(reversed(self.items), range(last, -1, -1), strict=True))
        except TypeError:
            return {self.items[i]: i for i in range(last, -1, -1) if _is_hashable(self.items[i])}

    @cached_property
    def _unhashable(self) -> list[int]:
        return [i for i, item in enumerate(self.items) if not _is_hashable(item)]


def equal(one: object, other: object) -> bool:
    """Equality that arrays and frames, which compare item by item, cannot break."""
    if one is other:
        return True
    try:
        return bool(one == other)
    except (TypeError, ValueError):
        return False


def _is_hashable(item: object) -> bool:
    try:
        hash(item)
    except TypeError:
        return False
    return True
