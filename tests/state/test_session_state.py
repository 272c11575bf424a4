"""Values of widgets and of the user in one store."""

from __future__ import annotations

from typing import Any

import pytest

from ostinato.errors import StreamlitValueAssignmentNotAllowedError, StreamlitWidgetAlreadyInstantiatedError
from ostinato.state.answer import Flag, Trigger
from ostinato.state.session_state import Kept, SessionState
from ostinato.state.text import Text
from ostinato.state.values import Record


class Script:
    """Calls widgets on a state, run after run."""

    def __init__(self) -> None:
        self.state = SessionState()

    def run(self, *widgets: str, **values: Any) -> None:
        """A complete run that takes values in and calls these widgets."""
        self.begin(**values)
        for widget in widgets:
            self.text(widget)
        self.state.sweep()

    def begin(self, **values: Any) -> list[str]:
        self.state.begin()
        return [change.id for change in self.state.apply(values)]

    def text(self, id: str, key: str | None = None, default: str = "") -> str | None:
        value: str | None = self.state.bind(id, key, Text(default, None)).value
        return value

    def button(self, id: str, key: str | None = None) -> Record:
        record = self.state.bind(id, key, Trigger())
        record.resets = True
        return record


@pytest.fixture
def script() -> Script:
    return Script()


def test_a_new_widget_has_its_default_and_its_key_mirrors_it(script: Script) -> None:
    script.begin()
    assert script.text("t", "k", "default") == "default"
    assert script.state["k"] == "default"


def test_what_the_browser_sent_is_in_the_key_before_the_widget_is_called(script: Script) -> None:
    script.begin()
    script.text("t", "k")
    assert script.begin(t="typed") == ["t"]
    assert script.state["k"] == "typed"
    assert script.text("t", "k") == "typed"


def test_an_answer_that_changes_nothing_says_so(script: Script) -> None:
    script.begin()
    script.text("t")
    script.state.begin()
    assert [change.changed for change in script.state.apply({"t": "a"})] == [True]
    script.state.begin()
    assert [change.changed for change in script.state.apply({"t": "a"})] == [False]


def test_true_is_another_answer_than_one(script: Script) -> None:
    script.begin()
    record = script.state.bind("f", None, Flag(False))
    record.wire = 1
    script.state.begin()
    (change,) = script.state.apply({"f": True})
    assert change.changed


@pytest.mark.parametrize("wire", [3, ["x"], True, {"a": 1}])
def test_an_answer_of_the_wrong_type_is_left_out(script: Script, wire: object) -> None:
    script.run("t")
    assert script.begin(t=wire) == []
    assert script.text("t") == ""


def test_answers_of_unknown_and_disabled_widgets_are_left_out(script: Script) -> None:
    script.begin()
    script.state.bind("t", None, Text("", None)).disabled = True
    assert script.begin(t="x", unknown="y") == []


def test_changes_come_in_the_order_of_the_users_acts(script: Script) -> None:
    script.run("one", "two", "three")
    assert script.begin(three="c", one="a", two="b") == ["three", "one", "two"]


def test_a_widget_that_a_complete_run_did_not_call_is_forgotten_with_its_key(script: Script) -> None:
    script.begin()
    script.text("t", "k")
    script.begin()
    script.state.sweep()
    assert "k" not in script.state
    assert script.state.record("t") is None


def test_a_run_that_did_not_complete_forgets_nothing(script: Script) -> None:
    script.begin()
    script.text("t", "k")
    script.begin(t="kept")
    script.begin()
    assert script.text("t", "k") == "kept"


def test_keys_of_the_user_stay(script: Script) -> None:
    script.begin()
    script.state["mine"] = 1
    script.state.sweep()
    script.run()
    assert script.state["mine"] == 1


def test_a_key_cannot_be_set_after_its_widget_was_called_in_the_run(script: Script) -> None:
    script.begin()
    script.state["k"] = "before"
    assert script.text("t", "k") == "before"
    with pytest.raises(StreamlitWidgetAlreadyInstantiatedError, match="k"):
        script.state["k"] = "after"
    script.begin()
    script.state["k"] = "next run"
    assert script.text("t", "k") == "next run"


def test_a_key_can_be_assigned_from_outside_a_run(script: Script) -> None:
    script.begin()
    script.text("t", "k")
    script.state.assign("k", "from outside")
    script.begin()
    assert script.text("t", "k") == "from outside"


def test_what_the_script_assigned_wins_over_what_the_browser_sends_later(script: Script) -> None:
    script.begin()
    script.text("t", "k")
    script.state.assign("k", "assigned")
    script.begin(t="typed")
    assert script.state["k"] == "assigned"
    assert script.text("t", "k") == "assigned"


def test_a_trigger_cannot_be_set(script: Script) -> None:
    script.begin()
    script.state["go"] = True
    with pytest.raises(StreamlitValueAssignmentNotAllowedError, match="go"):
        script.button("b", "go")


def test_a_trigger_is_true_for_one_run(script: Script) -> None:
    script.begin()
    script.button("b", "go")
    script.begin(b=True)
    assert script.state["go"] is True
    assert script.button("b", "go").value is True
    script.begin()
    assert script.state["go"] is False
    assert script.button("b", "go").value is False


def test_a_trigger_that_its_run_did_not_reach_is_unread(script: Script) -> None:
    script.begin()
    script.button("a")
    script.button("b")
    script.begin(a=True, b=True)
    assert script.state.triggered == {"a", "b"}
    script.button("a")
    assert script.state.unread_triggers() == {"b": True}


def test_a_deleted_key_takes_its_widgets_value_along(script: Script) -> None:
    script.begin()
    script.text("t", "k", "default")
    script.begin(t="typed")
    del script.state["k"]
    assert "k" not in script.state
    assert script.text("t", "k", "default") == "default"
    script.state.sweep()
    assert script.state["k"] == "default"


def test_a_key_goes_over_to_another_widget_which_starts_at_its_default(script: Script) -> None:
    script.begin()
    script.text("t", "k")
    script.begin(t="typed")
    assert script.text("other", "k", "default") == "default"
    script.state.sweep()
    assert script.state["k"] == "default"


def test_a_default_beside_a_value_in_session_state_is_reported_once(script: Script) -> None:
    script.begin()
    script.state["k"] = "state"
    script.text("t", "k", "default")
    assert script.state.newly_overruled() == ["k"]
    script.begin()
    script.state["k"] = "again"
    script.text("t", "k", "default")
    assert script.state.newly_overruled() == []


def test_data_and_answers_come_back_after_a_sleep_but_no_clicks(script: Script) -> None:
    script.begin()
    script.state["mine"] = [1]
    script.text("plain")
    script.text("keyed", "k")
    script.button("b", "go")
    script.begin(plain="p", keyed="q", b=True)
    kept = script.state.export()
    assert kept == Kept({"mine": [1], "k": "q"}, {"plain": "p", "keyed": "q"}, {"k": "keyed"})

    woken = Script()
    woken.state.restore(kept)
    woken.begin()
    assert woken.state["mine"] == [1]
    assert woken.text("plain") == "p"
    assert woken.text("keyed", "k") == "q"
    assert woken.button("b", "go").value is False


def test_an_answer_that_the_woken_widget_does_not_take_is_dropped(script: Script) -> None:
    script.state.restore(Kept({}, {"t": 3}, {}))
    script.begin()
    assert script.text("t", default="default") == "default"
