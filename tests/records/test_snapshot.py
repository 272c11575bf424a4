from __future__ import annotations

import pytest

from ostinato.elements.fragment import FragmentBlock
from ostinato.elements.page import Bottom, Main, Overlay, Page, Sidebar
from ostinato.elements.text_input import TextInput
from ostinato.records.snapshot import Snapshot
from ostinato.state.session_state import SessionState
from ostinato.tree.tree import Tree


def page_with_password(value: str, key: str | None = "pw") -> Tree:
    tree = Tree(Page(), Main(), Sidebar(), Bottom(), Overlay(), FragmentBlock())
    field = TextInput(label="Password", type="password")
    tree.put(tree.main, field, "text_input", "w", key, value, widget=True)
    return tree


def change(tree: Tree, key: str, value: object) -> tuple[str | None, str | None] | None:
    """What is told of a key that a run sets."""
    snapshot, state = Snapshot(), SessionState()
    snapshot.take(state, tree)
    state[key] = value
    return snapshot.changes(state, tree).get(key)


@pytest.mark.parametrize(
    "value",
    [
        "it's s3cret",
        {"login": ("ada", "it's s3cret")},
        "x" * 190 + "it's s3cret",
        ["y" * 185, "it's s3cret"],
    ],
    ids=["itself", "inside", "cut", "cut in a list"],
)
def test_a_password_is_hidden_wherever_it_was_copied_to(value: object) -> None:
    assert change(page_with_password("it's s3cret"), "copy", value) == (None, "•••")


def test_the_key_of_a_password_is_hidden_however_short_it_is() -> None:
    assert change(page_with_password("ab"), "pw", "ab") == (None, "•••")


def test_a_short_password_hides_nothing_else() -> None:
    assert change(page_with_password("ab"), "other", "cabbage") == (None, "'cabbage'")


def test_a_password_that_was_changed_stays_hidden() -> None:
    snapshot, state, tree = Snapshot(), SessionState(), page_with_password("the first one")
    state["copy"] = "the first one"
    snapshot.take(state, tree)
    node = tree.find("w")
    assert node is not None
    node.value = "the second one"
    snapshot.take(state, tree)
    state["copy"] = "nothing"
    assert snapshot.changes(state, tree) == {"copy": ("•••", "'nothing'")}
