"""st.dialog. Rules G01 to G14, C29 to C31, D09, E44, F21, A24, T05."""

from __future__ import annotations

import time
from typing import Any

import pytest

import ostinato as st
from ostinato.elements.dialog import Dialog
from ostinato.errors import (
    StreamlitAPIException,
    StreamlitMissingRequiredParameterError,
    StreamlitValueError,
)
from ostinato.testing.v1 import AppTest
from ostinato.wire.messages import Event
from tests.session.tab import Tab


def voting(log: list[str]) -> None:
    """A script with a dialog, a button that opens it, and a widget beside it."""
    import ostinato as st

    @st.dialog("Vote")
    def vote(item: str) -> None:
        log.append(f"vote {item}")
        st.text(f"about {item}")
        st.text_input("why", key="why")
        if st.button("submit"):
            st.session_state.vote = item
            st.rerun()
        if st.button("again"):
            st.rerun(scope="fragment")

    log.append("main")
    if st.button("open"):
        vote("A")
    st.text(f"voted {st.session_state.get('vote')}")


def opened(log: list[str]) -> AppTest:
    at = AppTest.from_function(voting, args=(log,)).run()
    at.button[0].click().run()
    log.clear()
    return at


def dialog_of(tab: Tab) -> Any:
    return next(node for node in tab.browser.nodes.values() if isinstance(node.element, Dialog))


def button(at: AppTest, label: str) -> Any:
    return next(button for button in at.button if button.label == label)


@pytest.mark.parametrize("title", ["", None, 5, lambda: None])
def test_G01_a_title_is_required(title: Any) -> None:
    with pytest.raises(StreamlitMissingRequiredParameterError, match="title"):
        st.dialog(title)


def test_G01_a_call_opens_the_dialog_with_its_arguments_and_returns_none() -> None:
    def app() -> None:
        import ostinato as st

        @st.dialog("Greeting")
        def greet(name: str, *, greeting: str = "Hi") -> int:
            st.text(f"{greeting}, {name}")
            return 5

        st.text(f"returned {greet('you', greeting='Hello')}")

    at = AppTest.from_function(app).run()
    assert at.dialog[0].label == "Greeting"
    assert at.dialog[0].text.values == ["Hello, you"]
    assert at.main.text.values == ["returned None"]


def test_G02_a_widget_in_a_dialog_reruns_the_dialog_alone() -> None:
    log: list[str] = []
    at = opened(log)
    at.text_input[0].input("because").run()
    assert log == ["vote A"]
    assert at.dialog[0].text.values == ["about A"]
    assert at.session_state.why == "because"


def test_T05_the_button_that_opened_a_dialog_stays_as_it_is_when_the_dialog_reruns() -> None:
    log: list[str] = []
    at = opened(log)
    for text in ("one", "two"):
        at.text_input[0].input(text).run()
        assert len(at.dialog) == 1
    assert log == ["vote A", "vote A"]


def test_G03_a_second_dialog_in_one_run_raises_and_the_first_one_stays() -> None:
    def app(second: str) -> None:
        import ostinato as st
        from ostinato.errors import StreamlitInvalidLayoutContextError

        @st.dialog("First")
        def first() -> None:
            st.text("first")

        @st.dialog("Second")
        def other() -> None:
            st.text("second")

        first()
        try:
            (first if second == "same" else other)()
        except StreamlitInvalidLayoutContextError as error:
            st.text(str(error))

    for second in ("same", "other"):
        at = AppTest.from_function(app, args=(second,)).run()
        assert "one dialog at a time" in at.main.text[0].value
        assert [dialog.label for dialog in at.dialog] == ["First"]


def test_G03_each_run_of_a_fragment_may_open_a_dialog() -> None:
    def app() -> None:
        import ostinato as st

        @st.dialog("A")
        def a() -> None:
            st.text("in a")

        @st.dialog("B")
        def b() -> None:
            st.text("in b")

        @st.fragment
        def opener(name: str) -> None:
            if st.button(name):
                (a if name == "a" else b)()

        opener("a")
        opener("b")

    at = AppTest.from_function(app).run()
    at.button[0].click().run()
    assert at.dialog[0].text.values == ["in a"]
    at.button[1].click().run()
    assert not at.exception
    assert [dialog.label for dialog in at.dialog] == ["A", "B"]


def nested(log: list[str]) -> None:
    import ostinato as st

    @st.dialog("Inner")
    def inner() -> None:
        st.text("inner")

    @st.dialog("Outer")
    def outer() -> None:
        log.append("outer")
        st.text("outer")
        if st.button("nest"):
            inner()
        st.button("next", on_click=inner)

    outer()


