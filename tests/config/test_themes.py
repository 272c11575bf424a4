"""theme.base: a theme in a file of its own."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from functools import partial
from http.server import HTTPServer, SimpleHTTPRequestHandler
from pathlib import Path
from threading import Thread

import pytest

from ostinato.config import Config
from ostinato.errors import ConfigError, StreamlitInvalidThemeSectionError
from ostinato.layers import load, reread, settings_places

THEME = """
[theme]
base = "dark"
primaryColor = "#aa0000"
textColor = "#eeeeee"
[theme.light.sidebar]
backgroundColor = "#fefefe"
"""


@pytest.fixture
def script(tmp_path: Path) -> Path:
    (tmp_path / ".ostinato").mkdir()
    (tmp_path / "ours.toml").write_text(THEME)
    configure(tmp_path, 'base = "ours.toml"')
    return tmp_path / "app.py"


def configure(folder: Path, theme: str) -> None:
    (folder / ".ostinato" / "config.toml").write_text(f"[theme]\n{theme}\n")


def loaded(script: Path, **environ: str) -> Config:
    return load(script, environ=environ, home=script.parent / "home", folder=script.parent / "elsewhere")


@pytest.fixture
def host(script: Path) -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), partial(SimpleHTTPRequestHandler, directory=script.parent))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_an_app_starts_from_a_theme_in_a_file(script: Path) -> None:
    config = loaded(script)
    assert (config.get("theme.base"), config.get("theme.primaryColor")) == ("dark", "#aa0000")
    assert config.get("theme.light.sidebar.backgroundColor") == "#fefefe"
    assert config.where("theme.textColor") == "theme file ours.toml"


def test_what_the_app_sets_counts_above_the_theme(script: Path) -> None:
    configure(script.parent, 'base = "ours.toml"\nprimaryColor = "#00bb00"')
    config = loaded(script, OSTINATO_THEME_TEXT_COLOR="#123456")
    assert config.get("theme.primaryColor") == "#00bb00"
    assert config.get("theme.textColor") == "#123456"


def test_a_theme_may_come_from_another_host(script: Path, host: str) -> None:
    configure(script.parent, f'base = "{host}/ours.toml"')
    assert loaded(script).get("theme.primaryColor") == "#aa0000"
    configure(script.parent, f'base = "{host}/nothing.toml"')
    with pytest.raises(ConfigError, match="404"):
        loaded(script)


def test_saved_settings_may_let_go_of_the_theme_or_take_another_one(script: Path) -> None:
    places = settings_places(script, script.parent / "home", script.parent / "elsewhere")
    config = loaded(script)
    configure(script.parent, 'base = "ours.toml"\nlinkColor = "#00f"')
    (script.parent / "ours.toml").write_text('[theme]\nprimaryColor = "#0000cc"\n')
    config = reread(config, places)
    assert [config.get(f"theme.{name}") for name in ("base", "primaryColor", "textColor")] == [None, "#0000cc", None]
    configure(script.parent, 'base = "light"')
    config = reread(config, places)
    assert [config.get(f"theme.{name}") for name in ("base", "primaryColor")] == ["light", None]


def test_a_theme_that_a_variable_names_stays_below_saved_settings(script: Path) -> None:
    places = settings_places(script, script.parent / "home", script.parent / "elsewhere")
    configure(script.parent, "")
    config = loaded(script, OSTINATO_THEME_BASE="ours.toml")
    configure(script.parent, 'primaryColor = "#00bb00"')
    config = reread(config, places)
    assert [config.get(f"theme.{name}") for name in ("primaryColor", "textColor")] == ["#00bb00", "#eeeeee"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[theme]\nbase = "other.toml"', "may not start from another"),
        ("[server]\nport = 1", r"a table \[theme\]"),
        ("[theme", "cannot be read"),
        ("[theme]\nprimaryColor = 5", "expected text"),
    ],
)
def test_a_file_that_is_no_theme_is_named(script: Path, text: str, said: str) -> None:
    (script.parent / "ours.toml").write_text(text)
    with pytest.raises(ConfigError, match=said) as caught:
        loaded(script)
    assert "ours.toml" in str(caught.value)


def test_a_file_that_is_not_there_is_named_with_where_it_was_looked_for(script: Path) -> None:
    (script.parent / "ours.toml").unlink()
    with pytest.raises(ConfigError, match=r"ours\.toml cannot be read: no such file") as caught:
        loaded(script)
    assert str(script.parent) in str(caught.value)


@pytest.mark.parametrize("text", ["[theme.sidebar]\nbaseFontSize = 12", '[theme.blue]\ntextColor = "#fff"'])
def test_an_option_in_a_section_that_cannot_hold_it_is_an_error(script: Path, text: str) -> None:
    (script.parent / "ours.toml").write_text(f"[theme]\n{text}")
    with pytest.raises(StreamlitInvalidThemeSectionError, match=r"ours\.toml"):
        loaded(script)


def test_an_unknown_option_is_a_warning(script: Path, caplog: pytest.LogCaptureFixture) -> None:
    (script.parent / "ours.toml").write_text('[theme]\nprimaryColour = "#fff"\ntextColor = "#eee"')
    with caplog.at_level(logging.WARNING):
        assert loaded(script).get("theme.textColor") == "#eee"
    assert "Did you mean theme.primaryColor" in caplog.text
