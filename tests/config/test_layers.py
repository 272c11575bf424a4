"""load: files, variables and flags, in their order."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from pathlib import Path

import pytest

from ostinato.config import Config
from ostinato.errors import ConfigError, UnknownOptionError
from ostinato.layers import load, reread, settings_places, variable_suffix


class Place:
    """A home folder, a working directory and a script's folder."""

    def __init__(self, root: Path) -> None:
        self.home, self.folder, self.app = root / "home", root / "work", root / "app"
        for folder in (self.home, self.folder, self.app):
            folder.mkdir()

    def write(self, folder: Path, text: str, kind: str = ".ostinato") -> Path:
        path = folder / kind / "config.toml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
        return path

    def load(self, environ: Mapping[str, str] | None = None, flags: Mapping[str, str] | None = None) -> Config:
        script = self.app / "app.py"
        return load(script, flags or {}, environ=environ or {}, home=self.home, folder=self.folder)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


def test_each_layer_wins_over_the_one_below(place: Place) -> None:
    expected = [8501]
    assert place.load().get("server.port") == expected[-1]
    for port, folder in enumerate((place.home, place.folder, place.app), 1):
        path = place.write(folder, f"[server]\nport = {port}\n")
        config = place.load()
        assert (config.get("server.port"), config.where("server.port")) == (port, str(path))
    environ = {"STREAMLIT_SERVER_PORT": "4"}
    assert place.load(environ).where("server.port") == "variable STREAMLIT_SERVER_PORT"
    environ |= {"OSTINATO_SERVER_PORT": "5"}
    assert place.load(environ).get("server.port") == 5
    config = place.load(environ, {"server.port": "6"})
    assert (config.get("server.port"), config.where("server.port")) == (6, "flag --server.port")


def test_a_layer_leaves_alone_what_it_does_not_set(place: Place) -> None:
    place.write(place.home, "[server]\nport = 1\nheadless = true\n")
    place.write(place.folder, "[server]\nport = 2\n")
    assert place.load().get("server.headless") is True


def test_streamlits_file_is_read_where_ours_is_absent(place: Place) -> None:
    place.write(place.folder, "[server]\nport = 1\n", ".streamlit")
    assert place.load().get("server.port") == 1
    place.write(place.folder, "[server]\nport = 2\n")
    assert place.load().get("server.port") == 2


def test_a_script_in_the_working_directory_reads_its_file_once(place: Place) -> None:
    path = place.write(place.folder, "[server]\nport = 1\n")
    config = load(place.folder / "app.py", environ={}, home=place.home, folder=place.folder)
    assert config.where("server.port") == str(path)


def test_tables_and_lists_of_a_theme_are_read(place: Place) -> None:
    text = """
[theme.dark.sidebar]
primaryColor = "#123456"
[theme]
chartCategoricalColors = ["#111111", "#222222"]
[[theme.fontFaces]]
family = "Inter"
url = "app/static/inter.woff2"
"""
    place.write(place.folder, text)
    config = place.load()
    assert config.get("theme.dark.sidebar.primaryColor") == "#123456"
    assert config.get("theme.chartCategoricalColors") == ["#111111", "#222222"]
    assert config.get("theme.fontFaces") == [{"family": "Inter", "url": "app/static/inter.woff2"}]


def test_an_unknown_option_in_a_file_is_a_warning(place: Place, caplog: pytest.LogCaptureFixture) -> None:
    path = place.write(place.folder, "[server]\nprt = 1\nport = 2\n")
    with caplog.at_level(logging.WARNING):
        assert place.load().get("server.port") == 2
    assert "server.prt" in caplog.text
    assert "Did you mean server.port" in caplog.text
    assert str(path) in caplog.text


def test_an_unknown_flag_is_an_error(place: Place) -> None:
    with pytest.raises(UnknownOptionError, match=r"flag --server\.prt"):
        place.load(flags={"server.prt": "1"})


def test_a_bad_value_in_a_file_names_the_file(place: Place) -> None:
    path = place.write(place.folder, '[server]\nport = "eighty"\n')
    with pytest.raises(ConfigError, match="expected a whole number") as caught:
        place.load()
    assert str(path) in str(caught.value)


def test_a_bad_value_in_a_variable_names_the_variable(place: Place) -> None:
    with pytest.raises(ConfigError, match="variable OSTINATO_SERVER_PORT"):
        place.load({"OSTINATO_SERVER_PORT": "eighty"})


@pytest.mark.parametrize("text", [b"[server\n", b"\xff\xfe"])
def test_a_file_that_is_no_toml_is_named(place: Place, text: bytes) -> None:
    path = place.write(place.folder, "")
    path.write_bytes(text)
    with pytest.raises(ConfigError, match="Expected TOML") as caught:
        place.load()
    assert str(path) in str(caught.value)


@pytest.mark.parametrize(
    ("name", "suffix"),
    [
        ("server.port", "SERVER_PORT"),
        ("server.runOnSave", "SERVER_RUN_ON_SAVE"),
        ("server.enableCORS", "SERVER_ENABLE_CORS"),
        ("server.disconnectedSessionTTL", "SERVER_DISCONNECTED_SESSION_TTL"),
        ("runner.cacheBackgroundRefreshTTLMultiplier", "RUNNER_CACHE_BACKGROUND_REFRESH_TTL_MULTIPLIER"),
        ("theme.dark.sidebar.primaryColor", "THEME_DARK_SIDEBAR_PRIMARY_COLOR"),
    ],
)
def test_variables_are_the_names_in_upper_snake_case(name: str, suffix: str) -> None:
    assert variable_suffix(name) == suffix


def test_a_cookie_secret_is_made_anew_unless_one_is_set(place: Place) -> None:
    made = {place.load().get("server.cookieSecret") for _ in range(2)}
    assert len(made) == 2
    assert all(len(secret) >= 32 for secret in made)
    assert place.load({"OSTINATO_SERVER_COOKIE_SECRET": "mine"}).get("server.cookieSecret") == "mine"


def test_secrets_are_looked_for_beside_the_settings(place: Place) -> None:
    path = place.folder / ".streamlit" / "secrets.toml"
    path.parent.mkdir()
    path.touch()
    assert place.load().get("secrets.files") == [str(path)]


def test_what_variables_flags_and_the_script_set_stays_above_a_file_that_is_read_again(place: Place) -> None:
    before = place.load({"OSTINATO_CLIENT_TOOLBAR_MODE": "viewer"}, {"theme.base": "dark"})
    before = before.override({"client.showErrorDetails": "none"}, "st.set_option")
    place.write(
        place.app,
        "[client]\ntoolbarMode = 'minimal'\nshowErrorDetails = 'type'\nshowSidebarNavigation = false\n"
        "[theme]\nbase = 'light'\n",
    )
    after = reread(before, settings_places(place.app / "app.py", place.home, place.folder))
    assert after.section("client") == {**before.section("client"), "client.showSidebarNavigation": False}
    assert after.get("theme.base") == "dark"


def test_reading_files_again_changes_nothing_but_client_theme_and_runner(place: Place) -> None:
    path = place.write(place.folder, "[server]\nport = 1\n[theme]\nbase = 'light'\n")
    before = place.load()
    path.write_text("[server]\nport = 2\n[runner]\nfastReruns = false\n")
    after = reread(before, settings_places(place.app / "app.py", place.home, place.folder))
    changed = {name for name in before if before.get(name) != after.get(name)}
    assert changed == {"theme.base", "runner.fastReruns"}
