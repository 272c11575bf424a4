"""st.App(on_script_error=…): the app's own look at what its script did not handle."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ostinato.app import App, first_run
from ostinato.config import Config
from ostinato.script.source import Script
from ostinato.session.request import Cause
from ostinato.store.memory import MemoryStore
from ostinato.testing.door import WaitingDoor
from ostinato.testing.v1.source import FunctionBody
from tests.session.tab import Tab

SEEN: list[str] = []


@pytest.fixture(autouse=True)
def seen() -> list[str]:
    SEEN.clear()
    return SEEN


def tab_of(script: Script | Callable[..., Any], handler: Callable[[Exception], bool | None]) -> Tab:
    """A page of an app that has a handler."""
    tab = object.__new__(Tab)
    tab.door = WaitingDoor()
    body = script if isinstance(script, Script) else FunctionBody(script, (), {})
    tab._connect(App(body, Config(), tab.door, MemoryStore(), on_script_error=handler), None)
    first_run(tab.session)
    return tab.settle()


def note(error: Exception) -> None:
    SEEN.append(repr(error))


def failing() -> None:
    import ostinato as st

    def fail() -> None:
        raise KeyError("callback")

    @st.fragment
    def part() -> None:
        if st.button("fragment"):
            raise IndexError("fragment")

    st.text("begin")
    st.button("callback", on_click=fail)
    part()
    if st.button("body"):
        raise ValueError("body")
    if st.button("stop"):
        st.stop()
    if st.button("rerun"):
        st.rerun()
    if st.button("exit"):
        raise SystemExit
    st.text("end")


@pytest.mark.parametrize(
    ("place", "error"),
    [("body", "ValueError('body')"), ("callback", "KeyError('callback')"), ("fragment", "IndexError('fragment')")],
)
def test_Q03_the_handler_is_called_after_the_exception_was_logged(
    place: str, error: str, caplog: pytest.LogCaptureFixture
) -> None:
    def handler(error: Exception) -> None:
        assert "Uncaught exception" in caplog.text
        note(error)

    tab = tab_of(failing, handler)
    with caplog.at_level(logging.ERROR, "ostinato"):
        tab.click(place).settle()
    assert [error] == SEEN
    assert "exception" in kinds(tab)


def kinds(tab: Tab) -> list[str]:
    return [shown.element.kind() for shown in tab.browser.nodes.values()]


@pytest.mark.parametrize("place", ["body", "callback", "fragment"])
def test_Q03_with_true_the_page_shows_what_the_handler_has_drawn_and_nothing_else(place: str) -> None:
    def handler(error: Exception) -> bool:
        import ostinato as st

        st.text("Something went wrong.")
        return True

    tab = tab_of(failing, handler)
    tab.click(place).settle()
    assert "Something went wrong." in tab.texts
    assert "exception" not in kinds(tab)
    tab.session.request(Cause("rerun_requested"))
    assert "end" in tab.settle().texts


@pytest.mark.parametrize("answer", [None, False, 1, "yes"])
def test_Q03_only_true_suppresses_the_display(answer: Any) -> None:
    tab = tab_of(failing, lambda error: answer)
    tab.click("body").settle()
    assert "exception" in kinds(tab)


@pytest.mark.parametrize("place", ["stop", "rerun", "exit"])
def test_Q03_control_flow_is_no_error(place: str) -> None:
    tab_of(failing, note).click(place).settle()
    assert SEEN == []


def test_Q03_a_script_that_is_no_python_is_none_of_its_business(tmp_path: Path) -> None:
    path = tmp_path / "app.py"
    path.write_text("import ostinato as st\nst.text('a'\n")
    tab = tab_of(Script(path), note)
    assert SEEN == []
    assert "exception" in kinds(tab)


def test_Q03_exceptions_of_its_own_are_logged_and_the_page_shows_the_first(caplog: pytest.LogCaptureFixture) -> None:
    def handler(error: Exception) -> bool:
        raise RuntimeError("no network")

    tab = tab_of(failing, handler)
    with caplog.at_level(logging.ERROR, "ostinato"):
        tab.click("body").settle()
    assert "no network" in caplog.text
    assert "exception" in kinds(tab)
