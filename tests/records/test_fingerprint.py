from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import Any

import pytest

from ostinato.records.fingerprint import LARGEST, digests


def digest(value: object) -> bytes | None:
    return digests({"key": value})["key"]


def own_class() -> type[Any]:
    """A class as a script has it: every run defines it anew."""

    @dataclass
    class Item:
        count: int = 0

    return Item


def adder(n: int) -> Any:
    return lambda x: x + n


@pytest.mark.parametrize(
    ("one", "same", "other"),
    [
        ([1, 2], [1, 2], [1, 3]),
        ({"a": {"b": 1}}, {"a": {"b": 1}}, {"a": {"b": 2}}),
        (own_class()(1), own_class()(1), own_class()(2)),
        (adder(1), adder(1), adder(2)),
        (lambda: 1, lambda: 1, lambda: 2),
        (own_class(), own_class(), int),
        (iter([1, 2]), iter([1, 2]), iter([2])),
    ],
    ids=["list", "dict", "instance", "closure", "function", "class", "iterator"],
)
def test_equal_contents_have_equal_digests_and_others_do_not(one: object, same: object, other: object) -> None:
    assert digest(one) is not None
    assert digest(one) == digest(same)
    assert digest(one) != digest(other)


def test_a_change_in_place_shows() -> None:
    value = {"todo": [1]}
    before = digest(value)
    value["todo"].append(2)
    assert digest(value) != before


@pytest.mark.parametrize("value", [(n for n in range(3)), threading.Lock(), bytes(LARGEST + 1)])
def test_what_cannot_be_compared_has_no_digest(value: object) -> None:
    assert digest(value) is None


def test_a_state_that_is_too_large_as_a_whole_is_not_compared() -> None:
    half = bytes(LARGEST * 2 // 3)
    assert None in digests({"a": half, "b": half}).values()


def test_code_of_the_users_that_fails_costs_nothing_but_the_digest() -> None:
    class Fails:
        def __reduce__(self) -> str:
            raise ValueError("no")

    assert digest(Fails()) is None
