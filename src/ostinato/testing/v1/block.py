"""Containers of a page."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import indent
from typing import Any

from .element import Element, Shown
from .part import Part


class Block(Part):
    """A container. It is searched like the whole page: `at.columns[0].button`.

    Attributes
    ----------
    children
        What stands in it, by place.
    """

    def __init__(self, shown: Shown, children: list[Element | Block]) -> None:
        self._shown = shown
        self.children = dict(enumerate(children))

    @property
    def type(self) -> str:
        """Name of the function that drew it."""
        return self._shown.name

    @property
    def key(self) -> str | None:
        """The key that the script gave it, or None."""
        return self._shown.key

    def walk(self) -> Iterator[Element | Block]:
        for child in self.children.values():
            yield child
            if isinstance(child, Block):
                yield from child.walk()

    def __iter__(self) -> Iterator[Element | Block]:
        return iter(self.children.values())

    def __len__(self) -> int:
        return len(self.children)

    def __getitem__(self, index: int) -> Element | Block:
        return list(self.children.values())[index]

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return self._shown.field(name)

    def __repr__(self) -> str:
        inside = "".join(f"\n{indent(repr(child), '    ')}," for child in self)
        return f"{self._shown} [{inside}\n]" if inside else f"{self._shown} []"


class Column(Block):
    """A column of `st.columns`."""


class Tab(Block):
    """A tab of `st.tabs`."""


class Expander(Block):
    """`st.expander`."""
