"""What the first run of a script imports, imported before anybody waits for it."""

from __future__ import annotations

import ast
import gc
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path

from ..errors import ScriptError
from ..script.source import read_script
from ..script.syntax import parse
from .preloads import modules_in

LIBRARIES = frozenset(
    {"altair", "duckdb", "ibis", "matplotlib", "numpy", "pandas", "plotly", "polars", "pyarrow"}
    | {"scipy", "seaborn", "sklearn", "statsmodels"}
)
"""Packages that take long to import, and do nothing else by it."""
READERS = {"duckdb": ("pyarrow.compute",), "ibis": ("pyarrow.compute",)}
"""What is imported to show the frames of a library, where that does not do so itself."""
OWN = frozenset({"ostinato", "streamlit"})


def import_early(script: Path) -> None:
    """Import the elements that a script names and the libraries that it begins with. For a thread of its own."""
    try:
        text = read_script(str(script))
    except (OSError, ScriptError):  # the page will say so
        return
    with _no_collection():
        for module in modules_in(text):
            import_module(module)
        for module in libraries_in(text):
            for wanted in (module, *READERS.get(module, ())):
                with suppress(Exception):  # the script's own import will say so
                    import_module(wanted)


@contextmanager
def _no_collection() -> Iterator[None]:
    """What is imported stays, so looking for garbage in it is a tenth of the time for nothing."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def libraries_in(text: str) -> list[str]:
    """Modules of these libraries that a script imports before it does anything else, in its order.

    What it does before an import may be meant for it: an environment variable, a path. Constants, and calls such as
    `st.set_page_config`, are not.

    Examples
    --------
    >>> libraries_in("import os\\nimport pandas as pd\\nos.environ['POLARS_MAX_THREADS'] = '1'\\nimport polars")
    ['pandas']
    """
    try:
        return [name for name in _first_imports(parse(text)) if name.partition(".")[0] in LIBRARIES]
    except (SyntaxError, ValueError, RecursionError):
        return []


def _first_imports(script: ast.Module) -> Iterator[str]:
    own: set[str] = set()
    for line in script.body:
        if isinstance(line, ast.Import):
            yield from (alias.name for alias in line.names)
            own.update(alias.asname or alias.name for alias in line.names if alias.name in OWN)
        elif isinstance(line, ast.ImportFrom):
            yield "" if line.level else line.module or ""
        elif not _is_harmless(line, own):
            return


def _is_harmless(line: ast.stmt, own: Collection[str]) -> bool:
    """Whether a statement does nothing that could be meant for an import: a text, a constant, `st.set_page_config`."""
    if isinstance(line, ast.Assign):
        return isinstance(line.value, ast.Constant) and all(isinstance(target, ast.Name) for target in line.targets)
    called = (node.func for node in ast.walk(line) if isinstance(node, ast.Call))
    return isinstance(line, ast.Expr) and all(
        isinstance(one, ast.Attribute) and isinstance(one.value, ast.Name) and one.value.id in own for one in called
    )
