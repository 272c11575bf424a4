"""Why a run happened, as its record tells it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, cast

from ..script.run import Run
from ..state.session_state import Change
from ..tree.node import Node
from .record import CauseKind, RunCause
from .short import HIDDEN, LONGEST, cut, short

MOST = 12
"""Causes of one run that are told."""


class Reason(Protocol):
    """Why a run is due, as the session queues it: its kind, and what it is about."""

    @property
    def kind(self) -> str: ...

    @property
    def detail(self) -> str: ...


def told(run: Run, reasons: Sequence[Reason], answered: Sequence[tuple[Change, Node | None]]) -> tuple[RunCause, ...]:
    """The causes of a run: events by the widgets that were answered, with what they were answered."""
    causes: list[RunCause] = []
    events = [_answer(change, node) for change, node in answered[:MOST]]
    for reason in reasons[:MOST]:
        if reason.kind != "event":
            causes.append(_cause(run, reason))
        elif events:
            causes += events
            events = []
        elif not answered:
            causes.append(RunCause(kind="event", widget=reason.detail))
    return tuple(causes[:MOST])


def _answer(change: Change, node: Node | None) -> RunCause:
    """An answer of the user's. A widget that is not on the page may be a password: its value is not told."""
    if node is None:
        return RunCause(kind="event", widget=change.id, key=change.record.key)
    old, new = short(change.old), short(change.record.value)
    if getattr(node.element, "secret", False):
        old = new = HIDDEN
    return RunCause(
        kind="event",
        widget=change.id,
        element=node.name,
        label=_label(node),
        key=change.record.key,
        old=old,
        new=new,
    )


def _cause(run: Run, reason: Reason) -> RunCause:
    kind, detail = cast(CauseKind, reason.kind), reason.detail
    match kind:
        case "rerun" | "switch_page":
            return RunCause(kind=kind, where=detail, name=run.state.location.path if kind == "switch_page" else None)
        case "timer":
            return RunCause(kind=kind, name=detail, every=_interval(run))
        case "carried":
            node = run.tree.find(detail)
            if node is None:
                return RunCause(kind=kind, widget=detail)
            return RunCause(kind=kind, widget=detail, element=node.name, label=_label(node), key=node.key)
        case _:
            return RunCause(kind=kind, name=detail or None)


def _interval(run: Run) -> float | None:
    fragments = (run.fragments.get(id) for id in run.targets or ())
    return next((f.definition.every for f in fragments if f is not None and f.definition.every is not None), None)


def _label(node: Node) -> str | None:
    label = getattr(node.element, "label", None)
    return None if label is None else cut(str(label), LONGEST)
