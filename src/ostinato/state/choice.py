"""The value of a widget that chooses one of several options."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from ..wire.element import Wire
from .answer import Answer
from .places import equal

T = TypeVar("T")


class Choice(Answer[T | None]):
    """One of the options, or None. On the wire it is the option's label.

    Options are made anew by every run: classes may be redefined, labels may change. So a value finds its option by
    equality first, then by its label, if `same` has no objection; what finds none falls back to the default.
    """

    def __init__(
        self,
        options: Sequence[T],
        labels: Sequence[str],
        index: int | None,
        label: Callable[[T], object] = str,
        *,
        accept_new: bool = False,
        same: Callable[[Any, Any], bool] = lambda new, old: True,
    ) -> None:
        super().__init__(None if index is None or not options else options[index], explicit=bool(index))
        self.options = options
        self.labels = labels
        self.index = index if options else None
        self.label = label
        self.accept_new = accept_new
        self._same = same

    def to_wire(self, value: T | None) -> Wire:
        if value is None:
            return None
        if self.index is not None and value is self.default:
            return self.labels[self.index]
        found = self._find(value)
        return str(value) if found is None else self.labels[found]

    def from_wire(self, wire: Wire) -> T | None:
        if wire is None:
            return None
        new: Any = wire
        place = self._labelled(wire)
        return new if place is None else self.options[place]

    def accepts(self, wire: Wire) -> bool:
        if wire is None:
            return self.index is None
        return isinstance(wire, str) and (self.accept_new or self._labelled(wire) is not None)

    def from_query(self, texts: Sequence[str]) -> Wire:
        return texts[-1] or (None if self._labelled("") is None else "")

    def carry(self, value: T | None, wire: Wire) -> tuple[T | None, Wire]:
        if value is None:
            return None, None
        labelled = self._labelled(wire)
        if labelled is not None and equal(self.options[labelled], value):
            return value, wire
        found = self._find(value)
        if found is None and labelled is not None:
            if not self._same(self.options[labelled], value):
                return value, wire
            found = labelled
        if found is not None:
            return self.options[found], self.labels[found]
        if self.accept_new and isinstance(value, str):
            return value, wire
        return self.default, self.to_wire(self.default)

    def adopt(self, value: T | None) -> T | None:
        if value is None:
            return None
        found = self._find(value)
        if found is not None:
            return self.options[found]
        if self.accept_new and isinstance(value, str):
            return value
        try:
            label = str(self.label(value))
        except Exception:  # the user's format_func need not understand what is no option
            return self.default
        labelled = self._labelled(label)
        return self.default if labelled is None else self.options[labelled]

    def _labelled(self, label: Wire) -> int | None:
        """The place of the option with a label. Of options with one label the first counts."""
        return self.labels.index(label) if label in self.labels else None

    def _find(self, value: Any) -> int | None:
        """The place of the option that equals a value."""
        return next((i for i, option in enumerate(self.options) if equal(option, value)), None)
