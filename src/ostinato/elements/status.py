"""A part that says how far its work is: st.status."""

from __future__ import annotations

from types import TracebackType
from typing import Literal, TypeAlias

from ..parameters.choice import one_of
from ..parameters.size import Stretch, check_width
from ..parameters.text import label_of
from ..script.place import P, Place
from ..wire.element import Block, Width

__all__ = ["status"]

State: TypeAlias = Literal["running", "complete", "error"]
STATES = ("running", "complete", "error")


class Status(Block, frozen=True, kw_only=True, tag="status"):
    """A heading with the state of some work, that shows or hides what it holds."""

    lazy = True

    label: str
    expanded: bool = False
    state: State = "running"
    type: Literal["default", "compact", "step"] = "default"
    width: Width = "stretch"


def status(
    at: P,
    label: str,
    *,
    expanded: bool = False,
    state: State = "running",
    type: Literal["default", "compact", "step"] = "default",
    width: Stretch = "stretch",
) -> P:
    """Open a place for work that takes a while, with its state beside the heading.

    As a context manager it becomes "complete" at its end, or "error" if an exception leaves it, unless its state was
    set otherwise before.

    Parameters
    ----------
    label
        Its heading; inline Markdown.
    expanded
        Whether it is open at first.
    state
        "running" (a turning wheel), "complete" (a tick) or "error" (a cross).
    type
        Its look: "default" (a frame), "compact" (a line to click on), or "step" (one of a row of steps).
    width
        "stretch", or pixels.

    Returns
    -------
    StatusContainer
        The place; fill it by `with` or by method. Its `.update(label=…, expanded=…, state=…)` changes what is given.

    Raises
    ------
    StreamlitAPIException
        For a parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> with st.status("Reading", expanded=True) as work:
    ...     st.write("42 rows")
    ...     work.update(label="Read", expanded=False)
    """
    if state != "running":
        one_of("state", state, STATES)
    if type != "default":
        one_of("type", type, ("default", "compact", "step"))
    if width != "stretch":
        check_width(width, content=False)
    return at.show(Status(label=label_of(label), expanded=bool(expanded), state=state, type=type, width=width))


def update(at: Place, *, label: str | None = None, expanded: bool | None = None, state: State | None = None) -> None:
    """Change heading, state, or whether it is open; what is None stays.

    Parameters
    ----------
    label
        Its heading; inline Markdown.
    expanded
        Whether it is open.
    state
        "running", "complete" or "error".

    Raises
    ------
    StreamlitValueError
        For another state.
    """
    if state is not None:
        one_of("state", state, STATES)
    fields = {"label": label, "expanded": expanded, "state": state}
    at.change({name: value for name, value in fields.items() if value is not None})


def leave(
    at: Place, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
) -> None:
    """The `with` block is over. A run that stops in it leaves the work as it is: neither done nor failed."""
    Place.__exit__(at, kind, error, trace)
    if not isinstance(at.element, Status) or at.element.state != "running":
        return
    if kind is None or isinstance(error, Exception):
        at.change({"state": "complete" if kind is None else "error"})


HANDLES = {"status": ("StatusContainer", {"update": update, "__exit__": leave})}
"""Functions that give a container with methods of its own: its class, and those."""
