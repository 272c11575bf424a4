"""Whatever scripts draw, run after run: the browser's page is the tree, and the tree is what the script drew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from ostinato.elements.button import Button
from ostinato.elements.container import ContainerBlock
from ostinato.elements.empty import Empty
from ostinato.elements.fragment import FragmentBlock
from ostinato.elements.heading import Heading
from ostinato.elements.page import Bottom, Main, Overlay, Page, Sidebar
from ostinato.elements.text import Text
from ostinato.tree.node import LONG, Node
from ostinato.tree.tree import Tree
from ostinato.wire.element import Element
from ostinato.wire.messages import Op
from tests.tree.page import BrowserPage, decode_op, synced

KINDS: dict[str, Any] = {
    "text": lambda label: Text(body=label),
    "title": lambda label: Heading(body=label, level=1),
    "button": lambda label: Button(label=label),
    "container": lambda label: ContainerBlock(border=label == "a"),
    "empty": lambda label: Empty(),
}
START = "d" * LONG
LABELS = st.sampled_from(["a", "b", "c", START, START + "e"])


@dataclass(frozen=True)
class Draw:
    """One step of a script: draw an element, into the block that was opened `into` blocks ago (0: main)."""

    kind: str
    label: str
    key: str | None
    into: int
    value: int


@dataclass(frozen=True)
class Replace:
    """Draw in the place of an element that was drawn before."""

    which: int
    kind: str
    label: str


@dataclass(frozen=True)
class Close:
    """Take away an element that was drawn before."""

    which: int


DRAWS = st.builds(
    Draw,
    st.sampled_from(sorted(KINDS)),
    LABELS,
    st.none() | st.sampled_from("xyz"),
    st.integers(0, 3),
    st.integers(0, 1),
)
REPLACES = st.builds(Replace, st.integers(0, 9), st.sampled_from(["text", "title"]), LABELS)
CLOSES = st.builds(Close, st.integers(0, 9))
SCRIPTS = st.lists(DRAWS | DRAWS | DRAWS | DRAWS | REPLACES | CLOSES, max_size=14)


@dataclass(frozen=True)
class Execution:
    """One run: its steps, whether it completes, and whether the browser reads in the middle and at the end."""

    script: Sequence[Draw | Replace | Close]
    finishes: bool
    sent_in_the_middle: bool
    sent_at_the_end: bool


EXECUTIONS = st.lists(
    st.builds(Execution, SCRIPTS, st.booleans(), st.booleans(), st.booleans()), min_size=2, max_size=6
)


@dataclass
class Drawn:
    """What one step left on the page, by the naive reading of the script."""

    element: Element
    children: list[Drawn] = field(default_factory=list)
    parent: Drawn | None = None

    def outline(self) -> tuple[Any, ...]:
        return self.element, [child.outline() for child in self.children]


class Player:
    """Plays scripts into a tree, and notes what each must look like."""

    def __init__(self) -> None:
        self.tree = Tree(Page(), Main(), Sidebar(), Bottom(), Overlay(), FragmentBlock())
        self.browser = BrowserPage()
        self.browser.apply(self.tree.snapshot())

    def play(self, execution: Execution) -> None:
        self.tree.begin()
        self.seen: set[str] = set()
        self.main = Drawn(Main())
        self.drawn: list[tuple[Node, Drawn]] = []
        for i, step in enumerate(execution.script):
            self.step(step)
            if execution.sent_in_the_middle and i == len(execution.script) // 2:
                self.send()
        if execution.finishes:
            self.tree.finish()
            assert naive(self.tree.main) == self.main.outline()
        if execution.sent_at_the_end:
            self.send()

    def step(self, step: Draw | Replace | Close) -> None:
        match step:
            case Draw():
                self.draw(step)
            case Replace() if self.drawn:
                node, drawn = self.drawn[step.which % len(self.drawn)]
                if not node.block and node.identity is None and node.parent is not None:
                    element = KINDS[step.kind](step.label)
                    new = self.tree.replace(node, element, step.kind)
                    self.drawn = [(new if n is node else n, d) for n, d in self.drawn]
                    drawn.element = element
            case Close() if self.drawn:
                node, drawn = self.drawn[step.which % len(self.drawn)]
                if drawn.parent is not None:
                    self.tree.drop(node)
                    drawn.parent.children = [d for d in drawn.parent.children if d is not drawn]
                    self.forget(drawn)

    def draw(self, step: Draw) -> None:
        element = KINDS[step.kind](step.label)
        identity = self.identity(step)
        blocks = [(self.tree.main, self.main), *((n, d) for n, d in self.drawn if n.block)]
        parent, above = blocks[-min(step.into, len(blocks) - 1) - 1] if step.into else blocks[0]
        widget = step.kind == "button"
        if identity is None:
            node = self.tree.put_plain(parent, element, step.kind)
        else:
            value = step.value if widget else None
            node = self.tree.put(parent, element, step.kind, identity, step.key, value, widget=widget)
        drawn = Drawn(element, parent=above)
        if isinstance(above.element, Empty):
            for former in above.children:
                self.forget(former)
            above.children = []
        above.children.append(drawn)
        self.drawn.append((node, drawn))

    def identity(self, step: Draw) -> str | None:
        """None for a plain element, and for one whose identity this run has drawn: a script would get an error."""
        if step.key is None and step.kind != "button":
            return None
        identity = f"{step.kind}:{step.key or step.label}"
        while identity in self.seen:
            identity += "'"
        self.seen.add(identity)
        return identity

    def forget(self, gone: Drawn) -> None:
        for child in gone.children:
            self.forget(child)
        gone.parent = None
        self.drawn = [(n, d) for n, d in self.drawn if d is not gone]

    def send(self) -> None:
        ops = self.tree.changes.take()
        for op in ops:
            assert_travels(op)
        self.browser.apply(tuple(travelled(op) for op in ops))
        assert synced(self.browser, self.tree)
        assert not self.tree.changes


def naive(node: Node) -> tuple[Any, ...]:
    return node.element, [naive(child) for child in node.children]


def travelled(op: Op) -> Op:
    return decode_op(msgspec.msgpack.decode(msgspec.msgpack.encode(op)))


def assert_travels(op: Op) -> None:
    assert msgspec.to_builtins(travelled(op)) == msgspec.to_builtins(op)


@settings(max_examples=400, deadline=None)
@given(EXECUTIONS)
def test_the_browsers_page_is_the_tree_and_the_tree_is_what_the_script_drew(executions: list[Execution]) -> None:
    player = Player()
    for execution in executions:
        player.play(execution)
    player.send()


@settings(max_examples=100, deadline=None)
@given(SCRIPTS)
def test_a_script_that_draws_the_same_again_changes_nothing(script: list[Draw | Replace | Close]) -> None:
    once = [step for step in script if isinstance(step, Draw)]
    player = Player()
    player.play(Execution(once, True, False, True))
    player.play(Execution(once, True, False, False))
    changed = player.tree.changes.take()
    singles = any(step.kind == "empty" for step in once)
    assert singles or changed == ()


@settings(max_examples=100, deadline=None)
@given(EXECUTIONS)
def test_a_snapshot_at_any_time_is_the_tree(executions: list[Execution]) -> None:
    player = Player()
    for execution in executions:
        player.play(execution)
        late = BrowserPage()
        late.apply(tuple(travelled(op) for op in player.tree.snapshot()), reset=True)
        assert synced(late, player.tree)
        player.browser = late
