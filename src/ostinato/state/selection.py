"""The values of widgets that choose options which can be taken back: one of them, or any number."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from ..errors import StreamlitSelectionCountExceedsMaxError
from ..wire.element import Wire
from .answer import Answer
from .choice import Choice
from .places import Places, equal

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
    """Any number of the options, in the order in which they were chosen. On the wire: their labels.

    `most`: no more of them than that. `accept_new`: a text that labels no option is chosen as it is.
    """

    def __init__(
        self,
        options: Places,
        labels: Sequence[str],
        indices: Sequence[int],
        label: Callable[[T], object] = str,
        *,
        most: int | None = None,
        accept_new: bool = False,
        same: Callable[[Any, Any], bool] = lambda new, old: True,
    ) -> None:
        super().__init__([options.items[index] for index in indices], explicit=bool(indices))
        self.most = most
        self.accept_new = accept_new
        self._options = options
        self._labels = Places(labels)
        self._label = label
        self._same = same

    def to_wire(self, value: list[T]) -> Wire:
        """Raises StreamlitSelectionCountExceedsMaxError for too many of them."""
        if self._too_many(value):
            raise StreamlitSelectionCountExceedsMaxError(len(value), self.most or 0)
        return [self.label_of(option) for option in value]

    def label_of(self, option: T) -> str:
        """What the page shows for an option; the text itself for one that was added."""
        place = self._options.find(option)
        return str(option) if place is None else self._labels.items[place]

    def from_wire(self, wire: Wire) -> list[T]:
        return [self._option(label) for label in wire]

    def accepts(self, wire: Wire) -> bool:
        if not isinstance(wire, list) or self._too_many(wire):
            return False
        return all(self._takes(label) for label in wire) and len(set(wire)) == len(wire)

    def from_query(self, texts: Sequence[str]) -> Wire:
        """Of what the URL says, what can be chosen. Raises ValueError when that is nothing; an empty text clears."""
        said = dict.fromkeys(text for text in texts if text)
        taken = [text for text in said if self._takes(text)]
        if said and not taken:
            raise ValueError(texts)
        return taken[: self.most]

    def carry(self, value: list[T], wire: Wire) -> tuple[list[T], Wire]:
        if not isinstance(wire, list):  # it used to choose one
            return self.default, self.to_wire(self.default)
        kept = [pair for option, label in zip(value, wire, strict=False) for pair in self._kept(option, label)]
        if self._too_many(kept):
            return self.default, self.to_wire(self.default)
        return [option for option, _ in kept], [label for _, label in kept]

    def adopt(self, value: Any) -> list[T]:
        return [option for one in self._options.listed(value) for option in self._adopted(one)]

    def _option(self, label: Any) -> T:
        place = self._labels.find(label)
        option: T = label if place is None else self._options.items[place]
        return option

    def _takes(self, label: Wire) -> bool:
        if not isinstance(label, str):
            return False
        return self._labels.find(label) is not None or (self.accept_new and bool(label.strip()))

    def _kept(self, option: T, label: str) -> list[tuple[T, str]]:
        """An option of the last run as this run has it: by equality first, then by its label; [] if it is gone."""
        options, labels = self._options, self._labels
        labelled = labels.find(label)
        if labelled is not None and equal(options.items[labelled], option):
            return [(options.items[labelled], label)]
        place = options.find(option)
        if place is None and labelled is not None and self._same(options.items[labelled], option):
            place = labelled
        if place is not None:
            return [(options.items[place], labels.items[place])]
        stays = labelled is not None or (self.accept_new and isinstance(option, str))
        return [(option, label)] if stays else []

    def _adopted(self, option: Any) -> list[T]:
        place = self._options.find(option)
        if place is None and self.accept_new and isinstance(option, str):
            return [self._option(option)]
        if place is None:
            try:
                place = self._labels.find(str(self._label(option)))
            except Exception:  # the user's format_func need not understand what is no option
                place = None
        return [] if place is None else [self._options.items[place]]

    def _too_many(self, chosen: Sequence[object]) -> bool:
        return self.most is not None and len(chosen) > self.most
