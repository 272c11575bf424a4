"""Fragments that run by themselves. Rules E30 to E38."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest

from ostinato.testing.v1 import AppTest
from tests.session.tab import Tab


def ticking(log: list[str], every: object = 0.05) -> None:
    import ostinato as st

    def make(name: str, every: object) -> None:
        @st.fragment(run_every=every)
        def part() -> None:
            log.append(name)
            st.button(f"in {name}")

        part()

    log.append("main")
    st.button("outside")
    st.checkbox("off", key="off")
    make("a", None if st.session_state.off else every)


@pytest.mark.parametrize("every", [0.05, "50ms", timedelta(milliseconds=50)])
def test_E30_E31_a_fragment_runs_again_by_itself_besides_the_reruns_of_its_widgets(every: object) -> None:
    log: list[str] = []
    tab = Tab(ticking, log, every).load()
    tab.wait(lambda: len(log) >= 5)
    tab.click("in a").settle()
    assert log[:2] == ["main", "a"]
    assert set(log[2:]) == {"a"}
    kinds = {cause.split()[0] for causes in tab.causes[1:] for cause in causes}
    assert kinds == {"timer", "event"}


def test_E30_no_time_or_zero_is_no_timer() -> None:
    log: list[str] = []
    for every in (None, 0):
        AppTest.from_function(ticking, args=(log, every)).run().wait(0.1)
    assert log == ["main", "a"] * 2


def test_E34_E35_a_fragment_that_disappears_stops_ticking_and_its_siblings_go_on() -> None:
    def app(log: list[str]) -> None:
        import ostinato as st

        def part(name: str) -> None:
            @st.fragment(run_every=0.05)
            def inner() -> None:
                log.append(name)

            inner()

        @st.fragment
        def outer() -> None:
            if st.checkbox("both", True):
                part("one")

        outer()
        part("two")

    log: list[str] = []
    at = AppTest.from_function(app, args=(log,)).run()
    at.wait(0.12)
    assert {"one", "two"} == set(log)
    at.checkbox[0].uncheck().run()
    del log[:]
    at.wait(0.2)
    assert set(log) == {"two"}
    assert all(run.outcome == "completed" for run in at.runs)


def test_E36_a_tick_interrupts_nothing_and_waits_for_its_turn() -> None:
    def app(log: list[str], go: threading.Event) -> None:
        import ostinato as st

        @st.fragment(run_every=0.03)
        def part() -> None:
            log.append("tick")

        part()
        if st.button("slow"):
            go.wait(0.3)
            st.text("done")
            log.append("slow")

    log: list[str] = []
    tab = Tab(app, log, threading.Event()).load()
    tab.wait(lambda: "tick" in log)
    tab.click("slow")
    tab.wait(lambda: "slow" in log)
    assert "superseded" not in tab.outcomes
    assert "done" in tab.texts


def test_E38_run_every_none_on_a_later_run_stops_the_ticks_and_a_time_starts_them() -> None:
    log: list[str] = []
    at = AppTest.from_function(ticking, args=(log,)).run()
    at.checkbox[0].check().run()
    del log[:]
    at.wait(0.15)
    assert log == []
    at.checkbox[0].uncheck().run()
    at.wait(0.15)
    assert "a" in log[2:]


def test_nobody_there_no_ticks() -> None:
    log: list[str] = []
    tab = Tab(ticking, log).load()
    tab.session.detach()
    del log[:]
    tab.door.serve(lambda: False, 0.15)
    assert len(log) <= 1  # one may have been due already
    tab.session.attach(tab.browser.seq)
    tab.wait(lambda: len(log) > 2)


def test_E37_a_tick_sends_nothing_but_what_it_changes() -> None:
    def app(log: list[int]) -> None:
        import ostinato as st

        st.text("above")

        @st.fragment(run_every=0.03)
        def part() -> None:
            log.append(1)
            st.selectbox("choose", ["a", "b"])
            st.text("even" if len(log) % 4 < 2 else "odd")

        part()

    log: list[int] = []
    tab = Tab(app, log).load()
    before = len(tab.frames)
    tab.wait(lambda: len(log) > 8)
    changes = [frame.ops for frame in tab.frames[before:] if frame.ops]
    assert 1 <= len(changes) <= len(log) / 2 + 1
    assert {type(op).__name__ for ops in changes for op in ops} <= {"Set", "Fresh"}


def test_what_is_due_together_runs_together() -> None:
    def app(log: list[int]) -> None:
        import ostinato as st

        def make(number: int) -> None:
            @st.fragment(run_every=0.05)
            def part() -> None:
                log.append(number)

            part()

        for number in range(100):
            make(number)

    log: list[int] = []
    tab = Tab(app, log).load()
    tab.wait(lambda: len(tab.outcomes) >= 4)
    tab.settle()
    assert log == list(range(100)) * len(tab.outcomes)
