"""How a run goes: fresh, in order, interruptible. Rules A01 to A23."""

from __future__ import annotations

import sys
import threading
import types

import pytest

from ostinato.testing.v1 import AppTest
from tests.session.tab import Tab


def test_A01_no_variable_of_the_script_survives_to_the_next_run() -> None:
    def app() -> None:
        import __main__
        import ostinato as st

        st.text(str(hasattr(__main__, "left_over")))
        __main__.left_over = 1
        st.text(__main__.__name__)

    at = AppTest.from_function(app).run()
    assert at.run().text.values == ["False", "__main__"]


def test_A02_state_of_imported_modules_survives_and_is_shared_by_sessions(monkeypatch: pytest.MonkeyPatch) -> None:
    module = types.ModuleType("shared_by_sessions")
    module.count = 0
    monkeypatch.setitem(sys.modules, "shared_by_sessions", module)

    def app() -> None:
        import shared_by_sessions

        import ostinato as st

        shared_by_sessions.count += 1
        st.text(str(shared_by_sessions.count))

    one, two = AppTest.from_function(app), AppTest.from_function(app)
    one.run().run()
    assert two.run().text.values == ["3"]


def test_A03_two_tabs_share_neither_widget_values_nor_session_state() -> None:
    def app() -> None:
        import ostinato as st

        st.session_state.n = st.session_state.get("n", 0) + 1
        st.text(f"{st.text_input('name')} {st.session_state.n}")

    one = Tab(app).load()
    two = one.another().load()
    one.send(name="a").settle()
    two.send(name="b").settle()
    one.send().settle()
    assert (one.texts[-1], two.texts[-1]) == ("a 3", "b 2")


def test_A04_an_event_is_state_then_callbacks_then_body() -> None:
    def app() -> None:
        import ostinato as st

        def changed() -> None:
            st.session_state.log.append(f"callback {st.session_state.name}")

        st.session_state.setdefault("log", []).append(f"body {st.session_state.get('name')}")
        value = st.text_input("name", key="name", on_change=changed)
        st.session_state.log.append(f"call {value}")
        st.text(" | ".join(st.session_state.log))
        st.session_state.log = []

    at = AppTest.from_function(app).run()
    at.text_input[0].input("x").run()
    assert at.text[0].value == "callback x | body x | call x"


@pytest.mark.parametrize("statement", ["st.text('late')", "st.session_state['late'] = 1", "st.session_state.get('n')"])
def test_A05_a_run_is_interrupted_at_calls_of_st_and_at_session_state(statement: str) -> None:
    waiting, go = threading.Event(), threading.Event()
    log: list[str] = []

    def app(waiting: threading.Event, go: threading.Event, log: list[str], statement: str) -> None:
        import ostinato as st

        if not st.text_input("name"):
            try:
                waiting.set()
                go.wait(10)
                exec(statement, {"st": st})
                log.append("went on")
            finally:
                log.append("ended")

    tab = Tab(app, waiting, go, log, statement, options={"runner.fastReruns": False}).start()
    tab.wait(lambda: waiting.is_set() and tab.texts)
    tab.send(name="x")
    go.set()
    tab.settle()
    assert log == ["ended"]


def test_A06_code_without_st_calls_is_not_interrupted() -> None:
    waiting, go = threading.Event(), threading.Event()
    log: list[str] = []

    def app(waiting: threading.Event, go: threading.Event, log: list[str]) -> None:
        import ostinato as st

        if not st.text_input("name"):
            waiting.set()
            go.wait(10)
            log.append("went on")

    tab = Tab(app, waiting, go, log).start()
    tab.wait(lambda: waiting.is_set() and tab.texts)
    tab.send(name="x").settle()
    go.set()
    tab.wait(lambda: log)
    assert log == ["went on"]


def stands_still(waiting: threading.Event, go: threading.Event) -> None:
    import ostinato as st

    if not st.text_input("name"):
        waiting.set()
        go.wait(10)


def test_A07_fast_reruns_serve_an_event_at_once() -> None:
    waiting, go = threading.Event(), threading.Event()
    tab = Tab(stands_still, waiting, go).start()
    tab.wait(lambda: waiting.is_set() and tab.texts)
    tab.send(name="x").settle()
    assert not go.is_set()
    go.set()
    assert tab.session.runs == 2


def test_A07_without_fast_reruns_an_event_waits_for_a_yield_point() -> None:
    waiting, go = threading.Event(), threading.Event()
    tab = Tab(stands_still, waiting, go, options={"runner.fastReruns": False}).start()
    tab.wait(lambda: waiting.is_set() and tab.texts)
    tab.send(name="x")
    assert not tab.door.serve(lambda: tab.session.runs > 1, 0.1)
    go.set()
    tab.settle()
    assert tab.session.runs == 2


def test_A08_old_and_new_run_may_overlap_and_the_old_one_cannot_assign_state() -> None:
    waiting, go = threading.Event(), threading.Event()
    log: list[str] = []

    def app(waiting: threading.Event, go: threading.Event, log: list[str]) -> None:
        import ostinato as st

        if not st.text_input("name"):
            try:
                waiting.set()
                go.wait(10)
                st.session_state.who = "old"
            finally:
                log.append("old ended")
        else:
            st.session_state.who = "new"
            log.append("new ended")
        st.text(st.session_state.who)

    tab = Tab(app, waiting, go, log).start()
    tab.wait(lambda: waiting.is_set() and tab.texts)
    tab.send(name="x").settle()
    go.set()
    tab.wait(lambda: len(log) == 2)
    assert log == ["new ended", "old ended"]
    assert tab.session.state["who"] == "new"


