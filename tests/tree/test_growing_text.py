"""A text that grows travels as what was added to it."""

from __future__ import annotations

import pytest

from ostinato.tree.node import LONG
from ostinato.wire.messages import Append, Insert, Set
from tests.tree.test_tree import Play

START = "x" * LONG


@pytest.fixture
def play() -> Play:
    return Play()


def test_what_was_added_travels_alone(play: Play) -> None:
    (node,) = play.texts(START)
    play.send()
    play.texts(START + " and more")
    assert play.send() == (Append(node.id, "body", " and more"),)


def test_additions_merge_while_they_wait(play: Play) -> None:
    (node,) = play.texts(START)
    play.send()
    for end in (" a", " a b", " a b c"):
        play.texts(START + end)
    assert play.send() == (Append(node.id, "body", " a b c"),)


def test_an_addition_to_an_unsent_text_makes_that_longer(play: Play) -> None:
    (node,) = play.texts("before")
    play.send()
    play.texts(START)
    play.texts(START + "!")
    assert play.send() == (Set(node.id, {"body": START + "!"}),)


def test_another_text_takes_the_place_of_an_unsent_addition(play: Play) -> None:
    (node,) = play.texts(START)
    play.send()
    play.texts(START + "!")
    play.texts("other")
    assert play.send() == (Set(node.id, {"body": "other"}),)


def test_a_new_node_has_the_whole_text(play: Play) -> None:
    play.texts(START)
    play.texts(START + "!")
    (insert,) = play.send()
    assert isinstance(insert, Insert)
    assert insert.element.body == START + "!"


@pytest.mark.parametrize(("before", "after"), [("short", "shorter"), (START + "!", START), (START, "y" + START)])
def test_other_changes_travel_whole(play: Play, before: str, after: str) -> None:
    (node,) = play.texts(before)
    play.send()
    play.texts(after)
    assert play.send() == (Set(node.id, {"body": after}),)
