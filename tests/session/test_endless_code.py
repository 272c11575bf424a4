"""Code without a yield point ends all the same: when the user pressed Stop, and when nobody waits for it any more."""

from __future__ import annotations

import threading

import pytest

from ostinato.script.interrupt import possible
from ostinato.session.session import OUTCASTS
from tests.session.tab import Tab

pytestmark = pytest.mark.skipif(not possible(), reason="this interpreter raises nothing in another thread")


def computes_until_it_gets_a_name(threads: list[threading.Thread]) -> None:
    import threading

    import ostinato as st

    name = st.text_input("name")
    threads.append(threading.current_thread())
    while not name or name.startswith("endless"):
        pass
    st.text(f"hello {name}")


def begun(threads: list[threading.Thread]) -> Tab:
    """A tab that shows what an endless run has drawn."""
    tab = Tab(computes_until_it_gets_a_name, threads).start()
    return tab.wait(lambda: threads and tab.texts)


@pytest.fixture
def threads() -> list[threading.Thread]:
    """Those that the runs were executed by."""
    return []


def test_stop_ends_an_endless_loop_and_the_page_goes_on_working(threads: list[threading.Thread]) -> None:
    tab = begun(threads)
    tab.session.stop()
    tab.settle()
    assert tab.outcomes == ["stopped"]
    assert tab.texts == ["name"]
    tab.send(name="you").settle()
    assert tab.texts == ["name", "hello you"]


def test_the_page_counts_as_running_until_the_stopped_run_has_ended(threads: list[threading.Thread]) -> None:
    tab = begun(threads)
    tab.session.stop()
    tab.wait(lambda: tab.frames)
    assert tab.frames[-1].state == "running"
    assert not tab.session.idle
    tab.settle()
    assert tab.frames[-1].state == "idle"


def test_a_run_that_swallows_the_exception_is_interrupted_again() -> None:
    def script(told: list[str]) -> None:
        try:
            told.append("begun")
            while True:
                pass
        except BaseException:
            told.append("swallowed")
        while True:
            pass

    told: list[str] = []
    tab = Tab(script, told).start()
    tab.wait(lambda: told)
    tab.session.stop()
    tab.settle()
    assert told == ["begun", "swallowed"]
    assert tab.outcomes == ["stopped"]


def test_stop_ends_an_endless_callback() -> None:
    def script(told: list[str]) -> None:
        import ostinato as st

        def endless() -> None:
            told.append("called")
            while True:
                pass

        st.button("go", on_click=endless)
        st.text("body")

    told: list[str] = []
    tab = Tab(script, told).load()
    tab.click("go").wait(lambda: told)
    tab.session.stop()
    tab.settle()
    assert tab.outcomes == ["completed", "stopped"]
    tab.send().settle()
    assert tab.texts == ["go", "body"]


def test_stop_ends_an_endless_parallel_fragment() -> None:
    def script(told: list[str]) -> None:
        import ostinato as st

        @st.fragment(parallel=True)
        def endless() -> None:
            told.append("begun")
            while True:
                pass

        endless()
        st.text("body")

    told: list[str] = []
    tab = Tab(script, told).start()
    tab.wait(lambda: told)
    tab.session.stop()
    tab.settle()
    assert tab.outcomes == ["stopped"]


def test_stop_ends_an_endless_coroutine_that_never_awaits() -> None:
    async def script(told: list[str]) -> None:
        told.append("begun")
        while True:
            pass

    told: list[str] = []
    tab = Tab(script, told).start()
    tab.wait(lambda: told)
    tab.session.stop()
    tab.settle()
    assert tab.outcomes == ["stopped"]


def test_a_superseded_run_that_computes_for_ever_ends(threads: list[threading.Thread]) -> None:
    tab = begun(threads)
    tab.send(name="you").settle()
    assert tab.texts == ["name", "hello you"]
    tab.wait(lambda: not threads[0].is_alive())
    assert tab.outcomes == ["superseded", "completed"]


def test_endless_runs_do_not_keep_newer_events_waiting_for_ever(threads: list[threading.Thread]) -> None:
    tab = begun(threads)
    for i in range(OUTCASTS + 1):
        tab.wait(lambda i=i: len(threads) > i)
        tab.send(name=f"endless {i}")
    tab.send(name="you")
    tab.wait(lambda: "hello you" in tab.texts)
    tab.wait(lambda: not any(thread.is_alive() for thread in threads))


def test_the_run_of_a_session_that_is_closed_ends(threads: list[threading.Thread]) -> None:
    tab = begun(threads)
    tab.app.close(tab.session)
    tab.wait(lambda: not threads[0].is_alive())


def test_other_sessions_go_on_while_one_is_stopped(threads: list[threading.Thread]) -> None:
    tab = begun(threads)
    other = tab.another().start()
    other.wait(lambda: len(threads) == 2 and other.texts)
    tab.session.stop()
    tab.settle()
    assert not other.session.idle
    other.send(name="you").settle()
    assert other.texts == ["name", "hello you"]
    other.wait(lambda: not threads[1].is_alive())
