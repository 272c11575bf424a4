"""Options of columns that offer a choice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from ..errors import StreamlitDefaultNotInOptionsError, StreamlitInvalidParameterTypeError
from ..frames.plain import missing
from ..parameters.columns.shown import Option


def options_of(
    options: Any, format_func: Callable[[Any], Any] | None, colors: Sequence[str] = ()
) -> list[Option] | None:
    """The options with their labels, and colours in turn; None: those of the data.

    Missing values, as the distinct values of a column have them, are left out: a cell can be emptied anyway.

    Raises StreamlitInvalidParameterTypeError for what is no iterable of texts, numbers and booleans.
    """
    if options is None:
        return None
    if isinstance(options, str) or not isinstance(options, Iterable):
        raise StreamlitInvalidParameterTypeError("options", type(options).__name__, ["a list of texts", "None"])
    offered: list[Option] = []
    for place, given in enumerate(options):
        if missing(given):
            continue
        value = given.item() if hasattr(given, "item") else given
        if not isinstance(value, (str, int, float, bool)):
            raise StreamlitInvalidParameterTypeError(
                "options", type(given).__name__, ["str", "int", "float", "bool"], detail=f"It is option {place}."
            )
        option = Option(value=value, label=str(value if format_func is None else format_func(given)))
        if colors:
            option["color"] = colors[len(offered) % len(colors)]
        offered.append(option)
    return offered


def check_default(default: Iterable[Any], options: Sequence[Option]) -> None:
    """Raise StreamlitDefaultNotInOptionsError for a default that is none of the options."""
    values = [option["value"] for option in options]
    for value in default:
        if value not in values:
            raise StreamlitDefaultNotInOptionsError(value)


def texts(parameter: str, given: Iterable[str] | None) -> list[str] | None:
    """A list of texts or None. Raises StreamlitInvalidParameterTypeError for anything else."""
    if given is None:
        return None
    if isinstance(given, str) or not isinstance(given, Iterable):
        raise StreamlitInvalidParameterTypeError(parameter, type(given).__name__, ["a list of texts", "None"])
    return [str(item) for item in given]
