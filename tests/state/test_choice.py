"""A choice finds its option again when options are made anew."""

from __future__ import annotations

from typing import Any

import pytest

from ostinato.state.choice import Choice


class Fruit:
    """Compared by identity, as most classes are."""

    def __init__(self, name: str) -> None:
        self.name = name


def choice(*options: Any, index: int | None = 0, label: Any = str, accept_new: bool = False) -> Choice[Any]:
    return Choice(options, [label(o) for o in options], index, label, accept_new=accept_new)


def name(fruit: Fruit) -> str:
    return fruit.name


def test_on_the_wire_an_option_is_its_label() -> None:
    answer = choice(10, 20, label=lambda n: f"n{n}")
    assert answer.default == 10
    assert answer.to_wire(20) == "n20"
    assert answer.from_wire("n20") == 20


@pytest.mark.parametrize(("wire", "accepted"), [("a", True), ("z", False), (None, False), (1, False), (["a"], False)])
def test_only_labels_are_accepted(wire: Any, accepted: bool) -> None:
    assert choice("a", "b").accepts(wire) is accepted


def test_nothing_is_accepted_where_nothing_is_the_default() -> None:
    assert choice("a", index=None).accepts(None)
    assert choice("a", index=None).from_wire(None) is None


def test_new_options_are_accepted_where_the_user_may_add_them() -> None:
    answer = choice("a", accept_new=True)
    assert answer.accepts("new")
    assert answer.from_wire("new") == "new"
    assert answer.carry("new", "new") == ("new", "new")


def test_an_equal_option_is_kept_under_its_new_label() -> None:
    assert choice(10, 20, label=lambda n: f"<{n}>").carry(20, "20") == (20, "<20>")


def test_an_object_that_was_made_anew_is_found_by_its_label() -> None:
    old, new = Fruit("pear"), Fruit("pear")
    value, wire = choice(Fruit("apple"), new, label=name).carry(old, "pear")
    assert value is new
    assert wire == "pear"


def test_a_value_that_is_no_option_any_more_falls_back_to_the_default() -> None:
    assert choice("a", "c").carry("b", "b") == ("a", "a")
    assert choice("a", "c", index=None).carry("b", "b") == (None, None)


def test_a_value_from_session_state_that_is_no_option_is_the_default() -> None:
    assert choice("a", "b", index=1).adopt("z") == "b"
    assert choice("a", "b").adopt("b") == "b"
    assert choice("a", "b").adopt(None) is None


def test_a_label_that_cannot_be_made_of_a_foreign_value_is_no_error() -> None:
    apple = Fruit("apple")
    assert choice(apple, label=name).adopt(3) is apple


class Array:
    """Compares item by item, as arrays do."""

    def __eq__(self, other: object) -> Any:
        raise ValueError("the truth value of an array is ambiguous")

    __hash__ = None


def test_options_that_cannot_be_compared_are_found_by_identity() -> None:
    one, two = Array(), Array()
    answer = Choice([one, two], ["one", "two"], 0)
    assert answer.to_wire(two) == "two"
    value, _ = answer.carry(two, "two")
    assert value is two


def test_without_options_there_is_nothing_to_choose() -> None:
    answer = choice()
    assert answer.default is None
    assert answer.to_wire(None) is None
