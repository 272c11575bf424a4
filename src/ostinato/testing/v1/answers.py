"""What a test has answered since the last run."""

from __future__ import annotations

from typing import Any

from ...session.session import Session
from ...state.answer import Answer
from ...wire.element import Wire
from .errors import AppTestError


class Answers:
    """Values that widgets were given and that reach the app with the next run, as one event."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._waiting: dict[str, tuple[Any, Wire]] = {}

    def rules(self, widget: str) -> Answer[Any]:
        """The values that a widget takes, by its identity. Raises AppTestError when the app has it no more."""
        record = self._session.state.record(widget)
        if record is None:
            raise AppTestError(f"The widget {widget!r} is gone: look it up again after the run.")
        return record.answer

    def value(self, widget: str, shown: Any) -> Any:
        """The value that waits for a widget; `shown` when none does."""
        return self._waiting[widget][0] if widget in self._waiting else shown

    def set(self, widget: str, value: Any, called: str) -> None:
        """Answer a widget. Raises AppTestError, naming it as `called`, for a value that it cannot have."""
        rules = self.rules(widget)
        try:
            wire = rules.to_wire(value)
            accepted = rules.accepts(wire)
        except Exception as error:
            raise AppTestError(f"`{called}` cannot have the value {value!r}: {error}") from error
        if not accepted:
            raise AppTestError(f"`{called}` cannot have the value {value!r}: a user could not give it either.")
        self._waiting[widget] = value, wire

    def decide(self, question: str, answer: bool) -> None:
        """Answer a question that the framework asks; it has no rules of the app's."""
        self._waiting[question] = answer, answer

    def discard(self, widget: str) -> None:
        """Leave a widget as it is."""
        self._waiting.pop(widget, None)

    def take(self) -> dict[str, Wire]:
        """The answers as an event carries them, in the order of the page. Those in a form wait for its submit."""
        answered = {node.widget: node for node in self._session.tree.walk() if node.widget in self._waiting}
        submitted = {node.form for node in answered.values() if node.element.in_form == "submits"}
        ready = [id for id, node in answered.items() if node.form is None or node.form in submitted]
        wires = {id: self._waiting[id][1] for id in ready}
        self._waiting = {id: held for id, held in self._waiting.items() if id in answered and id not in wires}
        return wires
