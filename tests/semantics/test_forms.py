"""Forms. Rules F01 to F23 and D07; what happens in the browser alone (F02, F11 to F14) is in e2e/test_forms.py, too."""

from __future__ import annotations

from typing import Any

import pytest

import ostinato
from ostinato.errors import (
    StreamlitDuplicateElementKey,
    StreamlitInvalidFormCallbackError,
    StreamlitInvalidLayoutContextError,
)
from ostinato.testing.v1 import AppTest
from tests.elements.app import error, run, value
from tests.session.tab import Tab


def test_F01_answers_in_a_form_reach_the_script_with_its_submit_alone() -> None:
    def app() -> None:
        import ostinato as st

        with st.form("f"):
            name = st.text_input("name")
            count = st.number_input("count", value=1)
            st.form_submit_button("send")
        st.text(f"{name}|{count}")

    at = AppTest.from_function(app).run()
    at.text_input[0].input("you")
    at.number_input[0].set_value(5)
    assert at.run().text.values == ["|1"]
    assert at.form_submit_button[0].click().run().text.values == ["you|5"]


def test_F01_the_page_is_told_which_widgets_the_form_holds_back() -> None:
    def app() -> None:
        import ostinato as st

        st.text_input("outside")
        with st.form("f"):
            st.columns(2)[1].expander("deep").text_input("inside")
            st.sidebar.text_input("elsewhere")
            st.form_submit_button("send")

    at = AppTest.from_function(app).run()
    assert {field.label: field.form_id for field in at.text_input} == {"outside": "", "inside": "f", "elsewhere": ""}
    assert at.form_submit_button[0].form_id == "f"


def test_F02_a_rerun_for_another_reason_sees_what_was_submitted_last() -> None:
    def app() -> None:
        import ostinato as st

        with st.form("f"):
            name = st.text_input("name", "first")
            st.form_submit_button("send")
        st.text(name)
        st.button("outside")

    at = AppTest.from_function(app).run()
    at.text_input[0].input("second")
    at.form_submit_button[0].click().run()
    at.text_input[0].input("third")
    at.button[1].click()
    assert at.run().text.values == ["second"]
    assert at.text_input[0].value == "third"
    assert at.form_submit_button[0].click().run().text.values == ["third"]


def test_F03_before_the_first_submit_widgets_return_their_defaults() -> None:
    at = run(
        "with st.form('f'):\n"
        "    st.session_state.seen = (st.text_input('a', 'x'), st.checkbox('b', True), st.form_submit_button())"
    )
    assert at.session_state["seen"] == ("x", True, False)


def test_F04_a_form_is_filled_by_with_and_by_method_and_its_button_may_stand_anywhere_in_it() -> None:
    def app() -> None:
        import ostinato as st

        form = st.form("f")
        sent = form.form_submit_button("send")
        with form:
            name = st.text_input("name")
        box = form.container()
        st.text(f"{sent} {name}")
        count = box.number_input("count", value=0)
        late = box.form_submit_button("late")
        st.text(f"{late} {count}")

    at = AppTest.from_function(app).run()
    assert [one.label for one in at.form[0].button] == ["send", "late"]
    at.text_input[0].input("you")
    at.number_input[0].set_value(3)
    assert at.form_submit_button[1].click().run().text.values == ["False you", "True 3"]
    assert at.form_submit_button[0].click().run().text.values == ["True you", "False 3"]


def test_F05_a_submit_button_outside_of_a_form_raises() -> None:
    assert error("st.form_submit_button('x')") is StreamlitInvalidLayoutContextError
    at = AppTest.from_string("import ostinato as st\nst.form_submit_button('x')").run()
    assert "st.form(" in at.exception[0].message


@pytest.mark.parametrize("fill", ["place.form_submit_button('x')", "with place:\n    st.form_submit_button('x')"])
def test_F05_a_placeholder_made_in_a_form_counts_as_inside_when_it_is_filled_later(fill: str) -> None:
    at = run(f"with st.form('f'):\n    place = st.empty()\n{fill}")
    assert at.form[0].form_submit_button[0].form_id == "f"


