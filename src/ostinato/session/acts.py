"""What an act of the user's asks for."""

from __future__ import annotations

from ..script.run import Run
from ..state.session_state import Change, SessionState
from ..tree.tree import Tree
from ..wire.element import Wire
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


def apply_answers(request: Request, state: SessionState, tree: Tree) -> list[Change]:
    """Take over what a request brings; the page is told where a widget does not take it."""
    changes = state.apply(request.values)
    for id in request.values:
        node, record = tree.find(id), state.record(id)
        if node is None or record is None or record.resets:
            continue
        if record.wire == request.values[id] or record.act is not None:
            node.value = record.wire  # what the page shows already; of an act it shows nothing
        else:
            tree.show_value(node, record.wire)
    if request.carried:
        state.apply(request.carried)
    return changes


def triggers_of(request: Request, state: SessionState) -> dict[str, Wire]:
    """The clicks among a request's values."""
    records = {id: state.record(id) for id in request.values}
    return {id: value for id, value in request.values.items() if (r := records[id]) and r.act_of(value) is not None}


def pending_triggers(run: Run, state: SessionState) -> dict[str, Wire]:
    """Clicks in fragments of a run whose turn had not come."""
    pending = tuple(run.pending)
    unread = state.unread_triggers() if pending else {}
    fragments = {id: record.fragment for id in unread if (record := state.record(id))}
    return {id: unread[id] for id, fragment in fragments.items() if fragment and fragment.startswith(pending)}


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
