"""How dialogs are dismissed and opened again, and what they keep. Rules G06 to G11, J03, E25."""

from __future__ import annotations

from typing import Any

import pytest

from ostinato.elements.dialog import Dialog
from ostinato.testing.v1 import AppTest, AppTestError
from ostinato.wire.messages import Event
from tests.session.tab import Tab


def dialog_of(tab: Tab) -> Any:
    return next(node for node in tab.browser.nodes.values() if isinstance(node.element, Dialog))


def button(at: AppTest, label: str) -> Any:
    return next(button for button in at.button if button.label == label)


def dismissals(mode: str, log: list[str]) -> None:
    """A dialog that opens from the main script or from a fragment."""
    import ostinato as st

    on_dismiss: Any = (lambda: log.append("callback")) if mode == "callback" else mode

    @st.dialog("Dialog", on_dismiss=on_dismiss)
    def dialog() -> None:
        log.append("dialog")
        st.button("inside")

    @st.fragment
    def part() -> None:
        log.append("part")
        if st.button("open in part"):
            dialog()

    log.append("main")
    part()
    if st.button("open in main"):
        dialog()


def dismissed(mode: str, opener: str) -> list[str]:
    """What runs when the user dismisses the dialog."""
    log: list[str] = []
    at = AppTest.from_function(dismissals, args=(mode, log)).run()
    button(at, opener).click().run()
    log.clear()
    at.dialog[0].dismiss().run()
    assert not at.dialog
    return log


@pytest.mark.parametrize(("mode", "before"), [("rerun", []), ("callback", ["callback"])])
def test_G07_a_dismissal_reruns_the_app_after_its_callback(mode: str, before: list[str]) -> None:
    assert dismissed(mode, "open in main") == [*before, "main", "part"]


@pytest.mark.parametrize(("mode", "before"), [("rerun", []), ("callback", ["callback"])])
def test_G08_the_dismissal_of_a_fragments_dialog_reruns_that_fragment(mode: str, before: list[str]) -> None:
    assert dismissed(mode, "open in part") == [*before, "part"]


def test_G06_a_dismissal_to_ignore_comes_with_the_next_event_and_asks_for_no_run_itself() -> None:
    log: list[str] = []
    tab = Tab(dismissals, "ignore", log).load()
    tab.click("open in main").settle()
    log.clear()
    shown = dialog_of(tab)
    assert shown.element.ignore
    shown.value = False
    tab.session.receive(
        Event(tab.session.taken + 1, {shown.widget: False, tab.browser.answer("open in part", True): True})
    )
    tab.settle()
    assert log == ["part", "dialog"]


def test_G09_a_dialog_that_is_not_dismissible_is_closed_by_the_script_or_by_a_forced_rerun() -> None:
    def app() -> None:
        import ostinato as st

        @st.dialog("Dialog", dismissible=False)
        def dialog() -> None:
            if st.button("close"):
                st.rerun()

        if st.button("open"):
            dialog()

    at = AppTest.from_function(app).run()
    at.button[0].click().run()
    with pytest.raises(AppTestError, match="cannot be dismissed"):
        at.dialog[0].dismiss()
    button(at, "close").click().run()
    assert not at.dialog
    at.button[0].click().run()
    assert at.dialog
    at.run()
    assert not at.dialog


def keeping(log: list[str]) -> None:
    """A script that calls its dialog in every run."""
    import ostinato as st

    @st.dialog("Dialog")
    def dialog() -> None:
        log.append("dialog")
        st.text_input("text", key="text")

    dialog()
    st.button("rerun")


def test_G10_the_next_run_that_calls_a_dismissed_dialog_opens_it_again() -> None:
    at = AppTest.from_function(keeping, args=([],)).run()
    at.text_input[0].input("kept").run()
    at.dialog[0].dismiss()
    at.button[0].click().run()
    assert at.dialog[0].text_input[0].value == "kept"


def test_G10_the_browser_is_told_that_the_dialog_is_open_again() -> None:
    tab = Tab(keeping, []).load()
    former = dialog_of(tab)
    former.value = False
    tab.session.receive(Event(1, {former.widget: False, tab.browser.answer("rerun", True): True}))
    tab.settle()
    assert dialog_of(tab).value is True


def test_G11_a_dialog_that_opens_again_shows_nothing_of_what_it_held_before() -> None:
    def app() -> None:

        import time

        import ostinato as st

        @st.dialog("Dialog")
        def dialog(number: int) -> None:
            time.sleep(0.3 * (number > 1))
            st.text(f"number {number}")

        for number in (1, 2):
            if st.button(f"open {number}"):
                dialog(number)

    tab = Tab(app).load()
    tab.click("open 1").settle()
    former = dialog_of(tab)
    answers = {former.widget: False, tab.browser.answer("open 2", True): True}
    tab.session.receive(Event(tab.session.taken + 1, answers))
    tab.wait(lambda: dialog_of(tab) is not former)
    assert not dialog_of(tab).children
    tab.settle()
    assert tab.browser.texts(4) == ["number 2"]


def test_J03_a_button_in_a_dialog_is_true_in_one_rerun_of_the_dialog() -> None:
    def app(log: list[bool]) -> None:
        import ostinato as st

        @st.dialog("Dialog")
        def dialog() -> None:
            log.append(st.button("press"))
            st.checkbox("other")

        dialog()

    log: list[bool] = []
    at = AppTest.from_function(app, args=(log,)).run()
    at.button[0].click().run()
    at.checkbox[0].check().run()
    assert log == [False, True, False]


def test_E25_a_widget_that_a_dialog_leaves_out_loses_its_value() -> None:
    def app() -> None:
        import ostinato as st

        @st.dialog("Dialog")
        def dialog() -> None:
            if st.checkbox("show", True):
                st.text_input("text", key="text")

        dialog()
        st.text_input("outside", key="outside")

    at = AppTest.from_function(app).run()
    at.text_input(key="text").input("typed").run()
    at.text_input(key="outside").input("kept").run()
    at.checkbox[0].uncheck().run()
    assert "text" not in at.session_state
    assert at.session_state.outside == "kept"
    at.checkbox[0].check().run()
    assert at.text_input(key="text").value == ""
