"""An option or a range of options on a scale: st.select_slider."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar, overload

from ..errors import (
    StreamlitDefaultNotInOptionsError,
    StreamlitMissingRequiredParameterError,
    StreamlitValueError,
)
from ..parameters.choice import VISIBILITIES, one_of
from ..parameters.enums import is_same_option
from ..parameters.keeping import Bind, Persist, check_persist, query_name
from ..parameters.options import indices_of, labels_of, options_of
from ..parameters.size import Stretch, check_width
from ..parameters.text import label_of, optional
from ..script.calls import Args, ChangeFn, Kwargs, change
from ..script.place import Key, Place
from ..state.answer import Answer
from ..state.places import Places
from ..wire.element import LabelVisibility, Widget, Width, Wire

__all__ = ["select_slider"]

T = TypeVar("T")


class SelectSlider(Widget, frozen=True, kw_only=True, tag="select_slider"):
    """One or two thumbs on a scale of options. Answers with a list of one or two labels."""

    lazy = True

    label: str
    options: tuple[str, ...]
    """Labels, as format_func gives them."""
    default: tuple[str, ...]
    help: str | None = None
    label_visibility: LabelVisibility = "visible"
    width: Width = "stretch"
    ignore: bool = False
    bind: str | None = None

    value_type = list[str]


class OnOptions(Answer[Any]):
    """One of the options, or a tuple of two in their order. On the wire they are labels.

    Options are made anew by every run: a value finds its option by equality first, then by its label. What finds none
    gives way to the default.
    """

    def __init__(
        self, options: Places, labels: Sequence[str], start: Sequence[int], label: Callable[[Any], Any], explicit: bool
    ) -> None:
        self._options = options
        self._labels = Places(labels)
        self._label = label
        self._start = start
        self._thumbs = len(start)
        super().__init__(self._value(start), explicit=explicit)

    def to_wire(self, value: Any) -> Wire:
        places = [self._options.find(one) for one in self._each(value)]
        if None in places:
            raise StreamlitDefaultNotInOptionsError(value)
        return self._written(places)

    def from_wire(self, wire: Wire) -> Any:
        return self._value([self._labels.find(label) for label in wire])

    def accepts(self, wire: Wire) -> bool:
        if not isinstance(wire, list) or len(wire) != self._thumbs:
            return False
        places = [self._labels.find(label) for label in wire if isinstance(label, str)]
        known = [place for place in places if place is not None]
        return len(known) == len(wire) and known == sorted(known)

    def from_query(self, texts: Sequence[str]) -> Wire:
        return list(texts)

    def carry(self, value: Any, wire: Wire) -> tuple[Any, Wire]:
        values = value if len(wire) == 2 else [value]
        places = self._taken([self._place(one, label) for one, label in zip(values, wire, strict=True)])
        return self._value(places), self._written(places)

    def adopt(self, value: Any) -> Any:
        return self._value(self._taken([self._place(one, self._named(one)) for one in self._each(value)]))

    def _taken(self, found: list[int | None]) -> Sequence[int]:
        """Places for one or two thumbs; those of the default where one was not found. From now on there are so many:
        session_state may hold a range where the default is one option, and the other way round."""
        known = sorted(place for place in found if place is not None)
        places = known if len(known) == len(found) and len(found) in (1, 2) else self._start
        self._thumbs = len(places)
        return places

    def _place(self, value: Any, label: str | None) -> int | None:
        found = self._options.find(value)
        if found is not None:
            return found
        found = self._labels.find(label)
        return found if found is not None and is_same_option(self._options.items[found], value) else None

    def _named(self, value: Any) -> str | None:
        try:
            return str(self._label(value))
        except Exception:  # the user's format_func need not understand what is no option
            return None

    def _each(self, value: Any) -> Sequence[Any]:
        return value if _is_range(value, self._options) else [value]

    def _value(self, places: Sequence[Any]) -> Any:
        values = tuple(self._options.items[place] for place in places)
        return values if len(values) == 2 else values[0]

    def _written(self, places: Sequence[Any]) -> Wire:
        return [self._labels.items[place] for place in places]


@overload
def select_slider(
    at: Place,
    label: str,
    options: Iterable[T],
    value: tuple[T, T] | list[T],
    format_func: Callable[[Any], Any] = str,
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
) -> tuple[T, T]: ...
@overload
def select_slider(
    at: Place,
    label: str,
    options: Iterable[T],
    value: T | None = None,
    format_func: Callable[[Any], Any] = str,
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
) -> T: ...
@overload
def select_slider(
    at: Place,
    label: str,
    options: Any = (),
    value: Any = None,
    format_func: Callable[[Any], Any] = str,
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
def select_slider(
    at: Place,
    label: str,
    options: Any = (),
    value: Any = None,
    format_func: Callable[[Any], Any] = str,
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
    """Display a slider for options of any kind, or for a range of them.

    Parameters
    ----------
    label
        What it is for; inline Markdown. Never leave it empty: hide it by `label_visibility`.
    options
        Any iterable, in the order of the scale: a list, a range, an Enum class, a column. Of a data frame the first
        column counts.
    value
        The option where the thumb is at first; a list or tuple of two: a range. None: the first option.
    format_func
        Makes an option's label; it has no part in what is returned.
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
        "query-params": the URL mirrors the label under the key's name, a range by naming it twice.
    persist_state
        Keep the value while the slider is not drawn: "page" (on this page), "session" (always), or None. Needs a key.

    Returns
    -------
    one of the options, or a tuple of two
        What is chosen. It stays chosen while the options change, as long as it is among them, by equality or by label.

    Raises
    ------
    StreamlitMissingRequiredParameterError
        When there are no options.
    StreamlitDefaultNotInOptionsError
        For a value that is none of the options.
    StreamlitAPIException
        For another parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> size = st.select_slider("Size", ["S", "M", "L", "XL"], "M")
    >>> first, last = st.select_slider("Open", ["Mon", "Tue", "Wed", "Thu", "Fri"], ("Mon", "Thu"))
    >>> st.write(size, first, last)
    """
    if label_visibility != "visible":
        one_of("label_visibility", label_visibility, VISIBILITIES)
    if width != "stretch":
        check_width(width, content=False)
    if persist_state is not None:
        check_persist(persist_state, key)
    choices = Places(options_of(options))
    if not choices.items:
        raise StreamlitMissingRequiredParameterError("options", detail="A slider needs at least one option.")
    labels = labels_of(choices.items, format_func)
    callback, ignore = change(on_change, args, kwargs, widget="select_slider")
    answer = OnOptions(choices, labels, _start(value, choices), format_func, value is not None)
    element = SelectSlider(
        label=label_of(label),
        options=labels,
        default=tuple(answer.to_wire(answer.default)),
        help=optional(help),
        disabled=bool(disabled),
        label_visibility=label_visibility,
        width=width,
        ignore=ignore,
        bind=query_name(bind, key),
    )
    return at.ask(element, answer, key, callback, persist=persist_state)


def _start(value: Any, options: Places) -> list[int]:
    """Where the thumbs are at first, in the order of the scale."""
    if value is None and options.find(None) is None:
        return [0]
    if not _is_range(value, options):
        return indices_of([value], options)
    if len(value) != 2:
        raise StreamlitValueError("value", ["one option", "two options"], detail=f"Got {len(value)}.")
    return sorted(indices_of(list(value), options))


def _is_range(value: Any, options: Places) -> bool:
    """A tuple may be one of the options itself."""
    return isinstance(value, (list, tuple)) and options.find(value) is None
