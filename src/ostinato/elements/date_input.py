"""A date, or a range of dates: st.date_input."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple, overload

from ..errors import StreamlitValueError
from ..parameters.choice import VISIBILITIES, one_of
from ..parameters.keeping import Bind, Persist, check_persist, query_name
from ..parameters.moments import DateFormat, Day, check_format, check_order, day_of, decade_after, decade_before, said
from ..parameters.size import Stretch, check_width
from ..parameters.text import label_of, optional
from ..script.calls import Args, ChangeFn, Kwargs, change
from ..script.place import Key, Place
from ..state.answer import Answer
from ..wire.element import LabelVisibility, Widget, Width, Wire

__all__ = ["date_input"]


class DateInput(Widget, frozen=True, kw_only=True, tag="date_input"):
    """A field for a date, or for both ends of a range, with a calendar. Dates are written YYYY-MM-DD.

    Answers with a date or None; for a range with a list of no date, its first one, or both.
    """

    lazy = True

    label: str
    default: str | tuple[str, ...] | None = None
    several: bool = False
    """The value is a range."""
    min: str
    max: str
    format: DateFormat = "YYYY/MM/DD"
    given: tuple[str | None, ...] = ()
    """What value and bounds were given as: "today" stays the same parameter tomorrow."""
    help: str | None = None
    required: bool = False
    label_visibility: LabelVisibility = "visible"
    width: Width = "stretch"
    ignore: bool = False
    bind: str | None = None

    value_type = str | list[str] | None
    neutral = Widget.neutral | {"default", "min", "max"}


class _Days(NamedTuple):
    """What the parameters come to."""

    values: tuple[date, ...]
    low: date
    high: date


class OneDay(Answer[date | None]):
    """A date within bounds; None only where the default is None: none chosen yet."""

    def __init__(self, days: _Days, *, explicit: bool) -> None:
        super().__init__(next(iter(days.values), None), explicit=explicit)
        self.low = days.low
        self.high = days.high

    def to_wire(self, value: date | None) -> Wire:
        return None if value is None else value.isoformat()

    def from_wire(self, wire: Wire) -> date | None:
        return None if wire is None else date.fromisoformat(wire)

    def accepts(self, wire: Wire) -> bool:
        return self.default is None if wire is None else _lies_within(wire, self.low, self.high)

    def from_query(self, texts: Sequence[str]) -> Wire:
        return texts[-1] or None

    def carry(self, value: Any, wire: Wire) -> tuple[Any, Wire]:
        if value is None or (isinstance(wire, str) and self.low <= value <= self.high):
            return value, wire
        return self.default, self.to_wire(self.default)

    def adopt(self, value: Any) -> date | None:
        if value is None or isinstance(value, (list, tuple)):
            return None if value is None else self.default
        day = day_of("value", value)
        return day if self.low <= day <= self.high else self.default


class Days(Answer[tuple[date, ...]]):
    """A range of dates within bounds, as far as it is chosen: no date, its first one, or both."""

    def __init__(self, days: _Days) -> None:
        super().__init__(days.values, explicit=True)
        self.low = days.low
        self.high = days.high

    def to_wire(self, value: tuple[date, ...]) -> Wire:
        return [day.isoformat() for day in value]

    def from_wire(self, wire: Wire) -> tuple[date, ...]:
        return tuple(map(date.fromisoformat, wire))

    def accepts(self, wire: Wire) -> bool:
        return (
            isinstance(wire, (list, tuple))
            and len(wire) <= 2
            and all(_lies_within(day, self.low, self.high) for day in wire)
            and list(wire) == sorted(wire)
        )

    def from_query(self, texts: Sequence[str]) -> Wire:
        return [text for text in texts if text]

    def carry(self, value: Any, wire: Wire) -> tuple[Any, Wire]:
        if isinstance(wire, list) and all(self.low <= day <= self.high for day in value):
            return value, wire
        return self.default, self.to_wire(self.default)

    def adopt(self, value: Any) -> tuple[date, ...]:
        if value is None:
            return ()
        days = _range(value if isinstance(value, (list, tuple)) else [value])
        return days if all(self.low <= day <= self.high for day in days) else self.default


@overload
def date_input(
    at: Place,
    label: str,
    value: date | str = "today",
    min_value: Day = None,
    max_value: Day = None,
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    *,
    format: DateFormat = "YYYY/MM/DD",
    disabled: bool = False,
    required: bool = False,
    label_visibility: LabelVisibility = "visible",
    width: Stretch = "stretch",
    bind: Bind = None,
    persist_state: Persist = None,
) -> date: ...
@overload
def date_input(
    at: Place,
    label: str,
    value: None,
    min_value: Day = None,
    max_value: Day = None,
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    *,
    format: DateFormat = "YYYY/MM/DD",
    disabled: bool = False,
    required: bool = False,
    label_visibility: LabelVisibility = "visible",
    width: Stretch = "stretch",
    bind: Bind = None,
    persist_state: Persist = None,
) -> date | None: ...
@overload
def date_input(
    at: Place,
    label: str,
    value: list[Any] | tuple[Any, ...],
    min_value: Day = None,
    max_value: Day = None,
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    *,
    format: DateFormat = "YYYY/MM/DD",
    disabled: bool = False,
    required: bool = False,
    label_visibility: LabelVisibility = "visible",
    width: Stretch = "stretch",
    bind: Bind = None,
    persist_state: Persist = None,
) -> tuple[date, ...]: ...
@overload
def date_input(
    at: Place,
    label: str,
    value: Any = "today",
    min_value: Day = None,
    max_value: Day = None,
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    *,
    format: DateFormat = "YYYY/MM/DD",
    disabled: bool = False,
    required: bool = False,
    label_visibility: LabelVisibility = "visible",
    width: Stretch = "stretch",
    bind: Bind = None,
    persist_state: Persist = None,
) -> Any: ...
def date_input(
    at: Place,
    label: str,
    value: Any = "today",
    min_value: Day = None,
    max_value: Day = None,
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    *,
    format: DateFormat = "YYYY/MM/DD",
    disabled: bool = False,
    required: bool = False,
    label_visibility: LabelVisibility = "visible",
    width: Stretch = "stretch",
    bind: Bind = None,
    persist_state: Persist = None,
) -> Any:
    """Display a field for a date, or for a range of dates, with a calendar.

    Dates are typed in the given format, or picked. A range that the user picks is sent when both ends are chosen, or
    when the calendar is closed before.

    Parameters
    ----------
    label
        What it is for; inline Markdown. Never leave it empty: hide it by `label_visibility`.
    value
        The date at first: a date or datetime, a text in ISO 8601, or "today" (on the server's clock). None: empty, and
        the field returns None until a date is chosen. A list or tuple of up to two of them: a range.
    min_value, max_value
        Bounds, both included; None: ten years before the first, and after the last date of `value`. Checked on the
        server as well.
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
    format
        How dates show and are typed: "YYYY/MM/DD", "DD/MM/YYYY" or "MM/DD/YYYY", also with "." or "-" between.
    disabled
        Show it, but take no input.
    required
        The browser does not send an empty field, or a range with an open end.
    label_visibility
        "visible", "hidden" (its space stays), or "collapsed".
    width
        "stretch", or pixels.
    bind
        "query-params": the URL mirrors the value under the key's name, a range by naming it twice.
    persist_state
        Keep the value while the field is not drawn: "page" (on this page), "session" (always), or None. Needs a key.

    Returns
    -------
    date, None, or a tuple of up to two dates
        The date or the range. A range has one date while its end is open, and none while it is empty.

    Raises
    ------
    StreamlitInvalidParameterTypeError
        For a value or a bound that is no date.
    StreamlitInvalidMinMaxError, StreamlitValueBelowMinError, StreamlitValueAboveMaxError
        For bounds the wrong way round, and a value outside of them.
    StreamlitAPIException
        For another parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> birthday = st.date_input("Birthday", value=None, min_value="1900-01-01", max_value="today")
    >>> stay = st.date_input("Your stay", ("2027-05-01", "2027-05-08"), format="DD.MM.YYYY")
    >>> if len(stay) == 2:
    ...     st.write((stay[1] - stay[0]).days, "nights")
    """
    if label_visibility != "visible":
        one_of("label_visibility", label_visibility, VISIBILITIES)
    if width != "stretch":
        check_width(width, content=False)
    if persist_state is not None:
        check_persist(persist_state, key)
    if format != "YYYY/MM/DD":
        check_format(format)
    several = isinstance(value, (list, tuple))
    given = value if several else [value]
    days = _settled(_range(value) if several else _day(value), min_value, max_value)
    callback, ignore = change(on_change, args, kwargs, widget="date_input")
    answer: Answer[Any] = Days(days) if several else OneDay(days, explicit=value != "today")
    default = answer.to_wire(answer.default)
    element = DateInput(
        label=label_of(label),
        default=tuple(default) if several else default,
        several=several,
        min=days.low.isoformat(),
        max=days.high.isoformat(),
        format=format,
        given=tuple(map(said, (min_value, max_value, *given))),
        help=optional(help),
        disabled=bool(disabled),
        required=required,
        label_visibility=label_visibility,
        width=width,
        ignore=ignore,
        bind=query_name(bind, key),
    )
    return at.ask(element, answer, key, callback, persist=persist_state)


def _day(value: object) -> tuple[date, ...]:
    return () if value is None else (day_of("value", value),)


def _range(values: Sequence[object]) -> tuple[date, ...]:
    """The dates of a range, in order."""
    if len(values) > 2:
        raise StreamlitValueError("value", ["one date", "a range of up to two dates"], detail=f"Got {len(values)}.")
    return tuple(sorted(day_of("value", value) for value in values))


def _settled(values: tuple[date, ...], low: Day, high: Day) -> _Days:
    """Value and bounds. Bounds that are left out lie ten years around the value, or around today."""
    around = values or (date.today(),)
    least = decade_before(around[0]) if low is None else day_of("min_value", low)
    most = decade_after(around[-1]) if high is None else day_of("max_value", high)
    check_order(least, most, *values)
    return _Days(values, least, most)


def _lies_within(wire: object, low: date, high: date) -> bool:
    """Whether the browser sent a date within the bounds, written as dates are."""
    try:
        day = date.fromisoformat(wire) if isinstance(wire, str) else None
    except ValueError:
        return False
    return day is not None and day.isoformat() == wire and low <= day <= high
