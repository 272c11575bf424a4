"""The public names of Streamlit 1.67 with their parameters, and what Ostinato has of them."""

from __future__ import annotations

import datetime
import importlib
import inspect
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

NAMES: dict[str, str | None] = json.loads(Path(__file__).with_name("streamlit_1_67.json").read_text("utf-8"))
"""Name → its parameters as in a `def`, or None: it is not called, or of a container, and called as that of `st` is.
The default `...` stands for one that no program can spell."""
ROOTS = {
    "st": "ostinato",
    "testing.v1.element_tree": "ostinato.testing.v1.element_tree",
    "testing.v1": "ostinato.testing.v1",
}


def missing() -> set[str]:
    return {name for name in NAMES if not exists(name)}


def exists(name: str) -> bool:
    try:
        resolve(name)
    except (AttributeError, ImportError):
        return False
    return True


def resolve(name: str) -> Any:
    """What a name stands for here. Raises AttributeError or ImportError."""
    root = next(root for root in ROOTS if f"{name}.".startswith(f"{root}."))
    found: Any = importlib.import_module(ROOTS[root])
    for part in name.removeprefix(root).split(".")[1:]:
        if inspect.ismodule(found) and not hasattr(found, part):
            importlib.import_module(f"{found.__name__}.{part}")
        found = getattr(found, part)
    return found


def differences(name: str, parameters: str) -> list[str]:
    """Parameters that a caller would miss, or that mean something else when they are left out."""
    wanted = inspect.signature(_declared(parameters)).parameters
    offered = inspect.signature(resolve(name)).parameters
    return [
        f"{name}({parameter}) is offered as: {offered.get(parameter.name, 'nothing')}"
        for parameter in wanted.values()
        if not _agree(parameter, offered.get(parameter.name))
    ]


def _agree(wanted: inspect.Parameter, offered: inspect.Parameter | None) -> bool:
    return (
        offered is not None
        and offered.kind is wanted.kind
        and (wanted.default is ... or repr(offered.default) == repr(wanted.default))
    )


def _declared(parameters: str) -> Callable[..., Any]:
    function: Callable[..., Any] = eval(f"lambda {parameters}: None", {"datetime": datetime})
    return function
