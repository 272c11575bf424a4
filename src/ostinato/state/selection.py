"""The values of widgets that choose options which can be taken back: one of them, or any number."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from ..wire.element import Wire
from .answer import Answer
from .choice import Choice

T = TypeVar("T")


class Revocable(Choice[T]):
    """One of the options, or None: also where there is a default, unless a choice is required."""

    def __init__(
        self,
        options: Sequence[T],
        labels: Sequence[str],
        index: int | None,
        label: Callable[[T], object] = str,
        *,
        required: bool = False,
        same: Callable[[Any, Any], bool] = lambda new, old: True,
    ) -> None:
        super().__init__(options, labels, index, label, same=same)
        self.explicit = index is not None
        self.required = required

    def accepts(self, wire: Wire) -> bool:
        return not self.required if wire is None else super().accepts(wire)


class Several(Answer[list[T]]):
    """Any number of the options, in the order in which they were chosen. On the wire: their labels."""

    def __init__(
        self,
        options: Sequence[T],
        labels: Sequence[str],
        indices: Sequence[int],
        label: Callable[[T], object] = str,
        *,
        same: Callable[[Any, Any], bool] = lambda new, old: True,
    ) -> None:
        super().__init__([options[index] for index in indices], explicit=bool(indices))
        self.labels = labels
        self._one: Choice[T] = Choice(options, labels, None, label, same=same)

    def to_wire(self, value: list[T]) -> Wire:
        return [self._one.to_wire(option) for option in value]

    def from_wire(self, wire: Wire) -> list[T]:
        return [option for label in wire if (option := self._one.from_wire(label)) is not None]

    def accepts(self, wire: Wire) -> bool:
        return isinstance(wire, list) and len(wire) <= len(self.labels) and all(label in self.labels for label in wire)

    def from_query(self, texts: Sequence[str]) -> Wire:
        return list(dict.fromkeys(text for text in texts if text))

    def carry(self, value: list[T], wire: Wire) -> tuple[list[T], Wire]:
        if not isinstance(wire, list):  # it used to choose one
            return self.default, self.to_wire(self.default)
        kept = [self._one.carry(option, label) for option, label in zip(value, wire, strict=False)]
        found = [(option, label) for option, label in kept if label is not None]
        return [option for option, _ in found if option is not None], [label for _, label in found]

    def adopt(self, value: Any) -> list[T]:
        chosen = list(value) if isinstance(value, (list, tuple, set, frozenset)) else [value]
        return [option for one in chosen if (option := self._one.adopt(one)) is not None]
