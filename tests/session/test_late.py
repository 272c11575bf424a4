"""Threads that a completed run left behind draw on its page until the next run begins."""

from __future__ import annotations

import threading

from tests.session.tab import Tab


def leaves_a_thread_behind(go: threading.Event, log: list[str]) -> None:
    import threading

    import ostinato as st
    from ostinato.script.threads import add_script_run_ctx

    place = st.empty()
    place.text("working")

    def work() -> None:
        try:
            go.wait(10)
            place.text("done")
            st.session_state.result = 42
        finally:
            log.append("ended")

    add_script_run_ctx(threading.Thread(target=work)).start()
    st.text("below")


def test_what_they_draw_is_told_at_once_without_a_run() -> None:
    go = threading.Event()
    tab = Tab(leaves_a_thread_behind, go, []).load()
    assert tab.texts == ["working", "below"]
    go.set()
    tab.wait(lambda: tab.texts == ["done", "below"])
    assert tab.session.runs == 1
    tab.wait(lambda: "result" in tab.session.state)


def test_after_the_next_run_has_begun_they_end_without_effect() -> None:
    go = threading.Event()
    log: list[str] = []
    tab = Tab(leaves_a_thread_behind, go, log).load()
    tab.send().settle()
    go.set()
    tab.wait(lambda: len(log) == 2)
    tab.settle()
    assert tab.texts == ["done", "below"]
    assert tab.session.runs == 2


def test_threads_of_a_run_that_ended_for_a_rerun_are_without_effect() -> None:
    go = threading.Event()
    log: list[str] = []

    def script(go: threading.Event, log: list[str]) -> None:
        import threading

        import ostinato as st
        from ostinato.script.threads import add_script_run_ctx

        def work() -> None:
            try:
                go.wait(10)
                st.text("too late")
            finally:
                log.append("ended")

        if "again" not in st.session_state:
            st.session_state.again = True
            add_script_run_ctx(threading.Thread(target=work)).start()
            st.rerun()
        st.text("drawn")

    tab = Tab(script, go, log).load()
    go.set()
    tab.wait(lambda: log)
    tab.settle()
    assert tab.texts == ["drawn"]