@pytest.mark.parametrize("where", ["st", "st.empty()", "st.popover('more')", "st.columns(2)[0]"])
def test_F06_buttons_that_start_a_run_cannot_stand_in_a_form(where: str) -> None:
    for name in ("button", "download_button", "menu_button", "chat_input"):
        if hasattr(ostinato, name):
            more = {"download_button": ", 'data'", "menu_button": ", ['a']"}.get(name, "")
            assert error(f"with st.form('f'): {where}.{name}('x'{more})") is StreamlitInvalidLayoutContextError, name


def test_F06_in_the_sidebar_they_are_outside_of_a_form_around_the_call() -> None:
    at = run("with st.form('f'):\n    st.sidebar.button('x')")
    assert [one.label for one in at.sidebar.button] == ["x"]


@pytest.mark.parametrize("inner", ["st.form('g')", "st.expander('box').form('g')", "st.columns(1)[0].form('g')"])
def test_F07_a_form_cannot_stand_in_a_form(inner: str) -> None:
    assert error(f"with st.form('f'): {inner}") is StreamlitInvalidLayoutContextError


def test_F08_a_form_needs_a_key_of_its_own() -> None:
    assert error("st.form()") is TypeError
    assert error("[st.form('f'), st.form('f')]") is StreamlitDuplicateElementKey
    assert error("[st.form('f'), st.text_input('label', key='f')]") is None


def test_F08_two_forms_may_hold_widgets_that_are_alike() -> None:
    def app() -> None:
        import ostinato as st

        st.text(st.text_input("name"))
        for key in ("f", "g"):
            with st.form(key):
                st.text(st.text_input("name"))
                st.form_submit_button()

    at = AppTest.from_function(app).run()
    assert not at.exception
    at.text_input[1].input("one")
    at.text_input[2].input("two")
    assert at.form_submit_button[0].click().run().text.values == ["", "one", ""]
    assert at.form_submit_button[1].click().run().text.values == ["", "one", "two"]


@pytest.mark.parametrize(
    "call", ["checkbox('x', ", "text_input('x', ", "slider('x', ", "expander('x', ", "tabs(['x'], "]
)
def test_F09_a_callback_on_anything_else_than_the_submit_button_raises(call: str) -> None:
    assert error(f"with st.form('f'): st.{call}on_change=print)") is StreamlitInvalidFormCallbackError
    assert error(f"with st.form('f'): st.{call}on_change='rerun')") is None
    assert error(f"with st.form('f'): st.sidebar.{call}on_change=print)") is None


def test_F10_a_form_without_a_submit_button_raises_nothing() -> None:
    at = run("with st.form('f'):\n    st.text(st.text_input('name', 'x'))")
    assert at.text.values == ["x"]
    at.text_input[0].input("y")
    assert at.run().text.values == ["x"]


@pytest.mark.parametrize("on", [True, False])
def test_F11_F12_the_page_is_told_whether_enter_submits(on: bool) -> None:
    assert run(f"st.form('f', enter_to_submit={on})").form[0].enter_to_submit is on


def test_F13_a_disabled_submit_button_submits_nothing() -> None:
    def app(calls: list[str]) -> None:
        import ostinato as st

        with st.form("f"):
            st.text(str(st.form_submit_button("send", disabled=True, on_click=calls.append, args=("called",))))

    calls: list[str] = []
    tab = Tab(app, calls).load()
    tab.click("send").settle()
    assert (tab.texts[-1], calls) == ("False", [])


def clearing_app() -> None:
    import ostinato as st

    with st.form("f", clear_on_submit=True):
        name = st.text_input("name", "nobody", key="name")
        ready = st.checkbox("ready")
        sent = st.form_submit_button("send")
    st.text(f"{name} {ready} {sent} {st.session_state.name}")


def test_F15_clear_on_submit_goes_back_to_the_defaults_after_the_run_that_sees_the_values() -> None:
    at = AppTest.from_function(clearing_app).run()
    at.text_input[0].input("you")
    at.checkbox[0].check()
    assert at.form_submit_button[0].click().run().text.values == ["you True True you"]
    assert (at.text_input[0].value, at.checkbox[0].value, at.session_state["name"]) == ("nobody", False, "nobody")
    assert at.run().text.values == ["nobody False False nobody"]


def test_F15_the_page_shows_the_defaults_when_it_shows_the_run() -> None:
    tab = Tab(clearing_app).load()
    tab.send(name="you", ready=True, send=True).settle()
    assert tab.texts[-1] == "you True True you"
    shown = {node.key or node.element.kind(): node.value for node in tab.browser.nodes.values() if node.widget}
    assert (shown["name"], shown["checkbox"]) == ("nobody", False)


