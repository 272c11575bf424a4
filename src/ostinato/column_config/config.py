"""What a script says of one column, checked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple, TypeAlias

from ..errors import StreamlitInvalidMinMaxError, StreamlitInvalidParameterTypeError, StreamlitValueError
from ..parameters.columns.shown import Alignment, ColumnType
from ..parameters.text import clean
from ..script.calls import Call

ColumnWidth: TypeAlias = Literal["small", "medium", "large"] | int
WIDTHS: dict[object, int] = {"small": 75, "medium": 200, "large": 400}
ALIGNMENTS = ("left", "center", "right")


class Clicks(NamedTuple):
    """Where the clicks of a column of buttons are found, and what they call."""

    key: str
    call: Call | None


class ColumnConfig(NamedTuple):
    """How one column is shown and edited. Made by the functions of `st.column_config`."""

    type: ColumnType | None
    """None: what the data ask for."""
    label: str | None
    disabled: bool | None
    default: Any
    """Of a new row's cell, as Python has it."""
    details: Mapping[str, Any]
    """Fields of the column as the browser is told of it."""
    clicks: Clicks | None = None


def configure(
    type: ColumnType | None,
    label: str | None,
    *,
    width: ColumnWidth | None,
    help: str | None,
    pinned: bool | None,
    disabled: bool | None = None,
    required: bool | None = None,
    alignment: Alignment | None = None,
    default: Any = None,
    clicks: Clicks | None = None,
    **details: Any,
) -> ColumnConfig:
    """A column's configuration, from what all types of columns take and the details of one.

    Raises StreamlitAPIException for what a column cannot be.
    """
    details["width"] = _pixels(width)
    details["help"] = text("help", help)
    details["pinned"] = flag("pinned", pinned)
    details["required"] = flag("required", required)
    if alignment is not None and alignment not in ALIGNMENTS:
        raise StreamlitValueError("alignment", [*map(repr, ALIGNMENTS), "None"], detail=f"Got {alignment!r}.")
    details["alignment"] = alignment
    given = {name: value for name, value in details.items() if value is not None}
    return ColumnConfig(
        type, None if label is None else clean(label), flag("disabled", disabled), default, given, clicks
    )


def text(parameter: str, given: object) -> str | None:
    """A text or None. Raises StreamlitInvalidParameterTypeError for anything else."""
    if given is None or isinstance(given, str):
        return given
    raise StreamlitInvalidParameterTypeError(parameter, _type(given), ["str", "None"])


def flag(parameter: str, given: object) -> bool | None:
    """True, False or None. Raises StreamlitInvalidParameterTypeError for anything else."""
    if given is None or isinstance(given, bool):
        return given
    raise StreamlitInvalidParameterTypeError(parameter, _type(given), ["bool", "None"])


def number(parameter: str, given: Any) -> int | float | None:
    """A finite number or None; NumPy's too. Raises StreamlitInvalidParameterTypeError for anything else."""
    if given is None:
        return None
    plain = given.item() if hasattr(given, "item") else given
    if isinstance(plain, bool) or not isinstance(plain, (int, float)) or plain - plain != 0:
        raise StreamlitInvalidParameterTypeError(parameter, _type(given), ["a finite number", "None"])
    return plain


def count(parameter: str, given: object) -> int | None:
    """A whole number from 1 or None. Raises StreamlitInvalidParameterTypeError for anything else."""
    if given is None or (isinstance(given, int) and not isinstance(given, bool) and given >= 1):
        return given
    raise StreamlitInvalidParameterTypeError(parameter, repr(given), ["a positive int", "None"])


def bounds(low: Any, high: Any) -> None:
    """Raise StreamlitInvalidMinMaxError for bounds that are in the wrong order."""
    if low is not None and high is not None and low > high:
        raise StreamlitInvalidMinMaxError(low, high)


def step_of(given: Any) -> int | float | None:
    """A step above 0 or None."""
    step = number("step", given)
    if step is not None and step <= 0:
        raise StreamlitInvalidParameterTypeError("step", repr(step), ["a number above 0", "None"])
    return step


def _pixels(width: ColumnWidth | None) -> int | None:
    if width is None or (isinstance(width, int) and not isinstance(width, bool) and width > 0):
        return width
    if width in WIDTHS:
        return WIDTHS[width]
    raise StreamlitValueError(
        "width", [*map(repr, WIDTHS), "a positive number of pixels", "None"], detail=f"Got {width!r}."
    )


def _type(given: object) -> str:
    return type(given).__name__