def test_A09_output_of_an_abandoned_run_is_not_on_the_new_page() -> None:
    def app() -> None:
        import time

        import ostinato as st

        name = st.text_input("name")
        for i in range(10_000 if not name else 3):
            st.text(f"{name or 'old'} {i}")
            time.sleep(0.001)

    tab = Tab(app).start()
    tab.wait(lambda: len(tab.texts) > 10)
    tab.send(name="new").settle()
    assert tab.texts == ["name", "new 0", "new 1", "new 2"]


def test_A14_events_that_arrive_while_one_waits_are_one_run_with_the_newest_values() -> None:
    waiting, go = threading.Event(), threading.Event()
    seen: list[str] = []

    def app(waiting: threading.Event, go: threading.Event, seen: list[str]) -> None:
        import ostinato as st

        seen.append(st.text_input("name"))
        if len(seen) == 1:
            waiting.set()
            go.wait(10)
        st.text("end")

    tab = Tab(app, waiting, go, seen).start()
    tab.wait(lambda: waiting.is_set() and tab.texts)
    tab.send(name="a").send(name="b").send(name="c").settle()
    go.set()
    assert seen == ["", "c"]


def test_A15_two_buttons_clicked_during_one_slow_run_are_both_true_in_the_next() -> None:
    waiting, go = threading.Event(), threading.Event()
    seen: list[tuple[bool, bool]] = []

    def app(waiting: threading.Event, go: threading.Event, seen: list[tuple[bool, bool]]) -> None:
        import ostinato as st

        seen.append((st.button("one"), st.button("two")))
        if len(seen) == 1:
            waiting.set()
            go.wait(10)
        st.text("end")

    tab = Tab(app, waiting, go, seen).start()
    tab.wait(lambda: waiting.is_set() and len(tab.texts) == 2)
    tab.click("one").click("two").settle()
    go.set()
    assert seen == [(False, False), (True, True)]


def test_A16_when_events_merge_each_callback_runs_exactly_once() -> None:
    waiting, go = threading.Event(), threading.Event()
    calls: list[str] = []

    def app(waiting: threading.Event, go: threading.Event, calls: list[str]) -> None:
        import ostinato as st

        st.button("one", on_click=calls.append, args=("one",))
        st.text_input("name", on_change=calls.append, args=("name",))
        if not calls:
            waiting.set()
            go.wait(10)
        st.text("end")

    tab = Tab(app, waiting, go, calls).start()
    tab.wait(lambda: waiting.is_set() and len(tab.texts) == 2)
    tab.click("one").send(name="x").settle()
    go.set()
    tab.send().settle()
    assert sorted(calls) == ["name", "one"]


def test_A17_a_callback_keeps_the_args_of_the_last_run_that_reached_its_widget() -> None:
    def app(calls: list[int]) -> None:
        import ostinato as st

        n = st.session_state.n = st.session_state.get("n", 0) + 1
        if n == 2:
            st.rerun()
        st.button("go", on_click=calls.append, args=(n,), key="go")
        if n == 1:
            st.stop()

    calls: list[int] = []
    at = AppTest.from_function(app, args=(calls,)).run()
    at.button[0].click().run()
    assert calls == [1]
    at.button[0].click().run()
    assert calls == [1, 3]


def test_A18_elements_that_a_run_does_not_emit_again_go_when_it_finishes() -> None:
    waiting, go = threading.Event(), threading.Event()

    def app(waiting: threading.Event, go: threading.Event) -> None:
        import ostinato as st

        if st.button("go"):
            st.text("new")
            waiting.set()
            go.wait(10)
        else:
            st.code("old")

    tab = Tab(app, waiting, go).load()
    tab.click("go").wait(lambda: waiting.is_set() and "new" in tab.texts)
    assert "old" in tab.texts
    go.set()
    tab.settle()
    assert tab.texts == ["go", "new"]


def test_A19_elements_stay_when_a_run_ends_for_a_rerun_and_go_with_the_next_completed_run() -> None:
    waiting, go = threading.Event(), threading.Event()

    def app(waiting: threading.Event, go: threading.Event) -> None:
        import ostinato as st

        if st.button("go"):
            st.session_state.hidden = True
            st.rerun()
        if "hidden" in st.session_state:
            waiting.set()
            go.wait(10)
        else:
            st.code("old")

    tab = Tab(app, waiting, go).load()
    tab.click("go").wait(waiting.is_set)
    assert tab.texts == ["go", "old"]
    go.set()
    tab.settle()
    assert tab.texts == ["go"]


def test_A22_the_order_on_the_page_is_the_order_of_calls_in_each_container() -> None:
    def app() -> None:
        import ostinato as st

        first, second = st.container(), st.container()
        second.text("three")
        first.text("one")
        st.text("five")
        second.text("four")
        first.text("two")

    assert AppTest.from_function(app).run().text.values == ["one", "two", "three", "four", "five"]


def test_A23_earlier_elements_are_seen_while_later_code_runs() -> None:
    waiting, go = threading.Event(), threading.Event()

    def app(waiting: threading.Event, go: threading.Event) -> None:
        import ostinato as st

        st.text("early")
        waiting.set()
        go.wait(10)
        st.text("late")

    tab = Tab(app, waiting, go).start()
    tab.wait(lambda: tab.texts == ["early"])
    go.set()
    tab.settle()
    assert tab.texts == ["early", "late"]
