"""st.stop. Rules B01 to B11."""

from __future__ import annotations

import subprocess
import sys

import pytest

from ostinato.testing.v1 import AppTest


def test_B01_nothing_behind_stop_is_executed() -> None:
    def app(log: list[str]) -> None:
        import ostinato as st

        st.text("before")
        st.stop()
        log.append("after")

    log: list[str] = []
    at = AppTest.from_function(app, args=(log,)).run()
    assert at.text.values == ["before"]
    assert not log
    assert not at.exception


@pytest.mark.parametrize("leave", ["stop", "rerun"])
def test_B02_except_Exception_does_not_catch_what_ends_a_run(leave: str) -> None:
    def app(leave: str, log: list[str]) -> None:
        import ostinato as st

        if "left" not in st.session_state:
            st.session_state.left = True
            try:
                getattr(st, leave)()
            except Exception as error:
                log.append(f"caught {error!r}")
            log.append("went on")

    log: list[str] = []
    AppTest.from_function(app, args=(leave, log)).run()
    assert not log


def test_B03_a_rerun_that_a_bare_except_swallows_takes_effect_at_the_next_call() -> None:
    def app(log: list[str]) -> None:
        import ostinato as st

        if not log:
            try:
                st.rerun()
            except:  # noqa: E722
                log.append("swallowed")
            st.text("never shown")
            log.append("never reached")
        st.text("end")

    log: list[str] = []
    at = AppTest.from_function(app, args=(log,)).run()
    assert at.text.values == ["end"]
    assert log == ["swallowed"]
    assert [run.outcome for run in at.runs] == ["rerun", "completed"]


def test_B03_a_bare_except_swallows_a_stop_but_nothing_more_is_shown() -> None:
    def app(log: list[str]) -> None:
        import ostinato as st

        st.text("before")
        try:
            st.stop()
        except:  # noqa: E722
            log.append("swallowed")
        st.text("after")
        log.append("never")

    log: list[str] = []
    at = AppTest.from_function(app, args=(log,)).run()
    assert at.text.values == ["before"]
    assert log == ["swallowed"]


def test_B04_finally_runs_on_the_way_out_but_its_output_is_not_shown() -> None:
    def app(log: list[str]) -> None:
        import ostinato as st

        try:
            st.text("before")
            st.stop()
        finally:
            log.append("finally")
            st.text("not shown")

    log: list[str] = []
    at = AppTest.from_function(app, args=(log,)).run()
    assert log == ["finally"]
    assert at.text.values == ["before"]


def test_B07_what_was_drawn_before_stop_remains_and_older_elements_go() -> None:
    def app() -> None:
        import ostinato as st

        st.text("above")
        if st.checkbox("stop"):
            st.stop()
        st.text("below")

    at = AppTest.from_function(app).run()
    assert at.text.values == ["above", "below"]
    assert at.checkbox[0].check().run().text.values == ["above"]


def test_B08_session_state_written_before_stop_persists() -> None:
    def app() -> None:
        import ostinato as st

        st.session_state.n = st.session_state.get("n", 0) + 1
        st.text(str(st.session_state.n))
        st.stop()

    assert AppTest.from_function(app).run().run().text.values == ["2"]


def test_B09_widgets_behind_stop_keep_their_values_and_keys() -> None:
    def app() -> None:
        import ostinato as st

        if st.checkbox("stop"):
            st.text(st.session_state.name)
            st.stop()
        st.text_input("name", key="name")

    at = AppTest.from_function(app).run()
    at.text_input[0].input("kept").run()
    assert at.checkbox[0].check().run().text.values == ["kept"]
    assert at.checkbox[0].uncheck().run().text_input[0].value == "kept"


@pytest.mark.parametrize("leave", ["stop", "rerun"])
def test_B11_without_a_server_the_next_line_is_executed(leave: str) -> None:
    code = (
        f"import ostinato as st; st.text('x'); st.{leave}(); print('went on', st.button('b'), st.text_input('t', 'v'))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "went on False v\n"
