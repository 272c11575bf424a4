"""st.rerun. Rules C01 to C03, C13 to C16, C24 to C27, C32, C36."""

from __future__ import annotations

import inspect
from collections.abc import Callable

import ostinato as st
from ostinato.testing.v1 import AppTest
from tests.session.tab import Tab


def test_C01_rerun_ends_the_run_at_once_and_another_one_follows() -> None:
    def app(log: list[int]) -> None:
        import ostinato as st

        log.append(1)
        if len(log) == 1:
            st.rerun()
            log.append(99)
        st.text("end")

    log: list[int] = []
    at = AppTest.from_function(app, args=(log,)).run()
    assert log == [1, 1]
    assert at.text.values == ["end"]


def test_C02_scope_is_the_first_parameter_and_means_the_app() -> None:
    (scope,) = inspect.signature(st.rerun).parameters.values()
    assert (scope.name, scope.default, scope.kind) == ("scope", "app", inspect.Parameter.POSITIONAL_OR_KEYWORD)


def test_C03_scope_app_reruns_all_of_the_script() -> None:
    def app(log: list[int]) -> None:
        import ostinato as st

        log.append(1)
        if len(log) == 1:
            st.rerun(scope="app")

    log: list[int] = []
    AppTest.from_function(app, args=(log,)).run()
    assert log == [1, 1]


def test_C13_rerun_in_a_callback_takes_effect_without_a_warning() -> None:
    def app(log: list[str]) -> None:
        import ostinato as st

        def clicked() -> None:
            log.append("callback")
            st.rerun()
            log.append("never")

        st.button("go", on_click=clicked)
        log.append("body")

    log: list[str] = []
    at = AppTest.from_function(app, args=(log,)).run()
    at.button[0].click().run()
    assert log == ["body", "callback", "body"]
    assert not at.warning


def test_C14_rerun_ends_its_callback_the_others_still_run_and_one_run_follows() -> None:
    def app(log: list[str]) -> None:
        import ostinato as st

        def one() -> None:
            log.append("one")
            st.rerun()

        def two() -> None:
            log.append("two")

        st.checkbox("one", on_change=one)
        st.checkbox("two", on_change=two)
        log.append("body")

    log: list[str] = []
    at = AppTest.from_function(app, args=(log,)).run()
    at.checkbox[0].check()
    at.checkbox[1].check()
    at.run()
    assert log == ["body", "one", "two", "body"]
    assert [box.value for box in at.checkbox] == [True, True]


def test_C15_an_exception_in_a_callback_cancels_the_reruns_of_the_others() -> None:
    def app(log: list[str]) -> None:
        import ostinato as st

        def fails() -> None:
            raise ValueError("seen")

        st.checkbox("one", on_change=st.rerun)
        st.checkbox("two", on_change=fails)
        log.append("body")

    log: list[str] = []
    at = AppTest.from_function(app, args=(log,)).run()
    at.checkbox[0].check()
    at.checkbox[1].check()
    at.run()
    assert at.exception.values == ["seen"]
    assert log == ["body"]


def test_C16_several_reruns_in_one_interaction_are_one_run() -> None:
    def app(log: list[str]) -> None:
        import ostinato as st

        st.checkbox("one", on_change=st.rerun)
        st.checkbox("two", on_change=st.rerun, kwargs={"scope": "app"})
        log.append("body")

    log: list[str] = []
    at = AppTest.from_function(app, args=(log,)).run()
    at.checkbox[0].check()
    at.checkbox[1].check()
    at.run()
    assert log == ["body", "body"]


def test_C24_the_rerun_keeps_the_query_string() -> None:
    def app() -> None:
        import ostinato as st

        if st.button("again"):
            st.rerun()

    tab = Tab(app)
    tab.session.query = "a=1"
    tab.load().click("again").settle()
    assert tab.session.query == "a=1"


def test_C25_widgets_behind_the_rerun_keep_their_values() -> None:
    def app() -> None:
        import ostinato as st

        if st.button("again"):
            st.rerun()
        st.text(st.text_input("keyed", key="keyed") + st.text_input("plain"))

    at = AppTest.from_function(app).run()
    at.text_input[0].input("a")
    at.text_input[1].input("b").run()
    assert at.button[0].click().run().text.values == ["ab"]


def test_C26_a_click_is_consumed_by_the_run_that_it_started() -> None:
    def app(log: list[bool]) -> None:
        import ostinato as st

        clicked = st.button("go")
        log.append(clicked)
        if clicked:
            st.rerun()

    log: list[bool] = []
    AppTest.from_function(app, args=(log,)).run().button[0].click().run()
    assert log == [False, True, False]


def test_C27_an_unconditional_rerun_is_held_when_nothing_changes_any_more() -> None:
    def app(log: list[int]) -> None:
        import ostinato as st

        log.append(1)
        st.rerun()

    log: list[int] = []
    at = AppTest.from_function(app, args=(log,)).run()
    assert 20 < len(log) < 40
    assert "reruns in a row" in at.exception[0].value


def test_C32_rerun_works_inside_a_decorator_that_catches_exceptions() -> None:
    def app(log: list[str]) -> None:
        import ostinato as st

        def careful(function: Callable[[], None]) -> Callable[[], None]:
            def call() -> None:
                try:
                    function()
                except Exception:
                    log.append("caught")

            return call

        @careful
        def once() -> None:
            if not log:
                log.append("rerun")
                st.rerun()

        once()
        log.append("end")

    log: list[str] = []
    AppTest.from_function(app, args=(log,)).run()
    assert log == ["rerun", "end"]


def test_C36_rerun_in_a_buttons_callback_consumes_the_click() -> None:
    def app(log: list[bool]) -> None:
        import ostinato as st

        log.append(st.button("go", on_click=st.rerun))

    log: list[bool] = []
    AppTest.from_function(app, args=(log,)).run().button[0].click().run()
    assert log == [False, False]
