from __future__ import annotations

import datetime
import enum
from collections import deque
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import PurePosixPath
from typing import Any

import pytest

from ostinato.records.short import LONGEST, short


class Color(enum.Enum):
    RED = 1


@dataclass
class Point:
    x: int
    y: list[int] = field(default_factory=list)
    secret: str = field(default="hidden", repr=False)


class Hostile:
    """Anything that the user's own code may do when it is asked for a text."""

    def __repr__(self) -> str:
        raise AssertionError("the user's code was called")

    def __getattr__(self, name: str) -> Any:
        raise AssertionError("the user's code was called")


class Odd(dict[str, int]):
    def items(self) -> Any:
        raise AssertionError("the user's code was called")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "None"),
        (True, "True"),
        (1.5, "1.5"),
        ("it's", '"it\'s"'),
        (b"ab", "b'ab'"),
        ([1, "a", (2,)], "[1, 'a', (2,)]"),
        ({"a": {1}}, "{'a': {1}}"),
        (set(), "set()"),
        ((), "()"),
        (list(range(9)), "[0, 1, 2, 3, 4, 5, … (9 items)]"),
        ([[[[1]]]], "[[[[…]]]]"),
        (Color.RED, "Color.RED"),
        (Point(1, [2]), "Point(x=1, y=[2])"),
        (datetime.date(2026, 1, 2), "datetime.date(2026, 1, 2)"),
        (Decimal("1.50"), "Decimal('1.50')"),
        (PurePosixPath("/a"), "PurePosixPath('/a')"),
        (len, "<builtin_function_or_method>"),
        (short, "<function short>"),
        (deque([1]), "<collections.deque>"),
    ],
)
def test_a_value_becomes_a_text_that_tells_it_from_others(value: object, text: str) -> None:
    assert short(value) == text


@pytest.mark.parametrize(
    "value",
    ["x" * 10**7, b"x" * 10**7, 10**5000, ["x" * 500] * 500, {"k" * 300: "v" * 300}, list(range(10**6))],
    ids=["text", "bytes", "int", "list", "dict", "long list"],
)
def test_texts_are_bounded(value: object) -> None:
    assert len(short(value)) <= LONGEST


def test_the_users_own_code_is_never_called() -> None:
    assert short(Hostile()) == "<tests.records.test_short.Hostile>"
    assert short(Odd()) == "<tests.records.test_short.Odd>"
    assert short([Hostile()]) == "[<tests.records.test_short.Hostile>]"


def test_a_value_that_holds_itself_comes_to_an_end() -> None:
    loop: list[Any] = []
    loop.append(loop)
    assert short(loop) == "[[[[…]]]]"


def test_frames_and_arrays_are_told_by_their_shape() -> None:
    class DataFrame:
        shape = (3, 4)

    DataFrame.__module__ = "pandas.core.frame"
    assert short(DataFrame()) == "DataFrame of 3 × 4"
