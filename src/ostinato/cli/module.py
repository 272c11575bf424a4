"""Whether a file is a script, or a module that holds an app: `app = st.App("dashboard.py")`."""

from __future__ import annotations

import ast
import importlib.util
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import ConfigError

if TYPE_CHECKING:
    from .application import App


def app_in(file: Path) -> App | None:
    """Return the app that a module makes at its top level; None: the file is a script.

    Only a module that looks as if it made one is imported, since importing a script would run it.

    Raises
    ------
    ConfigError
        When the module makes several: which one is meant?
    """
    names = _made(file)
    if not names:
        return None
    from .application import App  # late: scripts start without it

    spec = importlib.util.spec_from_file_location(file.stem, file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[file.stem] = module
    spec.loader.exec_module(module)
    apps = {id(app): app for name in names if isinstance(app := getattr(module, name, None), App)}
    if len(apps) > 1:
        made = ", ".join(names)
        raise ConfigError(f"Expected one st.App in {file.name}, got {len(apps)}: {made}. Keep one a module.")
    return next(iter(apps.values()), None)


def _made(file: Path) -> list[str]:
    """Names that the module assigns what a call of `App` gives."""
    try:
        tree = ast.parse(file.read_bytes(), str(file))
    except (OSError, SyntaxError, ValueError):  # told elsewhere
        return []
    names = []
    for statement in tree.body:
        targets = statement.targets if isinstance(statement, ast.Assign) else []
        if isinstance(statement, ast.AnnAssign):
            targets = [statement.target]
        if targets and _calls_app(statement.value if isinstance(statement, ast.Assign | ast.AnnAssign) else None):
            names += [target.id for target in targets if isinstance(target, ast.Name)]
    return names


def _calls_app(value: ast.expr | None) -> bool:
    if not isinstance(value, ast.Call):
        return False
    called = value.func
    return (called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")) == "App"
