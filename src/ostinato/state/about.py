"""What the user's browser told of itself, and which of it the script goes by."""

from __future__ import annotations

from collections.abc import Mapping

from ..wire.element import Wire


class About:
    """What st.context tells of one session.

    Its owner's lock is held whenever it is read or changed.
    """

    __slots__ = ("_asked", "_values")

    def __init__(self) -> None:
        self._values: dict[str, Wire] = {}
        self._asked: set[str] = set()

    def get(self, name: str) -> Wire:
        """What was told under this name; from now on a change of it concerns the script."""
        self._asked.add(name)
        return self._values.get(name)

    def arrive(self, values: Mapping[str, Wire]) -> None:
        """A browser has connected, and told all of it."""
        self._values = dict(values)

    def change(self, news: Mapping[str, Wire]) -> bool:
        """Some of it is otherwise now. True: a script has asked for that."""
        changed = {name for name, value in news.items() if self._values.get(name) != value}
        self._values.update(news)
        return not changed.isdisjoint(self._asked)
