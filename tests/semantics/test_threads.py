"""Threads and event loops in scripts. Rules P03, P05."""

from __future__ import annotations

import pytest

from ostinato.testing.v1 import AppTest


def test_P03_a_thread_that_is_given_the_runs_context_draws_on_the_page() -> None:
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
