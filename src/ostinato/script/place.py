"""A place on the page, and what every element shares: show, open, ask.

`Place` knows the rules (yield points, keys, duplicates, forms, what happens outside a run); what there is to show is
the business of elements/, which sit above this file and call it.
"""

from __future__ import annotations

from types import TracebackType
from typing import TypeAlias, TypeVar

from ..errors import StreamlitDuplicateElementId, StreamlitDuplicateElementKey
from ..state.answer import Answer
from ..state.values import Record
from ..tree.node import Node
from ..wire.element import Block, Element, Widget
from .threads import outside_run
from .calls import Call
from .identity import keyed, keyless
from .run import Run
from .scope import Scope, current

Key: TypeAlias = str | int | None
T = TypeVar("T")
P = TypeVar("P", bound="Place")


class Place:
    """Something that elements can be put into, or a shown element that another one can replace.

    The main place (`_area` and `_node` both None) stands for wherever the present `with` block writes to.
    """

    __slots__ = ("_area", "_node", "open_state")

    def __init__(self, node: Node | None = None, area: str | None = None) -> None:
        self._node = node
        self._area = area
        self.open_state: bool | None = None
        """Whether a tracked tab, expander or popover is open; None: not tracked."""

    @classmethod
    def main(cls: type[P]) -> P:
        """The place that `st.…` writes to."""
        return cls()

    @classmethod
    def sidebar(cls: type[P]) -> P:
        """The area at the side of the page."""
        return cls(area="sidebar")

    # --- what elements call ---

    def show(self: P, element: Element, key: Key = None, *, name: str | None = None) -> P:
        """Put an element without an answer. The result can replace it in place."""
        scope = current.get()
        if scope is None:
            outside_run()
            return type(self)()
        run = scope.run
        with run.lock:
            run.check()
            return self._put(run, scope, element, key, name)

    def open(self: P, block: Block, key: Key = None, *, name: str | None = None) -> P:
        """Put a block. The result takes elements, by `with` and by method."""
        return self.show(block, key, name=name)

    def ask(
        self,
        element: Widget,
        answer: Answer[T],
        key: Key = None,
        call: Call | None = None,
        *,
        name: str | None = None,
        persist: str | None = None,
    ) -> T:
        """Put a widget; return its present value."""
        return self.track(element, answer, key, call, name=name, persist=persist)[1]

    def track(
        self: P,
        element: Element,
        answer: Answer[T],
        key: Key = None,
        call: Call | None = None,
        *,
        name: str | None = None,
        persist: str | None = None,
    ) -> tuple[P, T]:
        """Put an element or a block that answers; return its place and its present value."""
        scope = current.get()
        if scope is None:
            outside_run()
            return type(self)(), answer.default
        run = scope.run
        with run.lock:
            run.check()
            parent = self._parent(scope)
            key = None if key is None or key == "" else str(key)
            if key is None:
                identity = keyless(run.page, element, run.tree.next_of(parent))
            else:
                identity = keyed(run.page, element, key)
            _once(run, identity, key, element)
            record = run.state.bind(identity, key, answer)
            _arm(record, element, call, persist)
            wire = record.wire
            if record.resets:
                run.reached(identity)
                wire = None  # a trigger shows nothing of its value
            node = run.tree.put(parent, element, name or element.kind(), identity, key, wire, _form(parent), widget=True)
            value: T = record.value
            return type(self)(node), value

    def configure(self, page: Block) -> None:
        """Set the page's own settings."""
        scope = current.get()
        if scope is None:
            outside_run()
            return
        with scope.run.lock:
            scope.run.check()
            scope.run.configured = True
            scope.run.tree.configure(page)

    def close(self) -> None:
        """Take this place's element off the page now."""
        scope = current.get()
        if scope is None or self._node is None:
            return
        with scope.run.lock:
            scope.run.check()
            scope.run.tree.drop(self._node)

    @property
    def parent_kinds(self) -> tuple[str, ...]:
        """Tags of the blocks that a new element here would stand in, innermost first."""
        scope = current.get()
        return () if scope is None else self._parent(scope).kinds_above()

    # --- with ---

    def __enter__(self: P) -> P:
        scope = current.get()
        if scope is not None:
            current.set(Scope(scope.run, self._parent(scope), scope))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        scope = current.get()
        if scope is not None and scope.outer is not None:
            current.set(scope.outer)

    def __bool__(self) -> bool:
        return True

    # --- inner workings ---

    def _parent(self, scope: Scope) -> Node:
        """The block that a new element goes into."""
        if self._node is not None:
            return self._node
        if self._area is not None:
            area: Node = getattr(scope.run.tree, self._area)
            return area
        return scope.block

    def _put(self: P, run: Run, scope: Scope, element: Element, key: Key, name: str | None) -> P:
        parent = self._parent(scope)
        name = name or element.kind()
        if not isinstance(parent.element, Block):
            self._node = run.tree.replace(parent, element, name)
            return self
        if key is None or key == "":
            return type(self)(run.tree.put(parent, element, name))
        key = str(key)
        identity = keyed(run.page, element, key)
        _once(run, identity, key, element)
        return type(self)(run.tree.put(parent, element, name, identity, key))


def _once(run: Run, identity: str, key: str | None, element: Element) -> None:
    """No two elements of a run may have one identity."""
    if identity in run.seen:
        if key is not None:
            raise StreamlitDuplicateElementKey(key)
        raise StreamlitDuplicateElementId(element.kind())
    run.seen.add(identity)


def _arm(record: Record, element: Element, call: Call | None, persist: str | None) -> None:
    """What the widget's next change is held against, and what it calls."""
    record.call = call
    record.persist = persist
    if isinstance(element, Widget):
        record.disabled = element.disabled
        record.resets = element.resets


def _form(parent: Node) -> str | None:
    """Id of the form around a widget."""
    node: Node | None = parent
    while node is not None:
        if node.form is not None:
            return node.form
        node = node.parent
    return None

