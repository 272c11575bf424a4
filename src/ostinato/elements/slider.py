"""A value or a range on a scale: st.slider."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, TypeAlias, TypeVar, overload

from ..errors import StreamlitInvalidParameterTypeError, StreamlitValueError
from ..parameters.choice import VISIBILITIES, one_of
from ..parameters.keeping import Bind, Persist, check_persist, query_name
from ..parameters.scale import Scale, ScaleKind, kind, plain
from ..parameters.size import Stretch, check_width
from ..parameters.text import label_of, optional
from ..script.calls import Args, ChangeFn, Kwargs, change
from ..script.place import Key, Place
from ..state.answer import Answer
from ..wire.element import LabelVisibility, Widget, Width, Wire

__all__ = ["slider"]

Step: TypeAlias = int | float | timedelta | None
V = TypeVar("V", int, float, date, time, datetime)


class Slider(Widget, frozen=True, kw_only=True, tag="slider"):
    """One or two thumbs on a scale. Answers with a list of one or two numbers."""

    lazy = True

    label: str
    default: tuple[int | float, ...]
    min: int | float
    max: int | float
    step: int | float
    data: ScaleKind = "int"
    """What the numbers stand for. Dates and times are microseconds since 1970-01-01T00:00 of their own clock."""
    format: str | None = None
    """printf-style for numbers, moment-style for dates and times."""
    help: str | None = None
    label_visibility: LabelVisibility = "visible"
    width: Width = "stretch"
    ignore: bool = False
    bind: str | None = None

    value_type = list[float]


class OnScale(Answer[Any]):
    """One value of a scale, or a range of two."""

    def __init__(self, scale: Scale, default: Any, *, explicit: bool) -> None:
        super().__init__(default, explicit=explicit)
        self.scale = scale
        self.several = isinstance(default, tuple)
        """The value is a tuple."""
        self.thumbs = len(default) if self.several else 1

    def to_wire(self, value: Any) -> Wire:
        values = value if isinstance(value, tuple) else (value,)
        return [self.scale.number(one) for one in values]

    def from_wire(self, wire: Wire) -> Any:
        values = tuple(self.scale.value(number) for number in wire)
        return values if self.several else values[0]

    def accepts(self, wire: Wire) -> bool:
        return (
            isinstance(wire, (list, tuple))
            and len(wire) == self.thumbs
            and all(self.scale.holds(number) for number in wire)
            and list(wire) == sorted(wire)
        )

    def from_query(self, texts: Sequence[str]) -> Wire:
        return [self.scale.parse(text) for text in texts]

    def carry(self, value: Any, wire: Wire) -> tuple[Any, Wire]:
        self._take_shape(value)
        if all(self.scale.holds(number) for number in wire) and kind(_first(value)) == self.scale.kind:
            return value, wire
        self._take_shape(self.default)
        return self.default, self.to_wire(self.default)

    def adopt(self, value: Any) -> Any:
        if isinstance(value, (list, tuple)):
            value = tuple(sorted(self.scale.check(one) for one in value))
        else:
            self.scale.check(value)
        self._take_shape(value)
        return value

    def _take_shape(self, value: Any) -> None:
        """session_state may hold a range where the default is one value, and the other way round: it wins."""
        self.several = isinstance(value, tuple)
        self.thumbs = len(value) if self.several else 1


@overload
def slider(
    at: Place,
    label: str,
    min_value: V,
    max_value: V | None = None,
    value: V | None = None,
    step: Step = None,
    format: str | None = None,
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    *,
    disabled: bool = False,
    label_visibility: LabelVisibility = "visible",
    width: Stretch = "stretch",
    bind: Bind = None,
    persist_state: Persist = None,
) -> V: ...
@overload
def slider(
    at: Place,
    label: str,
    min_value: None = None,
    max_value: V | None = None,
    *,
    value: V,
    step: Step = None,
    format: str | None = None,
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    disabled: bool = False,
    label_visibility: LabelVisibility = "visible",
    width: Stretch = "stretch",
    bind: Bind = None,
    persist_state: Persist = None,
) -> V: ...
@overload
def slider(
    at: Place,
    label: str,
    min_value: V,
    max_value: V | None,
    value: tuple[V, V] | list[V],
    step: Step = None,
    format: str | None = None,
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    *,
    disabled: bool = False,
    label_visibility: LabelVisibility = "visible",
    width: Stretch = "stretch",
    bind: Bind = None,
    persist_state: Persist = None,
) -> tuple[V, V]: ...
@overload
def slider(
    at: Place,
    label: str,
    min_value: None = None,
    max_value: V | None = None,
    *,
    value: tuple[V, V] | list[V],
    step: Step = None,
    format: str | None = None,
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    disabled: bool = False,
    label_visibility: LabelVisibility = "visible",
    width: Stretch = "stretch",
    bind: Bind = None,
    persist_state: Persist = None,
) -> tuple[V, V]: ...
@overload
def slider(
    at: Place,
    label: str,
    min_value: Any = None,
    max_value: Any = None,
    value: Any = None,
    step: Step = None,
    format: str | None = None,
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    *,
    disabled: bool = False,
    label_visibility: LabelVisibility = "visible",
    width: Stretch = "stretch",
    bind: Bind = None,
    persist_state: Persist = None,
) -> Any: ...
def slider(
    at: Place,
    label: str,
    min_value: Any = None,
    max_value: Any = None,
    value: Any = None,
    step: Step = None,
    format: str | None = None,
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    *,
    disabled: bool = False,
    label_visibility: LabelVisibility = "visible",
    width: Stretch = "stretch",
    bind: Bind = None,
    persist_state: Persist = None,
) -> Any:
    """Display a slider for a number, a date or a time, or for a range of them.

    All values are of one type: int, float, date, time or datetime. That decides what is returned.

    Parameters
    ----------
    label
        What it is for; inline Markdown. Never leave it empty: hide it by `label_visibility`.
    min_value, max_value
        Bounds, both included. None: 0 and 100, 0.0 and 1.0, 14 days around the value, or the whole day. The wrong way
        round, they are exchanged.
    value
        Where the thumb is at first; a tuple or list of two: a range; an empty one: the whole scale. None: `min_value`.
    step
        Distance of two values; for dates and times a timedelta. None: 1, 0.01, one day, or 15 minutes.
    format
        How values show. Numbers: printf-style, such as "%d km", or "plain", "localized", "percent", "dollar", "euro",
        "yen", "compact", "scientific", "engineering", "accounting" or "bytes". Dates and times: moment-style, such as
        "DD.MM.YYYY", or "localized", "distance", "calendar" or "iso8601".
    key
        Names the widget: its value is in `st.session_state[key]`, and it keeps its identity when other parameters
        change.
    help
        Markdown that shows at an icon beside the label.
    on_change
        "rerun" (a change starts a run), "ignore" (it waits for the next run), or a function that is called before
        the run that a change starts.
    args, kwargs
        Arguments for `on_change`, as they are when the slider is drawn.
    disabled
        Show it, but take no input.
    label_visibility
        "visible", "hidden" (its space stays), or "collapsed".
    width
        "stretch", or pixels.
    bind
        "query-params": the URL mirrors the value under the key's name.
    persist_state
        Keep the value while the slider is not drawn: "page" (on this page), "session" (always), or None. Needs a key.

    Returns
    -------
    int, float, date, time, datetime, or a tuple of two of them
        The value or the range.

    Raises
    ------
    StreamlitInvalidParameterTypeError
        For values of different types, or of a type that has no scale.
    StreamlitInvalidMinMaxError
        For bounds that are equal.
    StreamlitJSNumberBoundsError
        For numbers, dates and times that a browser cannot hold: dates before 1684-07-29 or after 2255-06-04.
    StreamlitAPIException
        For another parameter that is none of the above, and for a value in session_state that is out of bounds.

    Examples
    --------
    >>> import ostinato as st
    >>> age = st.slider("Age", 0, 130, 25)
    >>> low, high = st.slider("Price", 0.0, 100.0, (25.0, 75.0), format="%0.2f €")
    >>> st.write(age, low, high)
    """
    if label_visibility != "visible":
        one_of("label_visibility", label_visibility, VISIBILITIES)
    if width != "stretch":
        check_width(width, content=False)
    if persist_state is not None:
        check_persist(persist_state, key)
    first = _values(value)
    scale = Scale(first, plain(min_value), plain(max_value), plain(step))
    callback, ignore = change(on_change, args, kwargs, widget="slider")
    answer = OnScale(scale, _default(scale, first, value), explicit=value is not None)
    element = Slider(
        label=label_of(label),
        default=tuple(answer.to_wire(answer.default)),
        min=scale.number(scale.low),
        max=scale.number(scale.high),
        step=scale.distance(),
        data=scale.kind,
        format=scale.format() if format is None else str(format),
        help=optional(help),
        disabled=bool(disabled),
        label_visibility=label_visibility,
        width=width,
        ignore=ignore,
        bind=query_name(bind, key),
    )
    return at.ask(element, answer, key, callback, persist=persist_state)


def _values(value: Any) -> list[Any]:
    """The values given, in order."""
    if value is None:
        return []
    if not isinstance(value, (list, tuple)):
        return [plain(value)]
    if len(value) > 2:
        raise StreamlitValueError("value", ["one value", "two values"], detail=f"Got {len(value)}.")
    values = [plain(one) for one in value]
    kinds = {kind(one) for one in values}
    if len(kinds) > 1:
        raise StreamlitInvalidParameterTypeError("value", " and ".join(sorted(kinds)), ["two values of the same type"])
    return sorted(values)


def _default(scale: Scale, first: list[Any], value: Any) -> Any:
    if not isinstance(value, (list, tuple)):
        return first[0] if first else scale.start
    return tuple(first) if first else (scale.low, scale.high)


def _first(value: Any) -> Any:
    return value[0] if isinstance(value, tuple) else value
