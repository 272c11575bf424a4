"""persist_state: how long a value outlives its widget. Rules I08, I30, I31."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Literal

import pytest

from ostinato.errors import StreamlitMissingRequiredParameterError, StreamlitValueError
from ostinato.testing.v1 import AppTest
from tests.elements.app import error


def app(persist: Literal["page", "session"] | None) -> None:
    import ostinato as st

    st.text(f"before: {st.session_state.get('name', 'nothing')}")
    if st.checkbox("show", True):
        st.text(st.text_input("Name", "default", key="name", persist_state=persist))


def hidden(persist: str | None) -> AppTest:
    """The app after its field was filled in and is away."""
    at = AppTest.from_function(app, args=(persist,)).run()
    at.text_input[0].set_value("typed").run()
    at.checkbox[0].uncheck().run()
    assert len(at.text_input) == 0
    return at


def shown_again(at: AppTest) -> list[str]:
    return [text.value for text in at.checkbox[0].check().run().text]


@pytest.mark.parametrize("persist", ["page", "session"])
def test_I31_a_value_that_persists_comes_back_with_its_widget(persist: str) -> None:
    at = hidden(persist)
    assert at.run().text.values == ["before: typed"]
    assert shown_again(at) == ["before: typed", "typed"]


def test_I08_a_value_that_does_not_persist_goes_with_its_widget() -> None:
    at = hidden(None)
    assert at.run().text.values == ["before: nothing"]
    assert shown_again(at) == ["before: nothing", "default"]


def test_a_value_that_persists_can_be_set_and_deleted_while_its_widget_is_away() -> None:
    at = hidden("session")
    at.session_state["name"] = "set"
    assert shown_again(at) == ["before: set", "set"]
    at.checkbox[0].uncheck().run()
    del at.session_state["name"]
    assert shown_again(at) == ["before: nothing", "default"]


def test_the_value_goes_once_its_widget_no_longer_asks_to_persist() -> None:
    def changing() -> None:
        import ostinato as st

        kept = st.checkbox("keep", True)
        if st.checkbox("show", True):
            st.text_input("Name", key="name", persist_state="session" if kept else None)

    at = AppTest.from_function(changing).run()
    at.text_input[0].set_value("typed").run()
    at.checkbox[0].uncheck().run()
    assert at.session_state["name"] == "typed"
    at.checkbox[1].uncheck().run()
    assert "name" not in at.session_state


@pytest.mark.parametrize(
    ("keeping", "kind"),
    [
        ("key='k', persist_state='for ever'", StreamlitValueError),
        ("key='k', persist_state=True", StreamlitValueError),
        ("persist_state='page'", StreamlitMissingRequiredParameterError),
        ("persist_state='session'", StreamlitMissingRequiredParameterError),
    ],
)
def test_I30_a_value_persists_for_the_page_or_the_session_and_under_a_key(keeping: str, kind: type[Exception]) -> None:
    assert error(f"st.text_input('a', {keeping})") is kind


@pytest.mark.parametrize(
    ("call", "answer"),
    [
        ("date_input('a', '2024-01-01', ", date(2024, 5, 6)),
        ("date_input('a', [], ", (date.today(),)),
        ("time_input('a', '08:00', ", time(17, 37)),
        ("datetime_input('a', '2024-01-01', ", datetime(2024, 5, 6, 7, 8)),
        ("color_picker('a', ", "#ffaa00"),
        ("select_slider('a', [1, 2, 3], ", 2),
        ("feedback('stars', ", 4),
        ("pagination(9, ", 4),
    ],
)
def test_I31_every_kind_of_value_persists(call: str, answer: object) -> None:
    at = AppTest.from_string(
        "import ostinato as st\n"
        f"if st.checkbox('show', True):\n    st.session_state.seen = st.{call}key='k', persist_state='page')\n"
    ).run()
    at.get_by_key("k").set_value(answer).run()
    at.checkbox[0].uncheck().run()
    assert at.session_state["k"] == answer
    at.checkbox[0].check().run()
    assert at.session_state["seen"] == answer
