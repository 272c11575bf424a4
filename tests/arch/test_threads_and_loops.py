"""Threads and event loops meet at a few known places only."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[2] / "src/ostinato"
THREADING = (
    "cache/",
    "connections/base_connection.py",  # sessions share a connection: one of them opens it
    "files/",  # sessions share media; a session's files come and go on several threads
    "parameters/matplotlib_figure.py",  # one drawing at a time
    "frames/",  # several requests read one frame
    "mapped.py",  # sessions share what is known of a cached file
    "script/held.py",  # a session's frames: runs put them, requests read them
    "script/interrupt.py",  # which thread executes the user's code
    "script/runner.py",  # the pool that scripts run on
    "script/threads.py",  # which run a thread of the script belongs to
    "script/workers.py",  # who waits for parallel fragments
    "session/keeping.py",  # one writer a session
    "session/session.py",  # the lock between a tab's runs and its messages
    "testing/door.py",  # runs for a test that waits
)
ASYNCIO = (
    "cache/flights.py",  # tasks of several loops that wait for one value
    "cli/",
    "script/awaiting.py",  # the event loop in which a script's own coroutines are completed
    "script/loop.py",  # the event loop that a script may ask for
    "server/",
)


def imports(file: Path) -> Iterator[str]:
    """Top-level names of the absolute imports anywhere in a file, delayed ones included."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module.partition(".")[0]


@pytest.mark.parametrize(("module", "places"), [("threading", THREADING), ("asyncio", ASYNCIO)])
def test_only_the_known_places_import(module: str, places: tuple[str, ...]) -> None:
    users = {f.relative_to(SOURCE).as_posix() for f in SOURCE.rglob("*.py") if module in imports(f)}
    assert users, f"nothing imports {module}: is the source where this test looks?"
    assert not {user for user in users if not user.startswith(places)}
