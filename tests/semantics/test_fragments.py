"""st.fragment. Rules E01 to E05, E12 to E25, B05, B06, D03, D08, D10."""

from __future__ import annotations

import inspect
import logging
from datetime import timedelta

import pytest

import ostinato as st
from ostinato.errors import (
    StreamlitAPIException,
    StreamlitBadTimeStringError,
    StreamlitDuplicateElementKey,
    StreamlitValueError,
)
from ostinato.testing.v1 import AppTest
from tests.session.tab import Tab


def counting(log: list[str]) -> None:
    """A script with a fragment, and a button on either side."""
    import ostinato as st

    @st.fragment
    def part(name: str) -> str:
        log.append(name)
        st.button(f"in {name}")
        st.text(f"{name} {len(log)}")
        return name.upper()

    log.append("main")
    st.button("outside")
    st.text(f"returned {part('a')}")
    part("b")


def test_E01_a_widget_in_a_fragment_reruns_only_that_fragment() -> None:
    log: list[str] = []
    at = AppTest.from_function(counting, args=(log,)).run()
    assert log == ["main", "a", "b"]
    at.button[1].click().run()
    assert log == ["main", "a", "b", "a"]
    assert at.text.values == ["a 4", "returned A", "b 3"]
    at.button[2].click().run()
    assert log[4:] == ["b"]


def test_E02_a_widget_outside_reruns_the_script_and_all_its_fragments() -> None:
    log: list[str] = []
    at = AppTest.from_function(counting, args=(log,)).run()
    at.button[0].click().run()
    assert log == ["main", "a", "b", "main", "a", "b"]


def test_E03_a_rerun_gets_the_arguments_of_the_last_whole_run() -> None:
    def app() -> None:
        import ostinato as st

        @st.fragment
        def part(number: int, *, word: str) -> None:
            st.button("again")
            st.text(f"{number} {word}")

        st.session_state.setdefault("n", 0)
        st.session_state.n += 1
        part(st.session_state.n, word="x" * st.session_state.n)

    at = AppTest.from_function(app).run()
    at.session_state.n = 10
    assert at.button[0].click().run().text.values == ["1 x"]
    at.session_state.n = 1
    assert at.run().text.values == ["2 xx"]


def test_E04_a_whole_run_gets_what_the_fragment_returns_a_rerun_ignores_it() -> None:
    log: list[str] = []
    at = AppTest.from_function(counting, args=(log,)).run()
    assert "returned A" in at.text.values
    assert "returned A" in at.button[1].click().run().text.values


def test_E05_the_body_is_cleared_and_drawn_anew_in_its_place() -> None:
    def app() -> None:
        import ostinato as st

        @st.fragment
        def part() -> None:
            if st.checkbox("many"):
                st.text("1")
                st.text("2")
            else:
                st.text("none")

        st.text("above")
        part()
        st.text("below")

    at = AppTest.from_function(app).run()
    assert at.text.values == ["above", "none", "below"]
    assert at.checkbox[0].check().run().text.values == ["above", "1", "2", "below"]
    assert at.checkbox[0].uncheck().run().text.values == ["above", "none", "below"]


def test_E12_state_written_in_a_fragment_shows_elsewhere_at_the_next_whole_run() -> None:
    def app() -> None:
        import ostinato as st

        @st.fragment
        def part() -> None:
            if st.button("more"):
                st.session_state.n += 1

        st.session_state.setdefault("n", 0)
        part()
        st.text(st.session_state.n)

    at = AppTest.from_function(app).run()
    at.button[0].click().run()
    assert (at.text.values, at.session_state.n) == (["0"], 1)
    assert at.run().text.values == ["1"]


def nested(log: list[str]) -> None:
    import ostinato as st

    @st.fragment
    def inner(name: str) -> None:
        log.append(name)
        st.button(name)

    @st.fragment
    def outer() -> None:
        log.append("outer")
        st.button("outer")
        inner("one")
        if not st.session_state.get("gone"):
            inner("two")

    outer()
    log.append("main")


def test_E13_of_nested_fragments_the_inner_runs_alone_the_outer_with_its_inner_ones() -> None:
    log: list[str] = []
    at = AppTest.from_function(nested, args=(log,)).run()
    del log[:]
    at.button[1].click().run()
    assert log == ["one"]
    at.button[0].click().run()
    assert log == ["one", "outer", "one", "two"]
    at.button[2].click().run()
    assert log[4:] == ["two"]


