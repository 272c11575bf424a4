"""Whether a module must be executed anew when one that it imports has changed, or its imports alone repeated."""

from __future__ import annotations

import ast
import types
from textwrap import dedent

import pytest

from ostinato.script.import_time import imports_to_repeat


def repeated(text: str, **variables: object) -> list[str] | None:
    """The imports that are enough when the module `changed` has changed; None: they are not enough."""
    module = types.ModuleType("pkg.own")
    module.__package__ = "pkg"
    vars(module).update(variables)
    imports = imports_to_repeat(ast.parse(dedent(text)), module, {"changed", "pkg.near", "pkg.own"})
    return None if imports is None else [ast.unparse(statement) for statement in imports]


@pytest.mark.parametrize(
    "text",
    [
        "def f(): return slug()",
        "class User:\n    def f(self): return slug()",
        "class User:\n    def slug(self): return slug()",
        "class User:\n    def f(self, x: Kind) -> Kind: ...",
        "from dataclasses import dataclass\n@dataclass\nclass User:\n    n: int = 0\n    def f(self): return slug()",
        "import enum\nclass Color(enum.Enum):\n    RED = 1\n    def f(self): return slug()",
        "class A:\n    def f(self): return slug()\nclass B(A): pass",
        "class A:\n    def f(self): return slug()\nclass B:\n    a: A",
        "import typing\nif typing.TYPE_CHECKING:\n    from changed import Other",
        "def f():\n    from changed import other",
        "x = len('unrelated')",
    ],
)
def test_imports_are_enough_where_they_are_used_in_functions_only(text: str) -> None:
    assert repeated(f"from changed import slug, Kind\n{text}") == [
        "from changed import slug",
        "from changed import Kind",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "x = slug()",
        "class User(Kind): pass",
        "class User:\n    kind: Kind",
        "class User:\n    x = slug()",
        "@slug\ndef f(): pass",
        "def f(x=slug): pass",
        "def f(*, x=slug): pass",
        "def f(): return slug()\nx = f()",
        "def f(): return slug()\ndef g(): return f()\nx = g()",
        "class User:\n    def __init__(self): slug()\nx = User()",
        "class User:\n    def f(self): slug()\nx = [User]",
        "def f(): return slug()\n@f\ndef g(): pass",
        "x = sorted([], key=lambda n: slug(n))",
        "try:\n    from changed import other\nexcept ImportError:\n    other = None",
        "class User:\n    from changed import other",
        "from changed import *",
        "def slug(): pass",
        "class Kind: pass",
        "slug = None",
        "del slug",
    ],
)
def test_imports_are_not_enough_where_they_are_used_before_the_import_is_over(text: str) -> None:
    assert repeated(f"from changed import slug, Kind\n{text}") is None


def test_only_imports_of_what_changed_are_repeated() -> None:
    assert repeated("import os, changed as c\nimport same\nfrom . import near\nfrom .near import x, y") == [
        "import changed as c",
        "from . import near",
        "from .near import x",
        "from .near import y",
    ]


def test_imports_are_not_enough_for_what_came_in_another_way() -> None:
    def stranger() -> None: ...

    stranger.__module__ = "changed"
    assert repeated("import changed", stranger=stranger) is None
    assert repeated("import changed", changed=types.ModuleType("changed")) == ["import changed"]
    assert repeated("import changed", renamed=types.ModuleType("changed")) is None


def test_a_modules_own_classes_and_submodules_are_no_imports() -> None:
    own = type("Own", (), {"__module__": "pkg.own"})
    assert repeated("import changed", Own=own, sub=types.ModuleType("pkg.own.sub")) == ["import changed"]
