"""AppTest. Rules T01 to T03."""

from __future__ import annotations

import pytest

from ostinato.testing.v1 import AppTest, AppTestError
from ostinato.testing.v1.element_tree import UnknownElement


def test_T01_run_executes_one_run_in_process_and_elements_of_former_runs_do_not_pile_up() -> None:
    def app(log: list[int]) -> None:
        import ostinato as st

        log.append(1)
        st.text(f"run {len(log)}")

    log: list[int] = []
    at = AppTest.from_function(app, args=(log,))
    assert log == []
    assert at.run().text.values == ["run 1"]
    assert at.run().text.values == ["run 2"]
    assert log == [1, 1]


def test_T02_a_disabled_widget_refuses() -> None:
    def app() -> None:
        import ostinato as st

        st.button("off", disabled=True)

    at = AppTest.from_function(app).run()
    with pytest.raises(AppTestError, match="disabled"):
        at.button[0].click()


def test_T02_an_unknown_element_can_be_looked_at_but_not_answered() -> None:
    def app() -> None:
        from ostinato.script.place import Place
        from tests.testing.novelty import Novelty

        Place.main().show(Novelty(motif="da capo"), key="n")

    at = AppTest.from_function(app).run()
    (unknown,) = at.get("novelty")
    assert isinstance(unknown, UnknownElement)
    assert (unknown.type, unknown.key, unknown.motif) == ("novelty", "n", "da capo")
    with pytest.raises(AppTestError, match="novelty"):
        unknown.set_value("x")
    with pytest.raises(AppTestError, match="novelty"):
        unknown.click()


def test_T03_session_state_has_the_methods_of_a_mapping() -> None:
    def app() -> None:
        import ostinato as st

        st.text_input("name", key="name")
        st.text(str(st.session_state.get("given")))

    at = AppTest.from_function(app)
    at.session_state.given = "before the first run"
    at.run()
    state = at.session_state
    assert at.text[0].value == "before the first run"
    assert (state.get("given"), state.get("missing"), state["name"]) == ("before the first run", None, "")
    assert sorted(state.keys()) == sorted(state) == sorted(state.to_dict()) == ["given", "name"]
    assert dict(state.items())["name"] in list(state.values())
    assert len(state) == 2
    assert "given" in state
    with pytest.raises(KeyError):
        state["missing"]
    with pytest.raises(AttributeError):
        state.missing  # noqa: B018
    state["name"] = "by the test"
    assert at.run().text_input[0].value == "by the test"
