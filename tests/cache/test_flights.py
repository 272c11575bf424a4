"""Who waits for a value that another computes."""

from __future__ import annotations

import asyncio
import threading
import time

import pytest

import ostinato as st
from tests.session.tab import Tab

pytestmark = pytest.mark.usefixtures("empty_caches")


def test_a_run_that_waits_gives_way_to_a_newer_event() -> None:
    def app(go_on: threading.Event) -> None:
        import ostinato as st

        @st.cache_data
        def slow() -> str:
            go_on.wait(5)
            return "slow"

        st.button("reload")
        if st.toggle("wait"):
            st.text(slow())
        else:
            st.text("quick")

    go_on = threading.Event()
    first = Tab(app, go_on).load()
    first.send(wait=True)
    first.wait(lambda: first.session.runs == 2)
    second = first.another().load()
    second.send(wait=True)
    time.sleep(0.1)
    second.send(wait=False).settle()
    assert second.texts[-1] == "quick"
    go_on.set()
    assert first.settle().texts[-1] == "slow"


def test_a_run_takes_over_what_its_predecessor_computes() -> None:
    def app(calls: list[int], go_on: threading.Event) -> None:
        import ostinato as st

        @st.cache_data
        def slow() -> str:
            calls.append(1)
            go_on.wait(5)
            return "done"

        clicks = st.session_state.setdefault("clicks", 0)
        if st.button("more"):
            st.session_state.clicks += 1
        st.text(f"{slow()} {st.session_state.clicks} {clicks}")

    calls: list[int] = []
    go_on = threading.Event()
    tab = Tab(app, calls, go_on).start()
    tab.wait(lambda: calls)
    tab.wait(lambda: tab.browser.nodes)
    tab.click("more")
    time.sleep(0.1)
    go_on.set()
    assert tab.settle().texts[-1] == "done 1 0"
    assert calls == [1]


def test_a_computation_in_python_is_not_interrupted_by_a_newer_event_that_wants_its_value() -> None:
    def app(calls: list[int]) -> None:
        import time

        import ostinato as st

        @st.cache_data
        def slow() -> str:
            calls.append(1)
            end = time.monotonic() + 2
            while time.monotonic() < end:
                pass
            return "done"

        st.button("again")
        st.text(slow())

    calls: list[int] = []
    tab = Tab(app, calls).start()
    tab.wait(lambda: calls and tab.browser.nodes)
    tab.click("again")
    tab.wait(lambda: tab.session.runs == 2)
    assert tab.door.serve(lambda: tab.session.idle, 10)
    assert tab.settle().texts[-1] == "done"
    assert calls == [1]


def test_stop_ends_a_computation_in_python() -> None:
    def app(calls: list[int]) -> None:
        import ostinato as st

        @st.cache_data
        def endless() -> None:
            calls.append(1)
            while True:
                pass

        st.text("before")
        endless()

    calls: list[int] = []
    tab = Tab(app, calls).start()
    tab.wait(lambda: calls and tab.browser.nodes)
    tab.session.stop()
    assert tab.door.serve(lambda: tab.session.idle, 10)
    assert tab.outcomes == ["stopped"]


def test_a_function_that_calls_itself_with_the_same_arguments_recurses_as_any_other() -> None:
    @st.cache_data
    def endless() -> int:
        return endless()

    with pytest.raises(RecursionError):
        endless()

    @st.cache_data
    def countdown(n: int) -> int:
        return 0 if n == 0 else 1 + countdown(n - 1)

    assert countdown(50) == 50


def test_awaiting_a_value_lets_other_tasks_go_on_and_a_cancelled_task_hands_over() -> None:
    calls: list[int] = []

    @st.cache_data
    async def f() -> int:
        calls.append(1)
        await asyncio.sleep(0.02 if len(calls) > 1 else 60)
        return len(calls)

    async def main() -> tuple[int, int]:
        first = asyncio.create_task(f())
        await asyncio.sleep(0.01)
        second = asyncio.create_task(f())
        ticks = 0
        for _ in range(5):
            await asyncio.sleep(0.001)
            ticks += 1
        first.cancel()
        return await second, ticks

    assert asyncio.run(main()) == (2, 5)


def test_tasks_of_several_loops_share_one_computation() -> None:
    calls: list[int] = []
    begun = threading.Barrier(3)

    @st.cache_data
    async def f() -> int:
        calls.append(1)
        await asyncio.sleep(0.1)
        return 7

    results: list[int] = []

    def loop() -> None:
        begun.wait(5)
        results.append(asyncio.run(f()))

    threads = [threading.Thread(target=loop) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(5)
    assert results == [7, 7, 7]
    assert len(calls) == 1


def test_a_coroutine_that_is_dropped_half_way_holds_nobody_up() -> None:
    calls: list[int] = []

    @st.cache_data
    async def f() -> int:
        calls.append(1)
        await asyncio.sleep(0)
        return len(calls)

    dropped = f()
    dropped.send(None)
    dropped.close()
    assert asyncio.run(f()) == 2


def test_many_threads_and_keys_compute_each_value_once() -> None:
    calls: list[int] = []

    @st.cache_data
    def f(x: int) -> int:
        calls.append(x)
        time.sleep(0.001)
        return x

    def ask() -> None:
        for x in range(20):
            assert f(x) == x

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert sorted(calls) == list(range(20))
