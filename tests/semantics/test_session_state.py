"""st.session_state. Rules H01 to H18."""

from __future__ import annotations

import logging

import pytest

from ostinato.testing.v1 import AppTest
from tests.session.tab import Tab


def test_H01_items_and_attributes_are_the_same() -> None:
    def app() -> None:
        import ostinato as st

        st.session_state.a = 1
        st.session_state["b"] = 2
        st.text(f"{st.session_state['a']} {st.session_state.b} {'a' in st.session_state} {'x' in st.session_state}")
        del st.session_state.b
        del st.session_state["a"]
        st.text(str(len(st.session_state)))

    assert AppTest.from_function(app).run().text.values == ["1 2 True False", "0"]


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        ("st.session_state['x']", "KeyError"),
        ("st.session_state.x", "AttributeError"),
        ("del st.session_state['x']", "KeyError"),
        ("del st.session_state.x", "AttributeError"),
    ],
)
def test_H02_a_missing_key_raises_and_hints_at_its_initialisation(statement: str, kind: str) -> None:
    def app(statement: str) -> None:
        import ostinato as st

        try:
            exec(statement, {"st": st})
        except Exception as error:
            st.text(f"{type(error).__name__}: {error}")

    (shown,) = AppTest.from_function(app, args=(statement,)).run().text
    assert shown.value.startswith(f"{kind}: ")
    assert "st.session_state has no" in shown.value
    assert '"x". Did you forget to initialize it?' in shown.value


def test_H03_session_state_is_a_mapping_whose_keys_can_be_deleted_in_a_loop() -> None:
    def app() -> None:
        import ostinato as st

        state = st.session_state
        state.update({"a": 1, "b": 2})
        st.text(f"{state.get('a')} {state.get('x')} {state.get('x', 5)} {state.setdefault('b', 9)}")
        st.text(f"{sorted(state.keys())} {sorted(state.values())} {sorted(state.items())} {sorted(state)} {len(state)}")
        st.text(f"{sorted(state.to_dict().items())} {state.pop('a')}")
        for key in state.keys():
            del state[key]
        st.text(str(len(state)))

    assert AppTest.from_function(app).run().text.values == [
        "1 None 5 2",
        "['a', 'b'] [1, 2] [('a', 1), ('b', 2)] ['a', 'b'] 2",
        "[('a', 1), ('b', 2)] 1",
        "0",
    ]


def test_H04_a_widgets_key_mirrors_its_value() -> None:
    def app() -> None:
        import ostinato as st

        st.text_input("name", "default", key="name")
        st.text(st.session_state.name)

    at = AppTest.from_function(app).run()
    assert at.text[0].value == "default"
    assert at.text_input[0].input("typed").run().text[0].value == "typed"


def test_H05_a_key_set_before_the_call_sets_the_widget_also_in_later_runs() -> None:
    def app() -> None:
        import ostinato as st

        if "name" not in st.session_state:
            st.session_state.name = "first"
        if st.button("set"):
            st.session_state.name = "later"
        st.text(st.text_input("name", key="name"))

    at = AppTest.from_function(app).run()
    assert at.text[0].value == "first"
    assert at.text_input[0].input("typed").run().text[0].value == "typed"
    assert at.button[0].click().run().text[0].value == "later"
    assert at.run().text_input[0].value == "later"


def test_H06_assigning_a_widgets_key_after_it_was_drawn_raises() -> None:
    def app() -> None:
        import ostinato as st

        st.text_input("name", key="name")
        try:
            st.session_state.name = "late"
        except st.errors.StreamlitAPIException as error:
            st.text(str(error))

    (shown,) = AppTest.from_function(app).run().text
    assert "`st.session_state['name']` cannot be modified after the widget with" in shown.value


def test_H06_a_widgets_key_may_be_assigned_again_in_the_next_run() -> None:
    def app() -> None:
        import ostinato as st

        if st.checkbox("set"):
            st.session_state.name = "set"
        st.text(st.text_input("name", key="name"))

    at = AppTest.from_function(app).run()
    assert at.checkbox[0].check().run().text[0].value == "set"
    assert not at.exception


@pytest.mark.parametrize("call", ["button('go', key='go')", "menu_button('go', ['x'], key='go')"])
def test_H07_a_buttons_key_cannot_be_set(call: str) -> None:
    script = f"import ostinato as st\nst.session_state.go = True\nst.{call}"
    (shown,) = AppTest.from_string(script).run().exception
    assert "go" in shown.value
    assert "session" in shown.value


def test_H08_a_value_in_session_state_wins_over_a_default(caplog: pytest.LogCaptureFixture) -> None:
    def app() -> None:
        import ostinato as st

        st.session_state.setdefault("name", "state")
        st.text(st.text_input("name", "default", key="name"))

    with caplog.at_level(logging.WARNING):
        at = AppTest.from_function(app).run()
    assert at.text.values == ["state"]
    assert not at.warning
    assert "name" in caplog.text


def test_H08_the_warning_about_two_defaults_can_be_turned_off(caplog: pytest.LogCaptureFixture) -> None:
    def app() -> None:
        import ostinato as st

        st.session_state.setdefault("name", "state")
        st.text_input("name", "default", key="name")

    with caplog.at_level(logging.WARNING):
        Tab(app, options={"global.disableWidgetStateDuplicationWarning": True}).load()
    assert not caplog.text


def test_H09_any_object_may_be_stored() -> None:
    def app() -> None:
        import ostinato as st

        if "numbers" not in st.session_state:
            st.session_state.numbers = (i for i in range(10))
        st.text(str(next(st.session_state.numbers)))

    assert AppTest.from_function(app).run().run().text.values == ["1"]


