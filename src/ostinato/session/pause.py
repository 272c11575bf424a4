"""A rerun that waits for the user's word, because so many have come before it without end."""

from __future__ import annotations

from ..tree.tree import Tree
from ..wire.element import Widget
from .request import Request

ASKING = "runaway"
"""Identity of the box that asks. Its answer is true: go on, or false: stop."""


class Pause:
    """At most one rerun of a session that waits, and the box on its page that says why."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._held: Request | None = None

    def hold(self, request: Request, box: Widget) -> None:
        """Let `request` wait, and ask."""
        self._held = request
        self._tree.put(self._tree.overlay, box, box.kind(), ASKING, widget=True)

    def end(self) -> Request | None:
        """Take the box off the page; returns the request that waited."""
        held, self._held = self._held, None
        if held is not None:
            node = self._tree.find(ASKING)
            if node is not None:
                self._tree.drop(node)
        return held
