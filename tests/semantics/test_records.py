"""The account of every rerun: why it happened, how it ended, what it cost."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from ostinato.records.record import RunRecord
from ostinato.session.request import Cause
from ostinato.testing.v1 import AppTest
from ostinato.wire.messages import Event
from tests.session.tab import Tab


def run(app: Callable[..., None], *args: Any) -> AppTest:
    return AppTest.from_function(app, args=args).run(timeout=10)


def last(at: AppTest) -> RunRecord:
    return at.runs[-1]


def form() -> None:
    import ostinato as st

    def save() -> None:
        st.session_state.saved = st.session_state.get("saved", 0) + 1

    st.button("Save", key="save", on_click=save)
    st.toggle("Dark", key="dark")
    st.text_input("Name")
    st.text_input("Password", type="password", key="pw")
    st.text("end")


def test_one_click_causes_exactly_one_run() -> None:
    at = run(form)
    before = len(at.runs)
    at.button[0].click().run()
    assert len(at.runs) == before + 1


def test_a_first_run_says_so() -> None:
    (first,) = run(form).runs
    assert [cause.kind for cause in first.causes] == ["first"]
    assert (first.number, first.scope, first.outcome, first.merged) == (1, "app", "completed", 1)
    assert first.elements == 5


def test_an_event_names_the_widget_and_its_value_before_and_after() -> None:
    at = run(form)
    at.toggle[0].set_value(True).run()
    (cause,) = last(at).causes
    assert (cause.kind, cause.element, cause.label, cause.key) == ("event", "toggle", "Dark", "dark")
    assert (cause.old, cause.new) == ("False", "True")
    assert cause.widget is not None


def test_all_widgets_that_were_answered_together_are_named() -> None:
    at = run(form)
    at.text_input[0].set_value("Ada")
    at.toggle[0].set_value(True)
    at.run()
    assert [(cause.label, cause.new) for cause in last(at).causes] == [("Dark", "True"), ("Name", "'Ada'")]


def test_passwords_are_never_told() -> None:
    def app() -> None:
        import ostinato as st

        secret = st.text_input("Password", type="password", key="pw")
        st.session_state.copy = f"the password is {secret}"
        st.session_state.length = len(secret)

    at = run(app)
    at.text_input[0].set_value("tr0ub4dor").run()
    (cause,) = last(at).causes
    assert (cause.old, cause.new) == ("•••", "•••")
    assert last(at).state["copy"].after == "•••"
    assert last(at).state["length"].after == "9"
    at.text_input[0].set_value("correct horse").run()
    assert b"tr0ub4dor" not in msgspec.json.encode(at.runs)
    assert b"correct horse" not in msgspec.json.encode(at.runs)


def test_callbacks_are_named_with_their_place_and_time() -> None:
    at = run(form)
    at.button[0].click().run()
    (callback,) = last(at).callbacks
    assert callback.name.endswith("save")
    assert callback.where.startswith("test_records.py:")
    assert callback.seconds >= 0


def test_a_rerun_names_the_call_that_asked_for_it() -> None:
    script = "import ostinato as st\n\ndef again():\n    st.rerun()\n\nif st.button('x'):\n    again()\n"
    at = AppTest.from_string(script).run()
    at.button[0].click().run()
    asked, followed = at.runs[-2:]
    assert (asked.outcome, followed.outcome) == ("rerun", "completed")
    (cause,) = followed.causes
    assert cause.kind == "rerun"
    assert str(cause.where).endswith(":4 in again")


def test_how_a_run_ended_is_told() -> None:
    def app() -> None:
        import ostinato as st

        match st.selectbox("How", ["normally", "stop", "error"]):
            case "stop":
                st.stop()
            case "error":
                raise ValueError("no")

    at = run(app)
    at.selectbox[0].select("stop").run()
    at.selectbox[0].select("error").run()
    assert [record.outcome for record in at.runs] == ["completed", "stopped", "error"]


def test_a_fragment_that_ran_alone_is_the_scope() -> None:
    def app() -> None:
        import ostinato as st

        @st.fragment
        def chart() -> None:
            st.slider("Size", 0, 10)

        chart()

    at = run(app)
    at.slider[0].set_value(3).run()
    (scope,) = last(at).scope
    assert scope.endswith("chart")
    (fragment,) = last(at).fragments
    assert fragment.name == scope


def test_a_timer_names_its_fragment_and_its_interval() -> None:
    def app() -> None:
        import ostinato as st

        @st.fragment(run_every=0.05)
        def clock() -> None:
            st.text("tick")

        clock()

    tab = Tab(app).load()
    tab.wait(lambda: len(tab.records) > 1)
    cause = tab.records[1].causes[0]
    assert (cause.kind, cause.every) == ("timer", 0.05)
    assert str(cause.name).endswith("clock")


def test_other_reasons_are_told() -> None:
    tab = Tab(form).load()
    tab.session.request(Cause("file", "app.py"))
    tab.settle()
    tab.session.receive(Event(1))
    tab.settle()
    assert [(cause.kind, cause.name) for record in tab.records[1:] for cause in record.causes] == [
        ("file", "app.py"),
        ("rerun_requested", None),
    ]


def test_a_run_that_was_superseded_and_the_one_that_took_its_place_name_each_other() -> None:
    def app(started: list[int]) -> None:
        import time

        import ostinato as st

        name = st.text_input("name")
        if name == "slow":
            started.append(1)
            while True:
                time.sleep(0.001)
                st.text("going on")

    started: list[int] = []
    tab = Tab(app, started).load()
    tab.send(name="slow")
    tab.wait(lambda: started)
    tab.send(name="quick").settle()
    superseded, newest = tab.records[-2:]
    assert (superseded.outcome, superseded.superseded_by) == ("superseded", newest.number)
    assert newest.interrupted == superseded.number


def test_cached_functions_are_counted() -> None:
    def app() -> None:
        import ostinato as st

        @st.cache_data(show_spinner=False)
        def load(n: int) -> int:
            return n

        load(st.session_state.setdefault("n", id(load)))
        load(st.session_state.n)

    at = run(app)
    cache = last(at).cache
    assert (cache.hits, cache.misses) == (1, 1)
    assert list(cache.by.values()) == [(1, 1)]


def test_what_was_sent_is_counted() -> None:
    tab = Tab(form).load()
    tab.send(dark=True).settle()
    first, second = tab.records
    assert first.ops > second.ops == 0
    assert first.bytes > second.bytes > 0


@pytest.mark.parametrize("call", ["st.rerun()", "st.stop()"])
def test_a_control_exception_that_was_swallowed_is_told(call: str) -> None:
    script = f"""
