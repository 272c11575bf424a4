"""Widgets whose default follows their own value: every other answer gets lost.

`st.session_state.x = st.checkbox("x", value=st.session_state.x)` reads well. But a widget without a key is known by its
parameters, its default among them. The user's answer becomes the next run's default, so the next answer is given to a
widget that is no longer there; the new one starts from its default, and the user has to click twice.
"""

from __future__ import annotations

import ast
import os
from collections.abc import Iterable
from typing import NamedTuple

from ..script.syntax import parse
from ..state.session_state import Change, SessionState
from ..tree.node import Node
from ..tree.tree import Tree
from ..wire.element import Element


class Feedback(NamedTuple):
    """A widget that was replaced by one with another default when it was answered."""

    function: str
    label: str
    where: str | None
    """The line of its call: "app.py:12"; None where that is not certain."""

    def __str__(self) -> str:
        return (
            f'An answer to `st.{self.function}("{self.label}")` was lost: its default changed with its own value, so '
            "it became another widget, which starts from the new default. Give it a key and leave the default to the "
            f"first run: `st.{self.function}(…, key=…)` and, before it, "
            "`if key not in st.session_state: st.session_state[key] = …`. Then st.session_state[key] is its value."
        )


def find_feedback(changes: Iterable[Change], tree: Tree, state: SessionState) -> list[Node]:
    """The new widgets that took the place of those that were answered, each with another default.

    Cheap in well-formed apps: there every widget that was answered is called again.
    """
    records = [change.record for change in changes if change.record.key is None and change.record.run != state.run]
    lost: list[Element] = [record.drawn.element for record in records if record.drawn is not None]
    if not lost:
        return []
    new = [node for node in tree.walk() if _is_new(node, state)]
    return [node for node in new if any(_differs_by_default(element, node.element) for element in lost)]


def _is_new(node: Node, state: SessionState) -> bool:
    record = None if node.widget is None else state.record(node.widget)
    return record is not None and record.key is None and record.born == state.run


def _differs_by_default(old: Element, new: Element) -> bool:
    if type(old) is not type(new):
        return False
    return [f for f in old.__struct_fields__ if getattr(old, f) != getattr(new, f)] == ["default"]


def place_of_call(source: str, path: str, function: str, label: str) -> str | None:
    """The line of the one call of `function` with that label; None when there are several, or none is seen."""
    try:
        calls = [node for node in ast.walk(parse(source)) if isinstance(node, ast.Call)]
    except (SyntaxError, ValueError):
        return None
    lines = [call.lineno for call in calls if _name(call) == function and _label(call) == label]
    return f"{os.path.basename(path)}:{lines[0]}" if len(lines) == 1 else None


def _name(call: ast.Call) -> str | None:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", None)


def _label(call: ast.Call) -> object:
    first = call.args[0] if call.args else next((k.value for k in call.keywords if k.arg == "label"), None)
    return first.value if isinstance(first, ast.Constant) else None