def test_E15_an_inner_fragment_that_waits_with_its_enclosing_one_is_executed_once() -> None:
    log: list[str] = []
    tab = Tab(nested, log).load()
    ids = [fragment.id for fragment in tab.session.fragments]
    del log[:]
    with tab.session.lock:  # so that no run takes the first click before the second one is there
        tab.click("one").click("outer")
    tab.settle()
    assert len(ids) == 3
    assert sorted(log) == ["one", "outer", "two"]
    assert tab.outcomes[-1] == "completed"


def test_E16_a_rerun_of_a_fragment_that_is_gone_is_dropped(caplog: pytest.LogCaptureFixture) -> None:
    log: list[str] = []
    tab = Tab(nested, log).load()
    gone = [fragment.id for fragment in tab.session.fragments][-1]
    tab.session.state.assign("gone", True)
    tab.click("outer").settle()
    del log[:]
    with caplog.at_level(logging.DEBUG, "ostinato"):
        from ostinato.session.request import Cause, Request

        tab.session._add(Request(Cause("timer"), fragments=[gone]))
        tab.settle()
    assert log == []
    assert any("not on the page" in record.message for record in caplog.records)
    assert tab.outcomes[-1] == "completed"


def test_E17_each_call_is_a_fragment_of_its_own() -> None:
    def app(log: list[int]) -> None:
        import ostinato as st

        @st.fragment
        def card(number: int) -> None:
            log.append(number)
            st.checkbox(f"card {number}")

        for number in range(3):
            card(number)

    log: list[int] = []
    at = AppTest.from_function(app, args=(log,)).run()
    at.checkbox[1].check().run()
    at.checkbox[2].check().run()
    assert log == [0, 1, 2, 1, 2]
    assert at.checkbox.values == [False, True, True]


def test_E18_a_key_names_one_function_and_all_its_calls() -> None:
    def app() -> None:
        import ostinato as st

        @st.fragment(key="k")
        def one() -> None:
            st.text("one")

        @st.fragment(key="k")
        def two() -> None:
            st.text("two")

        one()
        one()
        two()

    at = AppTest.from_function(app).run()
    assert at.text.values == ["one", "one"]
    assert "key='k'" in at.exception[0].message
    assert issubclass(StreamlitDuplicateElementKey, StreamlitAPIException)


def test_E19_the_decorator_is_used_with_and_without_parentheses() -> None:
    def part() -> str:
        """What it does."""
        return "x"

    for decorated in (
        st.fragment(part),
        st.fragment()(part),
        st.fragment(run_every=5, parallel=True, key="k")(part),
        st.fragment(part, run_every="1h23s"),
    ):
        assert decorated.__name__ == "part"
        assert decorated.__doc__ == "What it does."
        assert decorated() == "x"  # outside of a run it is the function itself
    parameters = inspect.signature(st.fragment).parameters
    assert list(parameters) == ["func", "run_every", "parallel", "key"]


def test_E21_E22_an_exception_is_shown_in_its_place_and_ends_a_whole_run() -> None:
    def app() -> None:
        import ostinato as st

        @st.fragment
        def part() -> None:
            bad = st.checkbox("bad", key="bad")
            st.text("drawn")
            if bad:
                raise ValueError("in the fragment")
            st.text("well")

        with st.container(key="box"):
            part()
            st.text("inside")
        st.text("end")

    at = AppTest.from_function(app).run()
    at.checkbox[0].check().run()
    assert at.text.values == ["drawn", "inside", "end"]  # a rerun: only the fragment ends
    assert at.exception[0].message == "in the fragment"
    at.run()
    assert at.text.values == ["drawn"]  # a whole run ends there
    place = at.main.children[0]
    assert [type(child).__name__ for child in place.children[0]] == ["Checkbox", "Text", "Exception"]
    at.checkbox[0].uncheck().run()
    assert at.text.values == ["drawn", "well"]
    assert not at.exception


def test_E22_a_script_may_handle_the_exception_of_its_fragment() -> None:
    def app() -> None:
        import ostinato as st

        @st.fragment
        def part() -> None:
            raise ValueError("handled")

        try:
            part()
        except ValueError as error:
            st.text(str(error))

    at = AppTest.from_function(app).run()
    assert at.text.values == ["handled"]
    assert not at.exception


