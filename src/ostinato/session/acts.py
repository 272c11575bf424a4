"""What an act of the user's asks for."""

from __future__ import annotations

from ..state.session_state import SessionState
from ..tree.tree import Tree
from ..wire.messages import Event
from .request import Cause, Request


def request_of(event: Event, state: SessionState, tree: Tree) -> Request:
    """The run that an event asks for."""
    return Request(
        _cause(event),
        event.values,
        event.n,
        event.query,
        path=event.path,
        fragments=_fragments(event, state, tree),
        forced=not event.values,
    )


def _cause(event: Event) -> Cause:
    if event.values:
        return Cause("event", next(iter(event.values)))
    return Cause("rerun_requested") if event.path is None else Cause("navigation", event.path)


def _fragments(event: Event, state: SessionState, tree: Tree) -> list[str] | None:
    """The fragments that it runs again; None: it concerns the whole script."""
    if event.path is not None or not event.values:
        return None
    fragments = []
    for id in event.values:
        record, node = state.record(id), tree.find(id)
        if record is None or (node is not None and getattr(node.element, "ignore", False)):
            continue  # it came along with what caused the event, and asks for no run itself
        if record.fragment is None:
            return None
        fragments.append(record.fragment)
    return fragments or None
