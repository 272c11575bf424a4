"""Events arrive in order, and only what a widget takes reaches the script."""

from __future__ import annotations

import pytest

from ostinato.errors import ProtocolError
from ostinato.session.request import Cause
from ostinato.wire.messages import Event
from tests.session.tab import Tab


def echo() -> None:
    import ostinato as st

    st.text(f"{st.text_input('name', max_chars=5)!r} {st.button('go')} {st.checkbox('off', disabled=True)}")


@pytest.mark.parametrize("n", [0, 2, -1])
def test_an_event_out_of_order_is_refused_and_changes_nothing(n: int) -> None:
    tab = Tab(echo).load()
    with pytest.raises(ProtocolError, match="event 1"):
        tab.session.receive(Event(n, {}))
    assert tab.session.idle
    assert tab.session.taken == 0


def test_an_event_twice_is_refused() -> None:
    tab = Tab(echo).load()
    tab.send(name="a").settle()
    with pytest.raises(ProtocolError, match="event 2"):
        tab.session.receive(Event(1, {}))


def test_the_frame_names_the_event_that_it_serves() -> None:
    tab = Tab(echo).load()
    assert tab.browser.ack == 0
    tab.send(name="a").settle()
    assert tab.browser.ack == 1


@pytest.mark.parametrize("value", ["too long", 3, None, ["a"], {"a": 1}, b"a"])
def test_a_value_that_the_widget_does_not_take_is_refused_and_the_page_gets_the_old_one_back(value: object) -> None:
    tab = Tab(echo).load()
    tab.send(name="ok").settle()
    tab.send(name=value).settle()
    assert tab.texts[-1] == "'ok' False False"


def test_a_disabled_widget_takes_no_value() -> None:
    tab = Tab(echo).load()
    tab.send(off=True).settle()
    assert tab.texts[-1] == "'' False False"


def test_a_button_takes_nothing_but_true() -> None:
    clicks: list[int] = []

    def script(clicks: list[int]) -> None:
        import ostinato as st

        st.text(str(st.button("go", on_click=clicks.append, args=(1,))))

    tab = Tab(script, clicks).load()
    for value in (False, 1, "yes", None):
        tab.send(go=value).settle()
        assert tab.texts[-1] == "False"
    assert not clicks
    tab.send(go=True).settle()
    assert tab.texts[-1] == "True"
    assert clicks == [1]


def test_an_unknown_widget_is_passed_over() -> None:
    tab = Tab(echo).load()
    tab.session.receive(Event(1, {"no such widget": 1, tab.browser.answer("name", "a"): "a"}))
    tab.settle()
    assert tab.texts[-1] == "'a' False False"


def test_the_causes_of_a_run_are_on_record() -> None:
    tab = Tab(echo).load()
    tab.send(name="a").settle()
    tab.send().settle()
    tab.session.request(Cause("file", "app.py"))
    tab.settle()
    assert [causes[0].split()[0] for causes in tab.causes] == ["first", "event", "rerun_requested", "file"]
    assert tab.outcomes == ["completed"] * 4


def test_two_tabs_share_nothing() -> None:
    one = Tab(echo).load()
    two = one.another().load()
    one.send(name="one").settle()
    two.send().settle()
    assert one.texts[-1] == "'one' False False"
    assert two.texts[-1] == "'' False False"