def test_H10_when_state_must_be_serializable_what_cannot_be_pickled_is_refused() -> None:
    def app() -> None:
        import ostinato as st

        st.session_state.good = [1, 2]
        st.session_state.bad = lambda: 1

    options = {"runner.enforceSerializableSessionState": True}
    assert any("bad" in text for text in Tab(app, options=options).load().texts)
    assert Tab(app).load().texts == []


def test_H12_another_tab_starts_with_an_empty_state() -> None:
    def app() -> None:
        import ostinato as st

        st.text(str(len(st.session_state)))
        st.session_state.n = 1

    tab = Tab(app).load()
    tab.send().settle()
    assert tab.texts == ["1"]
    assert tab.another().load().texts == ["0"]


def test_H13_deleting_a_widgets_key_before_the_call_makes_it_return_its_default() -> None:
    def app() -> None:
        import ostinato as st

        if st.button("delete"):
            del st.session_state.name
        st.text(st.text_input("name", "default", key="name"))

    at = AppTest.from_function(app).run()
    assert at.text_input[0].input("typed").run().text[0].value == "typed"
    assert at.button[0].click().run().text[0].value == "default"
    assert at.text_input[0].value == "default"


def test_H14_a_plain_thread_has_no_effect_on_page_and_state_and_raises_nothing() -> None:
    def app(failed: list[object]) -> None:
        import threading

        import ostinato as st

        def work() -> None:
            try:
                st.text("not shown")
                st.session_state.n = 1
            except BaseException as error:
                failed.append(error)

        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
        st.text(str("n" in st.session_state))

    failed: list[object] = []
    assert AppTest.from_function(app, args=(failed,)).run().text.values == ["False"]
    assert not failed


def test_H15_single_operations_of_several_threads_do_not_clash() -> None:
    def app() -> None:
        import threading

        import ostinato as st
        from ostinato.compat.scriptrunner import add_script_run_ctx

        def work(name: str) -> None:
            for i in range(200):
                st.session_state[f"{name}{i}"] = i
                list(st.session_state)

        threads = [threading.Thread(target=work, args=(name,)) for name in "abcd"]
        for thread in threads:
            add_script_run_ctx(thread).start()
        for thread in threads:
            thread.join()
        st.text(str(len(st.session_state)))

    assert AppTest.from_function(app, default_timeout=10).run().text.values == ["800"]


def test_H16_keys_of_the_user_are_never_removed() -> None:
    def app() -> None:
        import ostinato as st

        if "kept" not in st.session_state:
            st.session_state.kept = "here"
        if st.checkbox("show"):
            st.text_input("name", key="name")
        st.text(f"{st.session_state.kept} {'name' in st.session_state}")

    at = AppTest.from_function(app).run()
    at.checkbox[0].check().run()
    assert at.text[0].value == "here True"
    at.checkbox[0].uncheck().run()
    assert at.run().text[0].value == "here False"


def said(tab: Tab) -> str:
    """The last line of the page."""
    return tab.browser.texts()[-1].strip()


def test_H17_clearing_the_caches_forgets_what_the_script_keeps_in_this_session() -> None:
    # Streamlit 1.67: the session's own keys are gone with the next run, whatever causes it; fields keep their text.
    def app() -> None:
        import ostinato as st

        runs = st.session_state.runs = st.session_state.get("runs", 0) + 1
        name = st.text_input("Name", key="name")
        st.button("Go")
        st.text(f"run {runs} {name} {st.session_state.name}")

    tab = Tab(app).load()
    tab.send(name="Ada").settle()
    other = tab.another().load()
    assert said(tab) == "run 2 Ada Ada"
    tab.app.clear_caches(tab.session)
    assert said(tab) == "run 2 Ada Ada"
    tab.click("Go").settle()
    assert said(tab) == "run 1 Ada Ada"
    other.click("Go").settle()
    assert said(other) == "run 2"


def test_H17_a_value_that_waits_for_its_widget_is_forgotten_too() -> None:
    def app() -> None:
        import ostinato as st

        if st.checkbox("show"):
            st.text(st.text_input("Name", "default", key="name"))
        else:
            st.session_state.name = "kept"

    tab = Tab(app).load()
    tab.app.clear_caches(tab.session)
    tab.send(show=True).settle()
    assert said(tab) == "default"


@pytest.mark.parametrize(
    ("mode", "changes", "mapped"),
    [
        ("nameOnly", False, True),
        ("nameOnly", True, True),
        ("nameAndValue", False, True),
        ("nameAndValue", True, False),
        ("off", False, False),
    ],
)
def test_H18_a_member_of_an_enum_that_the_rerun_defines_anew_is_found_by_its_name(
    mode: str, changes: bool, mapped: bool
) -> None:
    def app(changes: bool) -> None:
        import enum

        import ostinato as st

        runs = st.session_state.runs = st.session_state.get("runs", 0) + 1

        class Colour(enum.Enum):
            RED = 1
            BLUE = 10 + runs if changes else 2

        chosen = [
            st.selectbox("One", list(Colour), key="one"),
            st.radio("Two", list(Colour), 1),
            *st.pills("Three", list(Colour), default=list(Colour), selection_mode="multi"),
        ]
        st.button("Go")
        st.text([isinstance(colour, Colour) for colour in chosen])
        st.text([str(colour) for colour in chosen])

    tab = Tab(app, changes, options={"runner.enumCoercion": mode}).load()
    tab.send(one="Colour.BLUE").settle()
    for _ in range(2):
        tab.click("Go").settle()
        assert tab.browser.texts()[-2:] == [
            str([mapped] * 4),
            "['Colour.BLUE', 'Colour.BLUE', 'Colour.RED', 'Colour.BLUE']",
        ]
