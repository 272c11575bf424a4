"""`ostinato bench` against a running server."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.served import COUNTER, Served, ostinato, serve


@pytest.fixture(params=["memory", "sqlite:///sessions.db"])
def served(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Served]:
    (tmp_path / "app.py").write_text(
        COUNTER + "\nif st.button('second'):\n    print('second was clicked', flush=True)\n"
    )
    with serve(tmp_path, "app.py", "--server.port", "0", "--session.store", request.param) as server:
        yield server


def test_it_prints_one_line_of_json(served: Served, tmp_path: Path) -> None:
    printed = ostinato("bench", served.url, "--sessions", "2", "--seconds", "0.5", folder=tmp_path)
    assert printed.returncode == 0, printed.stderr
    figures = json.loads(printed.stdout)
    assert list(figures) == ["sessions", "reruns_per_s", "p50_ms", "p99_ms"]
    assert figures["sessions"] == 2
    assert figures["reruns_per_s"] > 0
    assert 0 < figures["p50_ms"] <= figures["p99_ms"]
    assert printed.stderr == ""


def test_a_button_is_chosen_by_its_label(served: Served, tmp_path: Path) -> None:
    ostinato("bench", served.url, "--sessions", "1", "--seconds", "0.3", folder=tmp_path)
    assert "second was clicked" not in served.out
    ostinato("bench", served.url, "--sessions", "1", "--seconds", "0.3", "--button", "second", folder=tmp_path)
    assert "second was clicked" in served.out


def test_a_button_that_is_not_there_is_a_message(served: Served, tmp_path: Path) -> None:
    refused = ostinato("bench", served.url, "--button", "third", folder=tmp_path)
    assert refused.returncode == 1
    assert "no button 'third'" in refused.stderr


def test_a_server_that_is_not_there_is_a_message(tmp_path: Path) -> None:
    refused = ostinato("bench", "http://localhost:1", folder=tmp_path)
    assert refused.returncode == 1
    assert "Expected an app at http://localhost:1" in refused.stderr
