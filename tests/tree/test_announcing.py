"""What is announced stands over the page, and no run sweeps it."""

from __future__ import annotations

import pytest

from ostinato.elements.toast import Toast
from ostinato.wire.messages import Drop, Insert
from tests.tree.test_tree import Play


@pytest.fixture
def play() -> Play:
    return Play()


def test_runs_leave_it_until_it_is_forgotten(play: Play) -> None:
    node = play.tree.announce(Toast(body="a"))
    play.texts("one")
    play.send()
    play.texts("two")
    play.tree.put(play.tree.overlay, Toast(body="put"), "toast")
    play.tree.finish()
    play.send()
    assert node in play.tree.overlay.children
    play.tree.forget_announced()
    assert Drop((node.id,)) in play.send()


def test_it_is_not_forgotten_before_it_was_told(play: Play) -> None:
    node = play.tree.announce(Toast(body="a"))
    play.tree.forget_announced()
    assert node.id in [op.node for op in play.send() if isinstance(op, Insert)]


def test_a_snapshot_has_only_what_was_not_told_yet(play: Play) -> None:
    play.tree.announce(Toast(body="told"))
    play.send()
    play.tree.announce(Toast(body="new"))
    shown = [op.element for op in play.tree.snapshot() if isinstance(op, Insert)]
    assert [element.body for element in shown if isinstance(element, Toast)] == ["new"]


def test_one_that_has_gone_can_be_changed_without_effect(play: Play) -> None:
    node = play.tree.announce(Toast(body="a"))
    play.send()
    play.tree.forget_announced()
    play.send()
    play.tree.show(node, Toast(body="b"))
    assert play.send() == ()
