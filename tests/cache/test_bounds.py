"""Caches keep what their options allow, and no more."""

from __future__ import annotations

import gc
import time
from pathlib import Path
from typing import Any

import pytest

import ostinato as st
from ostinato.cache.data import CacheData
from ostinato.cache.resource import CacheResource
from ostinato.errors import StreamlitAPIException, StreamlitInvalidParameterTypeError, StreamlitValueError
from ostinato.testing.v1 import AppTest
from tests.session.tab import Tab

pytestmark = pytest.mark.usefixtures("empty_caches")


def kept(cache: CacheData | CacheResource) -> int:
    """How many values a cache holds in memory."""
    return sum(map(len, cache._caches._all()))


def test_max_size_drops_what_was_used_longest_ago() -> None:
    calls: list[int] = []

    @st.cache_data(max_size="10KB")
    def f(size: int) -> str:
        calls.append(size)
        return "x" * size

    f(6000)
    f(3000)
    f(6000)
    f(3001)
    assert calls == [6000, 3000, 3001]
    f(6000)
    f(3000)
    assert calls == [6000, 3000, 3001, 3000]


def test_one_value_that_is_too_large_is_kept_alone_and_the_log_says_so(caplog: pytest.LogCaptureFixture) -> None:
    cache = CacheData()
    f = cache(max_size=1000)(bytes)
    f(100)
    f(20_000)
    assert kept(cache) == 1
    assert "more than max_size=1,000" in caplog.text
    f(100)
    assert kept(cache) == 1


@pytest.mark.parametrize("size", [0, -1, "100", "abc", "5 parsec", ""])
def test_a_size_that_is_none_is_refused(size: Any) -> None:
    with pytest.raises(StreamlitValueError, match=r"`max_size`.*500MB"):
        st.cache_data(max_size=size)


@pytest.mark.parametrize("size", [1.5, True, [1]])
def test_a_size_of_another_type_is_refused(size: Any) -> None:
    with pytest.raises(StreamlitInvalidParameterTypeError, match=type(size).__name__):
        st.cache_data(max_size=size)


@pytest.mark.parametrize(
    ("options", "named"),
    [
        ({"max_entries": 0}, "max_entries"),
        ({"max_entries": "many"}, "max_entries"),
        ({"persist": "memory"}, "persist"),
        ({"scope": "page"}, "scope"),
        ({"refresh_mode": "later"}, "refresh_mode"),
    ],
)
def test_a_parameter_that_cannot_be_is_named(options: dict[str, Any], named: str) -> None:
    with pytest.raises(StreamlitValueError, match=f"`{named}`.*{next(iter(options.values()))}"):
        st.cache_data(**options)


def test_only_functions_can_be_decorated() -> None:
    async def numbers() -> Any:
        yield 1

    for thing, complaint in ((5, "got 5"), (numbers, "async generator function `numbers`")):
        with pytest.raises(StreamlitAPIException, match=complaint):
            st.cache_data(thing)


def test_a_function_that_returns_a_coroutine_is_refused_when_it_is_called() -> None:
    async def soon() -> int:
        return 1

    with pytest.raises(StreamlitAPIException, match="returned a coroutine"):
        st.cache_resource(lambda: soon())()


def test_expired_values_that_nobody_asks_for_are_dropped_when_others_come() -> None:
    released: list[int] = []
    cache = CacheResource()
    f = cache(ttl=0.02, on_release=released.append)(abs)
    for x in range(50):
        f(x)
    time.sleep(0.05)
    f(100)
    f(101)
    assert kept(cache) <= 2
    assert len(released) >= 50


def test_the_app_bounds_all_functions_together() -> None:
    def app(calls: list[str]) -> None:
        import ostinato as st

        @st.cache_data
        def f(size: int) -> str:
            calls.append(f"f{size}")
            return "x" * size

        @st.cache_data
        def g(size: int) -> str:
            calls.append(f"g{size}")
            return "x" * size

        f(600_000)
        g(300_000)
        f(600_000)
        g(300_001)
        f(600_000)
        g(300_000)

    calls: list[str] = []
    Tab(app, calls, options={"server.maxCacheDataSize": "1mb"}).load()
    assert calls == ["f600000", "g300000", "g300001", "g300000"]


def test_an_edited_function_leaves_nothing_of_its_former_code(tmp_path: Path) -> None:
    path = tmp_path / "app.py"
    path.touch()
    at = AppTest.from_file(path)
    for number in range(3):
        path.write_text(
            f"import ostinato as st\n@st.cache_data\ndef edited():\n    return {number}\nst.text(edited())\n"
            "@st.cache_data\ndef left_alone():\n    return 1\nst.text(left_alone())"
        )
        assert at.run().text.values == [str(number), "1"]
        gc.collect()
    assert kept(st.cache_data) == 2


def test_other_limits_start_anew() -> None:
    calls: list[int] = []

    def f() -> None:
        calls.append(1)

    for ttl in (60, 60, 61):
        st.cache_data(f, ttl=ttl)()
    assert len(calls) == 2