def test_E24_E25_a_rerun_forgets_only_the_fragments_own_widgets() -> None:
    def app() -> None:
        import ostinato as st

        @st.fragment
        def part() -> None:
            if st.checkbox("show", True, key="show"):
                st.text_input("mine", "default", key="mine")

        st.text_input("outside", key="outside")
        part()

    at = AppTest.from_function(app).run()
    at.text_input(key="outside").set_value("kept").run()
    at.text_input(key="mine").set_value("typed").run()
    at.checkbox[0].uncheck().run()
    assert "mine" not in at.session_state
    assert at.session_state.outside == "kept"
    at.checkbox[0].check().run()
    assert at.session_state.mine == "default"
    assert at.text_input(key="outside").value == "kept"


def test_a_key_that_stands_elsewhere_on_the_page_is_a_duplicate_in_a_rerun_too() -> None:
    def app() -> None:
        import ostinato as st

        @st.fragment
        def part() -> None:
            if st.checkbox("twice"):
                st.text_input("again", key="name")

        part()
        st.text_input("name", key="name")

    at = AppTest.from_function(app).run()
    at.checkbox[0].check().run()
    assert "key='name'" in at.exception[0].message
    assert [field.label for field in at.text_input] == ["name"]


def test_B05_stop_in_a_fragment_during_a_whole_run_ends_the_run() -> None:
    def app() -> None:
        import ostinato as st

        @st.fragment
        def part() -> None:
            st.text("in")
            st.stop()

        part()
        st.text("after")

    assert AppTest.from_function(app).run().text.values == ["in"]


def test_B06_stop_in_a_fragments_rerun_ends_that_rerun_alone() -> None:
    def app() -> None:
        import ostinato as st

        @st.fragment
        def part(name: str) -> None:
            halt = st.checkbox(name)
            st.text(f"{name} first")
            if halt:
                st.stop()
            st.text(f"{name} second")

        part("a")
        part("b")
        st.text("end")

    tab = Tab(app).load()
    tab.send(a=True, b=True).settle()
    assert tab.texts == ["a", "a first", "b", "b first", "end"]
    assert tab.outcomes[-1] == "completed"
    tab.send(a=False).settle()
    assert tab.texts == ["a", "a first", "a second", "b", "b first", "end"]


def test_D08_the_callback_of_a_widget_in_a_fragment_runs_and_then_only_the_fragment() -> None:
    def app(log: list[str]) -> None:
        import ostinato as st

        @st.fragment
        def part() -> None:
            log.append("part")
            st.button("go", on_click=lambda: log.append("callback"))

        log.append("main")
        part()

    log: list[str] = []
    at = AppTest.from_function(app, args=(log,)).run()
    at.button[0].click().run()
    assert log == ["main", "part", "callback", "part"]


def test_D03_what_a_fragments_callback_draws_stands_above_its_body_for_one_rerun() -> None:
    def app() -> None:
        import ostinato as st

        @st.fragment
        def part() -> None:
            st.button("go", on_click=lambda: st.text("by the callback"))
            st.checkbox("tick")
            st.text("body")

        st.text("above")
        part()

    at = AppTest.from_function(app).run()
    at.button[0].click().run()
    assert at.text.values == ["above", "by the callback", "body"]
    at.button[0].click().run()
    assert at.text.values == ["above", "by the callback", "body"]
    at.checkbox[0].check().run()
    assert at.text.values == ["above", "body"]


def test_D10_a_fragment_called_in_a_callback_is_drawn_above_the_page_for_that_run() -> None:
    def app() -> None:
        import ostinato as st

        @st.fragment
        def part() -> None:
            st.text("part")

        st.button("go", on_click=part)
        st.text("body")

    at = AppTest.from_function(app).run()
    assert at.button[0].click().run().text.values == ["part", "body"]
    assert at.run().text.values == ["body"]


@pytest.mark.parametrize("every", [-1, "-2s", timedelta(seconds=-1), float("inf"), float("nan")])
def test_run_every_wants_a_time_above_zero(every: object) -> None:
    with pytest.raises((StreamlitValueError, StreamlitBadTimeStringError)):
        st.fragment(run_every=every)


@pytest.mark.parametrize("every", ["soon", "5 parsecs"])
def test_run_every_that_is_no_duration_names_the_text(every: str) -> None:
    with pytest.raises(StreamlitBadTimeStringError, match=every):
        st.fragment(run_every=every)


@pytest.mark.parametrize("key", ["app", "fragment", ""])
def test_C11_reserved_words_are_no_keys_of_fragments(key: str) -> None:
    with pytest.raises(StreamlitAPIException, match="key"):
        st.fragment(key=key)
