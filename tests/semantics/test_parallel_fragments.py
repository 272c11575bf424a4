"""Parallel fragments. Rules E40 to E50."""

from __future__ import annotations

import threading
import time

from ostinato.testing.v1 import AppTest
from tests.session.tab import Tab


def test_E40_E41_the_script_goes_on_at_once_and_the_place_is_reserved() -> None:
    def app(go: threading.Event, log: list[object]) -> None:
        import ostinato as st

        @st.fragment(parallel=True)
        def part() -> str:
            go.wait(5)
            st.text("part")
            return "result"

        st.text("above")
        log.append(part())
        st.text("below")
        log.append("script is through")
        go.set()

    log: list[object] = []
    at = AppTest.from_function(app, args=(threading.Event(), log)).run()
    assert log == [None, "script is through"]
    assert at.text.values == ["above", "part", "below"]


def test_E42_the_run_is_finished_when_all_parallel_fragments_are() -> None:
    def app(log: list[str]) -> None:
        import time

        import ostinato as st

        @st.fragment(parallel=True)
        def part(name: str, seconds: float) -> None:
            time.sleep(seconds)
            st.text(name)
            log.append(name)

        part("slow", 0.2)
        part("quick", 0.0)
        log.append("main")

    log: list[str] = []
    at = AppTest.from_function(app, args=(log,)).run()
    assert sorted(log) == ["main", "quick", "slow"]
    assert at.text.values == ["slow", "quick"]
    assert len(at.runs) == 1


def test_E40_parallel_fragments_overlap_in_time() -> None:
    def app() -> None:
        import time

        import ostinato as st

        @st.fragment(parallel=True)
        def part() -> None:
            time.sleep(0.2)

        for _ in range(5):
            part()

    began = time.monotonic()
    AppTest.from_function(app).run()
    assert time.monotonic() - began < 0.8


def test_the_option_bounds_how_many_run_at_once() -> None:
    def app(log: list[int]) -> None:
        import time

        import ostinato as st

        @st.fragment(parallel=True)
        def part() -> None:
            log.append(1)
            time.sleep(0.02)
            log.append(-1)

        for _ in range(6):
            part()

    log: list[int] = []
    Tab(app, log, options={"runner.parallelMaxWorkers": 2}).load()
    assert len(log) == 12
    assert max(sum(log[:i]) for i in range(13)) <= 2


def test_E43_a_rerun_of_a_parallel_fragment_alone_is_sequential_and_may_draw_outside() -> None:
    def app(log: list[object]) -> None:
        import threading

        import ostinato as st

        @st.fragment(parallel=True)
        def part() -> None:
            if st.checkbox("alone"):
                st.sidebar.text("outside")
            log.append(threading.current_thread())

        part()
        log.append(threading.current_thread())

    log: list[object] = []
    at = AppTest.from_function(app, args=(log,)).run()
    assert log[0] is not log[1]
    at.checkbox[0].check().run()
    assert at.sidebar.text.values == ["outside"]
    assert not at.exception


def test_E44_in_its_first_run_it_cannot_draw_outside_its_place() -> None:
    def app() -> None:
        import ostinato as st

        @st.fragment(parallel=True)
        def part() -> None:
            st.sidebar.text("outside")

        part()
        st.text("script")

    at = AppTest.from_function(app).run()
    assert "parallel fragment" in at.exception[0].message
    assert at.text.values == ["script"]


def test_E45_stop_in_one_ends_the_run_and_what_is_drawn_stays() -> None:
    def app(log: list[str]) -> None:
        import time

        import ostinato as st

        @st.fragment(parallel=True)
        def endless() -> None:
            st.text("drawn")
            while True:
                time.sleep(0.01)
                st.text("more")

        @st.fragment(parallel=True)
        def stopping() -> None:
            time.sleep(0.1)
            st.stop()

        endless()
        stopping()

    at = AppTest.from_function(app, args=([],)).run()
    assert at.runs[-1].outcome == "stopped"
    assert at.text.values[0] == "drawn"


def test_E45_rerun_in_one_cancels_the_others_and_runs_the_app_again() -> None:
    def app(log: list[str]) -> None:
        import time

        import ostinato as st

        @st.fragment(parallel=True)
        def endless() -> None:
            while len(log) < 2:
                time.sleep(0.01)
                st.text("more")

        @st.fragment(parallel=True)
        def again() -> None:
            if len(log) == 1:
                log.append("again")
                st.rerun()

        log.append("main")
        endless()
        again()

    log: list[str] = []
    at = AppTest.from_function(app, args=(log,)).run()
    assert log == ["main", "again", "main"]
    assert [run.outcome for run in at.runs] == ["rerun", "completed"]