import ostinato as st
if st.button("x"):
    try:
        {call}
    except:
        pass
    st.text("never")
"""
    at = AppTest.from_string(script).run()
    at.button[0].click().run()
    record = at.runs[1]
    assert str(record.swallowed).startswith(call[:-2])
    assert at.runs[0].swallowed is None
    assert not at.text


# --- what is measured only while somebody looks ---


def test_statements_are_timed_line_by_line() -> None:
    at = AppTest.from_string(
        "import time\nimport ostinato as st\n\nif True:\n    time.sleep(0.02)\nst.text('x')\n"
    ).run()
    statements = {s.line: s for s in last(at).statements}
    assert list(statements) == [1, 2, 4, 6]
    assert (statements[4].end, statements[4].text) == (5, "if True:")
    assert statements[4].seconds >= 0.02
    assert statements[6].seconds < 0.02


def test_the_keys_of_session_state_that_changed_are_told() -> None:
    def app() -> None:
        import ostinato as st

        st.session_state.setdefault("same", 1)
        st.session_state.setdefault("todo", [])
        if st.button("x"):
            st.session_state.todo.append("milk")
            st.session_state.new = {"a": 1}
            del st.session_state["same"]

    at = run(app)
    at.button[0].click().run()
    changes = {key: (change.before, change.after) for key, change in last(at).state.items()}
    assert changes == {"todo": ("[]", "['milk']"), "new": (None, "{'a': 1}"), "same": ("1", None)}


def test_nobody_looks_nothing_dear_is_measured() -> None:
    tab = Tab(form).load()
    tab.click("Save").settle()
    record = tab.records[-1]
    assert not record.watched
    assert (record.statements, record.fragments, record.state) == ((), (), {})
    assert record.callbacks[0].name.endswith("save")


def test_watching_begins_and_ends_with_the_next_run() -> None:
    tab = Tab(form).load()
    for on in (True, False):
        tab.app.watch(tab.session, on)
        tab.click("Save").settle()
        assert tab.records[-1].watched is on
        assert bool(tab.records[-1].state) is on


def test_records_encode_as_json() -> None:
    at = run(form)
    at.button[0].click().run()
    decoded = msgspec.json.decode(msgspec.json.encode(at.runs), type=list[RunRecord])
    assert decoded == at.runs