def test_G04_a_dialog_in_a_dialog_raises_a_message_of_its_own() -> None:
    at = AppTest.from_function(nested, args=([],)).run()
    button(at, "nest").click().run()
    assert "outside of other dialogs" in at.dialog[0].exception[0].message


def test_G04_a_dialog_that_a_callback_in_a_dialog_opens_takes_its_place() -> None:
    log: list[str] = []
    at = AppTest.from_function(nested, args=(log,)).run()
    log.clear()
    button(at, "next").click().run()
    assert [(dialog.label, dialog.text.values) for dialog in at.dialog] == [("Inner", ["inner"])]
    assert log == []


def test_G04_a_fragment_in_a_dialog_runs_alone_and_runs_with_the_dialog() -> None:
    def app(log: list[str]) -> None:
        import ostinato as st

        @st.fragment
        def part() -> None:
            log.append("part")
            st.button("in part")

        @st.dialog("Dialog")
        def dialog() -> None:
            log.append("dialog")
            part()
            st.button("in dialog")

        log.append("main")
        dialog()

    log: list[str] = []
    at = AppTest.from_function(app, args=(log,)).run()
    at.button[0].click().run()
    assert log == ["main", "dialog", "part", "part"]
    at.button[1].click().run()
    assert log[4:] == ["dialog", "part"]
    assert [one.label for one in at.dialog[0].button] == ["in part", "in dialog"]


def test_G05_the_sidebar_can_be_drawn_to_from_a_dialog() -> None:
    def app() -> None:
        import ostinato as st

        @st.dialog("Dialog")
        def dialog() -> None:
            st.sidebar.text(f"clicked {st.button('click')}")

        dialog()

    at = AppTest.from_function(app).run()
    assert at.sidebar.text.values == ["clicked False"]
    at.button[0].click().run()
    assert at.sidebar.text.values == ["clicked True"]


def test_G12_code_above_a_rerun_in_a_dialog_is_executed_once_more() -> None:
    log: list[str] = []
    at = opened(log)
    button(at, "submit").click().run()
    assert log == ["vote A", "main"]


@pytest.mark.parametrize("wrong", ["huge", 0, -5, True, 5.5, None, "stretch"])
def test_G14_a_wrong_width_raises(wrong: Any) -> None:
    with pytest.raises(StreamlitValueError, match="width"):
        st.dialog("Title", width=wrong)(lambda: None)()


@pytest.mark.parametrize(
    ("parameters", "error"),
    [
        ({"position": "top"}, StreamlitValueError),
        ({"position": None}, StreamlitValueError),
        ({"on_dismiss": "nope"}, StreamlitValueError),
        ({"on_dismiss": None}, StreamlitValueError),
        ({"icon": "zzz"}, StreamlitAPIException),
    ],
)
def test_G14_a_wrong_parameter_raises(parameters: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error, match=next(iter(parameters))):
        st.dialog("Title", **parameters)(lambda: None)()


def test_G14_the_parameters_reach_the_page() -> None:
    def app() -> None:
        import ostinato as st

        @st.dialog("Title", width=300, position="right", icon=":material/info:", dismissible=False)
        def dialog() -> None: ...

        dialog()

    shown = AppTest.from_function(app).run().dialog[0]
    assert (shown.width, shown.position, shown.icon) == (300, "right", ":material/info:")
    assert not shown.dismissible


def test_C29_rerun_in_a_dialog_closes_it() -> None:
    at = opened([])
    button(at, "submit").click().run()
    assert not at.dialog
    assert at.text.values == ["voted A"]


def test_C30_the_dialog_is_closed_when_the_next_run_begins_not_when_it_ends() -> None:
    def app() -> None:
        import time

        import ostinato as st

        @st.dialog("Dialog")
        def dialog() -> None:
            if st.button("close"):
                st.rerun()

        if st.button("open"):
            dialog()
        elif "opened" in st.session_state:
            time.sleep(1)
        st.session_state.opened = True

    tab = Tab(app).load()
    tab.click("open").settle()
    began = time.monotonic()
    tab.click("close").wait(lambda: not any(isinstance(node.element, Dialog) for node in tab.browser.nodes.values()))
    assert time.monotonic() - began < 0.9
    tab.settle()


def test_C31_a_fragment_rerun_in_a_dialog_repeats_its_body_and_leaves_it_open() -> None:
    log: list[str] = []
    at = opened(log)
    button(at, "again").click().run()
    assert log == ["vote A", "vote A"]
    assert at.dialog[0].text.values == ["about A"]


