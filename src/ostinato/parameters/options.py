"""Options of a selection widget: any iterable, from a list to an Enum class or a data frame's column."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from ..errors import (
    StreamlitAPIException,
    StreamlitDefaultNotInOptionsError,
    StreamlitInvalidParameterTypeError,
    StreamlitValueOutOfRangeError,
)
from ..state.places import Places
from ..wire.unicode import well_formed

T = TypeVar("T")


def options_of(options: Any) -> list[Any]:
    """The options as a list.

    A string is one option; of a data frame the first column counts; None stands for no options.
    Raises StreamlitInvalidParameterTypeError for what cannot be iterated.
    """
    if type(options) is list:
        return list(options)
    if options is None:
        return []
    if isinstance(options, str):
        return [options]
    columns = getattr(options, "columns", None)
    if columns is not None and not callable(columns):
        options = _first_column(options, columns)
    if hasattr(options, "tolist") and not isinstance(options, type):  # numpy, pandas: Python values, not their own
        listed: list[Any] = options.tolist()
        return listed
    if hasattr(options, "to_list") and not isinstance(options, type):
        listed = options.to_list()
        return listed
    if not isinstance(options, Iterable):
        raise StreamlitInvalidParameterTypeError("options", type(options).__name__, ["an iterable"])
    return list(options)


def _first_column(frame: Any, columns: Any) -> Any:
    return frame[columns[0]] if len(columns) else []


def labels_of(options: Iterable[T], format_func: Callable[[T], Any]) -> tuple[str, ...]:
    """What the page shows for the options."""
    labels = tuple(map(str, options if format_func is str else map(format_func, options)))
    try:
        "".join(labels).encode()
    except UnicodeEncodeError:
        return tuple(map(well_formed, labels))
    return labels


def indices_of(default: Any, options: Places) -> list[int]:
    """Where the options stand that are chosen at first: one of them, or an iterable of them.

    An option that is itself iterable counts as an option. Raises StreamlitDefaultNotInOptionsError for any other value.
    """
    return [_place(option, options) for option in options.listed(default)]


def _place(option: Any, options: Places) -> int:
    place = options.find(option)
    if place is None:
        raise StreamlitDefaultNotInOptionsError(option)
    return place


def check_index(index: object, options: Sequence[object]) -> None:
    """Raise StreamlitInvalidParameterTypeError or StreamlitValueOutOfRangeError unless `index` is None or counts an
    option. Index 0 of no options is none."""
    if index is None:
        return
    if not isinstance(index, int):
        raise StreamlitInvalidParameterTypeError("index", type(index).__name__, ["int", "None"])
    if not options and index == 0:
        return
    if not 0 <= index < len(options):
        if not options:
            raise StreamlitAPIException(f"`index` is {index}, but there are no options. Pass `index=None`.")
        raise StreamlitValueOutOfRangeError("index", index, 0, len(options) - 1)
