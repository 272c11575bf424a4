"""Elements that AppTest has no class for."""

from __future__ import annotations

from ostinato.state.answer import Answer
from ostinato.wire.element import Element, Widget


class Novelty(Element, frozen=True, kw_only=True, tag="novelty"):
    """Something to look at."""

    motif: str


class Dial(Widget, frozen=True, kw_only=True, tag="dial"):
    """Something to answer."""

    label: str

    value_type = int
    verbs = {"turn": lambda now, by: now + by}


class Number(Answer[int]):
    """Any whole number."""

    def accepts(self, wire: object) -> bool:
        return isinstance(wire, int)
