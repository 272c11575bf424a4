"""How an AppTest is made, and how it runs."""

from __future__ import annotations

import sys
import threading
import time
from pathlib import Path

import pytest

from ostinato.errors import ScriptSyntaxError
from ostinato.testing.v1 import AppTest, AppTestError, AppTestTimeoutError


def test_a_file_is_found_beside_the_file_that_calls() -> None:
    assert AppTest.from_file("gallery.py").run().title.values == ["T"]


def test_a_file_may_be_named_by_an_absolute_path(tmp_path: Path) -> None:
    script = tmp_path / "app.py"
    script.write_text("import ostinato as st\nst.text(__file__)", "utf-8")
    assert AppTest.from_file(script).run().text.values == [str(script)]


def test_a_missing_file_says_where_it_was_looked_for() -> None:
    with pytest.raises(FileNotFoundError, match=r"tests/testing/no_such_app\.py"):
        AppTest.from_file("no_such_app.py")


def test_a_file_that_changed_is_run_as_it_is_now(tmp_path: Path) -> None:
    script = tmp_path / "app.py"
    script.write_text("import ostinato as st\nst.text('old')", "utf-8")
    at = AppTest.from_file(script).run()
    script.write_text("import ostinato as st\nst.text('newer')", "utf-8")
    assert at.run().text.values == ["newer"]


def test_a_string_may_be_indented() -> None:
    at = AppTest.from_string(
        """
        import ostinato as st
        if True:
            st.text(__name__)
        """
    )
    assert at.run().text.values == ["__main__"]


def test_a_string_that_is_no_python_is_refused_at_once() -> None:
    with pytest.raises(ScriptSyntaxError, match="line 2"):
        AppTest.from_string("\nx = (")


def test_a_trace_shows_the_lines_of_a_string() -> None:
    (shown,) = AppTest.from_string("import ostinato\nraise ValueError('from line 2')").run().exception
    assert "raise ValueError('from line 2')" in "\n".join(shown.stack_trace)


def test_a_function_gets_its_arguments_as_they_are() -> None:
    def app(things: list[object], *more: int, word: str = "", **named: object) -> None:
        import ostinato as st

        things.append(more)
        st.text(f"{word} {named}")

    things: list[object] = []
    at = AppTest.from_function(app, args=(things, 1, 2), kwargs={"word": "w", "x": 3}).run()
    assert things == [(1, 2)]
    assert at.text.values == ["w {'x': 3}"]


def test_a_function_is_a_script_it_does_not_see_what_is_around_it() -> None:
    around = 1

    def app() -> None:
        str(around)

    (shown,) = AppTest.from_function(app).run().exception
    assert "around" in shown.value


def test_a_trace_names_file_and_line_of_the_function() -> None:
    def app() -> None:
        raise ValueError("here")

    line = app.__code__.co_firstlineno + 1
    (shown,) = AppTest.from_function(app).run().exception
    assert f'{__file__}", line {line}' in shown.stack_trace[-1]


def test_an_exception_of_the_script_is_shown_not_raised() -> None:
    at = AppTest.from_string("1 / 0").run()
    assert at.exception.values == ["division by zero"]
    assert at.exception[0].type == "exception"


def test_a_run_that_takes_too_long_is_stopped_and_says_what_to_do() -> None:
    def app(go: threading.Event) -> None:
        import ostinato as st

        st.text("before")
        if st.checkbox("wait"):
            go.wait(10)
        st.text("after")

    go = threading.Event()
    at = AppTest.from_function(app, args=(go,), default_timeout=0.1).run()
    with pytest.raises(AppTestTimeoutError, match=r"timed out after 0\.1 s.*timeout="):
        at.checkbox[0].check().run()
    assert at.text.values[0] == "before"
    go.set()
    assert at.checkbox[0].uncheck().run(timeout=5).text.values == ["before", "after"]


def test_a_script_that_computes_for_ever_is_ended_after_the_timeout() -> None:
    def app(ended: list[str]) -> None:
        try:
            while True:
                pass
        finally:
            ended.append("ended")

    ended: list[str] = []
    with pytest.raises(AppTestTimeoutError):
        AppTest.from_function(app, args=(ended,), default_timeout=0.1).run()
    assert ended == ["ended"]


def test_a_timeout_is_an_error_of_the_test_and_a_RuntimeError() -> None:
    assert issubclass(AppTestTimeoutError, AppTestError)
    assert issubclass(AppTestTimeoutError, RuntimeError)


def test_the_default_timeout_can_be_changed() -> None:
    at = AppTest.from_string("import time; time.sleep(0.5)", default_timeout=0.05)
    with pytest.raises(AppTestTimeoutError):
        at.run()
    at.default_timeout = 5
    assert at.run() is at


def test_the_records_of_runs_tell_their_causes_and_outcomes() -> None:
    def app() -> None:
        import ostinato as st

        if st.button("go", key="go"):
            st.rerun()

    at = AppTest.from_function(app).run()
    at.button[0].click().run()
    assert [(run.causes[0].kind, run.outcome) for run in at.runs] == [
        ("first", "completed"),
        ("event", "rerun"),
        ("rerun", "completed"),
    ]
    assert all(0 <= run.seconds < 3 for run in at.runs)


def test_what_cannot_travel_to_a_browser_fails_in_the_test() -> None:
    def app() -> None:
        from ostinato.elements.text import Text
        from ostinato.script.place import Place

        Place.main().show(Text(body=object()))

    with pytest.raises(TypeError, match="object"):
        AppTest.from_function(app).run()


def test_the_tests_own_main_module_is_left_in_place() -> None:
    main = sys.modules["__main__"]
    AppTest.from_string("x = 1").run()
    assert sys.modules["__main__"] is main


def test_query_parameters_reach_the_session() -> None:
    at = AppTest.from_string("x = 1")
    at.query_params["a"] = "1 2"
    at.query_params["b"] = ["x", "y"]
    at.run()
    assert at._session.state.location.query == "a=1+2&b=x&b=y"


def test_no_thread_is_left_behind() -> None:
    before = threading.active_count()
    for _ in range(20):
        AppTest.from_string("import ostinato as st; st.text('x')").run().run()
    until = time.monotonic() + 5
    while threading.active_count() > before and time.monotonic() < until:
        time.sleep(0.01)
    assert threading.active_count() <= before


def test_two_tests_do_not_share_their_apps() -> None:
    def app() -> None:
        import ostinato as st

        st.text(st.text_input("t"))

    one, two = AppTest.from_function(app).run(), AppTest.from_function(app).run()
    one.text_input[0].input("one").run()
    assert two.run().text.values == [""]
