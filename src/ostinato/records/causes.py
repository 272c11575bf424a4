"""Why a run happened, as its record tells it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol, cast

import msgspec

from ..state.session_state import Change
from ..tree.node import Node
from .record import CauseKind, RunCause
from .short import HIDDEN, LONGEST, cut, short

MOST = 12
"""Causes of one run that are told."""
UNTOLD: Any = msgspec.UNSET
"""A value that must not be told."""


class Reason(Protocol):
    """Why a run is due, as the session queues it: its kind, and what it is about."""

    @property
    def kind(self) -> str: ...

    @property
    def detail(self) -> str: ...


class Given(msgspec.Struct, frozen=True, gc=False):
    """A widget that the user answered: texts, and values that are as good as texts."""

    widget: str
    element: str | None = None
    label: str | None = None
    key: str | None = None
    old: Any = UNTOLD
    new: Any = UNTOLD


def given(change: Change) -> Given:
    """What the user answered. A widget that nobody has drawn may be a password: its value is not told."""
    id, record, old, new, _ = change
    node: Node | None = record.drawn
    if node is None:
        return Given(id, None, None, record.key)
    element = node.element
    label: str | None = getattr(element, "label", None)
    if label is not None and len(label) > LONGEST:
        label = cut(label)
    if record.resets:
        return Given(id, node.name, label, record.key, False, True)
    if getattr(element, "secret", False):
        return Given(id, node.name, label, record.key, _Text(HIDDEN), _Text(HIDDEN))
    return Given(id, node.name, label, record.key, _told(old), _told(new))


def _told(value: object) -> Any:
    """The value itself, where that is small and nobody's, else its text: nothing of the user's is kept alive."""
    return value if value is None or type(value) in _SMALL else _Text(short(value))


class _Text(str):
    """A value that is a text already."""

    __slots__ = ()


_SMALL = frozenset({bool, float})


def causes_of(
    reasons: Sequence[Reason], answers: Sequence[Given], page: str, every: float | None
) -> tuple[RunCause, ...]:
    """The causes of a run: events by the widgets that were answered. `every`: the interval of a timer among them."""
    causes: list[RunCause] = []
    events = [_event(one) for one in answers]
    for reason in reasons[:MOST]:
        if reason.kind != "event":
            causes.append(_cause(reason, page, every))
        elif events:
            causes += events
            events = []
        elif not answers:
            causes.append(RunCause(kind="event", widget=reason.detail))
    return tuple(causes[:MOST])


def _event(one: Given) -> RunCause:
    return RunCause(
        kind="event",
        widget=one.widget,
        element=one.element,
        label=one.label,
        key=one.key,
        old=_text(one.old),
        new=_text(one.new),
    )


def _text(value: object) -> str | None:
    if value is UNTOLD:
        return None
    return str(value) if type(value) is _Text else short(value)


def _cause(reason: Reason, page: str, every: float | None) -> RunCause:
    kind, detail = cast(CauseKind, reason.kind), reason.detail
    match kind:
        case "rerun":
            return RunCause(kind=kind, where=detail)
        case "switch_page":
            return RunCause(kind=kind, where=detail, name=page)
        case "timer":
            return RunCause(kind=kind, name=detail, every=every)
        case "carried":
            return RunCause(kind=kind, widget=detail)
        case _:
            return RunCause(kind=kind, name=detail or None)
