"""Values on disk are this user's, whole, and what was written; or they are not used."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from ostinato.cache.data import CacheData
from ostinato.testing.v1 import AppTest


class Counted:
    """A function, cached in a folder by one process after the other."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.calls: list[int] = []

    def process(self) -> Any:
        """The cached function of a new process, which has nothing in memory."""
        calls = self.calls

        def f(x: int) -> list[int]:
            calls.append(x)
            return [x]

        return CacheData(self.folder)(f, persist="disk")

    @property
    def files(self) -> list[Path]:
        return [path for path in self.folder.rglob("*") if path.is_file() and path.name != "key"]


@pytest.fixture
def counted(tmp_path: Path) -> Counted:
    return Counted(tmp_path / "cache")


def test_a_later_process_finds_the_value(counted: Counted) -> None:
    assert [counted.process()(1), counted.process()(1), counted.process()(2)] == [[1], [1], [2]]
    assert counted.calls == [1, 2]


def test_files_and_folders_are_the_users_alone(counted: Counted) -> None:
    counted.process()(1)
    modes = {stat.S_IMODE(path.stat().st_mode) for path in counted.folder.rglob("*") if path.is_file()}
    assert modes == {0o600}
    assert stat.S_IMODE(counted.folder.stat().st_mode) == 0o700


@pytest.mark.parametrize("cut", [0, 10, 40, -1])
def test_a_damaged_file_is_ignored_and_replaced(counted: Counted, cut: int, caplog: pytest.LogCaptureFixture) -> None:
    counted.process()(1)
    (file,) = counted.files
    file.write_bytes(file.read_bytes()[:cut])
    assert counted.process()(1) == [1]
    assert "is ignored" in caplog.text
    assert counted.process()(1) == [1]
    assert counted.calls == [1, 1]


def test_a_file_that_was_signed_by_another_key_is_not_unpickled(
    counted: Counted, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    foreign = Counted(tmp_path / "foreign")
    foreign.process()(1)
    counted.process()(1)
    (file,), (theirs,) = counted.files, foreign.files
    assert file.name == theirs.name
    file.write_bytes(theirs.read_bytes())
    assert counted.process()(1) == [1]
    assert counted.calls == [1, 1]
    assert "was not written by this user" in caplog.text


def test_a_file_in_the_place_of_another_is_ignored(counted: Counted) -> None:
    counted.process()(1)
    (one,) = counted.files
    content = one.read_bytes()
    counted.process()(2)
    (two,) = (file for file in counted.files if file != one)
    two.write_bytes(content)
    assert counted.process()(2) == [2]


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="Windows keeps the folders of its users apart")
def test_a_folder_that_others_can_write_to_is_not_used(counted: Counted, caplog: pytest.LogCaptureFixture) -> None:
    counted.folder.mkdir(mode=0o777)
    counted.folder.chmod(0o777)
    assert [counted.process()(1), counted.process()(1)] == [[1], [1]]
    assert counted.calls == [1, 1]
    assert "has no effect" in caplog.text
    assert not counted.files


def test_clearing_reaches_the_disk(counted: Counted) -> None:
    f = counted.process()
    for x in (1, 2):
        f(x)
    f.clear(1)
    assert len(counted.files) == 1
    f.clear()
    assert not counted.files
    f(1)
    CacheData(counted.folder).clear()
    assert not counted.files
    assert counted.process()(1) == [1]
    assert counted.calls == [1, 2, 1, 1]


def test_apps_of_different_folders_do_not_clear_each_others_values(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[str] = []

    def f() -> int:
        calls.append(os.path.basename(os.getcwd()))
        return 1

    for folder in ("one", "two", "one"):
        (tmp_path / folder).mkdir(exist_ok=True)
        monkeypatch.chdir(tmp_path / folder)
        cache = CacheData()
        cache(f, persist="disk")()
        if folder == "two":
            cache.clear()
    assert calls == ["one", "two"]


def test_what_was_drawn_is_kept_too(tmp_path: Path) -> None:
    path = tmp_path / "app.py"
    path.write_text(
        "import os, sys\nimport ostinato as st\n@st.cache_data(persist=True)\ndef f():\n    print('computed')\n"
        "    st.text('drawn')\n    return [1]\nst.text(f())"
    )
    code = (
        "import sys; from ostinato.testing.v1 import AppTest\n"
        "print(AppTest.from_file(sys.argv[1]).run().text.values, AppTest.from_file(sys.argv[1]).run().runs[0].outcome)"
    )
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache"), "LOCALAPPDATA": str(tmp_path / "cache")}
    said = [
        subprocess.run(
            [sys.executable, "-c", code, str(path)], env=environment, capture_output=True, text=True, check=True
        ).stdout
        for _ in range(2)
    ]
    assert said == ["computed\n['drawn', '[1]'] completed\n", "['drawn', '[1]'] completed\n"]


def test_a_value_whose_class_is_gone_is_computed_anew(counted: Counted, caplog: pytest.LogCaptureFixture) -> None:
    library = ModuleType("a_library")
    sys.modules["a_library"] = library
    exec("class Old:\n    pass", library.__dict__)
    calls: list[int] = []

    def f() -> object:
        calls.append(1)
        return [library.Old()] if hasattr(library, "Old") else []

    assert len(CacheData(counted.folder)(f, persist=True)()) == 1
    del library.Old
    assert CacheData(counted.folder)(f, persist=True)() == []
    assert "cannot be restored" in caplog.text
    assert len(calls) == 2
    del sys.modules["a_library"]


def test_session_scope_stays_in_memory(counted: Counted) -> None:
    folder = counted.folder

    def app(folder: Path) -> None:
        from ostinato.cache.data import CacheData

        CacheData(folder)(scope="session", persist="disk")(abs)(1)

    assert not AppTest.from_function(app, args=(folder,)).run().exception
    assert not folder.exists()
