"""Many items are found quickly, whatever they are."""

from __future__ import annotations

from typing import Any

import pytest

from ostinato.state.places import Places


class Array:
    """Compares item by item, as arrays do: the result has no truth."""

    def __eq__(self, other: object) -> bool:
        raise ValueError("ambiguous")


@pytest.mark.parametrize(
    ("items", "item", "place"),
    [
        (["a", "b"], "b", 1),
        (["a", "b"], "c", None),
        (["a", "b", "a"], "a", 0),
        ([1, True, 1.0], True, 0),
        ([None], None, 0),
        ([[1], [2]], [2], 1),
        (["a", [2]], [2], 1),
        (["a", [2]], "a", 0),
        (["a", [2]], [3], None),
        ([], "a", None),
    ],
)
def test_an_item_is_found_by_equality(items: list[Any], item: Any, place: int | None) -> None:
    assert Places(items).find(item) == place


def test_what_cannot_be_compared_is_found_as_itself() -> None:
    array = Array()
    assert Places(["a", Array(), array]).find(array) == 2


@pytest.mark.parametrize(
    ("value", "listed"),
    [
        (None, []),
        ("ab", ["ab"]),
        (["a", "b"], ["a", "b"]),
        ((1, 2), [(1, 2)]),
        ((3, 4), [3, 4]),
        (5, [5]),
        (range(2), [0, 1]),
    ],
)
def test_an_item_counts_as_one_even_if_it_holds_others(value: Any, listed: list[Any]) -> None:
    assert Places(["a", "b", (1, 2)]).listed(value) == listed
