"""Containers of a page."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import indent
from typing import TYPE_CHECKING, Any, Self

from .element import Element, Shown
from .errors import AppTestError
from .part import Part

if TYPE_CHECKING:
    from .app_test import AppTest


ICONS = {"running": "spinner", "complete": ":material/check:", "error": ":material/error:"}


class Block(Part):
    """A container. It is searched like the whole page: `at.columns[0].button`.

    Attributes
    ----------
    children
        What stands in it, by place.
    parent
        The container that it stands in; None for those of the page.
    """

    parent: Block | None = None

    def __init__(self, shown: Shown, children: list[Element | Block], test: AppTest) -> None:
        self._shown = shown
        self._test = test
        self.children = dict(enumerate(children))
        for child in children:
            child.parent = self

    @property
    def type(self) -> str:
        """Name of the function that drew it."""
        return self._shown.name

    @property
    def function(self) -> str:
        """The same: containers go by no other name."""
        return self._shown.name

    @property
    def key(self) -> str | None:
        """The key that the script gave it, or None."""
        return self._shown.key

    def run(self, *, timeout: float | None = None) -> AppTest:
        """Run the app; the same as `AppTest.run`."""
        return self._test.run(timeout=timeout)

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


class ChatMessage(Block):
    """`st.chat_message`. Its attributes `name` and `avatar` say who speaks."""


class Column(Block):
    """A column of `st.columns`."""

    @property
    def weight(self) -> float:
        """Its share of the row's width: those of a row add up to 1."""
        row = [self] if self.parent is None else self.parent
        whole: float = sum(one._shown.field("weight") for one in row)
        weight: float = self._shown.field("weight")
        return weight / whole

    @property
    def gap(self) -> Any:
        """The space between the columns of its row."""
        return None if self.parent is None else self.parent._shown.field("gap")


class Tab(Block):
    """A tab of `st.tabs`."""


class Expander(Block):
    """`st.expander`."""


class Form(Block):
    """`st.form`. What is answered in it reaches the app when one of its submit buttons is clicked."""


class Popover(Block):
    """`st.popover`."""


class Status(Block):
    """`st.status`."""

    @property
    def icon(self) -> str:
        """The sign of its state."""
        return ICONS[self._shown.field("state")]


class Dialog(Block):
    """What a dialog function drew."""

    @property
    def label(self) -> str:
        """Its title. (`title` lists the titles that stand in it.)"""
        title: str = self._shown.field("title")
        return title

    def dismiss(self) -> Self:
        """Close it as the user would. Takes effect with the next `run`.

        Raises AppTestError when the user cannot.
        """
        if not self._shown.field("dismissible"):
            raise AppTestError(f"`{self._shown}` cannot be dismissed: a user could not close it either.")
        assert self._shown.widget is not None
        self._test.answers.set(self._shown.widget, False, str(self._shown))
        return self
