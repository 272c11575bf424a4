"""How one widget's value looks in Python and on the wire, and which values it takes."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Generic, TypeVar

from ..wire.element import Wire

T = TypeVar("T")


class Answer(ABC, Generic[T]):
    """The rules of one widget's value. Made anew by every call of the widget, from that call's parameters.

    Subclasses convert; this base is the identity, for values that are the same on both sides.
    """

    settable = True
    """False: session_state must not set it (buttons, uploads)."""
    savable = True
    """False: it ends with the process (uploads)."""
    offered: Wire = None
    """What this call puts into a trigger's field, for the user to send (chat_input)."""

    def __init__(self, default: T, *, explicit: bool = False) -> None:
        self.default = default
        self.explicit = explicit
        """The script gave a default of its own: worth a warning when session_state overrules it."""

    def to_wire(self, value: T) -> Wire:
        """The wire value of a Python value from the default or from session_state.

        Raises StreamlitAPIException when the value is not one that this widget can have.
        """
        return value

    def from_wire(self, wire: Wire) -> T:
        """The Python value of what the browser sent. Called only for what `accepts` let through."""
        value: T = wire
        return value

    @abstractmethod
    def accepts(self, wire: Wire) -> bool:
        """Whether the browser may send this: right type, in range, one of the options."""

    def remembers(self, wire: Wire) -> bool:
        """Whether a session that has slept may go on with this value, which it had accepted then."""
        return self.accepts(wire)

    def act(self, sent: Wire) -> Wire | None:
        """What of an answer holds for one run only, as an answer of its own; None: nothing of it.

        All that a trigger is sent is an act, whatever this says.
        """
        return None

    def answered(self, value: T, wire: Wire, sent: Wire) -> tuple[T, Wire]:
        """What becomes of the present value when the browser sends `sent`: with its act, and as what it lasts."""
        return self.from_wire(sent), sent

    def settle(self, value: T) -> T:
        """What remains of a value when the run that its act was for is over."""
        return self.default

    def from_query(self, texts: Sequence[str]) -> Wire:
        """The wire value that a query parameter stands for: its last text, where values are texts.

        Raises ValueError when it stands for none. What it gives counts only if this widget `accepts` it.
        """
        return texts[-1]

    def carry(self, value: T, wire: Wire) -> tuple[T, Wire]:
        """The last run's value under this run's parameters: kept where it is still valid, else the default.

        An unchanged widget keeps the very same pair, so the common case costs nothing.
        """
        return value, wire

    def follow(self, former: Answer[T], value: T, wire: Wire) -> tuple[T, Wire]:
        """The same where it matters what the last run's widget was: an answer may be about what that one showed."""
        return self.carry(value, wire)

    def adopt(self, value: T) -> T:
        """A value from session_state as this widget takes it; the place to fall back silently (selectbox)."""
        return value


class Flag(Answer[bool]):
    """True or false."""

    def accepts(self, wire: Wire) -> bool:
        return isinstance(wire, bool)

    def to_wire(self, value: bool) -> Wire:
        return bool(value)

    def from_query(self, texts: Sequence[str]) -> Wire:
        return {"true": True, "false": False}.get(texts[-1].lower())

    def adopt(self, value: object) -> bool:
        return bool(value)


class Trigger(Flag):
    """True for one run."""

    settable = False

    def __init__(self) -> None:
        super().__init__(False)

    def accepts(self, wire: Wire) -> bool:
        return wire is True
