"""What notes the elements that a cached function draws. The cache implements it; a place goes through it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from ..state.answer import Answer
from ..wire.element import Block, Element
from .calls import Calls

if TYPE_CHECKING:
    from ..files.media import Content
    from ..frames import Frame
    from .place import Key, Place

P = TypeVar("P", bound="Place")
T = TypeVar("T")


class Recorder(Protocol):
    """Carries out a call of a place, and notes it. See the methods of Place."""

    def show(self, place: P, element: Element, key: Key, name: str | None) -> P:
        """Put an element without an answer."""

    def track(
        self, place: P, element: Element, answer: Answer[T], key: Key, call: Calls, options: dict[str, Any]
    ) -> tuple[P, T]:
        """Put an element that answers."""

    def keep(self, content: Content) -> None:
        """Hold a content that an element is going to show."""

    def keep_frame(self, frame: Frame) -> None:
        """Hold a frame that an element is going to show."""

    def changed(self, place: Place) -> None:
        """The element of this place shows other fields."""

    def configure(self, place: Place, kind: type[Block], settings: Mapping[str, Any]) -> None:
        """Add to the page's settings."""

    def closed(self, place: Place) -> None:
        """The element of this place leaves the page."""
