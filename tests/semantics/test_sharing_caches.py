"""Who shares a cached value, and its computation. Rules K03, K12, K13, K20, K23."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable
from typing import Any

import pytest

import ostinato as st
from ostinato.errors import StreamlitAPIException
from ostinato.testing.v1 import AppTest
from tests.session.tab import Tab

pytestmark = pytest.mark.usefixtures("empty_caches")


def wait(until: Callable[[], object], seconds: float = 5.0) -> None:
    end = time.monotonic() + seconds
    while not until():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.005)


def test_K03_cache_resource_returns_the_same_object_to_all_sessions() -> None:
    def app(seen: list[object]) -> None:
        import ostinato as st

        @st.cache_resource
        def shared() -> list[int]:
            return []

        shared().append(1)
        seen.append(shared())
        st.text(len(shared()))

    seen: list[object] = []
    first = AppTest.from_function(app, args=(seen,)).run()
    second = AppTest.from_function(app, args=(seen,)).run()
    assert seen[0] is seen[1]
    assert (first.text[0].value, second.text[0].value) == ("1", "2")


def test_K12_a_cache_is_shared_by_all_sessions() -> None:
    def app(calls: list[int]) -> None:
        import ostinato as st

        @st.cache_data
        def f() -> None:
            calls.append(1)

        f()

    calls: list[int] = []
    tab = Tab(app, calls).load()
    tab.another().load()
    assert len(calls) == 1


def test_K12_one_of_session_scope_ends_with_its_session() -> None:
    def app(calls: list[int], released: list[int]) -> None:
        import ostinato as st

        @st.cache_resource(scope="session", on_release=released.append)
        def f() -> int:
            calls.append(1)
            return len(calls)

        st.button("again")
        st.text(f())

    calls: list[int] = []
    released: list[int] = []
    tab = Tab(app, calls, released).load()
    tab.click("again").settle()
    other = tab.another().load()
    assert calls == [1, 1]
    assert released == []
    tab.app.close(tab.session)
    assert released == [1]
    other.click("again").settle()
    assert calls == [1, 1]


def test_K12_one_of_session_scope_cannot_be_used_outside_of_a_session() -> None:
    f = st.cache_data(scope="session")(len)
    with pytest.raises(StreamlitAPIException, match="outside of a session"):
        f([])


def test_K13_who_asks_meanwhile_waits_and_shares_the_value() -> None:
    calls: list[int] = []
    go_on = threading.Event()

    @st.cache_data
    def f() -> list[int]:
        calls.append(1)
        go_on.wait(5)
        return [1]

    results: list[Any] = []
    threads = [threading.Thread(target=lambda: results.append(f())) for _ in range(5)]
    for thread in threads:
        thread.start()
    wait(lambda: calls)
    go_on.set()
    for thread in threads:
        thread.join(5)
    assert len(calls) == 1
    assert results == [[1]] * 5
    assert len({id(result) for result in results}) == 5


def test_K13_other_arguments_are_not_held_up() -> None:
    go_on = threading.Event()

    @st.cache_data
    def f(x: int) -> int:
        if x:
            go_on.wait(5)
        return x

    slow = threading.Thread(target=f, args=(1,))
    slow.start()
    began = time.monotonic()
    assert f(0) == 0
    assert time.monotonic() - began < 2
    go_on.set()
    slow.join(5)


def test_K13_when_the_computation_fails_the_next_one_tries() -> None:
    calls: list[int] = []
    go_on = threading.Event()

    @st.cache_data
    def f() -> int:
        calls.append(1)
        if len(calls) == 1:
            go_on.wait(5)
            raise ValueError("first")
        return len(calls)

    def fail() -> None:
        with pytest.raises(ValueError, match="first"):
            f()

    failed = threading.Thread(target=fail)
    failed.start()
    wait(lambda: calls)
    results: list[int] = []
    waiting = threading.Thread(target=lambda: results.append(f()))
    waiting.start()
    go_on.set()
    waiting.join(5)
    failed.join(5)
    assert results == [2]


def test_K20_the_awaited_value_of_a_coroutine_function_is_cached() -> None:
    calls: list[int] = []

    @st.cache_data
    async def f(x: int) -> list[int]:
        calls.append(x)
        await asyncio.sleep(0.01)
        return [x]

    async def main() -> list[list[int]]:
        first = await asyncio.gather(f(1), f(1), f(2))
        return [*first, await f(1)]

    results = asyncio.run(main())
    assert results == [[1], [1], [2], [1]]
    assert len({id(result) for result in results}) == 4
    assert asyncio.run(f(2)) == [2]
    assert calls == [1, 2]


def test_K20_coroutine_functions_that_nobody_would_await_are_refused() -> None:
    async def nobody_awaits(value: object) -> bool:
        return True

    for option in ("validate", "on_release"):
        with pytest.raises(StreamlitAPIException, match=rf"`{option}` .*nobody_awaits"):
            st.cache_resource(**{option: nobody_awaits})
    with pytest.raises(st.errors.StreamlitValueError, match="no background thread awaits"):
        st.cache_data(ttl=1, refresh_mode="background")(nobody_awaits)


def test_K23_cached_functions_work_outside_of_a_run() -> None:
    calls: list[int] = []

    @st.cache_resource
    def f() -> list[int]:
        calls.append(1)
        st.text("nowhere")
        return calls

    assert f() is f()
    assert calls == [1]
