"""Callbacks of st.pills, st.segmented_control and st.link_button. Rules D13 and D14."""

from __future__ import annotations

import pytest

from ostinato.testing.v1 import AppTest


def test_D13_a_tracked_link_starts_a_run_with_its_callback_first() -> None:
    def app(log: list[str]) -> None:
        import ostinato as st

        clicked = st.link_button("Docs", "https://example.com", on_click=log.append, args=("callback",))
        log.append(f"clicked: {clicked}")

    log: list[str] = []
    at = AppTest.from_function(app, args=(log,)).run()
    at.link_button[0].click().run()
    assert log == ["clicked: False", "callback", "clicked: True"]
    assert [cause.kind for cause in at.runs[-1].causes] == ["event"]


@pytest.mark.parametrize("kind", ["pills", "segmented_control"])
@pytest.mark.parametrize(("mode", "chosen"), [("single", "y"), ("multi", ["x", "y"])])
def test_D14_callbacks_find_the_selection_in_session_state(kind: str, mode: str, chosen: object) -> None:
    def app(kind: str, mode: str, log: list[object]) -> None:
        import ostinato as st

        def note() -> None:
            log.append(st.session_state.choice)

        getattr(st, kind)("Choice", ["x", "y"], selection_mode=mode, key="choice", on_change=note)

    log: list[object] = []
    at = AppTest.from_function(app, args=(kind, mode, log)).run()
    at.button_group[0].set_value(chosen).run()
    assert log == [chosen]


@pytest.mark.parametrize("kind", ["pills", "segmented_control"])
def test_a_change_that_is_to_wait_starts_no_run(kind: str) -> None:
    def app(kind: str) -> None:
        import ostinato as st

        getattr(st, kind)("Choice", ["x", "y"], on_change="ignore")

    at = AppTest.from_function(app, args=(kind,)).run()
    assert at.button_group[0].ignore is True
