"""The app's session_state in a test's hands."""

from __future__ import annotations

import pytest

from ostinato.testing.v1 import AppTest


def app() -> None:
    import ostinato as st

    st.text_input("name", key="name")
    st.text(str(st.session_state.get("n")))


def test_it_can_be_set_before_the_first_run_by_item_and_attribute() -> None:
    at = AppTest.from_function(app)
    at.session_state["n"] = 1
    at.session_state.name = "given"
    at.run()
    assert at.text.values == ["1"]
    assert at.text_input[0].value == "given"


def test_it_can_be_set_between_runs_also_under_the_key_of_a_widget() -> None:
    at = AppTest.from_function(app).run()
    at.session_state.n = 2
    at.session_state["name"] = "by the test"
    at.run()
    assert at.text.values == ["2"]
    assert at.text_input[0].value == "by the test"
    assert at.text_input[0].input("by the user").run().session_state.name == "by the user"


def test_keys_can_be_deleted() -> None:
    at = AppTest.from_function(app)
    at.session_state.n = 1
    at.run()
    del at.session_state.n
    assert at.run().text.values == ["None"]
    at.session_state.n = 3
    del at.session_state["n"]
    assert "n" not in at.session_state


def test_a_missing_key_names_those_that_there_are() -> None:
    at = AppTest.from_function(app).run()
    with pytest.raises(KeyError, match=r"'nope'.*'name'"):
        at.session_state["nope"]
    with pytest.raises(AttributeError, match="nope"):
        at.session_state.nope  # noqa: B018
    with pytest.raises(KeyError, match="nope"):
        del at.session_state["nope"]
    with pytest.raises(AttributeError, match="nope"):
        del at.session_state.nope


def test_it_is_a_mapping() -> None:
    at = AppTest.from_function(app)
    at.session_state.update({"a": 1, "b": 2})
    assert dict(at.session_state) == at.session_state.to_dict() == {"a": 1, "b": 2}
    assert repr(at.session_state) == "{'a': 1, 'b': 2}"
