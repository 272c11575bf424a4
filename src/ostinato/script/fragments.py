"""Fragments: functions of the script that can run again alone.

A call of a fragment function in a run makes one *fragment*: it keeps the function, its arguments and the block that the
function draws into. Until the next whole run an event of a widget in there, a timer or st.rerun executes the function
again, in the same place, without the rest of the script.

What a fragment draws into a block outside its own (`st.sidebar`, a container made before it) goes into a *portal*: a
block of its own inside that outside block. So a rerun can clear and redraw it, and nothing else there moves.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from ..errors import StreamlitAPIException, StreamlitDuplicateElementKey
from ..tree.node import Node
from ..tree.tree import Tree
from ..wire.element import Block
from .dialogs import Modal
from .scope import Scope, current
from .threads import outside_run

if TYPE_CHECKING:
    from .place import Place
    from .run import Run


RESERVED = ("app", "fragment")
"""No keys of fragments: st.rerun has another use for them."""


class Definition(NamedTuple):
    """What a decorator says of its function."""

    function: Callable[..., Any]
    block: Block
    """The struct that a call is drawn as."""
    every: float | None = None
    """Seconds between reruns by themselves."""
    parallel: Block | None = None
    """Whole runs execute it in a thread of its own; it is drawn as this struct while nothing of it is there yet."""
    key: str | None = None
    modal: Modal | None = None
    """What makes it a dialog."""

    @property
    def name(self) -> str:
        """The function's name, as its author knows it."""
        return getattr(self.function, "__qualname__", None) or type(self.function).__qualname__


class Fragment:
    """One call of a fragment function."""

    __slots__ = (
        "args",
        "definition",
        "detached",
        "drawn",
        "id",
        "kwargs",
        "node",
        "page",
        "parent",
        "portals",
        "run",
    )

    def __init__(
        self,
        id: str,
        definition: Definition,
        args: tuple[Any, ...],
        kwargs: dict[str, Any],
        node: Node,
        page: str,
        parent: Fragment | None,
    ) -> None:
        self.id = id
        """Its place among the calls of the run. Ids of the fragments in it begin with it."""
        self.definition = definition
        self.args = args
        self.kwargs = kwargs
        self.node = node
        self.page = page
        """Prefix of widget identities of the page that it is on."""
        self.parent = parent
        self.portals: dict[Node, Node] = {}
        """Its own block in each outside block that it draws into."""
        self.drawn: set[str] = set()
        """Identities of what its last execution drew."""
        self.run = 0
        """Number of the last run that executed it."""
        self.detached = False
        """It executes in a thread of its own, beside the script."""

    @property
    def name(self) -> str:
        return self.definition.name

    @property
    def on_page(self) -> bool:
        return self.node.parent is not None

    def within(self) -> tuple[Node, ...]:
        """The blocks that its body draws into."""
        return (self.node, *self.portals.values())

    def open(self, tree: Tree, *, node: bool = True) -> None:
        """Have all that it draws cleared, as far as it does not draw it again. `node` False: its own block stays."""
        self.portals = {home: portal for home, portal in self.portals.items() if portal.parent is not None}
        for portal in self.portals.values():
            tree.open(portal)
        if node:
            tree.open(self.node)

    def inner(self, run: Run, block: Node) -> Node:
        """The block that a write to `block` from this fragment's body goes to."""
        node: Node | None = block
        while node is not None:
            if node is self.node or (node.home is not None and self.portals.get(node.home) is node):
                return block
            node = node.parent or node.home
        if self.detached:
            raise StreamlitAPIException(
                f"The parallel fragment `{self.name}` expected to draw into its own place while the whole script runs; "
                "it drew into a container outside of it. Draw there from the script itself, or leave out "
                "`parallel=True`."
            )
        portal = self.portals.get(block)
        if portal is None:
            portal = self.portals[block] = run.tree.portal(block, f"{self.id}@{block.id}")
        return portal


