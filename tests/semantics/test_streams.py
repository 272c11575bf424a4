"""st.write_stream. Rules O02 to O04."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from ostinato.testing.v1 import AppTest
from tests.elements.app import run, value
from tests.session.tab import Tab

WORDS = "def words():\n    yield 'a '\n    yield 'b'"
ASYNC = "import asyncio\nasync def words():\n    yield 'a '\n    await asyncio.sleep(0)\n    yield 'b'"
CHAT = """
class Namespace:
    def __init__(self, **fields): self.__dict__.update(fields)
class ChatCompletionChunk(Namespace): pass
def chat(*texts):
    return [ChatCompletionChunk(choices=[])] + [
        ChatCompletionChunk(choices=[Namespace(delta=Namespace(content=text))]) for text in texts
    ]
class Event(Namespace): pass
Event.__module__ = 'openai.types.responses'
def responses(*texts):
    begin, end = Event(type='response.created'), Event(type='response.completed', response=...)
    return [begin, *(Event(type='response.output_text.delta', delta=text) for text in texts), end]
class AIMessageChunk(Namespace): pass
def messages(*texts):
    return [AIMessageChunk(content=text) for text in texts]
"""


@pytest.mark.parametrize(
    ("before", "stream"),
    [
        (WORDS, "words"),
        (WORDS, "words()"),
        ("", "['a ', 'b']"),
        ("", "lambda: iter(['a ', 'b'])"),
        (ASYNC, "words"),
        (ASYNC, "words()"),
        (CHAT, "chat('a ', None, 'b')"),
        (CHAT, "responses('a ', 'b')"),
        (CHAT, "messages('a ', 'b')"),
        (CHAT, "messages([{'type': 'text', 'text': 'a '}, 'b'])"),
    ],
)
def test_O02_many_kinds_of_streams_give_text(before: str, stream: str) -> None:
    assert value(f"st.write_stream({stream})", before) == "a b"


def test_O02_an_asynchronous_script_awaits_an_asynchronous_stream() -> None:
    at = run(f"{ASYNC}\nst.text(await st.write_stream(words))")
    assert at.text.values == ["a b"]
    assert at.markdown.values == ["a b"]


@pytest.mark.parametrize(
    ("chunks", "result", "shown"),
    [
        ("[]", "", []),
        ("['']", "", []),
        ("['a', 1, 'b', 'c']", ["a", 1, "bc"], ["a", "`1`", "bc"]),
        ("[1]", [1], ["`1`"]),
        ("[None, 'a']", [None, "a"], ["`None`", "a"]),
        ("['  a ', ' b\\n']", "  a  b\n", ["a  b"]),
    ],
)
def test_O03_text_comes_back_as_a_string_other_things_in_a_list(chunks: str, result: Any, shown: list[str]) -> None:
    at = run(f"st.session_state.result = st.write_stream({chunks})")
    assert at.session_state["result"] == result
    assert at.markdown.values == shown


def test_O03_write_shows_what_a_stream_gave_as_it_was_shown() -> None:
    at = run("st.write('said:', st.write_stream(['a', {'b': 1}, ['c'], 'd']))")
    assert at.markdown.values == ["a", "d", "said:", "a", "d"]
    assert len(at.json) == 4


def test_O03_text_grows_behind_what_came_before_it() -> None:
    at = run("place = st.container()\nst.text('below')\nplace.write_stream(['a', {'k': 1}, 'b'])")
    assert [one.type for one in at.container[0]] == ["markdown", "json", "markdown"]


def slow(go_on: threading.Event) -> None:
    import ostinato as st

    st.button("Stop this")
    st.session_state.runs = st.session_state.get("runs", 0) + 1
    if st.session_state.runs == 1:

        def words():
            yield "A beginning that "
            yield "has been shown"
            go_on.wait(2)
            yield " and an end that never comes"

        st.write_stream(words)
    else:
        go_on.wait(2)
        st.markdown("Anew")


def test_O04_what_was_shown_stays_until_the_next_run_draws_there() -> None:
    go_on = threading.Event()
    tab = Tab(slow, go_on).start()
    text = "A beginning that has been shown"
    tab.wait(lambda: text in tab.texts)
    tab.click("Stop this")
    tab.wait(lambda: tab.session.runs == 2)
    tab.door.serve(lambda: False, 0.1)
    assert tab.texts == ["Stop this", text]
    go_on.set()
    tab.settle()
    assert tab.texts == ["Stop this", "Anew"]


def test_O04_growing_text_costs_what_it_grows_by() -> None:
    def app() -> None:
        import time

        import ostinato as st

        def tokens():
            for number in range(1_000):
                yield f"tok{number % 10} "
                if number % 10 == 9:
                    time.sleep(0.012)  # a frame each, as at 100 frames a second

        st.write_stream(tokens)

    at = AppTest.from_function(app, default_timeout=20).run()
    assert len(at.markdown[0].value) == 4_999
    assert at.runs[-1].bytes < 20_000


def test_an_exception_in_a_stream_leaves_the_text_complete() -> None:
    at = AppTest.from_string(
        "import ostinato as st\ndef words():\n    yield 'said'\n    raise ValueError('gone')\nst.write_stream(words)"
    ).run()
    assert at.markdown.values == ["said"]
    assert at.markdown[0].cursor is None
    assert at.exception[0].value == "gone"


@pytest.mark.parametrize("stream", ["'text'", "b'bytes'", "3", "None"])
def test_what_is_no_stream_is_refused(stream: str) -> None:
    at = AppTest.from_string(f"import ostinato as st\nst.write_stream({stream})").run()
    assert "st.write" in at.exception[0].value
