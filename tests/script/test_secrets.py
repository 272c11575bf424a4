"""st.secrets: where secrets come from, and what never shows them."""

from __future__ import annotations

import copy
import os
import pickle
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import ostinato as st
from ostinato.config import Config
from ostinato.errors import StreamlitSecretNotFoundError
from ostinato.records.short import short
from ostinato.script.secret_files import SecretFiles
from ostinato.script.secrets import Secrets
from ostinato.script.secrets_proxy import SecretsProxy
from ostinato.testing.v1 import AppTest

TOML = """
token = "hunter2"
port = 5432
debug = true
[database]
user = "ada"
replica = { host = "b" }
"""


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """What secrets export goes when a test is over."""
    for name in ("token", "port", "other", "TOKEN", "PORT", "OTHER"):
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory, and a home folder beside it."""
    (tmp_path / "home").mkdir()
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setattr("sys.argv", ["pytest"])
    return tmp_path / "work"


def write(folder: Path, text: str = TOML, name: str = ".streamlit") -> Path:
    (folder / name).mkdir(exist_ok=True)
    path = folder / name / "secrets.toml"
    path.write_text(text)
    return path


def test_items_and_attributes_are_the_same_at_every_depth(folder: Path) -> None:
    write(folder)
    secrets = SecretsProxy()
    assert secrets["token"] == secrets.token == "hunter2"
    assert secrets.database["user"] == secrets["database"].user == "ada"
    assert secrets.database.replica.host == "b"
    assert "database" in secrets
    assert secrets.has_key("port")
    assert not secrets.has_key("nothing")
    assert secrets.get("nothing", 7) == 7
    assert list(secrets) == ["token", "port", "debug", "database"]
    assert dict(**secrets.database)["user"] == "ada"
    assert secrets.to_dict()["database"] == {"user": "ada", "replica": {"host": "b"}}
    assert type(secrets.to_dict()["database"]["replica"]) is dict


def test_a_table_can_be_copied_and_kept(folder: Path) -> None:
    write(folder)
    table = SecretsProxy().database
    assert copy.deepcopy(table) == table
    assert pickle.loads(pickle.dumps(table)).replica.host == "b"


def test_the_project_comes_before_the_home_folder_and_our_folder_before_the_other(folder: Path) -> None:
    write(folder.parent / "home", 'token = "home"\nother = "home"\n')
    write(folder, 'token = "streamlit"')
    assert SecretsProxy().to_dict() == {"token": "streamlit", "other": "home"}
    write(folder, 'token = "ostinato"', ".ostinato")
    assert SecretsProxy().token == "ostinato"


def test_the_file_beside_the_script_counts_most(folder: Path) -> None:
    write(folder, 'token = "folder"')
    (folder / "app").mkdir()
    write(folder / "app", 'token = "script"')
    (folder / "app/app.py").write_text("import ostinato as st\nst.text(st.secrets.token)")
    assert AppTest.from_file(str(folder / "app/app.py")).run().text[0].value == "script"


def test_without_any_secrets_the_error_names_the_files_that_were_looked_for(folder: Path) -> None:
    secrets = SecretsProxy()
    for ask in (lambda: secrets["x"], lambda: "x" in secrets, lambda: len(secrets), secrets.to_dict):
        with pytest.raises(StreamlitSecretNotFoundError, match="There are no secrets") as raised:
            ask()
        assert isinstance(raised.value, FileNotFoundError)
        for name in (".streamlit", ".ostinato"):
            assert str(folder / name / "secrets.toml") in str(raised.value)
    with pytest.raises(AttributeError, match="There are no secrets"):
        secrets.x.y()
    assert not secrets.load_if_toml_exists()


def test_a_key_that_is_missing_is_told_with_the_files(folder: Path) -> None:
    path = write(folder)
    for ask, kind in ((lambda: SecretsProxy()["nothing"], KeyError), (lambda: SecretsProxy().nothing, AttributeError)):
        with pytest.raises(kind, match='no key "nothing"') as raised:
            ask()
        assert str(path) in str(raised.value)
    with pytest.raises(AttributeError, match="It has: user, replica"):
        SecretsProxy().database.nothing.y()


def shown(error: BaseException) -> str:
    return "".join(traceback.format_exception(error))


def test_values_are_never_shown(folder: Path) -> None:
    write(folder)
    secrets = SecretsProxy()
    for text in (repr(secrets), str(secrets), repr(secrets.database), f"{secrets.database}", short(secrets.database)):
        assert "hunter2" not in text
        assert "ada" not in text
    assert repr(secrets) == "Secrets(token, port, debug, database)"
    with pytest.raises(KeyError) as raised:
        secrets["nothing"]
    assert "hunter2" not in shown(raised.value)
    write(folder, 'token = "hunter2" = 3')
    with pytest.raises(StreamlitSecretNotFoundError, match="Expected TOML") as broken:
        secrets["token"]
    assert "hunter2" not in shown(broken.value)
    assert "line 1" in str(broken.value)
    assert not secrets.load_if_toml_exists()


@pytest.mark.parametrize(
    "change",
    [
        lambda secrets: setattr(secrets, "token", "x"),
        lambda secrets: secrets.__setitem__("token", "x"),
        lambda secrets: secrets.__delitem__("token"),
        lambda secrets: setattr(secrets.database, "user", "x"),
        lambda secrets: secrets.database.__setitem__("user", "x"),
    ],
)
def test_they_are_read_only(folder: Path, change: Callable[[Any], None]) -> None:
    write(folder)
    with pytest.raises(TypeError, match="read-only"):
        change(SecretsProxy())


def test_plain_values_at_the_top_are_environment_variables_and_follow_the_file(folder: Path) -> None:
    path = write(folder, 'TOKEN = "hunter2"\nPORT = 5432\nDEBUG = true\n[TABLE]\nx = 1')
    secrets = SecretsProxy()
    assert secrets.load_if_toml_exists()
    assert [os.environ.get(name) for name in ("TOKEN", "PORT", "DEBUG", "TABLE")] == ["hunter2", "5432", None, None]
    os.environ["PORT"] = "changed by the app"
    path.write_text('OTHER = "new"')
    assert secrets.OTHER == "new"
    assert [os.environ.get(name) for name in ("TOKEN", "PORT", "OTHER")] == [None, "changed by the app", "new"]


def test_a_saved_file_counts_at_the_next_access(folder: Path) -> None:
    path = write(folder)
    secrets = SecretsProxy()
    assert secrets.token == "hunter2"
    path.write_text('token = "another one"')
    assert secrets.token == "another one"
    path.unlink()
    with pytest.raises(StreamlitSecretNotFoundError):
        secrets["token"]


def test_folders_of_files_as_kubernetes_mounts_them(tmp_path: Path) -> None:
    for name, text in {
        "database/user": "ada\n",
        "database/password": "x",
        "token/value": " t ",
        "..data/old": "y",
    }.items():
        (tmp_path / "mounted" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "mounted" / name).write_text(text)
    extra = tmp_path / "extra.toml"
    extra.write_text('token = "last wins"')
    named = Config().override({"secrets.files": [str(tmp_path / "mounted"), str(extra), str(tmp_path / "absent.toml")]})
    assert Secrets(SecretFiles(named, [])).peek() == {
        "database": {"user": "ada", "password": "x"},
        "token": "last wins",
    }
    (tmp_path / "mounted/loose").write_text("x")
    with pytest.raises(StreamlitSecretNotFoundError, match="Expected a folder"):
        Secrets(SecretFiles(named, [])).peek()


def test_secrets_that_code_adds_come_before_files_and_tables_are_replaced_as_a_whole(folder: Path) -> None:
    write(folder)
    secrets = SecretsProxy()
    secrets.merge_programmatic_secrets({"database": {"user": "eve"}, "OTHER": 1.5})
    assert secrets.to_dict()["database"] == {"user": "eve"}
    assert secrets.token == "hunter2"
    assert os.environ["OTHER"] == "1.5"


@pytest.mark.parametrize(
    ("given", "place"),
    [
        ({"a": None}, "'a'"),
        ({"a": (1, 2)}, "'a'"),
        ({"a": {"b": [1, {"c": object()}]}}, r"'a.b\[1\].c'"),
        ({1: "x"}, "at the top level"),
        ({"a": {1: "x"}}, "at 'a'"),
    ],
)
def test_what_toml_could_not_hold_is_refused(given: Any, place: str) -> None:
    with pytest.raises(TypeError, match=place):
        SecretsProxy().merge_programmatic_secrets(given)


def test_a_listener_is_called(folder: Path) -> None:
    calls: list[str] = []
    signal = SecretsProxy().file_change_listener
    receiver = signal.connect(lambda: calls.append("saved"))
    signal.send()
    signal.disconnect(receiver)
    signal.send()
    assert calls == ["saved"]


def test_the_public_name_is_the_proxy() -> None:
    assert isinstance(st.secrets, SecretsProxy)
