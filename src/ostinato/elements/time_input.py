"""A time of day: st.time_input."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from typing import Literal, TypeAlias, overload

from ..parameters.choice import VISIBILITIES, one_of
from ..parameters.keeping import Bind, Persist, check_persist, query_name
from ..parameters.moments import Clock, clock_of, said, step_of
from ..parameters.size import Stretch, check_width
from ..parameters.text import label_of, optional
from ..script.calls import Args, ChangeFn, Kwargs, change
from ..script.place import Key, Place
from ..state.answer import Answer
from ..wire.element import LabelVisibility, Widget, Width, Wire

__all__ = ["time_input"]

ClockFormat: TypeAlias = Literal["12h", "24h", "localized"]


class TimeInput(Widget, frozen=True, kw_only=True, tag="time_input"):
    """A field for a time, with a list of times. Answers with HH:MM, where steps are whole minutes, else HH:MM:SS."""

    lazy = True

    label: str
    default: str | None = None
    step: int = 900
    """Seconds between two times of the list. Others can be typed."""
    format: ClockFormat = "24h"
    given: str | None = None
    """What the value was given as: "now" stays the same parameter a minute later."""
    help: str | None = None
    required: bool = False
    label_visibility: LabelVisibility = "visible"
    width: Width = "stretch"
    ignore: bool = False
    bind: str | None = None

    value_type = str | None
    neutral = Widget.neutral | {"default"}


class ClockTime(Answer[time | None]):
    """A time of day; None only where the default is None: none given yet."""

    def __init__(self, default: time | None, step: int, *, explicit: bool) -> None:
        self.seconds = step % 60 != 0
        """Seconds count; else they are cut off."""
        super().__init__(default if default is None or self.seconds else _minute(default), explicit=explicit)
        self.zone = None if default is None else default.tzinfo

    def to_wire(self, value: time | datetime | None) -> Wire:
        if value is None:
            return None
        clock = value.time() if isinstance(value, datetime) else value
        return clock.replace(tzinfo=None).isoformat("auto" if self.seconds else "minutes")

    def from_wire(self, wire: Wire) -> time | None:
        return None if wire is None else time.fromisoformat(wire).replace(tzinfo=self.zone)

    def accepts(self, wire: Wire) -> bool:
        if wire is None:
            return self.default is None
        try:
            clock = time.fromisoformat(wire) if isinstance(wire, str) else None
        except ValueError:
            return False
        return clock is not None and clock.tzinfo is None and self.to_wire(clock) == wire

    def from_query(self, texts: Sequence[str]) -> Wire:
        return self.to_wire(time.fromisoformat(texts[-1]).replace(tzinfo=None)) if texts[-1] else None

    def carry(self, value: time | None, wire: Wire) -> tuple[time | None, Wire]:
        return value, wire if value is None or self.accepts(wire) else self.to_wire(value)

    def adopt(self, value: object) -> time | None:
        return None if value is None else clock_of("value", value)


@overload
def time_input(
    at: Place,
    label: str,
    value: time | datetime | str = "now",
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    *,
    disabled: bool = False,
    required: bool = False,
    label_visibility: LabelVisibility = "visible",
    step: int | timedelta = timedelta(seconds=900),
    format: ClockFormat = "24h",
    width: Stretch = "stretch",
    bind: Bind = None,
    persist_state: Persist = None,
) -> time: ...
@overload
def time_input(
    at: Place,
    label: str,
    value: Clock = "now",
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    *,
    disabled: bool = False,
    required: bool = False,
    label_visibility: LabelVisibility = "visible",
    step: int | timedelta = timedelta(seconds=900),
    format: ClockFormat = "24h",
    width: Stretch = "stretch",
    bind: Bind = None,
    persist_state: Persist = None,
) -> time | None: ...
def time_input(
    at: Place,
    label: str,
    value: Clock = "now",
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    *,
    disabled: bool = False,
    required: bool = False,
    label_visibility: LabelVisibility = "visible",
    step: int | timedelta = timedelta(seconds=900),
    format: ClockFormat = "24h",
    width: Stretch = "stretch",
    bind: Bind = None,
    persist_state: Persist = None,
) -> time | None:
    """Display a field for a time of day, with a list of times.

    Parameters
    ----------
    label
        What it is for; inline Markdown. Never leave it empty: hide it by `label_visibility`.
    value
        The time at first: a time or datetime, a text in ISO 8601, or "now" (on the server's clock). None: empty, and
        the field returns None until a time is given.
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
    disabled
        Show it, but take no input.
    required
        The browser does not send an empty field.
    label_visibility
        "visible", "hidden" (its space stays), or "collapsed".
    step
        Distance of the times in the list, in seconds or as a timedelta: 1 second to 23 hours. Any other time can be
        typed. Seconds count only where steps are no whole minutes; else they are cut off.
    format
        "24h", "12h" (with AM and PM), or "localized" (as it is usual in the reader's language).
    width
        "stretch", or pixels.
    bind
        "query-params": the URL mirrors the value under the key's name.
    persist_state
        Keep the value while the field is not drawn: "page" (on this page), "session" (always), or None. Needs a key.

    Returns
    -------
    time or None
        The time.

    Raises
    ------
    StreamlitInvalidParameterTypeError
        For a value that is no time, and a step that is no distance.
    StreamlitValueOutOfRangeError
        For a step that is too short or too long.
    StreamlitAPIException
        For another parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> wake = st.time_input("Wake me at", "06:45", step=300)
    >>> st.write("Sleep well until", wake)
    """
    if label_visibility != "visible":
        one_of("label_visibility", label_visibility, VISIBILITIES)
    if width != "stretch":
        check_width(width, content=False)
    if persist_state is not None:
        check_persist(persist_state, key)
    if format != "24h":
        one_of("format", format, ("12h", "24h", "localized"))
    seconds = step_of(step, 1)
    callback, ignore = change(on_change, args, kwargs, widget="time_input")
    answer = ClockTime(None if value is None else clock_of("value", value), seconds, explicit=value != "now")
    element = TimeInput(
        label=label_of(label),
        default=answer.to_wire(answer.default),
        step=seconds,
        format=format,
        given=said(value),
        help=optional(help),
        disabled=bool(disabled),
        required=required,
        label_visibility=label_visibility,
        width=width,
        ignore=ignore,
        bind=query_name(bind, key),
    )
    return at.ask(element, answer, key, callback, persist=persist_state)


def _minute(clock: time) -> time:
    return clock.replace(second=0, microsecond=0)
