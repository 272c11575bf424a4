"""Flags of the configuration are told from the script's own arguments."""

from __future__ import annotations

import click
import pytest

from ostinato.cli.flags import split_flags


@pytest.mark.parametrize(
    ("line", "flags", "rest"),
    [
        ("app.py", {}, "app.py"),
        ("app.py --server.port 8600 one", {"server.port": "8600"}, "app.py one"),
        ("--server.port=8600 app.py", {"server.port": "8600"}, "app.py"),
        ("app.py --server.headless", {"server.headless": "true"}, "app.py"),
        ("--server.headless app.py", {"server.headless": "true"}, "app.py"),
        ("app.py --server.headless false one", {"server.headless": "false"}, "app.py one"),
        ("app.py --server.headless=false", {"server.headless": "false"}, "app.py"),
        (
            "app.py --server.headless --server.runOnSave",
            {"server.headless": "true", "server.runOnSave": "true"},
            "app.py",
        ),
        ("--server.folderWatchList a --server.folderWatchList b", {"server.folderWatchList": "a,b"}, ""),
        ("--server.port 1 --server.port 2", {"server.port": "2"}, ""),
        ("app.py -- --server.port 1 --x", {}, "app.py -- --server.port 1 --x"),
        ("app.py --own -v a.b", {}, "app.py --own -v a.b"),
    ],
)
def test_flags_are_taken_out_and_all_else_stays(line: str, flags: dict[str, str], rest: str) -> None:
    assert split_flags(line.split()) == (flags, rest.split())


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("--server.prt 1", r"server\.prt.*Did you mean server\.port"),
        ("--server.port", "expected a whole number"),
        ("--server.port --server.headless", "expected a whole number"),
        ("--server.port eighty", "'eighty'.*expected a whole number"),
        ("--server.headless=perhaps", "expected true or false"),
        ("--client.toolbarMode loud", '"auto", "developer", "viewer", "minimal"'),
    ],
)
def test_a_mistake_is_a_usage_error_that_says_what_to_do(line: str, message: str) -> None:
    with pytest.raises(click.UsageError, match=message):
        split_flags(line.split())
