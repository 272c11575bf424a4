"""Changed modules are imported again, and only what depends on them."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType

import pytest

from ostinato.script.local import LocalCode
from ostinato.script.modules import dependents, forget_changed
from ostinato.script.rejoin import Rejoin


class Project:
    """A folder of modules on sys.path."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.local = LocalCode([root], ignored=[])

    def write(self, files: Mapping[str, str]) -> None:
        for name, text in files.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)

    def change(self, name: str, text: str) -> set[str]:
        self.write({name: text})
        return forget_changed([self.root / name], self.local)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Project]:
    before, finders = set(sys.modules), list(sys.meta_path)
    monkeypatch.syspath_prepend(tmp_path)
    yield Project(tmp_path)
    sys.meta_path[:] = finders
    for name in set(sys.modules) - before:
        del sys.modules[name]


def load(name: str) -> ModuleType:
    return importlib.import_module(name)


def test_a_changed_module_is_executed_again(project: Project) -> None:
    project.write({"ost_a.py": "x = 1"})
    assert load("ost_a").x == 1
    assert project.change("ost_a.py", "x = 2") == {"ost_a"}
    assert load("ost_a").x == 2


def test_a_second_change_within_the_same_second_and_of_the_same_size_is_seen(project: Project) -> None:
    project.write({"ost_a.py": "x = 1"})
    load("ost_a")
    for digit in range(2, 6):
        project.change("ost_a.py", f"x = {digit}")
        assert load("ost_a").x == digit


def test_classes_of_untouched_modules_stay_the_same(project: Project) -> None:
    project.write({"ost_model.py": "class User: pass", "ost_view.py": "from ost_model import User\ncolor = 1"})
    load("ost_view")
    kept = load("ost_model").User()
    assert project.change("ost_view.py", "from ost_model import User\ncolor = 2") == {"ost_view"}
    assert load("ost_view").color == 2
    assert isinstance(kept, load("ost_view").User)


@pytest.mark.parametrize(
    "statement",
    [
        "import ost_base",
        "import ost_base as b",
        "from ost_base import x",
        "from ost_base import *",
        "def late():\n    from ost_base import x",
        "import importlib\nbase = importlib.import_module('ost_base')",
        "import importlib\nf = getattr(importlib.import_module('ost_base'), 'f')",
    ],
)
def test_whatever_imports_a_changed_module_is_executed_again(project: Project, statement: str) -> None:
    project.write({"ost_base.py": "x = 1\ndef f(): pass", "ost_user.py": statement, "ost_other.py": "import os"})
    load("ost_user"), load("ost_other"), load("ost_base")
    assert project.change("ost_base.py", "x = 2") == {"ost_base", "ost_user"}


def test_dependents_are_found_through_any_number_of_modules_and_through_cycles() -> None:
    graph = {"a": ["b"], "b": ["c"], "c": ["a"], "d": ["c"], "e": []}
    assert dependents(["a"], graph) == {"a", "b", "c", "d"}
    assert dependents(["d"], graph) == {"d"}


def test_a_submodule_is_found_anew_by_from_package_import(project: Project) -> None:
    project.write({"ost_pkg/__init__.py": "", "ost_pkg/one.py": "x = 1"})
    load("ost_pkg.one")
    assert project.change("ost_pkg/one.py", "x = 2") == {"ost_pkg.one"}
    namespace: dict[str, ModuleType] = {}
    exec("from ost_pkg import one", namespace)
    assert namespace["one"].x == 2


def test_relative_imports_count(project: Project) -> None:
    project.write(
        {
            "ost_pkg/__init__.py": "",
            "ost_pkg/base.py": "x = 1",
            "ost_pkg/one.py": "from .base import x",
            "ost_pkg/two.py": "from . import base",
            "ost_pkg/sub/__init__.py": "",
            "ost_pkg/sub/three.py": "from ..base import x",
            "ost_pkg/other.py": "",
        }
    )
    for name in ("one", "two", "sub.three", "other"):
        load(f"ost_pkg.{name}")
    changed = project.change("ost_pkg/base.py", "x = 2")
    assert changed == {"ost_pkg.base", "ost_pkg.one", "ost_pkg.two", "ost_pkg.sub.three"}


def test_a_package_that_is_executed_again_keeps_its_other_submodules(project: Project) -> None:
    init = "from .models import User\nfrom .views import color"
    project.write(
        {
            "ost_pkg/__init__.py": init,
            "ost_pkg/models.py": "class User: pass",
            "ost_pkg/views.py": "color = 1",
        }
    )
    package = load("ost_pkg")
    kept = package.User()
    assert project.change("ost_pkg/views.py", "color = 2") == {"ost_pkg", "ost_pkg.views"}
    namespace: dict[str, ModuleType] = {}
    exec("import ost_pkg.models", namespace)
    assert namespace["ost_pkg"].color == 2
    assert isinstance(kept, namespace["ost_pkg"].models.User)


def test_a_package_recovers_from_a_mistake_in_its_own_file(project: Project) -> None:
    project.write({"ost_pkg/__init__.py": "x = 1", "ost_pkg/models.py": "class User: pass"})
    kept = load("ost_pkg.models").User()
    project.change("ost_pkg/__init__.py", "x =")
    with pytest.raises(SyntaxError):
        load("ost_pkg")
    project.change("ost_pkg/__init__.py", "x = 2")
    assert load("ost_pkg").x == 2
    assert isinstance(kept, load("ost_pkg").models.User)


