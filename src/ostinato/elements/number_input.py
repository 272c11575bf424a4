"""A number: st.number_input."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import Any, Literal, NamedTuple, TypeAlias, TypeVar, overload

from ..errors import (
    StreamlitInvalidMinMaxError,
    StreamlitInvalidNumberFormatError,
    StreamlitInvalidParameterTypeError,
    StreamlitMixedNumericTypesError,
    StreamlitValueAboveMaxError,
    StreamlitValueBelowMinError,
)
from ..parameters.choice import VISIBILITIES, one_of
from ..parameters.icon import icon_of
from ..parameters.keeping import Bind, Persist, check_persist, query_name
from ..parameters.numeric import MOST, check_js_number, number_of
from ..parameters.size import Stretch, check_width
from ..parameters.text import label_of, optional
from ..script.calls import Args, ChangeFn, Kwargs, change
from ..script.place import Key, Place
from ..state.answer import Answer
from ..wire.element import LabelVisibility, Widget, Width, Wire

__all__ = ["number_input"]

Number: TypeAlias = int | float
N = TypeVar("N", int, float)

_FORMAT = re.compile(r"%[-+0 ,#]*\d*(?:\.\d+)?[dieEfFgGuxXobs]")
"""One printf-style conversion, without text around it."""


class NumberInput(Widget, frozen=True, kw_only=True, tag="number_input"):
    """A number field with step buttons. Answers with an int or a float, or None while it is empty."""

    lazy = True

    label: str
    default: int | float | None = None
    min: int | float | None = None
    max: int | float | None = None
    step: int | float = 1
    integer: bool = True
    """Answers are whole numbers."""
    format: str | None = None
    """printf-style, such as "%0.2f"."""
    help: str | None = None
    placeholder: str | None = None
    required: bool = False
    label_visibility: LabelVisibility = "visible"
    icon: str | None = None
    width: Width = "stretch"
    ignore: bool = False
    bind: str | None = None

    value_type = int | float | None


class _Numbers(NamedTuple):
    """What the parameters come to: numbers of one type."""

    value: Number | None
    low: Number | None
    high: Number | None
    step: Number
    integer: bool


class InRange(Answer[Number | None]):
    """A number within bounds; None only where the default is None: nothing typed yet."""

    def __init__(self, numbers: _Numbers, explicit: bool) -> None:
        super().__init__(numbers.value, explicit=explicit)
        self.low = numbers.low
        self.high = numbers.high
        self.integer = numbers.integer

    def accepts(self, wire: Wire) -> bool:
        if wire is None:
            return self.default is None
        if isinstance(wire, bool) or not isinstance(wire, (int, float)) or not math.isfinite(wire):
            return False
        if self.integer and (wire != int(wire) or abs(wire) > MOST):
            return False
        return self._holds(wire)

    def from_wire(self, wire: Wire) -> Number | None:
        if wire is None:
            return None
        return int(wire) if self.integer else float(wire)

    def from_query(self, texts: Sequence[str]) -> Wire:
        return number_of(texts[-1]) if texts[-1] else None

    def carry(self, value: Number | None, wire: Wire) -> tuple[Number | None, Wire]:
        if value is None or self._holds(value):
            return value, wire
        return self.default, self.default

    def adopt(self, value: Any) -> Number | None:
        number: Number | None = _plain(value)
        return number if number is None or self._holds(number) else self.default

    def _holds(self, number: Number) -> bool:
        return (self.low is None or self.low <= number) and (self.high is None or number <= self.high)


@overload
def number_input(
    at: Place,
    label: str,
    min_value: N,
    max_value: N | None = None,
    value: N | Literal["min"] = "min",
    step: N | None = None,
    format: str | None = None,
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    *,
    placeholder: str | None = None,
    disabled: bool = False,
    required: bool = False,
    label_visibility: LabelVisibility = "visible",
    icon: str | None = None,
    width: Stretch = "stretch",
    bind: Bind = None,
    persist_state: Persist = None,
) -> N: ...
@overload
def number_input(
    at: Place,
    label: str,
    min_value: N | None = None,
    max_value: N | None = None,
    *,
    value: N,
    step: N | None = None,
    format: str | None = None,
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    placeholder: str | None = None,
    disabled: bool = False,
    required: bool = False,
    label_visibility: LabelVisibility = "visible",
    icon: str | None = None,
    width: Stretch = "stretch",
    bind: Bind = None,
    persist_state: Persist = None,
) -> N: ...
@overload
def number_input(
    at: Place,
    label: str,
    min_value: N | None = None,
    max_value: N | None = None,
    *,
    value: None,
    step: N | None = None,
    format: str | None = None,
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    placeholder: str | None = None,
    disabled: bool = False,
    required: bool = False,
    label_visibility: LabelVisibility = "visible",
    icon: str | None = None,
    width: Stretch = "stretch",
    bind: Bind = None,
    persist_state: Persist = None,
) -> N | None: ...
@overload
def number_input(
    at: Place,
    label: str,
    min_value: Number | None = None,
    max_value: Number | None = None,
    value: Number | Literal["min"] | None = "min",
    step: Number | None = None,
    format: str | None = None,
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    *,
    placeholder: str | None = None,
    disabled: bool = False,
    required: bool = False,
    label_visibility: LabelVisibility = "visible",
    icon: str | None = None,
    width: Stretch = "stretch",
    bind: Bind = None,
    persist_state: Persist = None,
) -> Any: ...
def number_input(
    at: Place,
    label: str,
    min_value: Number | None = None,
    max_value: Number | None = None,
    value: Number | Literal["min"] | None = "min",
    step: Number | None = None,
    format: str | None = None,
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    *,
    placeholder: str | None = None,
    disabled: bool = False,
    required: bool = False,
    label_visibility: LabelVisibility = "visible",
    icon: str | None = None,
    width: Stretch = "stretch",
    bind: Bind = None,
    persist_state: Persist = None,
) -> Number | None:
    """Display a field for a number, with buttons that step.

    All of `value`, `min_value`, `max_value` and `step` are ints, or all are floats: that decides what is returned.

    Parameters
    ----------
    label
        What it is for; inline Markdown. Never leave it empty: hide it by `label_visibility`.
    min_value, max_value
        Bounds, both included; None: none. Checked on the server as well.
    value
        The number at first. "min": `min_value`, or 0.0. None: empty, and the field returns None until something is
        typed.
    step
        What the buttons add; None: 1 for ints, 0.01 for floats.
    format
        printf-style format of the number alone, such as "%0.1f"; None: "%d" for ints, "%0.2f" for floats.
    key
        Names the widget: its value is in `st.session_state[key]`, and it keeps its identity when other parameters
        change.
    help
        Markdown that shows at an icon beside the label.
    on_change
        "rerun" (a change starts a run), "ignore" (it waits for the next run), or a function that is called before
        the run that a change starts.
    args, kwargs
        Arguments for `on_change`, as they are when the field is drawn.
    placeholder
        Text that shows while the field is empty.
    disabled
        Show it, but take no input.
    required
        The browser does not send an empty field.
    label_visibility
        "visible", "hidden" (its space stays), or "collapsed".
    icon
        One emoji, a Material symbol such as ":material/euro:", or "spinner".
    width
        "stretch", or pixels.
    bind
        "query-params": the URL mirrors the value under the key's name.
    persist_state
        Keep the value while the field is not drawn: "page" (on this page), "session" (always), or None. Needs a key.

    Returns
    -------
    int, float or None
        The number, of the same type as the parameters.

    Raises
    ------
    StreamlitMixedNumericTypesError
        For ints and floats together.
    StreamlitInvalidMinMaxError, StreamlitValueBelowMinError, StreamlitValueAboveMaxError
        For bounds the wrong way round, and a value outside of them.
    StreamlitAPIException
        For another parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> people = st.number_input("People", min_value=1, max_value=12, value=2)
    >>> st.write(f"A table for {people}")
    """
    if label_visibility != "visible":
        one_of("label_visibility", label_visibility, VISIBILITIES)
    if width != "stretch":
        check_width(width, content=False)
    if persist_state is not None:
        check_persist(persist_state, key)
    explicit = value != "min"
    numbers = _settled(value if value == "min" else _plain(value), _plain(min_value), _plain(max_value), _plain(step))
    callback, ignore = change(on_change, args, kwargs, widget="number_input")
    element = NumberInput(
        label=label_of(label),
        default=numbers.value,
        min=numbers.low,
        max=numbers.high,
        step=numbers.step,
        integer=numbers.integer,
        format=_format(format, numbers.integer),
        help=optional(help),
        placeholder=None if placeholder is None else str(placeholder),
        disabled=bool(disabled),
        required=required,
        label_visibility=label_visibility,
        icon=icon_of(icon),
        width=width,
        ignore=ignore,
        bind=query_name(bind, key),
    )
    return at.ask(element, InRange(numbers, explicit), key, callback, persist=persist_state)


def _plain(number: Any) -> Any:
    """A number of numpy's, or of another library, as Python's own; what is no number is refused."""
    if number is None or type(number) in (int, float):
        return number
    if hasattr(number, "__index__"):
        return int(number)
    if hasattr(number, "__float__"):
        return float(number)
    raise StreamlitInvalidParameterTypeError("value", type(number).__name__, ["int", "float", '"min"', "None"])


def _settled(
    value: Number | Literal["min"] | None, low: Number | None, high: Number | None, step: Number | None
) -> _Numbers:
    """All numbers of one type, with defaults for those left out. A field about which nothing is said holds floats."""
    given = [type(number) for number in (value, low, high, step) if number is not None and number != "min"]
    if int in given and float in given:
        raise StreamlitMixedNumericTypesError(None if value == "min" else value, low, high, step)
    integer = int in given
    if value == "min":
        value = low if low is not None else (0 if integer else 0.0)
    if step is None:
        step = 1 if integer else 0.01
    _check_bounds(value, low, high)
    return _Numbers(value, low, high, step, integer)


def _check_bounds(value: Number | None, low: Number | None, high: Number | None) -> None:
    for parameter, number in (("value", value), ("min_value", low), ("max_value", high)):
        if number is not None:
            check_js_number(parameter, number)
    if low is not None and high is not None and low > high:
        raise StreamlitInvalidMinMaxError(low, high)
    if value is not None and low is not None and value < low:
        raise StreamlitValueBelowMinError(value, low)
    if value is not None and high is not None and value > high:
        raise StreamlitValueAboveMaxError(value, high)


def _format(format: str | None, integer: bool) -> str:
    if format is None:
        return "%d" if integer else "%0.2f"
    if not _FORMAT.fullmatch(format):
        raise StreamlitInvalidNumberFormatError(format)
    return format