class Fragments:
    """The fragments on one session's page, by id, and in the order in which they lie in each other."""

    def __init__(self) -> None:
        self._by_id: dict[str, Fragment] = {}
        self._inner: dict[str, dict[str, Fragment]] = {}
        """Those called by each fragment, by its id; "": by the script."""

    def __iter__(self) -> Iterator[Fragment]:
        return iter(list(self._by_id.values()))

    def __len__(self) -> int:
        return len(self._by_id)

    def get(self, id: str | None) -> Fragment | None:
        """The fragment of that id, if it is on the page."""
        return None if id is None else self._by_id.get(id)

    def named(self, key: str) -> list[Fragment]:
        """All calls of the fragment function with that key."""
        return [fragment for fragment in self._by_id.values() if fragment.definition.key == key]

    def below(self, id: str = "") -> Iterator[Fragment]:
        """All that lie in the fragment of that id; "": on the page."""
        for fragment in list(self._inner.get(id, {}).values()):
            yield fragment
            yield from self.below(fragment.id)

    def add(self, fragment: Fragment) -> Fragment | None:
        """Register a call; returns the one that it takes the place of."""
        former = self._by_id.get(fragment.id)
        self._by_id[fragment.id] = fragment
        self._inner.setdefault(_parent_id(fragment), {})[fragment.id] = fragment
        return former

    def outermost(self, ids: Iterable[str]) -> list[str]:
        """These ids without repetition, and without those that lie in another one: they run with it."""
        wanted = dict.fromkeys(ids)
        return [id for id in wanted if not self._lies_in(id, wanted)]

    def _lies_in(self, id: str, others: Container[str]) -> bool:
        fragment = self._by_id.get(id)
        outer = None if fragment is None else fragment.parent
        while outer is not None:
            if outer.id in others:
                return True
            outer = outer.parent
        return False

    def keep(self, run: int, within: str = "") -> list[Fragment]:
        """Forget the fragments inside `within` (empty: all) that run number `run` did not call; returns them."""
        gone = [fragment for fragment in self.below(within) if fragment.run != run]
        for fragment in gone:
            del self._by_id[fragment.id]
            self._inner.pop(fragment.id, None)
            self._inner.get(_parent_id(fragment), {}).pop(fragment.id, None)
        return gone


def _parent_id(fragment: Fragment) -> str:
    return "" if fragment.parent is None else fragment.parent.id


def call_fragment(at: Place, definition: Definition, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    """Draw a fragment at `at` and execute its body; returns what the body returns, None from a parallel one."""
    scope = current.get()
    if scope is None:
        outside_run()
        return definition.function(*args, **kwargs)
    if scope.recorder is not None:
        raise StreamlitAPIException(
            f"The fragment `{definition.name}` was called in a cached function, which cannot call it again on a hit. "
            "Call it outside, or cache what it computes in a function of its own."
        )
    run = scope.run
    with run.lock:
        run.check()
        fragment = _registered(at, scope, definition, args, kwargs)
    if definition.parallel is not None and run.targets is None:
        run.workers.start(fragment, scope.fragment)
        return None
    return run.body(fragment, outer=scope)


def _registered(
    at: Place, scope: Scope, definition: Definition, args: tuple[Any, ...], kwargs: dict[str, Any]
) -> Fragment:
    """A call as the session knows it from now on."""
    run = scope.run
    if definition.key is not None:
        _one_definition(run, definition)
    id = run.next_id(scope.fragment, definition)
    if definition.modal is not None:
        node = definition.modal.put(at, scope, definition.block, id)
    else:
        node = run.tree.put(at.block(scope), _struct(run, definition, id), definition.block.kind(), id)
    fragment = Fragment(id, definition, args, kwargs, node, scope.page, scope.fragment)
    former = run.fragments.add(fragment)
    if former is not None:
        fragment.drawn = former.drawn
        if run.targets is not None:  # the whole page is not drawn again: what it drew elsewhere is cleared here
            fragment.portals = former.portals
            fragment.open(run.tree, node=False)
    fragment.run = run.state.run
    return fragment


def _struct(run: Run, definition: Definition, id: str) -> Block:
    if definition.parallel is None or run.targets is not None:
        return definition.block
    former = run.tree.find(id)
    return definition.block if former is not None and former.children else definition.parallel


def _one_definition(run: Run, definition: Definition) -> None:
    """A key names one function."""
    assert definition.key is not None
    for other in run.fragments.named(definition.key):
        if other.run == run.state.run and _code(other.definition.function) is not _code(definition.function):
            raise StreamlitDuplicateElementKey(definition.key)


def _code(function: Callable[..., Any]) -> object:
    return getattr(function, "__code__", function)