def test_D09_a_callback_can_open_a_dialog() -> None:
    def app(log: list[str]) -> None:
        import ostinato as st

        @st.dialog("Dialog")
        def dialog(name: str) -> None:
            log.append(f"dialog {name}")
            st.button("inside")

        @st.fragment
        def part() -> None:
            log.append("part")
            st.button("open in part", on_click=dialog, args=("p",))

        log.append("main")
        st.button("open in main", on_click=dialog, args=("m",))
        part()

    log: list[str] = []
    at = AppTest.from_function(app, args=(log,)).run()
    log.clear()
    for opener, expected in (("open in main", ["dialog m", "main", "part"]), ("open in part", ["dialog p", "part"])):
        button(at, opener).click().run()
        assert log == expected
        log.clear()
        button(at, "inside").click().run()
        assert log == expected[:1]
        log.clear()
        at.run()
        assert not at.dialog
        log.clear()


def test_E44_a_parallel_fragment_opens_dialogs_only_when_it_runs_alone() -> None:
    def app() -> None:
        import ostinato as st

        @st.dialog("Dialog")
        def dialog() -> None:
            st.text("inside")

        @st.fragment(parallel=True)
        def part() -> None:
            if st.button("open") or st.session_state.get("at once"):
                dialog()

        part()

    at = AppTest.from_function(app).run()
    at.button[0].click().run()
    assert at.dialog[0].text.values == ["inside"]
    at = AppTest.from_function(app)
    at.session_state["at once"] = True
    at.run()
    assert "parallel" in at.exception[0].message
    assert not at.dialog


def test_F21_a_form_in_a_dialog_submits_to_the_dialog_alone() -> None:
    def app(log: list[str]) -> None:
        import ostinato as st

        @st.dialog("Dialog")
        def dialog() -> None:
            with st.form("form"):
                text = st.text_input("text")
                sent = st.form_submit_button("send")
            log.append(f"{text} {sent}")

        log.append("main")
        dialog()

    log: list[str] = []
    at = AppTest.from_function(app, args=(log,)).run()
    at.text_input[0].input("hi")
    at.form_submit_button[0].click().run()
    assert log == ["main", " False", "hi True"]


def test_a_dialog_leaves_nothing_in_the_place_where_it_is_called_and_is_not_of_its_form() -> None:
    def app() -> None:
        import ostinato as st

        @st.dialog("Dialog")
        def dialog() -> None:
            st.button("inside")

        with st.form("form"):
            dialog()
            st.form_submit_button("send")

    at = AppTest.from_function(app).run()
    assert not at.exception
    assert [one.label for one in at.form[0].button] == ["send"]
    assert [one.label for one in at.dialog[0].button] == ["inside"]


def test_an_exception_in_a_dialog_is_shown_in_it() -> None:
    def app() -> None:
        import ostinato as st

        @st.dialog("Dialog")
        def dialog() -> None:
            st.text("before")
            if st.button("fail"):
                raise ValueError("kaboom")
            st.text("after")

        dialog()

    at = AppTest.from_function(app).run()
    at.button[0].click().run()
    assert at.dialog[0].text.values == ["before"]
    assert at.dialog[0].exception[0].message == "kaboom"


def test_stop_in_a_dialog_that_runs_alone_leaves_it_open() -> None:
    def app() -> None:
        import ostinato as st

        @st.dialog("Dialog")
        def dialog() -> None:
            st.text("before")
            if st.button("stop"):
                st.stop()
            st.text("after")

        dialog()
        st.text("main")

    at = AppTest.from_function(app).run()
    at.button[0].click().run()
    assert at.dialog[0].text.values == ["before"]
    assert at.main.text.values == ["main"]


def test_without_a_server_a_dialog_function_is_called_as_it_is() -> None:
    called: list[str] = []
    st.dialog("Dialog")(called.append)("argument")
    assert called == ["argument"]


def test_a_dialog_of_the_run_before_makes_room_when_the_next_run_opens_another_one() -> None:
    def app() -> None:
        import time

        import ostinato as st

        @st.dialog("First")
        def first() -> None:
            st.text("first")

        @st.dialog("Second")
        def second() -> None:
            time.sleep(0.3)
            st.text("second")

        st.session_state.runs = st.session_state.get("runs", 0) + 1
        (first if st.session_state.runs == 1 else second)()

    tab = Tab(app).load()
    tab.session.receive(Event(1, {}))
    tab.wait(lambda: dialog_of(tab).element.title == "Second")
    assert [node.element.title for node in tab.browser.nodes.values() if isinstance(node.element, Dialog)] == ["Second"]
    tab.settle()
