"""The value of a text field."""

from __future__ import annotations

from ..wire.element import Wire
from .answer import Answer


class Text(Answer[str | None]):
    """A string of limited length; None only where the default is None: nothing typed yet."""

    def __init__(self, default: str | None, max_chars: int | None) -> None:
        super().__init__(default, explicit=bool(default))
        self.max_chars = max_chars

    def accepts(self, wire: Wire) -> bool:
        if wire is None:
            return self.default is None
        return isinstance(wire, str) and self._fits(wire)

    def carry(self, value: str | None, wire: Wire) -> tuple[str | None, Wire]:
        if value is None or self._fits(value):
            return value, wire
        return self.default, self.default

    def adopt(self, value: object) -> str | None:
        return value if value is None or isinstance(value, str) else str(value)

    def _fits(self, text: str) -> bool:
        return not self.max_chars or len(text) <= self.max_chars
