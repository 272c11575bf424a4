"""Widget values: what each widget of a session answered last, and what its next change must call."""

from __future__ import annotations

from typing import Any

from ..wire.element import Wire
from .answer import Answer


class Record:
    """One widget as the session knows it, whether or not it is on the page at the moment.

    `call` is what the widget's last call bound: a run that ends before it reaches the widget leaves it in force.
    """

    __slots__ = (
        "act",
        "answer",
        "born",
        "call",
        "cleared",
        "clears",
        "disabled",
        "drawn",
        "form",
        "fragment",
        "keeps",
        "key",
        "offered",
        "page",
        "parameter",
        "persist",
        "resets",
        "run",
        "value",
        "wire",
    )

    def __init__(self, key: str | None, answer: Answer[Any], value: Any, wire: Wire) -> None:
        self.key = key
        self.answer = answer
        self.value = value
        self.wire = wire
        self.call: Any = None
        self.drawn: Any = None
        """The node that shows it, or did so last."""
        self.disabled = False
        self.resets = False
        self.keeps = False
        """A form that it stands in sends its answers, and lets it keep them then."""
        self.act: Wire = None
        """What of its last answer holds for the present run only."""
        self.offered: list[Wire] | None = None
        """What the script has put into a trigger's field, behind the number of the run that did it."""
        self.persist: str | None = None
        self.fragment: str | None = None
        """Id of the fragment that called it: what a change of its value runs again. None: the whole script."""
        self.page = ""
        """Prefix of the page whose code called it; empty: the code around all pages."""
        self.parameter: str | None = None
        """The query parameter that mirrors its value."""
        self.run = 0
        """Number of the last run that called the widget."""
        self.born = 0
        """Number of the first run that did."""
        self.form: str | None = None
        """Id of the form that sends its answers."""
        self.clears = False
        """It submits a form whose widgets go back to their defaults then."""
        self.cleared = False
        """Its form has been submitted so: the script sees the value until that is served, the page the default."""

    def act_of(self, sent: Wire) -> Wire | None:
        """What of an answer would be an act; None: nothing."""
        return sent if self.resets else self.answer.act(sent)

    @property
    def shown(self) -> Wire:
        """What the page shows. A trigger shows nothing of its value, but perhaps something to send."""
        if self.resets:
            return self.offered
        return self.answer.to_wire(self.answer.default) if self.cleared else self.wire
