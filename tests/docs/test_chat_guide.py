"""The guide to conversations does what it says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from ostinato.compat.alias import StreamlitAlias
from ostinato.testing.v1 import AppTest

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "docs" / "guide" / "chat.md").read_text("utf-8")
EXAMPLE = ROOT / "examples" / "chat.py"
CHAT, SUGGESTIONS, FILES, TEST = re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)


@pytest.fixture(autouse=True)
def streamlit_is_ostinato() -> Iterator[None]:
    alias = StreamlitAlias()
    alias.install()
    yield
    alias.remove()


def test_the_guide_shows_the_example_as_it_is() -> None:
    assert EXAMPLE.read_text("utf-8").partition('"""\n\n')[2] == CHAT


def test_the_test_of_the_guide_passes_and_the_conversation_is_kept() -> None:
    at = AppTest.from_file(EXAMPLE).run()
    exec(TEST.replace('"chat.py"', repr(str(EXAMPLE))), {})
    at.chat_input[0].set_value("One").run()
    at.chat_input[0].set_value("Two").run()
    texts = [message.markdown[0].value for message in at.chat_message]
    assert texts[1:] == ["One", "You said: One", "Two", "You said: Two"]


def test_a_suggestion_of_the_guide_is_not_sent_by_itself() -> None:
    at = AppTest.from_string(SUGGESTIONS).run()
    at.button[1].click().run()
    assert len(at.chat_message) == 0
    at.chat_input[0].set_value("Explain it to a child.").run()
    assert at.chat_message[0].markdown[0].value == "Explain it to a child."


def test_the_files_of_the_guide_are_counted() -> None:
    at = AppTest.from_string(FILES).run()
    at.chat_input[0].upload("a.txt", b"one two").set_value("Here").run()
    assert at.chat_message[0].caption.values == ["a.txt: 2 words"]
