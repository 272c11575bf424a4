from __future__ import annotations

import json
from pathlib import Path

import pytest

from tools import node
from tools.node import is_new_enough


@pytest.mark.parametrize("said", ["v20.19.0", "v20.20.2", "v22.12.0", "v24.1.0"])
def test_lines_that_the_bundler_runs_on(said: str) -> None:
    assert is_new_enough(said)


@pytest.mark.parametrize("said", ["v18.20.0", "v20.18.3", "v21.9.0", "v22.11.0", "", "no version"])
def test_lines_that_it_does_not_run_on(said: str) -> None:
    assert not is_new_enough(said)


@pytest.fixture
def browser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project that wants two packages, one of them for another platform."""
    monkeypatch.setattr(node, "BROWSER", tmp_path)
    wanted = {
        "": {},
        "node_modules/react": {"version": "19.3.1"},
        "node_modules/mac": {"version": "1", "optional": True},
    }
    (tmp_path / "package-lock.json").write_text(json.dumps({"packages": wanted}))
    (tmp_path / "node_modules").mkdir()
    return tmp_path


@pytest.mark.parametrize(
    ("there", "complete"),
    [
        ({"node_modules/react": {"version": "19.3.1"}}, True),
        ({"node_modules/react": {"version": "19.2.0"}}, False),
        ({}, False),
    ],
)
def test_packages_count_as_installed_in_the_versions_of_the_lock_file(
    browser: Path, there: dict[str, dict[str, str]], complete: bool
) -> None:
    (browser / "node_modules/.package-lock.json").write_text(json.dumps({"packages": there}))
    assert node.are_installed() is complete


def test_nothing_is_installed_at_first(browser: Path) -> None:
    assert not node.are_installed()
