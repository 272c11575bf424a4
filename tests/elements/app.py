"""Short scripts, run by the true loop."""

from __future__ import annotations

from typing import Any

from ostinato.testing.v1 import AppTest


def run(source: str) -> AppTest:
    """The app of a script, after its first run, which must end well."""
    at = AppTest.from_string("import datetime as dt\nimport enum\nimport ostinato as st\n" + source).run()
    assert not at.exception, at.exception[0].message
    return at


def value(call: str, before: str = "") -> Any:
    """What an expression of a script gives."""
    at = run(f"{before}\nst.session_state['seen'] = {call}")
    return at.session_state["seen"]


def error(call: str) -> type[BaseException]:
    """The class of the exception that an expression of a script raises."""
    at = run(
        f"try:\n    {call}\nexcept Exception as error:\n    st.session_state['seen'] = type(error)\n"
        "else:\n    st.session_state['seen'] = None"
    )
    found: type[BaseException] = at.session_state["seen"]
    return found


def served(at: AppTest, url: str) -> tuple[str, bytes]:
    """MIME type and content of what the app serves at an address of its own."""
    kept = at._app.files.media.find(url.removeprefix("media/"))
    assert kept is not None, url
    with kept.open() as file:
        return kept.type, file.read()
