"""A signature as its source reads."""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Callable
from types import ModuleType
from typing import Any

STARS: dict[object, str] = {inspect.Parameter.VAR_POSITIONAL: "*", inspect.Parameter.VAR_KEYWORD: "**"}
WIDEST = 90


def signature_of(name: str, function: Callable[..., Any], *, without_place: bool) -> str:
    """The call `st.<name>(…)` with types and defaults, one parameter a line when it is long."""
    signature = inspect.signature(function)
    parameters = list(signature.parameters.values())[1 if without_place else 0 :]
    shown = [_parameter(parameter) for parameter in parameters]
    kinds = [parameter.kind for parameter in parameters]
    if inspect.Parameter.KEYWORD_ONLY in kinds and inspect.Parameter.VAR_POSITIONAL not in kinds:
        shown.insert(kinds.index(inspect.Parameter.KEYWORD_ONLY), "*")
    ending = f") -> {_type(signature.return_annotation)}"
    line = f"st.{name}({', '.join(shown)}{ending}"
    if len(line) <= WIDEST:
        return line
    return f"st.{name}(\n" + "".join(f"    {parameter},\n" for parameter in shown) + ending


def _parameter(parameter: inspect.Parameter) -> str:
    declared = f"{STARS.get(parameter.kind, '')}{parameter.name}: {_type(parameter.annotation)}"
    if parameter.default is inspect.Parameter.empty:
        return declared
    return f"{declared} = {_default(parameter.default)}"


def _default(default: object) -> str:
    if isinstance(default, str):
        return json.dumps(default, ensure_ascii=False)
    return default.__name__ if isinstance(default, type | ModuleType) else repr(default)


def _type(annotation: str) -> str:
    """An annotation; the type variable of places stands for a container."""
    return re.sub(r"\bP\b", "Container", annotation).replace("'", '"')
