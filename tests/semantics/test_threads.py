"""Threads and event loops in scripts. Rules P01 to P05."""

from __future__ import annotations

import threading

import pytest

from ostinato.testing.v1 import AppTest
from tests.session.tab import Tab


def test_P01_P03_a_thread_that_is_given_the_runs_context_draws_on_the_page() -> None:
    def app() -> None:
        import threading

        import ostinato as st
        from ostinato.compat.scriptrunner import add_script_run_ctx, get_script_run_ctx

        def work() -> None:
            st.text("from the thread")
            st.session_state.n = 1

        thread = threading.Thread(target=work)
        assert add_script_run_ctx(thread) is thread
        thread.start()
        thread.join()
        handed_over = threading.Thread(target=work)
        add_script_run_ctx(handed_over, get_script_run_ctx())
        handed_over.start()
        handed_over.join()
        st.text(f"main {st.session_state.n}")

    at = AppTest.from_function(app).run()
    assert at.text.values == ["from the thread", "from the thread", "main 1"]


def test_P03_a_thread_that_keeps_its_context_writes_into_the_block_it_was_started_in() -> None:
    def app() -> None:
        import threading

        import ostinato as st
        from ostinato.compat.scriptrunner import add_script_run_ctx

        with st.expander("box"):
            thread = add_script_run_ctx(threading.Thread(target=st.text, args=("inside",)))
        st.text("below")
        thread.start()
        thread.join()

    at = AppTest.from_function(app).run()
    assert at.expander[0].text.values == ["inside"]


def test_P03_outside_a_run_there_is_no_context() -> None:
    from ostinato.compat.scriptrunner import get_script_run_ctx

    assert get_script_run_ctx(suppress_warning=True) is None


def test_P01_P02_a_thread_without_a_context_changes_nothing_and_the_console_says_why(
    caplog: pytest.LogCaptureFixture,
) -> None:
    def app() -> None:
        import threading

        import ostinato as st

        def work() -> None:
            st.text("from the thread")
            st.session_state.n = 1

        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
        st.text("n" in st.session_state)

    told: set[str] = set()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("ostinato.script.threads._told", told)
        at = AppTest.from_function(app).run()
    assert at.text.values == ["False"]
    assert "missing ScriptRunContext" in caplog.text


def test_P03_a_thread_that_a_fragment_starts_draws_into_the_fragment() -> None:
    def app() -> None:
        import threading

        import ostinato as st
        from ostinato.compat.scriptrunner import add_script_run_ctx

        @st.fragment
        def fragment() -> None:
            n = st.session_state.n = st.session_state.get("n", 0) + 1
            thread = add_script_run_ctx(threading.Thread(target=st.text, args=(f"thread {n}",)))
            thread.start()
            thread.join()
            st.button("again")
            box = add_script_run_ctx(threading.Thread(target=st.sidebar.text, args=(f"sidebar {n}",)))
            box.start()
            box.join()

        st.text("above")
        fragment()
        st.text("below")

    at = AppTest.from_function(app).run()
    assert not at.exception
    assert at.main.text.values == ["above", "thread 1", "below"]
    at.button[0].click().run()
    assert at.main.text.values == ["above", "thread 2", "below"]
    assert at.sidebar.text.values == ["sidebar 2"]


def test_P03_a_thread_of_a_fragment_asks_widgets_that_rerun_the_fragment_alone() -> None:
    def app() -> None:
        import threading

        import ostinato as st
        from ostinato.compat.scriptrunner import add_script_run_ctx

        @st.fragment
        def fragment() -> None:
            answers: list[bool] = []
            thread = add_script_run_ctx(threading.Thread(target=lambda: answers.append(st.checkbox("yes"))))
            thread.start()
            thread.join()
            st.text(f"answer {answers[0]}")

        st.session_state.runs = st.session_state.get("runs", 0) + 1
        fragment()
        st.text(f"run {st.session_state.runs}")

    at = AppTest.from_function(app).run()
    assert at.checkbox[0].check().run().text.values == ["answer True", "run 1"]


def test_P04_a_thread_that_outlives_its_run_has_no_effect_on_the_next_one() -> None:
    def app(go: threading.Event, ended: threading.Event) -> None:
        import threading

        import ostinato as st
        from ostinato.compat.scriptrunner import add_script_run_ctx

        def work() -> None:
            try:
                go.wait(10)
                st.text("late")
                st.session_state.late = True
            finally:
                ended.set()

        if "begun" not in st.session_state:
            st.session_state.begun = True
            add_script_run_ctx(threading.Thread(target=work)).start()
        st.text("body")

    go, ended = threading.Event(), threading.Event()
    tab = Tab(app, go, ended).load()
    tab.send().settle()
    go.set()
    assert ended.wait(5)
    tab.settle()
    assert tab.texts == ["body"]
    assert "late" not in tab.session.state


@pytest.mark.filterwarnings("ignore:There is no current event loop:DeprecationWarning")
def test_P05_an_event_loop_can_be_had_and_used_in_a_script() -> None:
    def app() -> None:
        import asyncio

        import ostinato as st

        async def work() -> str:
            await asyncio.sleep(0)
            st.text("from a task")
            return "done"

        st.text(asyncio.get_event_loop().run_until_complete(work()))

    at = AppTest.from_function(app).run()
    assert not at.exception
    assert at.run().text.values == ["from a task", "done"]


def test_P05_asyncio_run_works_in_a_script() -> None:
    def app() -> None:
        import asyncio

        import ostinato as st

        async def work() -> None:
            st.text("from a task")

        asyncio.run(work())

    assert AppTest.from_function(app).run().run().text.values == ["from a task"]