def test_a_module_in_a_namespace_package_is_executed_again(project: Project) -> None:
    project.write({"ost_space/one.py": "x = 1"})
    load("ost_space.one")
    assert project.change("ost_space/one.py", "x = 2") == {"ost_space.one"}
    assert load("ost_space.one").x == 2


def test_installed_packages_and_the_framework_stay(project: Project) -> None:
    project.write({".venv/lib/site-packages/ost_dep.py": "x = 1"})
    sys.path.insert(0, str(project.root / ".venv/lib/site-packages"))
    module = load("ost_dep")
    sys.path.pop(0)
    assert project.change(".venv/lib/site-packages/ost_dep.py", "x = 2") == set()
    assert sys.modules["ost_dep"] is module
    everything = LocalCode([Path("/")], ignored=[])
    assert not everything.holds(str(sys.modules["ostinato"].__file__))


def test_ignored_folders_are_not_the_apps_own(tmp_path: Path) -> None:
    local = LocalCode([tmp_path], ignored=[tmp_path / "data"])
    assert local.holds(str(tmp_path / "a.py"))
    assert not local.holds(str(tmp_path / "data" / "a.py"))
    assert not local.holds(str(tmp_path) + "-other/a.py")


def test_a_change_that_concerns_no_module_removes_nothing(project: Project) -> None:
    project.write({"ost_a.py": "x = 1"})
    module = load("ost_a")
    assert project.change("notes.txt", "hello") == set()
    assert load("ost_a") is module


def test_the_finder_for_packages_is_installed_once(project: Project) -> None:
    project.write({"ost_a.py": "x = 1"})
    for digit in "23":
        load("ost_a")
        project.change("ost_a.py", f"x = {digit}")
    assert sum(isinstance(finder, Rejoin) for finder in sys.meta_path) == 1


def test_a_module_that_imports_a_changed_one_stays_the_same_and_sees_the_change(project: Project) -> None:
    project.write(
        {
            "ost_helpers.py": "def slug(text): return text.lower()",
            "ost_model.py": "import ost_helpers as h\nclass User:\n    def slug(self): return h.slug('Ab')\nstate = []",
        }
    )
    model = load("ost_model")
    kept = model.User()
    model.state.append("kept")
    project.change("ost_helpers.py", "def slug(text): return text.upper()")
    assert load("ost_model") is model
    assert isinstance(kept, load("ost_model").User)
    assert kept.slug() == "AB"
    assert load("ost_model").state == ["kept"]


def test_a_module_that_computes_with_a_changed_one_is_executed_again(project: Project) -> None:
    project.write({"ost_helpers.py": "n = 1", "ost_model.py": "from ost_helpers import n\nm = n * 2"})
    assert load("ost_model").m == 2
    project.change("ost_helpers.py", "n = 5")
    assert load("ost_model").m == 10


def test_changes_that_come_before_the_next_import_add_up(project: Project) -> None:
    project.write(
        {
            "ost_a.py": "x = 1",
            "ost_b.py": "x = 1",
            "ost_model.py": "import ost_a as a\nfrom ost_b import x\ndef both(): return a.x, x\nclass User: pass",
        }
    )
    kept = load("ost_model").User()
    project.change("ost_a.py", "x = 2")
    assert project.change("ost_b.py", "x = 3") == {"ost_b", "ost_model"}
    assert load("ost_model").both() == (2, 3)
    assert isinstance(kept, load("ost_model").User)
    project.change("ost_a.py", "x = 4")
    project.change("ost_model.py", "from ost_a import x as a\nboth = 'changed itself'")
    assert load("ost_model").both == "changed itself"


def test_a_mistake_in_a_changed_module_is_told_until_it_is_mended(project: Project) -> None:
    project.write({"ost_a.py": "x = 1", "ost_model.py": "from ost_a import x\ndef f(): return x\nclass User: pass"})
    kept = load("ost_model").User()
    project.change("ost_a.py", "x =")
    for _ in range(2):
        with pytest.raises(SyntaxError):
            load("ost_model")
    project.change("ost_a.py", "x = 2")
    assert load("ost_model").f() == 2
    assert isinstance(kept, load("ost_model").User)


def test_a_module_that_depends_on_a_change_through_another_one_stays_the_same(project: Project) -> None:
    project.write(
        {
            "ost_a.py": "x = 1",
            "ost_b.py": "from ost_a import x\ndef f(): return x",
            "ost_model.py": "import enum, ost_b as b\n"
            "class Color(enum.Enum):\n    RED = 1\n    def f(self): return b.f()",
        }
    )
    red = load("ost_model").Color.RED
    assert project.change("ost_a.py", "x = 2") == {"ost_a", "ost_b", "ost_model"}
    assert load("ost_model").Color.RED is red
    assert red.f() == 2


def test_a_submodule_is_found_anew_where_its_package_stays_the_same(project: Project) -> None:
    project.write(
        {
            "ost_pkg/__init__.py": "from .views import color\nclass User: pass",
            "ost_pkg/views.py": "color = 1",
        }
    )
    package = load("ost_pkg")
    project.change("ost_pkg/views.py", "color = 2")
    assert load("ost_pkg") is package
    assert package.color == 2
    namespace: dict[str, ModuleType] = {}
    exec("from ost_pkg import views", namespace)
    assert namespace["views"].color == 2
