"""Callbacks. Rules D01 to D17."""

from __future__ import annotations

from typing import Any

import pytest

from ostinato.testing.v1 import AppTest


def test_D01_args_are_evaluated_when_the_widget_is_called_not_when_the_event_comes() -> None:
    def app(calls: list[object]) -> None:
        import ostinato as st

        def changed(old: str, *, word: str) -> None:
            calls.append((old, word, st.session_state.name))

        now = st.session_state.get("name", "none")
        st.text_input("name", key="name", on_change=changed, args=(now,), kwargs={"word": "kw"})

    calls: list[object] = []
    at = AppTest.from_function(app, args=(calls,)).run()
    at.text_input[0].input("a").run()
    at.text_input[0].input("b").run()
    assert calls == [("none", "kw", "a"), ("a", "kw", "b")]


def test_D02_all_values_of_an_event_are_readable_in_every_callback() -> None:
    def app(calls: list[str]) -> None:
        import ostinato as st

        def changed() -> None:
            calls.append(st.session_state.one + st.session_state.two)

        st.text_input("one", key="one", on_change=changed)
        st.text_input("two", key="two", on_change=changed)

    calls: list[str] = []
    at = AppTest.from_function(app, args=(calls,)).run()
    at.text_input[0].input("a")
    at.text_input[1].input("b").run()
    assert calls == ["ab", "ab"]


def test_D03_what_a_callback_draws_stands_above_the_page_for_one_run() -> None:
    def app() -> None:
        import ostinato as st

        st.text("top")
        st.button("go", on_click=st.text, args=("from the callback",))

    at = AppTest.from_function(app).run()
    assert at.button[0].click().run().text.values == ["from the callback", "top"]
    assert at.run().text.values == ["top"]


def test_D04_a_value_that_stays_the_same_calls_nothing_a_click_calls_every_time() -> None:
    def app(calls: list[str]) -> None:
        import ostinato as st

        st.text_input("name", on_change=calls.append, args=("name",))
        st.button("go", on_click=calls.append, args=("go",))

    calls: list[str] = []
    at = AppTest.from_function(app, args=(calls,)).run()
    at.text_input[0].input("x").run()
    at.text_input[0].input("x").run()
    assert calls == ["name"]
    at.button[0].click().run()
    at.button[0].click().run()
    assert calls == ["name", "go", "go"]


def test_D05_neither_the_first_run_nor_code_that_sets_the_value_calls_a_callback() -> None:
    def app(calls: list[str]) -> None:
        import ostinato as st

        if st.button("set"):
            st.session_state.name = "set by code"
        st.text(st.text_input("name", value="default", key="name", on_change=calls.append, args=("name",)))

    calls: list[str] = []
    at = AppTest.from_function(app, args=(calls,)).run()
    assert at.button[0].click().run().text.values == ["set by code"]
    at.run()
    assert not calls


def test_D06_a_callback_may_assign_any_widgets_key() -> None:
    def app() -> None:
        import ostinato as st

        def clear() -> None:
            st.session_state.name = ""
            st.session_state.agree = False

        name = st.text_input("name", key="name")
        agree = st.checkbox("agree", key="agree", on_change=clear)
        st.text(f"{name!r} {agree}")

    at = AppTest.from_function(app).run()
    at.text_input[0].input("x").run()
    assert at.checkbox[0].check().run().text.values == ["'' False"]
    assert at.text_input[0].value == ""
    assert at.checkbox[0].value is False


@pytest.mark.parametrize("mode", [None, "rerun", "callable"])
def test_D11_a_change_reruns_with_none_rerun_and_a_callable(mode: str | None) -> None:
    def app(mode: str | None, calls: list[int]) -> None:
        import ostinato as st

        on_change: Any = (lambda: calls.append(1)) if mode == "callable" else mode
        st.text(st.text_input("name", on_change=on_change))

    calls: list[int] = []
    at = AppTest.from_function(app, args=(mode, calls)).run()
    assert at.text_input[0].input("x").run().text.values == ["x"]
    assert len(calls) == (mode == "callable")


def test_D11_ignore_tells_the_browser_to_hold_the_change_back_until_another_rerun_delivers_it() -> None:
    def app() -> None:
        import ostinato as st

        st.text(st.text_input("name", on_change="ignore"))
        st.button("go")

    at = AppTest.from_function(app).run()
    at.text_input[0].input("x")
    assert at.button[0].click().run().text.values == ["x"]


def test_D11_a_change_that_was_held_back_does_not_widen_the_rerun_that_delivers_it() -> None:
    def app(log: list[str]) -> None:
        import ostinato as st

        @st.fragment
        def part() -> None:
            log.append("part")
            st.button("go")
            st.text(st.session_state.name)

        log.append("main")
        st.text_input("name", on_change="ignore", key="name")
        part()

    log: list[str] = []
    at = AppTest.from_function(app, args=(log,)).run()
    at.text_input[0].input("x")
    assert at.button[0].click().run().text.values == ["x"]
    assert log == ["main", "part", "part"]


@pytest.mark.parametrize("mode", ["soon", "none", ""])
def test_D12_a_mode_that_the_widget_does_not_have_raises_an_error_that_names_the_modes(mode: str) -> None:
    def app(mode: Any) -> None:
        import ostinato as st

        st.text_input("name", on_change=mode)

    (shown,) = AppTest.from_function(app, args=(mode,)).run().exception
    assert "on_change" in shown.value
    assert "rerun" in shown.value
    assert "ignore" in shown.value


def test_D15_all_callbacks_of_an_event_run_before_the_body_in_the_order_of_the_page() -> None:
    def app(calls: list[str]) -> None:
        import ostinato as st

        calls.append("body")
        for name in ("one", "two", "three"):
            st.checkbox(name, on_change=calls.append, args=(name,))

    calls: list[str] = []
    at = AppTest.from_function(app, args=(calls,)).run()
    for box in reversed(at.checkbox):
        box.check()
    at.run()
    assert calls == ["body", "one", "two", "three", "body"]


def test_D16_stop_in_a_callback_keeps_the_body_from_running_and_its_output_remains() -> None:
    def app(log: list[str]) -> None:
        import ostinato as st

        def clicked() -> None:
            st.text("from the callback")
            st.stop()

        log.append("body")
        st.text("page")
        st.button("go", on_click=clicked)

    log: list[str] = []
    at = AppTest.from_function(app, args=(log,)).run()
    assert at.button[0].click().run().text.values == ["from the callback"]
    assert log == ["body"]


def test_D17_an_exception_in_a_callback_is_shown_the_body_does_not_run_and_the_next_event_works() -> None:
    def app() -> None:
        import ostinato as st

        def clicked() -> None:
            st.text("from the callback")
            raise ValueError("seen")

        st.text("page")
        st.button("go", on_click=clicked)

    at = AppTest.from_function(app).run()
    at.button[0].click().run()
    assert at.text.values == ["from the callback"]
    assert at.exception.values == ["seen"]
    at.run()
    assert at.text.values == ["page"]
    assert not at.exception
