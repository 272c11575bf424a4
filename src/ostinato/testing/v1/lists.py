"""Elements of one kind, in the order of the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, overload

if TYPE_CHECKING:
    from .block import Block
    from .element import Element, Widget

    E = TypeVar("E", bound=Element | Block)
    V = TypeVar("V", bound=Element)
    W = TypeVar("W", bound=Widget[Any])
    B = TypeVar("B", bound=Block)
else:
    E, V, W, B = TypeVar("E"), TypeVar("V"), TypeVar("W"), TypeVar("B")


class NodeList(Sequence[E], Generic[E]):
    """What stands on the page, by place (`at.button[0]`) or by key (`at.button(key="go")`)."""

    def __init__(self, name: str, found: Sequence[E]) -> None:
        self._name = name
        self._found = list(found)

    @overload
    def __getitem__(self, index: int) -> E: ...

    @overload
    def __getitem__(self, index: slice) -> Self: ...

    def __getitem__(self, index: int | slice) -> E | Self:
        if isinstance(index, slice):
            return type(self)(self._name, self._found[index])
        try:
            return self._found[index]
        except IndexError:
            raise IndexError(f"{self._name}[{index}]: the page shows {len(self)} of them.") from None

    def __call__(self, key: str) -> E:
        """The one with this key. Raises KeyError when there is none."""
        for one in self._found:
            if one.key == key:
                return one
        keys = [one.key for one in self._found if one.key is not None]
        raise KeyError(f"No {self._name} has the key {key!r}. Keys on the page: {keys}.")

    def __iter__(self) -> Iterator[E]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)

    @property
    def len(self) -> int:
        """How many there are."""
        return len(self._found)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, NodeList):
            return self._found == other._found
        return self._found == other

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._found!r})"


class ElementList(NodeList[V]):
    """Elements of one kind."""

    @property
    def values(self) -> list[Any]:
        """What they show, or the values of widgets."""
        return [one.value for one in self._found]


class WidgetList(ElementList[W]):
    """Widgets of one kind."""


class BlockList(NodeList[B]):
    """Containers of one kind."""
