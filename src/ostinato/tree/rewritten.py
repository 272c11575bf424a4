"""Changes in place that may turn out to have been insertions.

A run that shows a new text above many equal ones looks, at first, as if the first of them had changed: what comes next
is not known yet. When the very next put shows what that node was before, the change is taken back: the node keeps what
it showed, and the new text becomes a node of its own, inserted before it. Else every text below would change in turn.
"""

from __future__ import annotations

from typing import NamedTuple

from ..wire.element import Element, Wire
from .changes import Changes
from .node import Node

LOOK_BACK = 8
"""How many siblings may be inserted at once and be recognised as such."""


class _Was(NamedTuple):
    """A node before this run changed it, and what the browser had not been told of it then."""

    element: Element
    name: str
    unsent: dict[str, Wire] | None
    taken: int


class Rewritten:
    """The nodes that the present run has changed in place."""

    def __init__(self, changes: Changes) -> None:
        self._changes = changes
        self._was: dict[Node, _Was] = {}

    def clear(self) -> None:
        """A run starts."""
        self._was.clear()

    def note(self, node: Node) -> None:
        """The node is about to be changed in place."""
        if node not in self._was and not node.pending and not node.block and node.identity is None:
            unsent = self._changes.unsent(node)
            self._was[node] = _Was(node.element, node.name, unsent, self._changes.taken)

    def first_inserted(self, siblings: list[Node], i: int, element: Element) -> int | None:
        """Index of the sibling that used to be `element`, when all from there up to `i` were changed in place."""
        if self._was:
            for j in range(i - 1, max(-1, i - 1 - LOOK_BACK), -1):
                was = self._was.get(siblings[j])
                if was is None:
                    return None
                if was.element == element:
                    return j
        return None

    def take_back(self, node: Node, new_id: int) -> Node:
        """The node as it was, under its id. `node`, which the script may hold, goes on under another id."""
        was = self._was.pop(node)
        former = Node(node.id, node.element, node.parent)
        former.name = was.name
        if was.taken == self._changes.taken:
            self._changes.put_back(former, was.unsent)
            former.element = was.element
        else:
            self._changes.patched(former, former.become(was.element))
        node.id = new_id
        return former
