"""A place on the page that holds one element."""

from __future__ import annotations

from ..wire.element import Block, Element, Wire

LONG = 32
"""Characters from which a text that grows travels as what was added to it."""


class Grown(str):
    """What was added at the end of a text."""

    __slots__ = ()


class Node:
    """One element on the page. Ids are never used again within a session.

    A child is *visited* when its `seen` equals its parent's `fill`: a block takes a new stamp each time it is opened,
    so opening it anew (by a new run, or twice in one run inside st.empty) makes all its children unvisited at once.
    """

    __slots__ = (
        "block",
        "children",
        "cursor",
        "element",
        "fill",
        "form",
        "home",
        "id",
        "identity",
        "key",
        "lasting",
        "name",
        "parent",
        "pending",
        "seen",
        "single",
        "value",
        "visited",
        "widget",
    )

    def __init__(self, id: int, element: Element, parent: Node | None) -> None:
        self.id = id
        self.element = element
        self.parent = parent
        self.block = isinstance(element, Block)
        self.single = isinstance(element, Block) and element.single
        self.children: list[Node] = []
        self.cursor = 0
        """Index of the next child to be matched or inserted."""
        self.fill = 0
        self.seen = 0
        self.visited = 0
        """How many children carry the present fill stamp."""
        self.identity: str | None = None
        """What a node is found by, wherever it stands; None: found by its place."""
        self.key: str | None = None
        self.widget: str | None = None
        self.value: Wire = None
        """The widget's value as the browser shows it."""
        self.name = ""
        """The public function that drew it."""
        self.form: str | None = None
        self.home: Node | None = None
        """A portal goes into this block with the first child that it takes."""
        self.lasting = False
        """No run sweeps it."""
        self.pending = False
        """Inserted, and the browser has not been told yet."""

    def become(self, element: Element) -> dict[str, Wire]:
        """Hold another element of the same kind; returns the fields that differ, of a text that grew what was added."""
        old, self.element = self.element, element
        patch = {}
        for field in element.__struct_fields__:
            was, new = getattr(old, field), getattr(element, field)
            if was != new:
                patch[field] = _added(was, new)
        return patch

    def kinds_above(self) -> tuple[str, ...]:
        """Tags of this node and of all that enclose it, innermost first."""
        kinds = []
        node: Node | None = self
        while node is not None:
            kinds.append(node.element.kind())
            node = node.parent or node.home
        return tuple(kinds)


def _added(was: Wire, new: Wire) -> Wire:
    if type(was) is str and type(new) is str and len(was) >= LONG and new.startswith(was):
        return Grown(new[len(was) :])
    return new