def test_F15_reruns_that_the_submit_asks_for_still_see_the_values() -> None:
    def app() -> None:
        import ostinato as st

        with st.form("f", clear_on_submit=True):
            name = st.text_input("name")
            sent = st.form_submit_button("send")
        st.session_state.setdefault("log", []).append((name, sent))
        if sent:
            st.rerun()

    at = AppTest.from_function(app).run()
    at.text_input[0].input("you")
    at.form_submit_button[0].click().run()
    assert at.session_state["log"][1:] == [("you", True), ("you", False)]
    at.run()
    assert at.session_state["log"][-1] == ("", False)


def test_F15_a_value_that_the_submits_callback_sets_is_not_cleared() -> None:
    def app() -> None:
        import ostinato as st

        def suggest() -> None:
            st.session_state.name += "!"

        with st.form("f", clear_on_submit=True):
            st.text(st.text_input("name", key="name"))
            st.form_submit_button("send", on_click=suggest)

    at = AppTest.from_function(app).run()
    at.text_input[0].input("you")
    assert at.form_submit_button[0].click().run().text.values == ["you!"]
    assert at.text_input[0].value == "you!"
    assert at.run().text.values == ["you!"]


def test_F15_a_run_that_another_one_takes_the_place_of_does_not_clear() -> None:
    def app(seen: list[Any]) -> None:
        import time

        import ostinato as st

        st.checkbox("outside")
        if not seen and st.session_state.get("started"):
            seen.append("busy")
            time.sleep(0.3)
        st.session_state.started = True
        with st.form("f", clear_on_submit=True):
            name = st.text_input("name")
            sent = st.form_submit_button("send")
        if sent:
            seen.append(name)

    seen: list[Any] = []
    tab = Tab(app, seen).load()
    tab.send(name="you", send=True)
    tab.wait(lambda: seen)
    tab.send(outside=True).settle()
    assert seen == ["busy", "you"]


def test_F16_only_the_pressed_submit_button_is_true_and_for_one_run() -> None:
    def app() -> None:
        import ostinato as st

        with st.form("f"):
            one, two = st.form_submit_button("one"), st.form_submit_button("two")
        st.text(f"{one} {two}")

    at = AppTest.from_function(app).run()
    assert at.form_submit_button[1].click().run().text.values == ["False True"]
    assert at.form_submit_button[0].click().run().text.values == ["True False"]
    assert at.run().text.values == ["False False"]


def test_F17_the_submits_callback_runs_first_and_finds_the_new_values() -> None:
    def app(log: list[Any]) -> None:
        import ostinato as st

        def submitted(old: str, *, mark: str) -> None:
            log.append(("callback", st.session_state.name, old, mark))

        log.append("script")
        with st.form("f"):
            name = st.text_input("name", key="name")
            st.form_submit_button("send", on_click=submitted, args=(name,), kwargs={"mark": "m"})

    log: list[Any] = []
    tab = Tab(app, log).load()
    tab.send(name="you", send=True).settle()
    assert log == ["script", ("callback", "you", "", "m"), "script"]


def test_F18_border_and_size() -> None:
    assert [run("st.form('f')").form[0].border, run("st.form('f', border=False)").form[0].border] == [True, False]
    plain, sized = run("st.form('f')").form[0], run("st.form('f', width=300, height=200)").form[0]
    assert (plain.width, plain.height, sized.width, sized.height) == ("stretch", "content", 300, 200)
    assert value("st.form('f', width='content', height='stretch') is not None") is True
    assert error("st.form('f', width='wide')").__name__ == "StreamlitInvalidWidthError"
    assert error("st.form('f', height=0)").__name__ == "StreamlitInvalidHeightError"


def test_F19_a_forms_widgets_can_be_read_and_set_through_session_state() -> None:
    def app() -> None:
        import ostinato as st

        if st.button("fill"):
            st.session_state.name = "filled"
        with st.form("f"):
            st.text_input("name", key="name")
            st.form_submit_button("send")
        st.text(st.session_state.name)

    at = AppTest.from_function(app).run()
    assert at.button[0].click().run().text.values == ["filled"]
    assert at.text_input[0].value == "filled"
    at.text_input[0].input("typed")
    assert at.form_submit_button[0].click().run().text.values == ["typed"]


