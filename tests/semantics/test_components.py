"""Components. Rules J05, J06, F15."""

from __future__ import annotations

import threading
from typing import Any

from ostinato.testing.v1 import AppTest
from ostinato.wire.element import Wire
from ostinato.wire.messages import Event
from tests.session.tab import Tab


def app(log: list[Any], go: threading.Event, in_form: bool = False) -> None:
    """A component with a state and two triggers, below something that can be slow."""
    from contextlib import nullcontext

    import ostinato as st

    component = st.components.v2.component("probe", js="export default () => {}")
    if st.button("slow"):
        log.append("slow begins")
        go.wait(5)
        st.text("slow ends")
    with st.form("form", clear_on_submit=True) if in_form else nullcontext():
        result = component(
            key="probe",
            default={"value": 0},
            on_value_change=lambda: log.append(("value", st.session_state.probe.value)),
            on_liked_change=lambda: log.append(("liked", st.session_state.probe.liked)),
            on_shared_change=lambda: log.append(("shared", st.session_state.probe.shared)),
        )
        if in_form:
            st.form_submit_button("send", key="send")
    log.append(dict(result))


def opened() -> tuple[AppTest, list[Any]]:
    log: list[Any] = []
    return AppTest.from_function(app, args=(log, threading.Event())).run(), log


def send(tab: Tab, **answer: dict[str, Wire]) -> Tab:
    """The component's front end sends something; the page remembers the state alone. Does not wait."""
    widget = tab.browser.answer("probe", {"state": answer.get("state", {})})
    tab.session.receive(Event(tab.session.taken + 1, {widget: answer}))
    return tab


def test_J05_a_trigger_is_set_for_one_run_then_none() -> None:
    at, log = opened()
    at.get("bidi_component")[0].trigger("liked", "a lot").run()
    at.run()
    assert [entry["liked"] for entry in log if isinstance(entry, dict)] == [None, "a lot", None]


def test_J05_its_callback_is_called_at_every_trigger_even_of_the_same_value() -> None:
    at, log = opened()
    for _ in range(2):
        at.get("bidi_component")[0].trigger("liked", True).run()
    assert log.count(("liked", True)) == 2


def test_J05_triggers_in_flight_are_not_lost() -> None:
    log: list[Any] = []
    go = threading.Event()
    tab = Tab(app, log, go).load()
    tab.click("slow").wait(lambda: "slow begins" in log)
    send(tab, state={"value": 0}, triggered={"liked": 1})
    send(tab, state={"value": 0}, triggered={"shared": 2})
    send(tab, state={"value": 5})
    send(tab, state={"value": 5}, triggered={"liked": 3})
    go.set()
    tab.settle()
    called = [entry for entry in log if isinstance(entry, tuple)]
    assert called == [("liked", 1), ("shared", 2), ("value", 5), ("liked", 3)]
    seen = [(entry["liked"], entry["shared"]) for entry in log if isinstance(entry, dict)]
    assert [pair for pair in seen if any(pair)] == [(1, None), (None, 2), (3, None)]


def test_J05_a_trigger_that_an_interrupted_run_never_came_to_serve_is_seen_by_the_next() -> None:
    log: list[Any] = []

    def slow_after_a_trigger(log: list[Any], go: threading.Event) -> None:
        import ostinato as st

        component = st.components.v2.component("probe", js="export default () => {}")
        if st.session_state.get("probe", {}).get("liked") and not log:
            log.append("begins")
            go.wait(5)
            st.text("never shown")
        text = st.text_input("text", key="text")
        log.append((text, component(key="probe", on_liked_change=lambda: None).liked))

    tab = Tab(slow_after_a_trigger, log, go := threading.Event()).load()
    log.clear()
    send(tab, state={}, triggered={"liked": "yes"}).wait(lambda: "begins" in log)
    tab.send(text="typed").settle()
    go.set()
    assert log == ["begins", ("typed", "yes")]
    assert tab.outcomes[1] == "superseded"


def test_J05_the_page_is_told_nothing_of_a_trigger() -> None:
    tab = Tab(app, [], threading.Event()).load()
    before = len(tab.frames)
    send(tab, state={"value": 0}, triggered={"liked": 1}).settle()
    assert not [op for frame in tab.frames[before:] for op in frame.ops]


def test_J06_a_state_persists_and_its_callback_is_called_only_if_it_changed() -> None:
    at, log = opened()
    component = at.get("bidi_component")[0]
    component.set_state("value", 5).run()
    component.set_state("value", 5).run()
    at.run()
    assert [entry for entry in log if isinstance(entry, tuple)] == [("value", 5)]
    assert log[-1]["value"] == 5


def test_J06_a_state_outlasts_its_session_s_sleep_and_a_trigger_does_not() -> None:
    log: list[Any] = []
    tab = Tab(app, log, threading.Event(), options={"server.disconnectedSessionTTL": 0}).load()
    send(tab, state={"value": 7}, triggered={"liked": 1}).settle()
    tab.session.detach()
    tab.app.left(tab.session)
    assert tab.door.serve(lambda: tab.session.id not in tab.app.sessions, 5)
    tab.another(tab.session.id).load()
    assert log[-2:] == [{"value": 7, "liked": 1, "shared": None}, {"value": 7, "liked": None, "shared": None}]


def test_F15_in_a_form_its_state_waits_calls_back_with_the_submit_and_is_not_cleared() -> None:
    log: list[Any] = []
    at = AppTest.from_function(app, args=(log, threading.Event(), True)).run()
    at.get("bidi_component")[0].set_state("value", 5)
    at.run()
    assert log[-1]["value"] == 0
    at.get("bidi_component")[0].set_state("value", 6)
    at.button(key="send").click().run()
    at.run()
    assert [entry for entry in log if isinstance(entry, tuple)] == [("value", 6)]
    assert log[-1]["value"] == 6
