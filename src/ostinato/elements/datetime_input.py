"""A date and a time: st.datetime_input."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple, overload

from ..parameters.choice import VISIBILITIES, one_of
from ..parameters.keeping import Bind, Persist, check_persist, query_name
from ..parameters.moments import (
    DateFormat,
    Moment,
    check_format,
    check_order,
    decade_after,
    decade_before,
    moment_of,
    said,
    step_of,
)
from ..parameters.size import Stretch, check_width
from ..parameters.text import label_of, optional
from ..script.calls import Args, ChangeFn, Kwargs, change
from ..script.place import Key, Place
from ..state.answer import Answer
from ..wire.element import LabelVisibility, Widget, Width, Wire

__all__ = ["datetime_input"]

LAST_MINUTE = time(23, 59)


class DatetimeInput(Widget, frozen=True, kw_only=True, tag="datetime_input"):
    """A field for a date and a time, with a calendar and a list of times. Answers with YYYY-MM-DDTHH:MM, or None."""

    lazy = True

    label: str
    default: str | None = None
    min: str
    max: str
    format: DateFormat = "YYYY/MM/DD"
    step: int = 900
    """Seconds between two times of the list. Others can be typed."""
    given: tuple[str | None, ...] = ()
    """What bounds and value were given as: "now" stays the same parameter a minute later."""
    help: str | None = None
    required: bool = False
    label_visibility: LabelVisibility = "visible"
    width: Width = "stretch"
    ignore: bool = False
    bind: str | None = None

    value_type = str | None
    neutral = Widget.neutral | {"default", "min", "max"}


class _Moments(NamedTuple):
    """What the parameters come to."""

    value: datetime | None
    low: datetime
    high: datetime


class OneMoment(Answer[datetime | None]):
    """A minute within bounds; None only where the default is None: none given yet."""

    def __init__(self, moments: _Moments, *, explicit: bool) -> None:
        super().__init__(moments.value, explicit=explicit)
        self.low = moments.low
        self.high = moments.high

    def to_wire(self, value: datetime | None) -> Wire:
        return None if value is None else value.isoformat(timespec="minutes")

    def from_wire(self, wire: Wire) -> datetime | None:
        return None if wire is None else datetime.fromisoformat(wire)

    def accepts(self, wire: Wire) -> bool:
        if wire is None:
            return self.default is None
        try:
            moment = datetime.fromisoformat(wire) if isinstance(wire, str) else None
        except ValueError:
            return False
        return (
            moment is not None
            and moment.tzinfo is None
            and self.to_wire(moment) == wire
            and self.low <= moment <= self.high
        )

    def from_query(self, texts: Sequence[str]) -> Wire:
        if not texts[-1]:
            return None
        moment = datetime.fromisoformat(texts[-1])
        if moment.tzinfo is not None:
            raise ValueError(f"{texts[-1]} names a time zone")
        return self.to_wire(moment)

    def carry(self, value: datetime | None, wire: Wire) -> tuple[datetime | None, Wire]:
        if value is None or self.low <= value <= self.high:
            return value, wire
        return self.default, self.to_wire(self.default)

    def adopt(self, value: object) -> datetime | None:
        if value is None:
            return None
        moment = moment_of("value", value)
        return moment if self.low <= moment <= self.high else self.default


@overload
def datetime_input(
    at: Place,
    label: str,
    value: datetime | date | time | str = "now",
    min_value: Moment = None,
    max_value: Moment = None,
    *,
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    format: DateFormat = "YYYY/MM/DD",
    step: int | timedelta = timedelta(seconds=900),
    disabled: bool = False,
    required: bool = False,
    label_visibility: LabelVisibility = "visible",
    width: Stretch = "stretch",
    bind: Bind = None,
    persist_state: Persist = None,
) -> datetime: ...
@overload
def datetime_input(
    at: Place,
    label: str,
    value: Moment = "now",
    min_value: Moment = None,
    max_value: Moment = None,
    *,
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    format: DateFormat = "YYYY/MM/DD",
    step: int | timedelta = timedelta(seconds=900),
    disabled: bool = False,
    required: bool = False,
    label_visibility: LabelVisibility = "visible",
    width: Stretch = "stretch",
    bind: Bind = None,
    persist_state: Persist = None,
) -> datetime | None: ...
def datetime_input(
    at: Place,
    label: str,
    value: Moment = "now",
    min_value: Moment = None,
    max_value: Moment = None,
    *,
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    format: DateFormat = "YYYY/MM/DD",
    step: int | timedelta = timedelta(seconds=900),
    disabled: bool = False,
    required: bool = False,
    label_visibility: LabelVisibility = "visible",
    width: Stretch = "stretch",
    bind: Bind = None,
    persist_state: Persist = None,
) -> datetime | None:
    """Display a field for a date and a time, with a calendar and a list of times.

    What is picked is sent when the calendar closes, so that a date and a time make one change.

    Parameters
    ----------
    label
        What it is for; inline Markdown. Never leave it empty: hide it by `label_visibility`.
    value
        The minute at first: a datetime (its time zone is left out), a date (at 00:00), a time (today), a text in ISO
        8601, or "now" (on the server's clock). None: empty, and the field returns None until it is filled in.
    min_value, max_value
        Bounds, both included; None: ten years before and after the value. Checked on the server as well.
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
    step
        Distance of the times in the list, in seconds or as a timedelta: 1 minute to 23 hours. Any other minute can be
        typed.
    disabled
        Show it, but take no input.
    required
        The browser does not send an empty field.
    label_visibility
        "visible", "hidden" (its space stays), or "collapsed".
    width
        "stretch", or pixels.
    bind
        "query-params": the URL mirrors the value under the key's name.
    persist_state
        Keep the value while the field is not drawn: "page" (on this page), "session" (always), or None. Needs a key.

    Returns
    -------
    datetime or None
        Date and time, without a time zone.

    Raises
    ------
    StreamlitInvalidParameterTypeError
        For a value or a bound that is no datetime, and a step that is no distance.
    StreamlitInvalidMinMaxError, StreamlitValueBelowMinError, StreamlitValueAboveMaxError
        For bounds the wrong way round, and a value outside of them.
    StreamlitValueOutOfRangeError
        For a step that is too short or too long.
    StreamlitAPIException
        For another parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> start = st.datetime_input("The meeting starts", "2027-05-03 09:30", format="DD.MM.YYYY")
    >>> st.write(f"See you on {start:%A at %H:%M}")
    """
    if label_visibility != "visible":
        one_of("label_visibility", label_visibility, VISIBILITIES)
    if width != "stretch":
        check_width(width, content=False)
    if persist_state is not None:
        check_persist(persist_state, key)
    if format != "YYYY/MM/DD":
        check_format(format)
    seconds = step_of(step, 60)
    moments = _settled(None if value is None else moment_of("value", value), min_value, max_value)
    callback, ignore = change(on_change, args, kwargs, widget="datetime_input")
    answer = OneMoment(moments, explicit=value != "now")
    element = DatetimeInput(
        label=label_of(label),
        default=answer.to_wire(answer.default),
        min=moments.low.isoformat(timespec="minutes"),
        max=moments.high.isoformat(timespec="minutes"),
        format=format,
        step=seconds,
        given=(said(min_value), said(max_value), said(value)),
        help=optional(help),
        disabled=bool(disabled),
        required=required,
        label_visibility=label_visibility,
        width=width,
        ignore=ignore,
        bind=query_name(bind, key),
    )
    return at.ask(element, answer, key, callback, persist=persist_state)


def _settled(value: datetime | None, low: Moment, high: Moment) -> _Moments:
    """Value and bounds. Bounds that are left out lie ten years around the value, or around all of today."""
    first, last = (value, value) if value is not None else _today()
    least = datetime.combine(decade_before(first), first.time()) if low is None else moment_of("min_value", low)
    most = datetime.combine(decade_after(last), last.time()) if high is None else moment_of("max_value", high)
    check_order(least, most, *(() if value is None else (value,)))
    return _Moments(value, least, most)


def _today() -> tuple[datetime, datetime]:
    today = date.today()
    return datetime.combine(today, time.min), datetime.combine(today, LAST_MINUTE)
