"""The app of every element, on which the browser's tests look for barriers, leaves none out."""

from __future__ import annotations

from collections.abc import Iterator

from e2e.every_element import EVERY
from ostinato.testing.v1 import AppTest
from ostinato.tree.node import Node
from tests.every_element import kinds

ELSEWHERE = {
    "bidi_component": "test_components",
    "component_instance": "test_components",
    "dialog": "its button is pressed",
    "pdf": "test_media",
    "runaway": "test_guard",
    "spinner": "gone when the run is over",
}
"""Elements that the page does not hold at the end of its first run, and who looks at them."""


def nodes(node: Node) -> Iterator[Node]:
    yield node
    for child in node.children:
        yield from nodes(child)


def test_the_app_of_every_element_has_every_element() -> None:
    at = AppTest.from_string(EVERY).run()
    drawn = {type(node.element).kind() for node in nodes(at._session.tree.page)}
    assert {kind.kind() for kind in kinds()} - drawn == set(ELSEWHERE)
