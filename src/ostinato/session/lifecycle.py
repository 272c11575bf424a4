"""The life of a session, as a table."""

from __future__ import annotations

from enum import Enum, auto

from ..errors import InternalError


class Phase(Enum):
    """What a session is doing."""

    NEW = auto()
    IDLE = auto()
    RUNNING = auto()
    STOPPING = auto()
    CLOSED = auto()


class Step(Enum):
    """What can happen to it."""

    WORK = auto()  # a request is taken up
    STOP = auto()  # the user pressed Stop
    DONE = auto()  # a run ended, and nothing waits
    CLOSE = auto()  # its time is over


TABLE: dict[tuple[Phase, Step], Phase] = {
    (Phase.NEW, Step.WORK): Phase.RUNNING,
    (Phase.IDLE, Step.WORK): Phase.RUNNING,
    (Phase.RUNNING, Step.WORK): Phase.RUNNING,
    (Phase.STOPPING, Step.WORK): Phase.RUNNING,
    (Phase.RUNNING, Step.STOP): Phase.STOPPING,
    (Phase.STOPPING, Step.STOP): Phase.STOPPING,
    (Phase.NEW, Step.STOP): Phase.NEW,
    (Phase.IDLE, Step.STOP): Phase.IDLE,
    (Phase.RUNNING, Step.DONE): Phase.IDLE,
    (Phase.STOPPING, Step.DONE): Phase.IDLE,
    (Phase.NEW, Step.CLOSE): Phase.CLOSED,
    (Phase.IDLE, Step.CLOSE): Phase.CLOSED,
    (Phase.RUNNING, Step.CLOSE): Phase.CLOSED,
    (Phase.STOPPING, Step.CLOSE): Phase.CLOSED,
}


def after(phase: Phase, step: Step) -> Phase:
    """The phase that follows. Raises InternalError for a step that the table does not have."""
    following = TABLE.get((phase, step))
    if following is None:
        raise InternalError(f"a session that is {phase.name} takes no {step.name}")
    return following
