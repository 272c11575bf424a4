"""`ostinato config show`."""

from __future__ import annotations

import tomllib
from pathlib import Path

from ostinato.options import OPTIONS
from tests.cli.served import ostinato


def test_it_prints_toml_with_what_is_set_and_where(tmp_path: Path) -> None:
    file = tmp_path / ".ostinato" / "config.toml"
    file.parent.mkdir()
    file.write_text('[theme.dark]\nprimaryColor = "#123456"\n[[theme.fontFaces]]\nfamily = "Inter"\n')
    shown = ostinato(
        "config", "show", "--server.port", "8600", folder=tmp_path, OSTINATO_SERVER_FOLDER_WATCH_LIST="a,b"
    )
    assert shown.returncode == 0, shown.stderr
    assert tomllib.loads(shown.stdout) == {
        **{section: {} for section in tomllib.loads(shown.stdout)},
        "server": {"port": 8600, "folderWatchList": ["a", "b"], "headless": True},
        "theme": tomllib.loads(shown.stdout)["theme"],
    }
    assert tomllib.loads(shown.stdout)["theme"]["dark"] == {"primaryColor": "#123456", "sidebar": {}}
    assert tomllib.loads(shown.stdout)["theme"]["fontFaces"] == [{"family": "Inter"}]
    assert "port = 8600  # flag --server.port" in shown.stdout
    assert f'primaryColor = "#123456"  # {file}' in shown.stdout


def test_it_names_every_option(tmp_path: Path) -> None:
    shown = ostinato("config", "show", folder=tmp_path).stdout
    for option in OPTIONS.values():
        section, _, name = option.name.rpartition(".")
        assert f"[{section}]" in shown
        assert f"{name} =" in shown


def test_it_keeps_secrets(tmp_path: Path) -> None:
    shown = ostinato("config", "show", folder=tmp_path, OSTINATO_SERVER_COOKIE_SECRET="hush-hush")
    assert "cookieSecret" in shown.stdout
    assert "hush-hush" not in shown.stdout


def test_a_mistake_in_a_file_is_a_message_and_status_2(tmp_path: Path) -> None:
    file = tmp_path / ".ostinato" / "config.toml"
    file.parent.mkdir()
    file.write_text("[server]\nport = true\n")
    shown = ostinato("config", "show", folder=tmp_path)
    assert shown.returncode == 2
    assert "server.port cannot be True" in shown.stderr
    assert str(file) in shown.stderr
    assert "Traceback" not in shown.stderr
