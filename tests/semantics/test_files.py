"""Files of an app that are saved while it runs. Rules R01, R03, R04, R06."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

import pytest

from ostinato.app import App, first_run
from ostinato.config import Config
from ostinato.script.source import Script
from ostinato.store.memory import MemoryStore
from ostinato.testing.door import WaitingDoor
from ostinato.wire.messages import Event
from tests.server.live import serving, texts
from tests.tree.page import BrowserPage

SCRIPT = """
import ostinato as st
from ost_models import {name} as Kind, make
import ost_unrelated

kept = st.session_state.setdefault("kept", make())
st.text(f"{{isinstance(kept, Kind)}} {{kept.describe()}} {{ost_unrelated.x}}")
"""
PLAIN = """
from ost_text import shout

class User:
    def describe(self):
        return shout("user")

def make():
    return User()
"""
DATACLASS = """
import dataclasses
from ost_text import shout

@dataclasses.dataclass(frozen=True, slots=True)
class User:
    name: str = "user"

    def describe(self):
        return shout(self.name)

class Admin(User):
    pass

def make():
    return Admin()
"""
ENUM = """
import enum
import ost_text

class User(enum.Enum):
    USER = "user"

    def describe(self):
        return ost_text.shout(self.value) if self is User.USER else "another member"

def make():
    return User.USER
"""


class Project:
    """A folder with an app, and one session of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._door = WaitingDoor()
        self._page = BrowserPage()

    def write(self, **files: str) -> Project:
        for name, text in files.items():
            (self.folder / f"{name}.py").write_text(dedent(text), "utf-8")
        return self

    def open(self) -> Project:
        self.app = App(Script(self.folder / "app.py"), Config(), self._door, MemoryStore())
        self.session, _ = self.app.open(None)
        self.session.wake = self._door.ring
        self.session.attach(0)
        first_run(self.session)
        return self.settle()

    def save(self, **files: str) -> Project:
        """Save files, as an editor does, and rerun."""
        self.write(**files)
        self.app.files_changed({self.folder / f"{name}.py" for name in files})
        self.session.receive(Event(self.session.taken + 1, {}))
        return self.settle()

    def settle(self) -> Project:
        assert self._door.serve(lambda: self.session.idle, 5)
        while (frame := self.session.take_frame()) is not None:
            self._page.take(frame)
        return self

    @property
    def texts(self) -> list[str]:
        return self._page.texts()


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Project]:
    before, finders, main = set(sys.modules), list(sys.meta_path), sys.modules["__main__"]
    monkeypatch.syspath_prepend(tmp_path)
    yield Project(tmp_path)
    sys.meta_path[:] = finders
    sys.modules["__main__"] = main
    for name in set(sys.modules) - before:
        if name.startswith("ost_"):
            del sys.modules[name]


def test_R01_saving_a_local_module_tells_the_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    module = tmp_path / "ost_told.py"
    module.write_text("x = 1\n", "utf-8")
    script = "import ostinato as st\nimport ost_told\nst.text(ost_told.x)\n"
    with serving(tmp_path, script) as server, server.client() as client:
        assert texts(client.hello().settle()) == ["1"]
        module.write_text("x = 2\n", "utf-8")
        assert client.next() == ["n", "file_changed", "ost_told.py"]
        client.event(1)
        assert texts(client.settle()) == ["2"]


@pytest.mark.parametrize(("models", "name"), [(PLAIN, "User"), (DATACLASS, "Admin"), (ENUM, "User")])
def test_R03_stored_objects_stay_instances_of_their_class_when_another_file_is_saved(
    project: Project, models: str, name: str
) -> None:
    project.write(
        app=SCRIPT.format(name=name),
        ost_models=models,
        ost_text="def shout(text): return text.upper()",
        ost_unrelated="x = 1",
    ).open()
    assert project.texts == ["True USER 1"]
    project.save(ost_unrelated="x = 2")
    assert project.texts == ["True USER 2"]
    project.save(ost_text="def shout(text): return text + '!'")
    assert project.texts == ["True user! 2"]


def test_R03_the_state_of_modules_that_did_not_change_stays(project: Project) -> None:
    project.write(
        app="import ostinato as st, ost_a, ost_b\nost_b.seen.append(ost_a.x)\nst.text(ost_b.seen)",
        ost_a="x = 1",
        ost_b="import ost_a\nseen = []",
    ).open()
    assert project.save(ost_a="x = 2").texts == ["[1, 2]"]


def test_R03_a_class_that_is_made_of_a_changed_file_is_made_anew(project: Project) -> None:
    project.write(
        app="import ostinato as st\nfrom ost_models import User\nst.text(User().greet())",
        ost_models="from ost_base import Base\nclass User(Base): pass",
        ost_base="class Base:\n    def greet(self): return 'hello'",
    ).open()
    assert project.save(ost_base="class Base:\n    def greet(self): return 'good day'").texts == ["good day"]


def test_R04_a_module_in_a_folder_without_init_file_is_imported_anew(project: Project) -> None:
    (project.folder / "ost_space").mkdir()
    (project.folder / "ost_space" / "one.py").write_text("x = 1", "utf-8")
    project.write(app="import ostinato as st\nfrom ost_space import one\nst.text(one.x)").open()
    assert project.texts == ["1"]
    project.save(**{"ost_space/one": "x = 2"})
    assert project.texts == ["2"]


CACHED = """
import ostinato as st

@st.cache_data
def computed(n):
    st.session_state.calls = st.session_state.get("calls", 0) + 1
    return n {operation}

st.text(f"{{computed(2)}} after {{st.session_state.calls}}")
"""


def test_R06_a_cached_function_whose_code_changed_is_computed_again(project: Project) -> None:
    project.write(app=CACHED.format(operation="+ 1")).open()
    assert project.texts == ["3 after 1"]
    assert project.save(app=CACHED.format(operation="+ 1") + "\n'another line'\n").texts[0] == "3 after 1"
    assert project.save(app=CACHED.format(operation="* 5")).texts[0] == "10 after 2"
