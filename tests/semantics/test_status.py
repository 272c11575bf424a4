"""st.status. Rules O08 and O09."""

from __future__ import annotations

import pytest

from ostinato.testing.v1 import AppTest
from tests.session.tab import Tab


@pytest.mark.parametrize("kind", ["status", "expander"])
@pytest.mark.parametrize("type", ["default", "compact", "step"])
def test_O08_the_type_changes_the_look_only(kind: str, type: str) -> None:
    def app(kind: str, type: str) -> None:
        import ostinato as st

        with getattr(st, kind)("Work", type=type):
            st.text("inside")

    at = AppTest.from_function(app, args=(kind, type)).run()
    part = at.get(kind)[0]
    assert (part.label, part.type, part.text.values) == ("Work", kind, ["inside"])


def test_O09_it_runs_until_the_block_ends() -> None:
    def app(seen: list[str]) -> None:
        import ostinato as st

        with st.status("Work") as work:
            seen.append(work.element.state)
        seen.append(work.element.state)

    seen: list[str] = []
    at = AppTest.from_function(app, args=(seen,)).run()
    assert seen == ["running", "complete"]
    assert at.status[0].icon == ":material/check:"


@pytest.mark.parametrize("caught", [True, False])
def test_O09_an_exception_makes_it_an_error(caught: bool) -> None:
    def app(caught: bool) -> None:
        import ostinato as st

        try:
            with st.status("Work"):
                raise ValueError("broken")
        except ValueError:
            if not caught:
                raise
        st.text("after")

    at = AppTest.from_function(app, args=(caught,)).run()
    assert at.status[0].state == "error"
    assert at.text.values == (["after"] if caught else [])


@pytest.mark.parametrize("state", ["complete", "error"])
def test_O09_a_state_that_the_script_has_set_stays(state: str) -> None:
    def app(state: str) -> None:
        import ostinato as st

        with st.status("Work") as work:
            work.update(label="Done", state=state, expanded=True)
        with st.status("Set at first", state=state):
            raise ValueError("broken")

    at = AppTest.from_function(app, args=(state,)).run()
    assert [(one.label, one.state, one.expanded) for one in at.status] == [
        ("Done", state, True),
        ("Set at first", state, False),
    ]


def test_O09_a_run_that_stops_inside_leaves_it_running() -> None:
    def app() -> None:
        import ostinato as st

        with st.status("Work"):
            st.stop()

    assert AppTest.from_function(app).run().status[0].state == "running"


def test_update_changes_what_is_given_and_sends_that_alone() -> None:
    def app() -> None:
        import ostinato as st

        work = st.status("Work", expanded=True)
        work.text("inside")
        st.button("Go on")
        work.update(state="complete")

    tab = Tab(app).load()
    [status] = [node for node in tab.session.tree.walk() if node.name == "status"]
    element = status.element
    assert (element.label, element.expanded, element.state) == ("Work", True, "complete")
    tab.click("Go on").settle()
    assert tab.browser.texts() == ["Work", "inside", "Go on"]


def test_a_cached_function_repeats_the_state_at_its_end() -> None:
    def app() -> None:
        import ostinato as st

        @st.cache_data
        def load() -> None:
            with st.status("Loading") as work:
                st.text("rows")
            work.update(label="Loaded")

        load()

    at = AppTest.from_function(app).run().run()
    assert [(one.label, one.state, one.text.values) for one in at.status] == [("Loaded", "complete", ["rows"])]
