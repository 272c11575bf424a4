"""The record of one run: why it happened, how it ended, what it cost.

It holds texts and numbers only, so it keeps nothing of the app alive.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

from ..script.run import Outcome

CauseKind: TypeAlias = Literal[
    "first",
    "event",
    "rerun",
    "switch_page",
    "timer",
    "file",
    "rerun_requested",
    "navigation",
    "push",
    "context",
    "resumed",
    "carried",
]


class RunCause(msgspec.Struct, kw_only=True, frozen=True, gc=False):
    """One reason for a run.

    Attributes
    ----------
    kind
        first (the page was opened), event (the user answered a widget), rerun and switch_page (the script asked for
        it), timer (a fragment with `run_every`), file (a file was saved), rerun_requested (menu or key), navigation
        (the user went to another page), push, context (what st.context tells has changed), resumed (the session woke
        up), carried (a click that the run before never came to serve).
    widget, element, label, key
        The widget that was answered: its identity, function, label and key.
    old, new
        Its value before and after, as short texts; "•••" for passwords.
    where
        The call of st.rerun or st.switch_page: "app.py:12 in refresh".
    name
        The fragment whose timer it was, the page that was gone to, or the files that were saved.
    every
        The timer's interval in seconds.
    """

    kind: CauseKind
    widget: str | None = None
    element: str | None = None
    label: str | None = None
    key: str | None = None
    old: str | None = None
    new: str | None = None
    where: str | None = None
    name: str | None = None
    every: float | None = None

    def __str__(self) -> str:
        about = self.where or self.name or self.label or self.key or self.widget
        return f"{self.kind} {about}" if about else self.kind


class Callback(msgspec.Struct, frozen=True, gc=False):
    """A callback that the run called: its name, where it is defined ("app.py:12"), how long it took."""

    name: str
    where: str
    seconds: float


class CacheUse(msgspec.Struct, gc=False):
    """Calls of cached functions: how many were answered from a cache, in all and by function (hits, misses)."""

    hits: int = 0
    misses: int = 0
    by: dict[str, tuple[int, int]] = {}


class Statement(msgspec.Struct, frozen=True, gc=False):
    """A top-level statement that the run executed: its lines, how long it took, its first line's text."""

    line: int
    end: int
    seconds: float
    text: str


class FragmentTime(msgspec.Struct, frozen=True, gc=False):
    """A fragment that the run executed, and how long that took, what lies in it included."""

    id: str
    name: str
    seconds: float


class StateChange(msgspec.Struct, frozen=True, gc=False):
    """A key of session_state that the run changed, as short texts. None: the key was not there."""

    before: str | None
    after: str | None


class Note(msgspec.Struct, frozen=True, gc=False):
    """Something about the run that its author should know.

    Attributes
    ----------
    kind
        feedback (a widget's default follows its own value, so answers get lost), runaway (reruns without end).
    text
        What happened and what helps.
    where
        The line that it is about: "app.py:12"; None where it is not known.
    """

    kind: Literal["feedback", "runaway"]
    text: str
    where: str | None = None


class RunRecord(msgspec.Struct, kw_only=True, frozen=True):
    """What one run was for, how it ended, and what it cost.

    Attributes
    ----------
    number
        Of the run, in its session: 1, 2, 3 …
    at, time
        When it began: seconds since the session did, and Unix seconds.
    scope
        "app" for the whole script, or the names of the fragments that were executed alone.
    page
        URL path of the page; "" for the only or default one.
    causes
        Why it ran: several when requests merged, the first few of very many.
    merged
        How many reasons it served.
    outcome
        completed, stopped (st.stop or the Stop button), rerun (st.rerun, st.switch_page), error, or superseded.
    interrupted, superseded_by
        Numbers of the run that it took the place of, and of the run that took its place.
    seconds
        How long it took.
    callbacks
        The callbacks that it called, in order.
    elements
        How many elements it drew, whether or not they had changed.
    ops, bytes
        Page operations that were sent for it, and bytes of the frames that carried them.
    cache
        How cached functions answered.
    swallowed
        A st.rerun or st.stop that a bare `except` swallowed; it took effect at the next call all the same.
    notes
        What its author should know.
    watched
        Whether the parts below were measured: they cost, so only while somebody looks.
    file
        The script's file, which `statements` stand in.
    statements
        The script's top-level statements, in the order of execution.
    fragments
        The fragments that were executed.
    state
        The keys of session_state that changed.
    """

    number: int
    at: float
    time: float
    scope: Literal["app"] | tuple[str, ...] = "app"
    page: str = ""
    causes: tuple[RunCause, ...]
    merged: int = 1
    outcome: Outcome
    interrupted: int | None = None
    superseded_by: int | None = None
    seconds: float
    callbacks: tuple[Callback, ...] = ()
    elements: int = 0
    ops: int = 0
    bytes: int = 0
    cache: CacheUse = msgspec.field(default_factory=CacheUse)
    swallowed: str | None = None
    notes: tuple[Note, ...] = ()
    watched: bool = False
    file: str = ""
    statements: tuple[Statement, ...] = ()
    fragments: tuple[FragmentTime, ...] = ()
    state: dict[str, StateChange] = {}
