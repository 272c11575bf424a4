"""What the source declares: the structs that a page is made of, and the functions that show them."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import sys
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from ostinato.wire.element import Element


@dataclass(frozen=True)
class Kind:
    """One struct that travels to the browser."""

    struct: type[Element]
    tag: str
    module: str

    def fields(self) -> tuple[msgspec.structs.FieldInfo, ...]:
        return msgspec.structs.fields(self.struct)

    def field_docs(self) -> dict[str, str]:
        """The docstring below each field, inherited fields included."""
        docs: dict[str, str] = {}
        for base in reversed(self.struct.__mro__):
            if base.__module__.startswith("ostinato."):
                docs |= _docs_below_fields(base)
        return docs


@dataclass(frozen=True)
class Handle:
    """A kind of container with methods of its own."""

    name: str
    methods: dict[str, Callable[..., Any]]


@dataclass(frozen=True)
class Function:
    """One public function of a module in elements/ or compose/."""

    name: str
    module: str
    function: Callable[..., Any]
    app_level: bool
    """It concerns the app as a whole: offered as st.<name>, not as a method of containers."""
    handle: Handle | None
    """The class of what it gives, where that has methods of its own."""


@dataclass(frozen=True)
class Catalog:
    kinds: tuple[Kind, ...]
    functions: tuple[Function, ...]
    others: dict[str, object]
    """Public names that the package takes from its other modules."""


def read(root: Path) -> Catalog:
    """Import the modules of elements/ and compose/ and list what they declare."""
    _stand_in_for_the_package(root / "src")
    elements = list(_modules("ostinato.elements"))
    functions = [f for module in [*elements, *_modules("ostinato.compose")] for f in _functions(module)]
    return Catalog(
        kinds=tuple(sorted((k for m in elements for k in _kinds(m)), key=lambda kind: kind.tag)),
        functions=tuple(sorted(functions, key=lambda function: function.name)),
        others=_others(root / "src/ostinato/__init__.py"),
    )


def _stand_in_for_the_package(source: Path) -> None:
    """Let submodules import without ostinato/__init__.py, which needs the files that are to be written."""
    package = ModuleType("ostinato")
    package.__path__ = [str(source / "ostinato")]
    sys.modules["ostinato"] = package


def _modules(package: str) -> Iterator[ModuleType]:
    for found in pkgutil.iter_modules(importlib.import_module(package).__path__, f"{package}."):
        yield importlib.import_module(found.name)


def _kinds(module: ModuleType) -> Iterator[Kind]:
    """Element structs that the module itself defines; the abstract bases stand in wire/."""
    base: type[Element] = importlib.import_module("ostinato.wire.element").Element
    for _, struct in inspect.getmembers(module, inspect.isclass):
        if issubclass(struct, base) and struct.__module__ == module.__name__:
            yield Kind(struct, struct.kind(), module.__name__)


def _functions(module: ModuleType) -> Iterator[Function]:
    app_level = getattr(module, "APP_LEVEL", ())
    handles = getattr(module, "HANDLES", {})
    for name in getattr(module, "__all__", ()):
        handle = Handle(*handles[name]) if name in handles else None
        yield Function(name, module.__name__, getattr(module, name), name in app_level, handle)


def _others(package: Path) -> dict[str, object]:
    """What the package's own file imports by name, or makes of an imported class; it is read, not run."""
    names: dict[str, object] = {}
    body = ast.parse(package.read_text("utf-8")).body
    late = [inner for statement in body if isinstance(statement, ast.If) for inner in statement.body]
    for statement in [*late, *body]:
        match statement:
            case ast.ImportFrom(level=1, module=str(module), names=imported) if not module.startswith("_"):
                source = importlib.import_module(f"ostinato.{module}")
                names |= {alias.asname or alias.name: getattr(source, alias.name) for alias in imported}
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Call(func=ast.Name(id=made_of))) if made_of in names:
                names[name] = names.pop(made_of)
    return names


def _docs_below_fields(struct: type) -> dict[str, str]:
    body = ast.parse(textwrap.dedent(inspect.getsource(struct))).body[0]
    assert isinstance(body, ast.ClassDef)
    docs = {}
    for field, below in zip(body.body, body.body[1:], strict=False):
        match field, below:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                docs[name] = inspect.cleandoc(text)
    return docs
