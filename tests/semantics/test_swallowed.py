"""Control exceptions that a bare `except:` swallows take effect all the same, at the next yield point. Rule B03."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ostinato.testing.v1 import AppTest
from tests.session.tab import Tab


def test_B03_a_swallowed_rerun_takes_effect_at_the_end_of_the_script() -> None:
    def app() -> None:
        import contextlib

        import ostinato as st

        n = st.session_state.setdefault("n", 0)
        st.text(f"run {n}")
        if n == 0:
            st.session_state.n = 1
            with contextlib.suppress(BaseException):
                st.rerun()

    at = AppTest.from_function(app).run()
    assert at.text.values == ["run 1"]
    assert [run.outcome for run in at.runs] == ["rerun", "completed"]


@pytest.mark.parametrize("write", ["element", "state"])
def test_B03_every_yield_point_raises_after_a_swallowed_stop(write: str) -> None:
    def app(write: str, log: list[str]) -> None:
        import ostinato as st

        for _ in range(3):
            try:
                st.stop()
            except BaseException:
                log.append("swallowed")
        if write == "element":
            st.text("never")
        else:
            st.session_state.n = "never"
        log.append("never")

    log: list[str] = []
    at = AppTest.from_function(app, args=(write, log)).run()
    assert log == ["swallowed"] * 3
    assert not at.text
    assert "n" not in at.session_state
    assert not at.exception


def test_B03_a_swallowed_rerun_of_a_fragment_reruns_it() -> None:
    def app(log: list[str]) -> None:
        import ostinato as st

        @st.fragment
        def fragment() -> None:
            n = st.session_state.setdefault("n", 0)
            if st.button("go"):
                st.session_state.n = 5
                try:
                    st.rerun(scope="fragment")
                except BaseException:
                    log.append("swallowed")
                st.text("never")
                log.append("never")
            st.text(f"inside {n}")

        log.append("script")
        fragment()

    log: list[str] = []
    at = AppTest.from_function(app, args=(log,)).run()
    assert at.button[0].click().run().text.values == ["inside 5"]
    assert log == ["script", "swallowed"]


def test_B03_a_rerun_that_a_callback_swallowed_ends_nothing() -> None:
    """A callback goes on where it swallowed the exception; the run that follows its event comes anyway."""

    def app(log: list[str]) -> None:
        import ostinato as st

        def called() -> None:
            try:
                st.rerun()
            except BaseException:
                log.append("swallowed")
            st.session_state.n = "set"

        st.button("go", on_click=called)
        st.text(st.session_state.get("n", "not set"))

    log: list[str] = []
    at = AppTest.from_function(app, args=(log,)).run()
    assert at.button[0].click().run().text.values == ["set"]
    assert log == ["swallowed"]


def test_B03_a_newer_event_that_was_swallowed_takes_the_next_yield_point() -> None:
    def app(log: list[str]) -> None:
        import time

        import ostinato as st

        name = st.text_input("name")
        while not name:
            try:
                st.text("old")
                time.sleep(0.001)
            except BaseException as error:
                log.append(type(error).__name__)
                if len(log) == 3:
                    raise
        st.text(f"hello {name}")

    log: list[str] = []
    tab = Tab(app, log).start()
    tab.wait(lambda: "old" in tab.texts)
    tab.send(name="you").settle()
    assert tab.texts == ["name", "hello you"]
    tab.wait(lambda: log == ["Superseded"] * 3)


def swallows_a_rerun() -> None:
    import contextlib

    import ostinato as st

    if st.session_state.setdefault("n", 0) == 0:
        st.session_state.n = 1
        with contextlib.suppress(BaseException):
            st.rerun()
        st.text("never")


def swallows_a_stop() -> None:
    import contextlib

    import ostinato as st

    with contextlib.suppress(BaseException):
        st.stop()
    st.text("never")


@pytest.mark.parametrize(("app", "named"), [(swallows_a_rerun, "st.rerun"), (swallows_a_stop, "st.stop")])
def test_B03_the_record_of_the_run_tells_what_was_swallowed(app: Callable[[], None], named: str) -> None:
    at = AppTest.from_function(app).run()
    swallowed = at.runs[0].swallowed
    assert swallowed is not None
    assert swallowed.startswith(named)


def test_B03_the_record_of_a_run_that_swallowed_nothing_says_so() -> None:
    def app() -> None:
        import ostinato as st

        st.stop()

    assert AppTest.from_function(app).run().runs[0].swallowed is None
