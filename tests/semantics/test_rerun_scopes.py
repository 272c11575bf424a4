"""st.rerun with a scope. Rules C03 to C12, C17 to C23, C25, C33."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from ostinato.errors import (
    StreamlitAPIException,
    StreamlitInvalidLayoutContextError,
    StreamlitInvalidParameterTypeError,
    StreamlitValueError,
)
from ostinato.testing.v1 import AppTest
from tests.session.tab import Tab


def test_C03_scope_app_in_a_fragment_reruns_the_whole_script() -> None:
    def app(log: list[str]) -> None:
        import ostinato as st

        @st.fragment
        def part() -> None:
            log.append("part")
            if st.button("all"):
                st.rerun()

        log.append("main")
        part()

    log: list[str] = []
    at = AppTest.from_function(app, args=(log,)).run()
    at.button[0].click().run()
    assert log == ["main", "part", "part", "main", "part"]
    assert [run.outcome for run in at.runs] == ["completed", "rerun", "completed"]


def looping(log: list[str]) -> None:
    import ostinato as st

    @st.fragment
    def part() -> None:
        log.append("part")
        st.session_state.setdefault("left", 0)
        if st.button("go"):
            st.session_state.left = 3
        st.text(f"left {st.session_state.left}")
        if st.session_state.left:
            st.session_state.left -= 1
            st.rerun(scope="fragment")
        st.text("end")

    log.append("main")
    part()


def test_C04_C06_C07_scope_fragment_repeats_the_fragment_alone_and_replaces_what_it_drew() -> None:
    log: list[str] = []
    at = AppTest.from_function(looping, args=(log,)).run()
    at.button[0].click().run()
    assert log == ["main", *["part"] * 5]
    assert at.text.values == ["left 0", "end"]


def test_C25_widgets_behind_a_fragments_rerun_keep_their_values() -> None:
    def app() -> None:
        import ostinato as st

        @st.fragment
        def part() -> None:
            if st.button("again"):
                st.rerun(scope="fragment")
            st.text_input("name", key="name")

        part()

    at = AppTest.from_function(app).run()
    at.text_input[0].set_value("kept").run()
    at.button[0].click().run()
    assert at.text_input[0].value == at.session_state.name == "kept"


def refused(call: Callable[[object], None]) -> BaseException:
    """What a script gets from `call(st)`."""

    def app(call: Callable[[object], None], caught: list[BaseException]) -> None:
        import ostinato as st

        try:
            call(st)
        except Exception as error:
            caught.append(error)

    caught: list[BaseException] = []
    AppTest.from_function(app, args=(call, caught)).run()
    return caught[0]


def test_C05_scope_fragment_outside_a_fragment_or_in_a_whole_run_is_refused() -> None:
    outside = refused(lambda st: st.rerun(scope="fragment"))
    inside = refused(lambda st: st.fragment(lambda: st.rerun(scope="fragment"))())
    for error in (outside, inside):
        assert isinstance(error, StreamlitInvalidLayoutContextError)
        assert isinstance(error, StreamlitAPIException)
    assert "outside of one" in str(outside)
    assert "whole script is running" in str(inside)


def named(log: list[str], call: Callable[[], None]) -> None:
    """Two fragment functions with keys, the first called twice; and one of them with a button."""
    import ostinato as st

    @st.fragment(key="twice")
    def one(name: str) -> None:
        log.append(name)

    @st.fragment(key=5)
    def two() -> None:
        log.append("two")
        st.button("in two", on_click=call)
        st.checkbox("plain")

    log.append("main")
    st.button("outside", on_click=call)
    st.button("other", on_click=lambda: log.append("other"))
    st.button("bare")
    st.checkbox("tick", key="tick")
    one("a")
    one("b")
    two()


def tab_of(log: list[str], *scope: object) -> Tab:
    import ostinato as st

    tab = Tab(named, log, lambda: st.rerun(*scope)).load()
    del log[:]
    return tab


@pytest.mark.parametrize(
    ("scope", "ran"),
    [
        ("twice", ["a", "b"]),
        (["5", "twice"], ["two", "a", "b"]),
        (("twice", 5), ["a", "b", "two"]),
        (5, ["two"]),
        (["twice", 5, "twice"], ["a", "b", "two"]),
    ],
)
def test_C08_C12_C17_C18_keys_in_a_callback_run_their_fragments_in_place_of_the_script(
    scope: object, ran: list[str]
) -> None:
    log: list[str] = []
    tab = tab_of(log, scope)
    tab.click("outside").settle()
    assert log == ran
    assert len(tab.outcomes) == 2


def test_C09_keys_outside_a_callback_are_refused() -> None:
    assert "callback" in str(refused(lambda st: st.rerun("twice")))
    assert "callback" in str(refused(lambda st: st.fragment(lambda: st.rerun(["a", 1]))()))


@pytest.mark.parametrize("scope", ["nothing", ["twice", "nothing"], 77])
def test_C10_an_unknown_key_is_refused_and_nothing_runs(scope: object) -> None:
    log: list[str] = []
    tab = tab_of(log, scope)
    tab.click("outside").settle()
    assert log == []
    assert tab.outcomes[-1] == "error"
    assert any("expected the key of a fragment on the page" in text for text in tab.texts)


@pytest.mark.parametrize("scope", ["", [], ["app"], ["twice", "fragment"], [""]])
def test_C10_C11_empty_scopes_and_reserved_words_in_a_list_are_refused(scope: object) -> None:
    assert isinstance(refused(lambda st: st.rerun(scope)), StreamlitValueError)


@pytest.mark.parametrize("scope", [None, 1.5, {"a": 1}, [1.5], True, b"app"])
def test_C12_other_types_are_refused(scope: object) -> None:
    error = refused(lambda st: st.rerun(scope))
    assert isinstance(error, StreamlitInvalidParameterTypeError)
    assert "scope" in str(error)


def test_C19_a_callback_that_returns_makes_it_one_whole_run() -> None:
    log: list[str] = []
    tab = tab_of(log, "twice")
    tab.send(outside=True, other=True).settle()
    assert log == ["other", "main", "a", "b", "two"]
    assert len(tab.outcomes) == 2


def test_C19_a_changed_widget_without_a_callback_keeps_its_value_and_reruns_nothing_more() -> None:
    log: list[str] = []
    tab = tab_of(log, "twice")
    tab.send(outside=True, tick=True).settle()
    assert log == ["a", "b"]
    assert tab.session.state["tick"] is True


def test_C19_a_click_that_only_the_script_can_serve_makes_it_one_whole_run() -> None:
    log: list[str] = []
    tab = tab_of(log, "twice")
    tab.send(outside=True, bare=True).settle()
    assert log == ["main", "a", "b", "two"]


def test_C20_the_whole_run_sees_the_clicks_and_calls_nothing_twice() -> None:
    def app(log: list[str]) -> None:
        import ostinato as st

        @st.fragment(key="k")
        def part() -> None:
            pass

        part()
        st.button("one", on_click=lambda: st.rerun("k"))
        clicked = st.button("two", on_click=lambda: log.append("callback"))
        log.append(f"two {clicked}")

    log: list[str] = []
    tab = Tab(app, log).load()
    del log[:]
    tab.send(one=True, two=True).settle()
    assert log == ["callback", "two True"]


def test_C21_C22_keys_take_the_place_of_the_enclosing_fragments_rerun_too() -> None:
    log: list[str] = []
    tab = tab_of(log, "twice")
    tab.click("in two").settle()
    assert log == ["a", "b"]
    log = []
    tab = tab_of(log, ["twice", 5])
    tab.click("in two").settle()
    assert log == ["a", "b", "two"]


def test_C21_a_fragment_that_was_answered_without_a_callback_runs_besides() -> None:
    def app(log: list[str]) -> None:
        import ostinato as st

        @st.fragment(key="target")
        def target() -> None:
            log.append("target")

        @st.fragment
        def other() -> None:
            log.append(f"other {st.checkbox('tick')}")

        @st.fragment
        def asking() -> None:
            log.append("asking")
            st.button("ask", on_click=lambda: st.rerun("target"))

        target()
        other()
        asking()

    log: list[str] = []
    tab = Tab(app, log).load()
    del log[:]
    tab.send(tick=True, ask=True).settle()
    assert log == ["other True", "target"]


def test_C23_a_fragments_body_cannot_start_a_cycle_by_keys() -> None:
    def app() -> None:
        import ostinato as st

        @st.fragment(key="k")
        def part() -> None:
            if st.button("go"):
                st.rerun("k")

        part()

    at = AppTest.from_function(app).run()
    at.button[0].click().run()
    assert "callback" in at.exception[0].message
    assert len(at.runs) == 2


def test_C16_a_whole_rerun_in_one_callback_wins_over_keys_in_another() -> None:
    def app(log: list[str]) -> None:
        import ostinato as st

        @st.fragment(key="k")
        def part() -> None:
            log.append("part")

        log.append("main")
        st.button("keys", on_click=lambda: st.rerun("k"))
        st.button("all", on_click=st.rerun)
        part()

    log: list[str] = []
    tab = Tab(app, log).load()
    del log[:]
    tab.send(keys=True, all=True).settle()
    assert log == ["main", "part"]


def test_C04_scope_fragment_in_the_callback_of_a_fragments_widget_reruns_it_once() -> None:
    def app(log: list[str]) -> None:
        import ostinato as st

        @st.fragment
        def part() -> None:
            log.append("part")
            st.button("go", on_click=lambda: st.rerun(scope="fragment"))

        log.append("main")
        part()

    log: list[str] = []
    tab = Tab(app, log).load()
    tab.click("go").settle()
    assert log == ["main", "part", "part"]


def test_C33_in_a_thread_without_a_run_it_reruns_nothing() -> None:
    import ostinato as st

    thread = threading.Thread(target=st.rerun)
    thread.start()
    thread.join()
