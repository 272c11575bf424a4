"""The page of one session: put an element, get an operation or nothing.

A put looks for the node that the element had in the last run:
1. an element with an identity (widget, key) finds its node wherever it stands;
2. any other takes the next sibling if that is equal, or an equal one a few places on;
3. else the next sibling of the same kind, which changes (or, as the next put may tell, before which it is inserted);
4. else it is a new node.
Steps 2 and 3 never pass over a node with an identity: what is inserted above a widget must not move the widget, for
a moved node loses focus, scroll and open menus in the browser.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Literal

from ..wire.element import Block, Element, Wire
from ..wire.messages import Op
from .changes import Changes, insertion
from .node import Node
from .rewritten import Rewritten

LOOK_AHEAD = 8
"""How many siblings a put looks at for an equal element."""

PAGE, MAIN, SIDEBAR, BOTTOM, OVERLAY = 0, 1, 2, 3, 4
"""Ids of the page and of its areas, which every page has."""
NOWHERE = -1
"""Id of nodes that are not on the page."""


class Tree:
    """Nodes of one page, and the changes that the browser has not seen."""

    def __init__(self, page: Block, main: Block, sidebar: Block, bottom: Block, overlay: Block, group: Block) -> None:
        self.changes = Changes()
        self._stamp = 1
        self._epoch = self._former = 0
        self._group = group
        self._next = OVERLAY + 1
        self._opened: list[Node] = []
        self._completed = 0
        """How many nodes were visited in blocks that are complete."""
        self._by_identity: dict[str, Node] = {}
        self.page = Node(PAGE, page, None)
        self.main = Node(MAIN, main, self.page)
        self.sidebar = Node(SIDEBAR, sidebar, self.page)
        self.bottom = Node(BOTTOM, bottom, self.page)
        self.overlay = Node(OVERLAY, overlay, self.page)
        self.page.children = [self.main, self.sidebar, self.bottom, self.overlay]
        self._told: set[int] = set()
        self._rewritten = Rewritten(self.changes)

    # --- one run ---

    def begin(self) -> None:
        """A run starts: from here on everything on the page counts as unvisited."""
        self._former, self._epoch = self._epoch, self._stamp
        self.begin_part()

    def begin_part(self) -> None:
        """Some blocks are about to be opened and filled again; everything else stays as it is."""
        self._opened.clear()
        self._completed = 0
        self._told.clear()
        self._rewritten.clear()

    def narrow(self) -> None:
        """The run that has begun will draw parts of the page alone, after all."""
        self._epoch = self._former
        self.begin_part()
        for area in self.page.children:
            area.cursor = len(area.children)

    def finish(self) -> None:
        """The run is complete: what it did not visit goes. A run that ends for a rerun must not call this."""
        for area in self.page.children:
            self._enter(area)
        for block in self._opened:
            if block.visited < len(block.children) and block.parent is not None:
                self._drop_unvisited(block)
        self._opened.clear()

    def finish_part(self, blocks: Collection[Node]) -> None:
        """These blocks are complete, with all that was opened inside them."""
        others = []
        for block in self._opened:
            if not _lies_in(block, blocks):
                others.append(block)
                continue
            self._completed += block.visited
            if block.visited < len(block.children) and block.parent is not None:
                self._drop_unvisited(block)
        self._opened = others

    # --- putting ---

    def put(
        self,
        parent: Node,
        element: Element,
        name: str,
        identity: str | None = None,
        key: str | None = None,
        value: Wire = None,
        form: str | None = None,
        widget: bool = False,
    ) -> Node:
        """Show `element` as the next child of `parent`; return its node.

        A parent that is off the page (a place that a script kept, whose block went) takes elements to nowhere.
        """
        if parent.fill <= self._epoch:
            self._enter(parent)
        if parent.parent is None:
            return Node(NOWHERE, element, None)
        if parent.single:
            parent.cursor = 0
        children = parent.children
        i = parent.cursor
        node = self._known(identity, parent, i) if identity is not None else self._next_alike(parent, i, element)
        if node is not None and node.form != form:
            self.drop(node)  # the browser is told once and for all which form a node belongs to
            node = None
        if node is None:
            node = self._insert(parent, element, name, identity, key, value, form, widget)
        else:
            if node.element != element:
                self._rewritten.note(node)
                self._change(node, element)
            node.name = name
            if widget and (node.value != value or type(node.value) is not type(value)):
                node.value = value
                self.changes.valued(node)
            parent.cursor += 1
        if node.seen != parent.fill:
            node.seen = parent.fill
            parent.visited += 1
        if node.block:
            self.open(node)
        if parent.single and len(children) > 1:
            for other in [n for n in children if n is not node]:
                self.drop(other)
        return node

    def put_plain(self, parent: Node, element: Element, name: str | None) -> Node:
        """`put` for an element without identity; quick where nothing changed, as is the rule.

        `name` None: the element's kind.
        """
        if parent.fill > self._epoch and not parent.single:
            i = parent.cursor
            if i < len(parent.children):
                node = parent.children[i]
                if node.element == element and node.identity is None and not node.block:
                    parent.cursor = i + 1
                    parent.visited += 1
                    node.seen = parent.fill
                    if name is not None:
                        node.name = name
                    return node
        return self.put(parent, element, name or element.kind())

    def replace(self, node: Node, element: Element, name: str) -> Node:
        """Show `element` in the place of `node`, which changes if it is of the same kind, and goes otherwise."""
        parent = node.parent
        if parent is None:
            return node
        if type(node.element) is type(element) and node.identity is None:
            node.name = name
            if node.element != element:
                self._change(node, element)
            if isinstance(element, Block):
                self.open(node)
            return node
        index = parent.children.index(node)
        cursor, parent.cursor = parent.cursor, index
        new = self._insert(parent, element, name, None, None, None, None, False)
        new.seen = parent.fill
        parent.visited += 1
        parent.cursor = cursor + 1 if cursor > index else cursor
        self.drop(node)
        if isinstance(element, Block):
            self.open(new)
        return new

    def configure(self, page: Block) -> None:
        """The page's own settings."""
        if self.page.element != page:
            self._change(self.page, page)

    def announce(self, element: Element) -> Node:
        """Show something over the page that no run sweeps, until the browser has been told of it and a run begins."""
        overlay = self.overlay
        cursor, overlay.cursor = overlay.cursor, len(overlay.children)
        node = self._insert(overlay, element, element.kind(), None, None, None, None, False)
        overlay.cursor = cursor
        node.lasting = True
        return node

    def forget_announced(self) -> None:
        """What was announced, and told, is the browser's own business now."""
        for node in [node for node in self.overlay.children if node.lasting and not node.pending]:
            self.drop(node)

    def show(self, node: Node, element: Element) -> None:
        """Have a node show another element of the same kind, whatever its place. One that has gone shows nothing."""
        if node.parent is not None and node.element != element:
            self._change(node, element)

    def show_value(self, node: Node, value: Wire) -> None:
        """Tell the browser a widget's value, whatever it shows now."""
        node.value = value
        self.changes.valued(node)

    def area(self, name: Literal["sidebar", "bottom", "overlay"]) -> Node:
        """One of the areas beside the main one."""
        area: Node = getattr(self, name)
        return area

    def portal(self, home: Node, identity: str) -> Node:
        """A block of its own inside `home`, without a look: what goes there can be cleared and filled by itself.

        It joins the page with the first child that it takes; in a run that draws parts of the page, at the end of
        `home`.
        """
        node = self._by_identity.get(identity)
        if node is None:
            node = Node(self._next, self._group, None)
            self._next += 1
            node.identity, node.name, node.home = identity, self._group.kind(), home
            node.single = home.single
        return node

    def find(self, identity: str) -> Node | None:
        """The node with that identity."""
        return self._by_identity.get(identity)

    def next_of(self, parent: Node) -> Node | None:
        """The node that the next put into `parent` would look at first."""
        i = parent.cursor if parent.fill > self._epoch else 0
        return parent.children[i] if i < len(parent.children) else None

    # --- the whole page ---

    def snapshot(self) -> tuple[Op, ...]:
        """Operations that build the whole page from nothing; unsent changes are contained in it."""
        self.forget_announced()
        self.changes.clear()
        page = (insertion(self.page, PAGE, 0),)
        return page + tuple(self._insertions(self.page))

    def _insertions(self, parent: Node) -> Iterator[Op]:
        after = 0
        for node in parent.children:
            yield insertion(node, parent.id, after)
            yield from self._insertions(node)
            after = node.id

    def walk(self, top: Node | None = None) -> Iterator[Node]:
        """All nodes below `top` (default: the page), in the order of the page."""
        for node in (top or self.page).children:
            yield node
            yield from self.walk(node)

    def newly_visited(self) -> tuple[int, ...]:
        """The nodes that this run has visited and that this did not name before, as spans of ids."""
        fresh = [
            n.id for block in self._opened for n in block.children if n.seen == block.fill and n.id not in self._told
        ]
        self._told.update(fresh)
        return _spans(fresh)

    def progress(self) -> int:
        """How many nodes this run has visited."""
        return self._completed + sum([block.visited for block in self._opened])

    # --- inner workings ---

    def _enter(self, block: Node) -> None:
        """Open a block that is written to for the first time in this run, unless its own put has opened it."""
        if block.fill <= self._epoch:
            if block.home is not None:
                self._visit(block, block.home)
            self.open(block)

    def _visit(self, portal: Node, home: Node) -> None:
        """Put a portal as the next child of its home."""
        self._enter(home)
        if home.parent is None:
            return
        if portal.parent is None or portal.identity is None:
            self._place(portal, home)
        else:
            self._known(portal.identity, home, home.cursor)
            home.cursor += 1
        portal.seen = home.fill
        home.visited += 1
        if home.single:
            for other in [n for n in home.children if n is not portal]:
                self.drop(other)

    def open(self, block: Node) -> None:
        """Have a block filled from its beginning. What is not put again is dropped when it is complete."""
        self._stamp += 1
        block.fill = self._stamp
        block.cursor = block.visited = 0
        self._opened.append(block)

    def _known(self, identity: str, parent: Node, i: int) -> Node | None:
        """The node with that identity, moved to index `i` of `parent` unless it stands there or a little behind."""
        node = self._by_identity.get(identity)
        if node is None:
            return None
        children = parent.children
        if i < len(children) and children[i] is node:
            return node
        if node.parent is parent:
            for j in range(i + 1, min(i + 1 + LOOK_AHEAD, len(children))):
                if children[j] is node:
                    parent.cursor = j
                    return node
        self._take_out(node)
        i = parent.cursor
        children.insert(i, node)
        node.parent = parent
        self.changes.moved(node, parent.id, children[i - 1].id if i else 0)
        return node

    def _next_alike(self, parent: Node, i: int, element: Element) -> Node | None:
        children = parent.children
        if i >= len(children) or children[i].element != element:
            first = self._rewritten.first_inserted(children, i, element)
            if first is not None:
                self._take_back(parent, first)
        if i >= len(children):
            return None
        node = children[i]
        if node.identity is not None:
            return None
        if node.element == element:
            return node
        alike = node if type(node.element) is type(element) else None
        skipped = 0
        for j in range(i + 1, min(i + 1 + LOOK_AHEAD, len(children))):
            other = children[j]
            if other.identity is not None:
                break
            if other.element == element:
                alike, skipped = other, j - i
                break
            if alike is None and type(other.element) is type(element):
                alike, skipped = other, j - i
        if alike is not None:
            parent.cursor += skipped
        return alike

    def _insert(
        self,
        parent: Node,
        element: Element,
        name: str,
        identity: str | None,
        key: str | None,
        value: Wire,
        form: str | None,
        widget: bool,
    ) -> Node:
        node = Node(self._next, element, None)
        self._next += 1
        node.name, node.identity, node.key, node.value, node.form = name, identity, key, value, form
        node.widget = identity if widget else None
        self._place(node, parent)
        return node

    def _place(self, node: Node, parent: Node) -> None:
        """Insert a node at its parent's cursor."""
        node.parent = parent
        if node.identity is not None:
            self._by_identity[node.identity] = node
        i = parent.cursor
        after = parent.children[i - 1].id if i else 0
        parent.children.insert(i, node)
        parent.cursor = i + 1
        self.changes.inserted(node, parent.id, after)

    def _change(self, node: Node, element: Element) -> None:
        self.changes.patched(node, node.become(element))

    def _take_back(self, parent: Node, first: int) -> None:
        """The siblings from `first` up to the cursor were inserted, not changed: see `Rewritten`."""
        new = parent.children[first : parent.cursor]
        after = parent.children[first - 1].id if first else 0
        former = []
        for node in new:
            former.append(self._rewritten.take_back(node, self._next))
            self._next += 1
            self.changes.inserted(node, parent.id, after)
            after = node.id
        parent.children[parent.cursor : parent.cursor] = former

    def clear_rest(self, block: Node) -> None:
        """Take off the page at once what stands behind the last element that this run put into `block`."""
        self._enter(block)
        for node in block.children[block.cursor :]:
            self.drop(node)

    def drop(self, node: Node) -> None:
        """Take a node off the page, with all that it holds."""
        if node.parent is not None:
            self._take_out(node)
            self._forget(node)
            self.changes.dropped(node)

    def _drop_unvisited(self, block: Node) -> None:
        gone = [n for n in block.children if n.seen != block.fill and not n.lasting]
        block.children = [n for n in block.children if n.seen == block.fill or n.lasting]
        block.cursor = len(block.children)
        for node in gone:
            self._forget(node)
            self.changes.dropped(node)

    def _take_out(self, node: Node) -> None:
        """Remove a node from its parent's children, keeping the parent's cursor on the same sibling."""
        parent = node.parent
        assert parent is not None
        i = parent.children.index(node)
        del parent.children[i]
        if i < parent.cursor:
            parent.cursor -= 1
        if node.seen == parent.fill:
            parent.visited -= 1
            node.seen = 0

    def _forget(self, node: Node) -> None:
        """The node and all that it holds are off the page."""
        node.parent = None
        self.changes.gone(node)
        if node.identity is not None and self._by_identity.get(node.identity) is node:
            del self._by_identity[node.identity]
        for child in node.children:
            self._forget(child)


def _lies_in(block: Node, outer: Collection[Node]) -> bool:
    node: Node | None = block
    while node is not None:
        if node in outer:
            return True
        node = node.parent
    return False


def _spans(ids: list[int]) -> tuple[int, ...]:
    """First and last of each row of neighbouring numbers."""
    spans: list[int] = []
    for id in sorted(ids):
        if spans and id == spans[-1] + 1:
            spans[-1] = id
        else:
            spans += (id, id)
    return tuple(spans)