def test_E46_rerun_of_the_fragment_is_local_to_it() -> None:
    def app(log: list[str]) -> None:
        import ostinato as st

        @st.fragment(parallel=True)
        def part() -> None:
            log.append("part")
            st.container(key="box").text(f"pass {log.count('part')}")
            st.checkbox("once", key="once")
            if log.count("part") < 3:
                st.rerun(scope="fragment")

        log.append("main")
        part()

    log: list[str] = []
    at = AppTest.from_function(app, args=(log,)).run()
    assert log == ["main", "part", "part", "part"]
    assert at.text.values == ["pass 3"]
    assert not at.exception


def test_E47_an_exception_is_shown_in_its_place_and_the_others_go_on() -> None:
    def app() -> None:
        import ostinato as st

        @st.fragment(parallel=True)
        def part(name: str) -> None:
            if name == "bad":
                raise ValueError("only me")
            st.text(name)

        part("one")
        part("bad")
        part("two")

    at = AppTest.from_function(app).run()
    assert at.text.values == ["one", "two"]
    assert [error.message for error in at.exception] == ["only me"]
    assert [len(block) for block in at.main] == [1, 1, 1]


def test_E48_single_reads_and_writes_of_state_are_atomic() -> None:
    def app() -> None:
        import ostinato as st

        @st.fragment(parallel=True)
        def part(number: int) -> None:
            for step in range(50):
                st.session_state[f"k{number}"] = step
                assert len(st.session_state.to_dict()) >= 1

        for number in range(8):
            part(number)

    at = AppTest.from_function(app, default_timeout=10).run()
    assert not at.exception
    assert {at.session_state[f"k{number}"] for number in range(8)} == {49}


def test_E49_the_place_says_that_it_is_coming_on_the_first_run_only() -> None:
    def app(go: threading.Event) -> None:
        import ostinato as st

        @st.fragment(parallel=True)
        def part() -> None:
            go.wait(5)
            st.text("here")

        part()
        st.text("below")

    def pending(tab: Tab) -> list[bool]:
        return [n.element.pending for n in tab.browser.nodes.values() if n.element.kind() == "fragment"]

    go = threading.Event()
    tab = Tab(app, go).start()
    tab.wait(lambda: pending(tab) == [True])
    go.set()
    tab.settle()
    assert pending(tab) == [False]
    go.clear()
    tab.session.request(__import__("ostinato.session.request", fromlist=["Cause"]).Cause("rerun_requested"))
    tab.wait(lambda: tab.frames[-1].state == "running")
    assert pending(tab) == [False]
    assert "here" in tab.texts
    go.set()
    tab.settle()


def test_E50_the_outer_waits_for_a_parallel_fragment_in_it() -> None:
    def app(log: list[str]) -> None:
        import threading
        import time

        import ostinato as st

        @st.fragment(parallel=True)
        def inner() -> None:
            time.sleep(0.1)
            log.append("inner")
            st.text("inner")

        @st.fragment
        def sequential(thread: object) -> None:
            assert threading.current_thread() is thread

        @st.fragment(parallel=True)
        def outer() -> None:
            sequential(threading.current_thread())
            inner()
            st.text("outer")

        outer()

    log: list[str] = []
    at = AppTest.from_function(app, args=(log,)).run()
    assert not at.exception
    assert log == ["inner"]
    assert at.text.values == ["inner", "outer"]


def test_a_newer_event_takes_the_place_of_a_run_whose_parallel_fragments_go_on() -> None:
    def app(go: threading.Event) -> None:
        import ostinato as st

        @st.fragment(parallel=True)
        def part(wait: bool) -> None:
            if wait:
                go.wait(5)
            st.text("old" if wait else "new")

        part(not st.checkbox("quick"))

    go = threading.Event()
    tab = Tab(app, go).start()
    tab.wait(lambda: "quick" in tab.texts)
    tab.send(quick=True)
    tab.settle()
    assert tab.texts == ["quick", "new"]
    go.set()
    tab.door.serve(lambda: False, 0.1)
    tab.settle()
    assert tab.texts == ["quick", "new"]
