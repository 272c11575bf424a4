"""Widgets whose default follows their own value lose every second answer: the console and the record say so."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

import pytest

from ostinato.records.feedback import place_of_call
from ostinato.records.record import Note
from ostinato.testing.v1 import AppTest

CHECKBOX = (
    'st.session_state.setdefault("x", False)\nst.session_state.x = st.checkbox("Agree", value=st.session_state.x)\n'
)
TEXT = 'st.session_state.setdefault("x", "")\nst.session_state.x = st.text_input("Name", value=st.session_state.x)\n'
SLIDER = 'st.session_state.setdefault("x", 0)\nst.session_state.x = st.slider("Size", 0, 9, st.session_state.x)\n'
SELECTBOX = (
    'COLORS = ["red", "green", "blue"]\nst.session_state.setdefault("x", "red")\n'
    'st.session_state.x = st.selectbox("Color", COLORS, index=COLORS.index(st.session_state.x))\n'
)
IMPORT = "import ostinato as st\n"


def answered(script: str, kind: str, answers: list[Any]) -> AppTest:
    """An app whose widget of that kind was given these answers one after the other."""
    at = AppTest.from_string(IMPORT + script).run()
    for answer in answers:
        at.get(kind)[0].set_value(answer).run()
    return at


def notes(at: AppTest) -> list[Note]:
    return [note for record in at.runs for note in record.notes]


@pytest.mark.parametrize(
    ("script", "kind", "answers", "label", "line"),
    [
        (CHECKBOX, "checkbox", [True, False], "Agree", 3),
        (TEXT, "text_input", ["a", "ab"], "Name", 3),
        (SLIDER, "slider", [3, 5], "Size", 3),
        (SELECTBOX, "selectbox", ["green", "blue"], "Color", 4),
    ],
    ids=["checkbox", "text_input", "slider", "selectbox"],
)
def test_the_widget_is_named_with_its_line_and_the_remedy(
    script: str, kind: str, answers: list[Any], label: str, line: int, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING, "ostinato"):
        at = answered(script, kind, answers)
    assert at.session_state.x != answers[-1]
    (note,) = notes(at)
    assert note.kind == "feedback"
    assert label in note.text
    assert "key=" in note.text
    assert str(note.where).endswith(f":{line}")
    (message,) = [record.getMessage() for record in caplog.records]
    assert message.startswith(str(note.where))


def test_the_console_tells_it_once_a_session(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, "ostinato"):
        at = answered(CHECKBOX, "checkbox", [True, False, True, False, True, False])
    assert len(notes(at)) > 1
    assert len(caplog.records) == 1


def test_it_is_seen_inside_a_fragment() -> None:
    def app() -> None:
        import ostinato as st

        @st.fragment
        def part() -> None:
            st.session_state.x = st.checkbox("Agree", value=st.session_state.get("x", False))

        part()

    at = AppTest.from_function(app).run()
    for answer in (True, False):
        at.checkbox[0].set_value(answer).run()
    assert len(notes(at)) == 1


# --- apps that are well-formed ---


def keyed() -> None:
    import ostinato as st

    st.session_state.setdefault("x", False)
    st.checkbox("Agree", key="x")


def keyed_with_a_default_that_follows() -> None:
    import ostinato as st

    st.session_state.copy = st.checkbox("Agree", value=st.session_state.get("copy", False), key="agree")


def dependent() -> None:
    import ostinato as st

    big = st.checkbox("Big")
    st.slider("Size", 0, 100, 50 if big else 5)


def wizard() -> None:
    import ostinato as st

    if not st.session_state.get("done"):
        st.session_state.done = st.checkbox("Next")
        if st.session_state.done:
            st.rerun()
    else:
        st.checkbox("Last", value=True)


def changing_label() -> None:
    import ostinato as st

    st.session_state.n = st.session_state.get("n", 0) + 1
    st.checkbox(f"Agree {st.session_state.n}")


@pytest.mark.parametrize("app", [keyed, keyed_with_a_default_that_follows, dependent, wizard, changing_label])
def test_nothing_is_said_of_other_apps(app: Callable[[], None], caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, "ostinato"):
        at = AppTest.from_function(app).run()
        for _ in range(4):
            box = at.checkbox[0]
            box.set_value(not box.value).run()
    assert notes(at) == []
    assert not [r for r in caplog.records if "was lost" in r.getMessage()]


@pytest.mark.parametrize(
    ("source", "place"),
    [
        ('st.checkbox("Agree")', "app.py:1"),
        ('x = 1\nst.sidebar.checkbox(label="Agree", value=x)', "app.py:2"),
        ('checkbox(\n  "Agree",\n)', "app.py:1"),
        ('st.checkbox("Agree"); st.checkbox("Agree")', None),
        ("st.checkbox(label)", None),
        ("st.checkbox(", None),
        ("", None),
    ],
)
def test_the_line_is_named_only_where_it_is_certain(source: str, place: str | None) -> None:
    assert place_of_call(source, "/somewhere/app.py", "checkbox", "Agree") == place