def test_F20_widgets_of_one_form_that_depend_on_each_other_follow_with_the_submit() -> None:
    def app() -> None:
        import ostinato as st

        with st.form("f"):
            most = st.number_input("most", value=1, step=1)
            st.slider("how many", 0, 10 * most)
            st.form_submit_button("send")

    at = AppTest.from_function(app).run()
    at.number_input[0].set_value(5)
    assert at.run().slider[0].max == 10
    assert at.form_submit_button[0].click().run().slider[0].max == 50


def test_F21_a_form_in_a_fragment_submits_to_that_fragment_alone() -> None:
    def app(log: list[str]) -> None:
        import ostinato as st

        @st.fragment
        def part() -> None:
            with st.form("f", clear_on_submit=True):
                name = st.text_input("name")
                sent = st.form_submit_button("send")
            log.append(f"part {name} {sent}")

        log.append("script")
        part()

    log: list[str] = []
    tab = Tab(app, log).load()
    tab.send(name="you", send=True).settle()
    assert log == ["script", "part  False", "part you True"]
    (field,) = (node for node in tab.browser.nodes.values() if node.element.kind() == "text_input")
    assert field.value == ""


@pytest.mark.skipif(not hasattr(ostinato, "dialog"), reason="st.dialog is not there yet")
def test_F21_a_form_in_a_dialog_submits_to_that_dialog_alone() -> None:
    def app(log: list[str]) -> None:
        import ostinato as st

        @st.dialog("Order")
        def order() -> None:
            with st.form("f"):
                name = st.text_input("name")
                sent = st.form_submit_button("send")
            log.append(f"dialog {name} {sent}")

        log.append("script")
        order()

    log: list[str] = []
    tab = Tab(app, log).load()
    tab.send(name="you", send=True).settle()
    assert log == ["script", "dialog  False", "dialog you True"]


@pytest.mark.parametrize("mode", ["live=True", "on_change='ignore'", "on_change='rerun'"])
def test_F22_modes_of_sending_have_no_effect_in_a_form(mode: str) -> None:
    at = run(f"with st.form('f'):\n    st.text(st.text_input('name', {mode}))\n    st.form_submit_button()")
    at.text_input[0].input("you")
    assert at.run().text.values == [""]
    assert at.form_submit_button[0].click().run().text.values == ["you"]


def test_F23_a_submit_button_without_a_key_has_the_forms_key_and_its_label_for_one() -> None:
    def app() -> None:
        import ostinato as st

        with st.form("f"):
            st.form_submit_button("Send **it**")
            st.form_submit_button("Other", key="own")
        st.text(str(st.session_state.to_dict()))

    at = AppTest.from_function(app).run()
    assert at.text.values == ["{'FormSubmitter:f-Send **it**': False, 'own': False}"]
    assert at.button(key="FormSubmitter:f-Send **it**").click().run().text.values == [
        "{'FormSubmitter:f-Send **it**': True, 'own': False}"
    ]
    assert error("with st.form('f'): st.form_submit_button(), st.form_submit_button()") is StreamlitDuplicateElementKey


def test_a_widget_that_moves_into_a_form_keeps_its_value_and_is_held_back_from_then_on() -> None:
    def app() -> None:
        import ostinato as st

        form = st.form("f")
        place = form if st.checkbox("inside") else st.container()
        st.text(place.text_input("name", key="name"))
        form.form_submit_button("send")

    at = AppTest.from_function(app).run()
    at.text_input[0].input("you").run()
    at.checkbox[0].check().run()
    assert (at.text.values, at.text_input[0].form_id) == (["you"], "f")
    at.text_input[0].input("me")
    assert at.run().text.values == ["you"]
    at.checkbox[0].uncheck().run()
    assert at.text_input[0].form_id == ""


def test_a_tracked_container_in_a_form_starts_a_run_at_once() -> None:
    at = run(
        "with st.form('f'):\n"
        "    box = st.expander('box', on_change='rerun')\n"
        "    box.text(box.open)\n"
        "    st.form_submit_button()"
    )
    assert at.text.values == ["False"]


def test_D07_in_a_form_only_the_submit_button_may_have_a_callback() -> None:
    assert error("with st.form('f'): st.form_submit_button(on_click=print)") is None
    assert error("with st.form('f'): st.radio('x', ['a'], on_change=print)") is StreamlitInvalidFormCallbackError
