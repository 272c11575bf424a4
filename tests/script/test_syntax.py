"""Parsing beside other threads that parse."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from ostinato.script.syntax import parse

SOURCE = "\n".join(f"def f{i}(a, b):\n    return [x + {i} for x in (a, b) if x]\n" for i in range(100))


@pytest.fixture
def hasty() -> Iterator[None]:
    """Threads take turns as often as they can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


class Cycle:
    """Garbage whose collection runs Python code, in the middle of whatever allocates."""

    def __init__(self) -> None:
        self.me = self

    def __del__(self) -> None:
        sum(range(50))


@pytest.mark.usefixtures("hasty")
def test_threads_that_parse_at_once_all_get_their_tree() -> None:
    def work(_: int) -> int:
        for _ in range(200):
            Cycle()
        return len(parse(SOURCE).body)

    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(work, range(100))) == {100}


def test_what_is_no_python_is_told() -> None:
    with pytest.raises(SyntaxError):
        parse("if")
