"""One of a few options, all in view: st.radio."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar, overload

from ..parameters.choice import VISIBILITIES, one_of
from ..parameters.enums import is_same_option
from ..parameters.keeping import Bind, Persist, check_persist, query_name
from ..parameters.options import check_index, labels_of, options_of
from ..parameters.size import StretchOrContent, check_width
from ..parameters.text import label_of, optional
from ..script.calls import Args, ChangeFn, Kwargs, change
from ..script.place import Key, Place
from ..state.choice import Choice
from ..wire.element import LabelVisibility, Widget, Width

__all__ = ["radio"]

T = TypeVar("T")


class Radio(Widget, frozen=True, kw_only=True, tag="radio"):
    """A group of radio buttons. Answers with the label of the chosen option, or None."""

    lazy = True

    label: str
    options: tuple[str, ...]
    """Labels, as format_func gives them."""
    default: str | None = None
    captions: tuple[str, ...] | None = None
    horizontal: bool = False
    help: str | None = None
    label_visibility: LabelVisibility = "visible"
    width: Width = "content"
    ignore: bool = False
    bind: str | None = None

    value_type = str | None


@overload
def radio(
    at: Place,
    label: str,
    options: Iterable[T],
    index: int = 0,
    format_func: Callable[[Any], Any] = str,
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    *,
    disabled: bool = False,
    horizontal: bool = False,
    captions: Iterable[str | None] | None = None,
    label_visibility: LabelVisibility = "visible",
    width: StretchOrContent = "content",
    bind: Bind = None,
    persist_state: Persist = None,
) -> T: ...
@overload
def radio(
    at: Place,
    label: str,
    options: Iterable[T],
    index: int | None = 0,
    format_func: Callable[[Any], Any] = str,
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    *,
    disabled: bool = False,
    horizontal: bool = False,
    captions: Iterable[str | None] | None = None,
    label_visibility: LabelVisibility = "visible",
    width: StretchOrContent = "content",
    bind: Bind = None,
    persist_state: Persist = None,
) -> T | None: ...
@overload
def radio(
    at: Place,
    label: str,
    options: Any,
    index: int | None = 0,
    format_func: Callable[[Any], Any] = str,
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    *,
    disabled: bool = False,
    horizontal: bool = False,
    captions: Iterable[str | None] | None = None,
    label_visibility: LabelVisibility = "visible",
    width: StretchOrContent = "content",
    bind: Bind = None,
    persist_state: Persist = None,
) -> Any: ...
def radio(
    at: Place,
    label: str,
    options: Any,
    index: int | None = 0,
    format_func: Callable[[Any], Any] = str,
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    *,
    disabled: bool = False,
    horizontal: bool = False,
    captions: Iterable[str | None] | None = None,
    label_visibility: LabelVisibility = "visible",
    width: StretchOrContent = "content",
    bind: Bind = None,
    persist_state: Persist = None,
) -> Any:
    """Display a group of options, all in view; one can be chosen.

    Parameters
    ----------
    label
        What it is for; inline Markdown. Never leave it empty: hide it by `label_visibility`.
    options
        Any iterable: a list, a range, an Enum class, a column. Of a data frame the first column counts.
    index
        Position of the option that is chosen at first. None: none, and the widget returns None until one is chosen.
    format_func
        Makes an option's label, inline Markdown; it has no part in what is returned.
    key
        Names the widget: its value is in `st.session_state[key]`, and it keeps its identity when other parameters
        change.
    help
        Markdown that shows at an icon beside the label.
    on_change
        "rerun" (a change starts a run), "ignore" (it waits for the next run), or a function that is called before
        the run that a change starts.
    args, kwargs
        Arguments for `on_change`, as they are when the group is drawn.
    disabled
        Show it, but take no input.
    horizontal
        Put the options beside each other.
    captions
        Small text below each option, in the same order; None or an empty string for none.
    label_visibility
        "visible", "hidden" (its space stays), or "collapsed".
    width
        "content", "stretch", or pixels.
    bind
        "query-params": the URL mirrors the label under the key's name.
    persist_state
        Keep the value while the group is not drawn: "page" (on this page), "session" (always), or None. Needs a key.

    Returns
    -------
    one of the options, or None
        What is chosen. It stays chosen while the options change, as long as it is among them, by equality or by label.

    Raises
    ------
    StreamlitValueOutOfRangeError
        For an index that counts no option.
    StreamlitAPIException
        For another parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> size = st.radio("Size", ["S", "M", "L"], index=1, horizontal=True)
    >>> st.write("One in", size)
    """
    if label_visibility != "visible":
        one_of("label_visibility", label_visibility, VISIBILITIES)
    if width != "content":
        check_width(width, content=True)
    if persist_state is not None:
        check_persist(persist_state, key)
    choices = options_of(options)
    labels = labels_of(choices, format_func)
    check_index(index, choices)
    callback, ignore = change(on_change, args, kwargs, widget="radio")
    answer: Choice[Any] = Choice(choices, labels, index, format_func, same=is_same_option)
    element = Radio(
        label=label_of(label),
        options=labels,
        default=answer.to_wire(answer.default),
        captions=None if captions is None else tuple(label_of(caption) for caption in captions),
        horizontal=horizontal,
        help=optional(help),
        disabled=bool(disabled),
        label_visibility=label_visibility,
        width=width,
        ignore=ignore,
        bind=query_name(bind, key),
    )
    return at.ask(element, answer, key, callback, persist=persist_state)
