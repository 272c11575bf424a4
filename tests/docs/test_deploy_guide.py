"""The guide to deployment does what it says."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from ostinato.config import Config
from ostinato.testing.v1 import AppTest

GUIDE = (Path(__file__).resolve().parents[2] / "docs" / "guide" / "deploy.md").read_text("utf-8")
APP, MOUNTED, SECRETS, LOGIN = re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)
TOML = re.findall(r"```toml\n(.*?)```", GUIDE, re.DOTALL)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "dashboard.py").write_text("1 / 0")
    return tmp_path


def test_the_app_of_the_guide_has_its_route_and_its_state() -> None:
    names: dict[str, object] = {"__name__": "module"}
    exec(APP, names)
    with TestClient(names["app"]) as client:
        assert client.get("/api/status").json() == {"started": True}
        assert "<base" in client.get("/").text


def test_the_mounted_app_of_the_guide_is_below_the_outer_one() -> None:
    names: dict[str, object] = {}
    exec(MOUNTED, names)
    with TestClient(names["outer"]) as client:
        assert 'href="/dashboard/"' in client.get("/dashboard/").text


def test_the_scripts_of_the_guide_run(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("api_key", "")
    (folder / ".streamlit").mkdir()
    (folder / ".streamlit/secrets.toml").write_text(TOML[0])
    at = AppTest.from_string(SECRETS).run()
    assert not at.exception
    assert at.markdown[0].value == "Connecting as ada"
    (folder / ".streamlit/secrets.toml").write_text(TOML[1])
    assert AppTest.from_string(LOGIN).run().button[0].label == "Log in"


def test_the_options_of_the_guide_exist() -> None:
    for section, options in tomllib.loads(TOML[2]).items():
        Config().override({f"{section}.{name}": value for name, value in options.items()})
    named = set(re.findall(r"`((?:server|session|runner|secrets)\.[a-zA-Z]+)`", GUIDE))
    assert named <= set(Config())
