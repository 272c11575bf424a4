"""Settings that are saved while the app runs."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.server.live import WITHIN, Client, Live, serving, texts

SHOWS = """
import ostinato as st
st.text(st.get_option("client.showErrorDetails"))
st.text(st.get_option("server.port"))
"written by itself"
"""


@pytest.fixture
def live(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Live]:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    with serving(tmp_path, SHOWS) as live:
        yield live


def save(folder: Path, text: str) -> None:
    """Write the settings beside the script; before the first time there is not even a folder for them."""
    file = folder / ".ostinato" / "config.toml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(text)


def told(client: Client) -> dict[str, object]:
    """The options that the page is told next."""
    tag, options = client.next()
    assert tag == "o"
    return dict(options)


def rerun(client: Client, number: int) -> list[str]:
    client.event(number)
    return texts(client.settle())


def test_R05_settings_that_are_made_while_the_app_runs_count(live: Live, tmp_path: Path) -> None:
    with live.client() as client:
        assert texts(client.hello().settle())[:2] == ["full", "8501"]
        save(tmp_path, "[client]\nshowErrorDetails = 'type'\n[theme]\nprimaryColor = '#123456'\n[server]\nport = 1\n")
        assert told(client).items() >= {"client.showErrorDetails": "type", "theme.primaryColor": "#123456"}.items()
        assert rerun(client, 1) == ["type"], "The port is that of the start."
        with live.client() as another:
            assert another.hello().welcome[4]["theme.primaryColor"] == "#123456"


def test_R05_settings_that_are_saved_again_or_removed_count(live: Live, tmp_path: Path) -> None:
    with live.client() as client:
        client.hello().settle()
        save(tmp_path, "[client]\nshowErrorDetails = 'type'\n[theme]\nprimaryColor = '#123456'\n")
        told(client)
        save(tmp_path, "[client]\nshowErrorDetails = 'none'\n")
        options = told(client)
        assert options["client.showErrorDetails"] == "none"
        assert "theme.primaryColor" not in options
        (tmp_path / ".ostinato" / "config.toml").unlink()
        assert told(client)["client.showErrorDetails"] == "full"


def test_R05_magic_can_be_turned_off_while_the_app_runs(live: Live, tmp_path: Path) -> None:
    with live.client() as client:
        assert texts(client.hello().settle())[2:] == ["written by itself"]
        save(tmp_path, "[runner]\nmagicEnabled = false\n")
        told(client)
        client.event(1)
        (frame,) = client.settle()
        assert [op[0] for op in frame[4]] == ["d"]


@pytest.mark.parametrize("wrong", ["[client", "[client]\nshowErrorDetails = 'perhaps'\n"])
def test_R05_wrong_settings_are_reported_and_change_nothing(
    live: Live, tmp_path: Path, caplog: pytest.LogCaptureFixture, wrong: str
) -> None:
    caplog.set_level(logging.ERROR, "ostinato")
    save(tmp_path, "[client]\nshowErrorDetails = 'type'\n")
    with live.client() as client:
        client.hello().settle()
        told(client)
        save(tmp_path, wrong)
        deadline = time.monotonic() + WITHIN
        while str(tmp_path / ".ostinato" / "config.toml") not in caplog.text:
            assert time.monotonic() < deadline
            time.sleep(0.02)
        assert rerun(client, 1) == ["type"]
        save(tmp_path, "[client]\nshowErrorDetails = 'none'\n")
        assert told(client)["client.showErrorDetails"] == "none"


def test_R05_a_theme_in_a_file_of_its_own_counts_again_when_it_is_saved(live: Live, tmp_path: Path) -> None:
    theme = tmp_path / "brand.toml"
    theme.write_text("[theme]\nprimaryColor = '#111111'\n")
    with live.client() as client:
        client.hello().settle()
        save(tmp_path, "[theme]\nbase = 'brand.toml'\n")
        assert told(client)["theme.primaryColor"] == "#111111"
        theme.write_text("[theme]\nprimaryColor = '#222222'\n")
        assert told(client)["theme.primaryColor"] == "#222222"
