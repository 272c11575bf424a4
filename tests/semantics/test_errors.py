"""Errors of the app. Rules Q01, Q02, Q04."""

from __future__ import annotations

import pytest

from ostinato.errors import StreamlitAPIException
from ostinato.testing.v1 import AppTest
from tests.session.tab import Tab


def fails() -> None:
    import ostinato as st

    st.text("before")
    if st.checkbox("fail", value=True):
        try:
            dict[str, str]()["missing"]
        except KeyError as error:
            raise ValueError("what went wrong") from error
    st.text("after")


def test_Q01_an_uncaught_exception_is_shown_behind_what_was_drawn_and_the_app_stays_usable() -> None:
    at = AppTest.from_function(fails).run()
    assert [one.type for one in at.main] == ["text", "checkbox", "exception"]
    assert at.exception[0].value == "what went wrong"
    at.checkbox[0].uncheck().run()
    assert at.text.values == ["before", "after"]
    assert not at.exception


def test_Q01_an_exception_inside_a_container_is_shown_at_the_end_of_the_main_area() -> None:
    def app() -> None:
        import ostinato as st

        box = st.container()
        st.text("below")
        with box:
            st.text("inside")
            raise ValueError("seen")

    at = AppTest.from_function(app).run()
    assert at.text.values == ["inside", "below"]
    assert [one.type for one in at.main] == ["container", "text", "exception"]


def test_Q02_traces_hide_the_frameworks_frames_and_show_chained_exceptions() -> None:
    (shown,) = AppTest.from_function(fails).run().exception
    trace = "\n".join(shown.stack_trace)
    assert "ostinato/script" not in trace
    assert 'raise ValueError("what went wrong") from error' in trace
    assert 'dict[str, str]()["missing"]' in trace
    assert "KeyError" in trace


@pytest.mark.parametrize(
    ("details", "message", "trace", "kind"),
    [
        ("full", True, True, True),
        ("stacktrace", False, True, True),
        ("type", False, False, True),
        ("none", False, False, False),
    ],
)
def test_Q02_showErrorDetails_says_how_much_the_page_tells(
    details: str, message: bool, trace: bool, kind: bool
) -> None:
    tab = Tab(fails, options={"client.showErrorDetails": details}).load()
    (shown,) = [n.element for n in tab.browser.nodes.values() if n.element.kind() == "exception"]
    assert ("what went wrong" in shown.message) is message
    assert bool(shown.trace) is trace
    assert (shown.type == "ValueError") is kind


@pytest.mark.parametrize(
    "misuse",
    [
        "st.columns(0)",
        "st.tabs([])",
        "st.number_input('n', 0, 10, 99)",
        "st.selectbox('s', ['a'], index=5)",
        "st.text_input('t', type='no such type')",
        "st.button('b', type='no such type')",
        "st.rerun('no such scope')",
    ],
)
def test_Q04_misuse_raises_a_subclass_of_StreamlitAPIException(misuse: str) -> None:
    def app(misuse: str, raised: list[Exception]) -> None:
        import ostinato as st

        try:
            exec(misuse, {"st": st})
        except Exception as error:
            raised.append(error)

    raised: list[Exception] = []
    AppTest.from_function(app, args=(misuse, raised)).run()
    assert [isinstance(error, StreamlitAPIException) for error in raised] == [True]
