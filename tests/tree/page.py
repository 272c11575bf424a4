"""A page as a browser holds it: built from nothing but the bytes of frames."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import msgspec

from ostinato.tree.node import Node
from ostinato.tree.tree import Tree
from ostinato.wire.element import Element, Widget
from ostinato.wire.messages import Append, Drop, Frame, Fresh, Insert, Leave, Move, Op, Set, Url, Value

OPS: dict[str | int | None, type[Op]] = {
    kind.__struct_config__.tag: kind for kind in (Insert, Set, Append, Value, Move, Drop, Fresh, Url, Leave)
}


def structs_by_tag(base: type[Element] = Element) -> dict[str, type[Element]]:
    found = {base.kind(): base}
    for kind in base.__subclasses__():
        found |= structs_by_tag(kind)
    return found


def decode_frame(data: bytes) -> Frame:
    """A frame with all its elements as structs again; raises when one does not fit its struct."""
    tag, seq, state, ack, ops, *reset = msgspec.msgpack.decode(data)
    assert tag == "f"
    return Frame(seq, state, ack, tuple(decode_op(op) for op in ops), *reset)


def decode_op(raw: list[Any]) -> Op:
    tag, *fields = raw
    if tag == "i":
        element = fields[3]
        fields[3] = msgspec.convert(element, structs_by_tag()[element["$"]])
        return Insert(*fields)
    op: Op = msgspec.convert(raw, OPS[tag])
    return op


@dataclass
class Shown:
    """One node in the browser."""

    element: Element
    parent: int
    key: str | None
    widget: str | None
    value: Any
    form: str | None = None
    children: list[int] = field(default_factory=list)


class BrowserPage:
    """Applies operations as the browser does, and refuses what does not fit."""

    def __init__(self) -> None:
        self.nodes: dict[int, Shown] = {}
        self.seq = 0
        self.state = ""
        self.ack = 0
        self.url = ("", "")
        self.left: str | None = None
        """Where the script has sent the browser."""

    def take(self, data: bytes) -> Frame:
        frame = decode_frame(data)
        assert frame.reset or frame.seq == self.seq + 1, f"frame {frame.seq} after {self.seq}"
        self.seq, self.state, self.ack = frame.seq, frame.state, frame.ack
        self.apply(frame.ops, reset=frame.reset)
        return frame

    def apply(self, ops: tuple[Op, ...], *, reset: bool = False) -> None:
        if reset:
            self.nodes.clear()
        for op in ops:
            self._apply(op)

    def _apply(self, op: Op) -> None:
        match op:
            case Insert():
                assert op.node not in self.nodes, f"node {op.node} exists already"
                self.nodes[op.node] = Shown(op.element, op.parent, op.key, op.widget, op.value, op.form)
                if op.node != op.parent:
                    self._place(op.node, op.parent, op.after)
            case Set():
                shown = self.nodes[op.node]
                fields = msgspec.to_builtins(msgspec.structs.asdict(shown.element), builtin_types=(bytes,)) | op.patch
                shown.element = msgspec.convert(fields | {"$": shown.element.kind()}, type(shown.element))
            case Append():
                shown = self.nodes[op.node]
                text = getattr(shown.element, op.field) + op.text
                shown.element = msgspec.structs.replace(shown.element, **{op.field: text})
            case Value():
                self.nodes[op.node].value = op.value
            case Move():
                shown = self.nodes[op.node]
                self.nodes[shown.parent].children.remove(op.node)
                shown.parent = op.parent
                self._place(op.node, op.parent, op.after)
            case Drop():
                for node in op.nodes:
                    self.nodes[self.nodes[node].parent].children.remove(node)
                    self._forget(node)
            case Fresh():
                drawn = [node for i in range(0, len(op.spans), 2) for node in range(op.spans[i], op.spans[i + 1] + 1)]
                assert {*drawn, *op.within} <= set(self.nodes)
            case Url():
                self.url = (op.path, op.query)
            case Leave():
                self.left = op.address

    def _place(self, node: int, parent: int, after: int) -> None:
        siblings = self.nodes[parent].children
        siblings.insert(siblings.index(after) + 1 if after else 0, node)

    def _forget(self, node: int) -> None:
        for child in self.nodes.pop(node).children:
            self._forget(child)

    def answer(self, name: str, value: Any) -> str:
        """The user answers the widget with that key or label; returns its identity."""
        for shown in self.nodes.values():
            if shown.widget is not None and name in (shown.key, getattr(shown.element, "label", None)):
                if not (isinstance(shown.element, Widget) and shown.element.resets):
                    shown.value = value
                return shown.widget
        raise KeyError(name)

    def outline(self, node: int = 0) -> tuple[Any, ...]:
        """The page as nested values, ids included."""
        shown = self.nodes[node]
        children = [self.outline(child) for child in shown.children]
        return node, shown.element, shown.key, shown.widget, shown.value, children

    def texts(self, node: int = 1) -> list[str]:
        """What the main area says, in order: the bodies, labels and messages of all its elements."""
        shown = self.nodes[node]
        own = next((getattr(shown.element, f) for f in ("body", "label", "message") if hasattr(shown.element, f)), None)
        below = [text for child in shown.children for text in self.texts(child)]
        return below if own is None else [own, *below]


def outline(node: Node) -> tuple[Any, ...]:
    """The server's tree in the same form."""
    return node.id, node.element, node.key, node.widget, node.value, [outline(child) for child in node.children]


def synced(page: BrowserPage, tree: Tree) -> bool:
    return page.outline() == outline(tree.page)
