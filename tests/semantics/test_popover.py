"""Popovers. Rules N05 to N09; what the user sees of them is in e2e/test_popover.py."""

from __future__ import annotations

import pytest

from ostinato.testing.v1 import AppTest
from ostinato.wire.messages import Drop, Insert, Move
from tests.elements.app import error, run
from tests.session.tab import Tab


def test_N05_a_popover_runs_all_its_content_whether_it_is_open_or_not() -> None:
    at = run("with st.popover('more'):\n    st.text('inside')\n    st.checkbox('box')")
    assert at.popover[0].label == "more"
    assert at.popover[0].text.values == ["inside"]
    assert len(at.popover[0].checkbox) == 1


@pytest.mark.parametrize(("mode", "expected"), [("", "None"), (", on_change='rerun'", "False")])
def test_N06_with_on_change_a_popover_tells_whether_it_is_open_else_none(mode: str, expected: str) -> None:
    assert run(f"st.text(st.popover('more'{mode}).open)").text.values == [expected]


def test_N06_opening_a_tracked_popover_is_an_event_and_calls_its_callback() -> None:
    def app(calls: list[str]) -> None:
        import ostinato as st

        more = st.popover("more", key="more", on_change=calls.append, args=("called",))
        if more.open:
            more.text("worked out while it is open")
        st.text(str(more.open))

    calls: list[str] = []
    tab = Tab(app, calls).load()
    tab.send(more=True).settle()
    assert tab.texts[-2:] == ["worked out while it is open", "True"]
    tab.send(more=False).settle()
    assert (tab.texts[-1], calls) == ("False", ["called", "called"])


def test_N07_a_tracked_popovers_key_is_in_session_state_and_can_be_assigned_before_the_call() -> None:
    def app() -> None:
        import ostinato as st

        if st.button("open"):
            st.session_state.more = True
        more = st.popover("more", key="more", on_change="rerun")
        st.text(f"{more.open} {st.session_state.more}")

    at = AppTest.from_function(app).run()
    assert at.text.values == ["False False"]
    assert at.button[0].click().run().text.values == ["True True"]
    assert at.run().text.values == ["True True"]


def test_N07_a_popover_that_is_not_tracked_has_nothing_in_session_state() -> None:
    assert run("st.popover('more', key='more')\nst.text('more' in st.session_state)").text.values == ["False"]


def test_N08_a_popover_that_is_not_tracked_keeps_its_node_so_the_browser_keeps_it_open() -> None:
    def app() -> None:
        import ostinato as st

        st.text("changes" * bool(st.checkbox("change")))
        with st.popover("more"):
            st.text_input("inside")

    tab = Tab(app).load()
    before = dict(tab.browser.nodes)
    tab.send(change=True).settle()
    assert set(tab.browser.nodes) == set(before)
    assert not [op for op in tab.frames[-1].ops if isinstance(op, Insert | Move | Drop)]


def test_a_button_in_a_popover_is_a_button_like_any_other() -> None:
    at = run("with st.popover('more'):\n    st.text(st.button('go'))")
    assert at.popover[0].button[0].click().run().text.values == ["True"]


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("st.popover()", "TypeError"),
        ("st.popover(None)", "StreamlitMissingRequiredParameterError"),
        ("st.popover('x', type='bold')", "StreamlitValueError"),
        ("st.popover('x', width='wide')", "StreamlitInvalidWidthError"),
        ("st.popover('x', width=0)", "StreamlitInvalidWidthError"),
        ("st.popover('x', icon='x')", "StreamlitAPIException"),
        ("st.popover('x', on_change='sometimes')", "StreamlitValueError"),
        ("st.popover('x', on_change=None)", "StreamlitValueError"),
        ("[st.popover('x', key='k'), st.popover('y', key='k')]", "StreamlitDuplicateElementKey"),
        ("[st.popover('x', on_change='rerun'), st.popover('x', on_change='rerun')]", "StreamlitDuplicateElementId"),
    ],
)
def test_what_a_popover_cannot_be_raises(call: str, expected: str) -> None:
    assert error(call).__name__ == expected


@pytest.mark.parametrize("call", ["st.popover('x').popover('x')", "[st.popover('x'), st.popover('x')]"])
def test_popovers_may_be_alike_and_stand_in_each_other(call: str) -> None:
    assert len(run(call).popover) == 2


def test_N09_a_tracked_popover_in_a_cached_function_draws_the_warning_that_a_widget_there_does() -> None:
    def app(tracked: bool) -> None:
        import ostinato as st

        @st.cache_data(show_spinner=False)
        def panel(tracked: bool) -> None:
            st.popover("more", on_change="rerun" if tracked else "ignore").text("inside")

        panel(tracked)

    at = AppTest.from_function(app, args=(True,)).run()
    assert [(shown.warning, "widget" in shown.message) for shown in at.exception] == [(True, True)]
    assert not AppTest.from_function(app, args=(False,)).run().exception
