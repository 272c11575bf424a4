"""Code outside a run has no effect, and says so once; a thread may be let into a run."""

from __future__ import annotations

import threading

from ostinato.script.scope import Scope, current
from ostinato.script.threads import add_script_run_ctx, get_script_run_ctx
from tests.session.tab import Tab


def in_thread(thread: threading.Thread) -> None:
    thread.start()
    thread.join()


def test_a_plain_thread_has_no_context() -> None:
    seen: list[Scope | None] = []
    in_thread(threading.Thread(target=lambda: seen.append(get_script_run_ctx(suppress_warning=True))))
    assert seen == [None]


def test_a_thread_gets_the_callers_context_or_the_one_that_it_is_given() -> None:
    seen: list[Scope | None] = []
    scope = Scope(None, None)
    token = current.set(scope)
    try:
        in_thread(add_script_run_ctx(threading.Thread(target=lambda: seen.append(get_script_run_ctx()))))
    finally:
        current.reset(token)
    in_thread(add_script_run_ctx(threading.Thread(target=lambda: seen.append(get_script_run_ctx())), scope))
    assert seen == [scope, scope]


def test_a_thread_may_give_itself_a_context() -> None:
    scope = Scope(None, None)
    seen: list[Scope | None] = []

    def work() -> None:
        add_script_run_ctx(ctx=scope)
        seen.append(get_script_run_ctx())

    in_thread(threading.Thread(target=work))
    assert seen == [scope]


def test_a_thread_that_outlives_its_run_reaches_neither_the_next_run_nor_the_page() -> None:
    waiting, go = threading.Event(), threading.Event()
    failed: list[str] = []

    def script(waiting: threading.Event, go: threading.Event, failed: list[str]) -> None:
        import threading

        import ostinato as st
        from ostinato.script.threads import add_script_run_ctx

        def work() -> None:
            waiting.set()
            go.wait(10)
            try:
                st.text("too late")
            except BaseException as error:
                failed.append(type(error).__name__)
            failed.append("ended")

        if not st.checkbox("next"):
            add_script_run_ctx(threading.Thread(target=work)).start()
        st.text("drawn")

    tab = Tab(script, waiting, go, failed).load()
    assert waiting.wait(5)
    tab.send(next=True).settle()
    go.set()
    tab.wait(lambda: "ended" in failed)
    tab.settle()
    assert tab.texts == ["next", "drawn"]
