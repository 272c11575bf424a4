"""What the browser has not been told yet: page changes that merge while they wait."""

from __future__ import annotations

from collections.abc import Iterator

from ..wire.element import Wire
from ..wire.messages import Append, Drop, Insert, Move, Op, Set, Value
from .node import Grown, Node

CANCEL_WINDOW = 64
"""How many operations back an insert may lie to be cancelled by its own drop."""
LIMIT = 100_000
"""How many positions may wait (nobody reads them). Beyond it the browser needs the whole page instead."""


class _Placed:
    """An insert or a move, with the position it had when it happened: later operations build on it."""

    __slots__ = ("after", "move", "node", "parent")

    def __init__(self, node: Node, parent: int, after: int, move: bool) -> None:
        self.node = node
        self.parent = parent
        self.after = after
        self.move = move


class Changes:
    """Unsent changes of one page, in the order in which they happened.

    Positions (insert, move, drop) keep their order; contents (fields, values) are looked up when they are taken, so a
    thousand updates of one element wait as one. What was inserted and dropped unseen leaves no trace.
    """

    def __init__(self) -> None:
        self._placed: list[_Placed | int] = []
        self._patches: dict[int, dict[str, Wire]] = {}
        self._values: dict[int, Node] = {}
        self.lost = False
        """Changes were given up: only a snapshot can bring the browser up to date."""
        self.noted = 0
        """How many changes there have been: the page is the same as long as this is."""
        self.taken = 0
        """How many times nothing was left waiting: what waits since then is unsent."""

    def __bool__(self) -> bool:
        return bool(self._placed or self._patches or self._values or self.lost)

    def __len__(self) -> int:
        return len(self._placed) + len(self._patches) + len(self._values)

    def inserted(self, node: Node, parent: int, after: int) -> None:
        self._place(_Placed(node, parent, after, move=False))
        node.pending = not self.lost

    def moved(self, node: Node, parent: int, after: int) -> None:
        self._place(_Placed(node, parent, after, move=True))

    def _place(self, entry: _Placed | int) -> None:
        self.noted += 1
        if len(self._placed) >= LIMIT:
            self.clear()
            self.lost = True
        if not self.lost:
            self._placed.append(entry)

    def patched(self, node: Node, patch: dict[str, Wire]) -> None:
        self.noted += 1
        if node.pending:
            return
        known = self._patches.get(node.id)
        self._patches[node.id] = patch if known is None else _merged(known, patch)

    def unsent(self, node: Node) -> dict[str, Wire] | None:
        """The fields of a node that wait."""
        return self._patches.get(node.id)

    def put_back(self, node: Node, unsent: dict[str, Wire] | None) -> None:
        """Let the fields wait that did so earlier, in place of those that wait now."""
        if unsent is None:
            self._patches.pop(node.id, None)
        else:
            self._patches[node.id] = unsent

    def valued(self, node: Node) -> None:
        self.noted += 1
        if not node.pending:
            self._values[node.id] = node

    def gone(self, node: Node) -> None:
        """The node is off the page, by itself or with what held it: its contents are of no interest any more."""
        self._patches.pop(node.id, None)
        self._values.pop(node.id, None)

    def dropped(self, node: Node) -> None:
        if not (node.pending and self._cancel(node)):
            self._place(node.id)

    def _cancel(self, node: Node) -> bool:
        """Forget an unsent insert, unless a later operation names the node."""
        placed = self._placed
        for i in range(len(placed) - 1, max(-1, len(placed) - 1 - CANCEL_WINDOW), -1):
            entry = placed[i]
            if isinstance(entry, int):
                continue
            if entry.node is node and not entry.move:
                del placed[i]
                return True
            if node.id in (entry.parent, entry.after) or entry.node is node:
                return False
        return False

    def take(self) -> tuple[Op, ...]:
        """All changes as operations, in an order that can be applied; nothing waits afterwards."""
        ops: list[Op] = []
        dropping: list[int] = []
        for entry in self._placed:
            if isinstance(entry, int):
                dropping.append(entry)
                continue
            if dropping:
                ops.append(Drop(tuple(dropping)))
                dropping = []
            if entry.move:
                ops.append(Move(entry.node.id, entry.parent, entry.after))
            else:
                ops.append(insertion(entry.node, entry.parent, entry.after))
        if dropping:
            ops.append(Drop(tuple(dropping)))
        for node, patch in self._patches.items():
            ops.extend(_patching(node, patch))
        ops.extend(Value(node.id, node.value) for node in self._values.values())
        self.clear()
        return tuple(ops)

    def clear(self) -> None:
        """Forget everything that waits (the browser is about to get the whole page)."""
        for entry in self._placed:
            if not isinstance(entry, int):
                entry.node.pending = False
        self.taken += 1
        self.lost = False
        self._placed.clear()
        self._patches.clear()
        self._values.clear()


def insertion(node: Node, parent: int, after: int) -> Insert:
    """The operation that makes `node` behind its sibling `after`."""
    return Insert(node.id, parent, after, node.element, node.key, node.widget, node.value, node.form)


def _merged(known: dict[str, Wire], newer: dict[str, Wire]) -> dict[str, Wire]:
    """Both patches as one. What grew on top of an unsent text, or of what that grew by, makes it longer."""
    merged = {**known, **newer}
    for field, value in newer.items():
        if type(value) is Grown and field in known:
            merged[field] = type(known[field])(known[field] + value)
    return merged


def _patching(node: int, patch: dict[str, Wire]) -> Iterator[Op]:
    grown = {field: value for field, value in patch.items() if type(value) is Grown}
    if len(grown) < len(patch):
        yield Set(node, {field: value for field, value in patch.items() if field not in grown})
    for field, text in grown.items():
        yield Append(node, field, str(text))
