"""Widget values: what each widget of a session answered last, and what its next change must call."""

from __future__ import annotations

from typing import Any

from ..wire.element import Wire
from .answer import Answer


class Record:
    """One widget as the session knows it, whether or not it is on the page at the moment.

    `call` is what the widget's last call bound: a run that ends before it reaches the widget leaves it in force.
    """

    __slots__ = ("answer", "call", "disabled", "fragment", "key", "persist", "resets", "run", "value", "wire")

    def __init__(self, key: str | None, answer: Answer[Any], value: Any, wire: Wire) -> None:
        self.key = key
        self.answer = answer
        self.value = value
        self.wire = wire
        self.call: Any = None
        self.disabled = False
        self.resets = False
        self.persist: str | None = None
        self.fragment: str | None = None
        """Id of the fragment that called it: what a change of its value runs again. None: the whole script."""
        self.run = 0
        """Number of the last run that called the widget."""
