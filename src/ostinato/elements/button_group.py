"""Options as a row of buttons: st.pills, st.segmented_control."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Literal, TypeAlias, TypeVar, overload

from ..errors import StreamlitAPIException, StreamlitIncompatibleParametersError
from ..parameters.choice import VISIBILITIES, one_of
from ..parameters.enums import is_same_option
from ..parameters.keeping import Bind, Persist, check_persist, query_name
from ..parameters.options import indices_of, labels_of, options_of
from ..parameters.size import StretchOrContent, check_width
from ..parameters.text import label_of, optional
from ..script.calls import Args, ChangeFn, Kwargs, change
from ..script.place import Key, Place
from ..state.answer import Answer
from ..state.places import Places
from ..state.selection import Revocable, Several
from ..wire.element import LabelVisibility, Widget, Width

__all__ = ["pills", "segmented_control"]

Look: TypeAlias = Literal["pills", "segmented_control"]
Mode: TypeAlias = Literal["single", "multi"]
T = TypeVar("T")


class ButtonGroup(Widget, frozen=True, kw_only=True, tag="button_group"):
    """Options beside each other. Answers with a label or None; where several can be chosen, with a list of labels."""

    lazy = True

    label: str
    options: tuple[str, ...]
    """Labels, as format_func gives them."""
    look: Look = "pills"
    multi: bool = False
    """Any number can be chosen."""
    default: str | tuple[str, ...] | None = None
    required: bool = False
    """A choice can be changed, but not taken back."""
    help: str | None = None
    label_visibility: LabelVisibility = "visible"
    width: Width = "content"
    wrap: bool | None = None
    ignore: bool = False
    bind: str | None = None

    value_type = str | list[str] | None


@overload
def pills(
    at: Place,
    label: str,
    options: Iterable[T],
    *,
    selection_mode: Literal["single"] = "single",
    default: T | None = None,
    required: bool = False,
    format_func: Callable[[Any], Any] | None = None,
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    disabled: bool = False,
    label_visibility: LabelVisibility = "visible",
    width: StretchOrContent = "content",
    wrap: bool | None = None,
    bind: Bind = None,
    persist_state: Persist = None,
) -> T | None: ...
@overload
def pills(
    at: Place,
    label: str,
    options: Iterable[T],
    *,
    selection_mode: Literal["multi"],
    default: Iterable[T] | T | None = None,
    required: bool = False,
    format_func: Callable[[Any], Any] | None = None,
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    disabled: bool = False,
    label_visibility: LabelVisibility = "visible",
    width: StretchOrContent = "content",
    wrap: bool | None = None,
    bind: Bind = None,
    persist_state: Persist = None,
) -> list[T]: ...
@overload
def pills(
    at: Place,
    label: str,
    options: Any,
    *,
    selection_mode: Mode = "single",
    default: Any = None,
    required: bool = False,
    format_func: Callable[[Any], Any] | None = None,
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    disabled: bool = False,
    label_visibility: LabelVisibility = "visible",
    width: StretchOrContent = "content",
    wrap: bool | None = None,
    bind: Bind = None,
    persist_state: Persist = None,
) -> Any: ...
def pills(
    at: Place,
    label: str,
    options: Any,
    *,
    selection_mode: Mode = "single",
    default: Any = None,
    required: bool = False,
    format_func: Callable[[Any], Any] | None = None,
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    disabled: bool = False,
    label_visibility: LabelVisibility = "visible",
    width: StretchOrContent = "content",
    wrap: bool | None = None,
    bind: Bind = None,
    persist_state: Persist = None,
) -> Any:
    """Display options as pills; one of them can be chosen, or any number.

    Parameters
    ----------
    label
        What it is for; inline Markdown. Never leave it empty: hide it by `label_visibility`.
    options
        Any iterable: a list, a range, an Enum class, a column. Of a data frame the first column counts.
    selection_mode
        "single": one option at most. "multi": any number.
    default
        What is chosen at first: an option, or in "multi" mode an iterable of options. None: nothing.
    required
        A choice can be changed, but not taken back. In "single" mode only.
    format_func
        Makes an option's label, inline Markdown; it has no part in what is returned. None: `str`.
    key
        Names the widget: its value is in `st.session_state[key]`, and it keeps its identity when other parameters
        change. Another `selection_mode` begins with the default all the same.
    help
        Markdown that shows at an icon beside the label.
    on_change
        "rerun" (a change starts a run), "ignore" (it waits for the next run), or a function that is called before
        the run that a change starts.
    args, kwargs
        Arguments for `on_change`, as they are when the group is drawn.
    disabled
        Show it, but take no input.
    label_visibility
        "visible", "hidden" (its space stays), or "collapsed".
    width
        "content", "stretch", or pixels.
    wrap
        False: the options stay on one line, which scrolls. None or True: they break into lines.
    bind
        "query-params": the URL mirrors the labels under the key's name.
    persist_state
        Keep the value while the group is not drawn: "page" (on this page), "session" (always), or None. Needs a key.

    Returns
    -------
    one of the options, None, or a list of options
        "single": what is chosen, or None. "multi": what is chosen, in the order of the choice; possibly nothing.

    Raises
    ------
    StreamlitDefaultNotInOptionsError
        For a default that is none of the options.
    StreamlitIncompatibleParametersError
        For `required` in "multi" mode.
    StreamlitAPIException
        For another parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> toppings = st.pills("Toppings", ["Basil", "Olives", "Capers"], selection_mode="multi", default=["Basil"])
    >>> st.write("With", ", ".join(toppings))
    """
    return _group(
        at,
        "pills",
        options,
        selection_mode,
        default,
        format_func,
        (on_change, args, kwargs),
        key,
        persist_state,
        label=label_of(label),
        required=bool(required),
        help=optional(help),
        disabled=bool(disabled),
        label_visibility=label_visibility,
        width=width,
        wrap=wrap,
        bind=query_name(bind, key),
    )


@overload
def segmented_control(
    at: Place,
    label: str,
    options: Iterable[T],
    *,
    selection_mode: Literal["single"] = "single",
    default: T | None = None,
    required: bool = False,
    format_func: Callable[[Any], Any] | None = None,
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    disabled: bool = False,
    label_visibility: LabelVisibility = "visible",
    width: StretchOrContent = "content",
    wrap: bool | None = None,
    bind: Bind = None,
    persist_state: Persist = None,
) -> T | None: ...
@overload
def segmented_control(
    at: Place,
    label: str,
    options: Iterable[T],
    *,
    selection_mode: Literal["multi"],
    default: Iterable[T] | T | None = None,
    required: bool = False,
    format_func: Callable[[Any], Any] | None = None,
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    disabled: bool = False,
    label_visibility: LabelVisibility = "visible",
    width: StretchOrContent = "content",
    wrap: bool | None = None,
    bind: Bind = None,
    persist_state: Persist = None,
) -> list[T]: ...
@overload
def segmented_control(
    at: Place,
    label: str,
    options: Any,
    *,
    selection_mode: Mode = "single",
    default: Any = None,
    required: bool = False,
    format_func: Callable[[Any], Any] | None = None,
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    disabled: bool = False,
    label_visibility: LabelVisibility = "visible",
    width: StretchOrContent = "content",
    wrap: bool | None = None,
    bind: Bind = None,
    persist_state: Persist = None,
) -> Any: ...
def segmented_control(
    at: Place,
    label: str,
    options: Any,
    *,
    selection_mode: Mode = "single",
    default: Any = None,
    required: bool = False,
    format_func: Callable[[Any], Any] | None = None,
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    disabled: bool = False,
    label_visibility: LabelVisibility = "visible",
    width: StretchOrContent = "content",
    wrap: bool | None = None,
    bind: Bind = None,
    persist_state: Persist = None,
) -> Any:
    """Display options as the segments of one control; one of them can be chosen, or any number.

    Parameters
    ----------
    label
        What it is for; inline Markdown. Never leave it empty: hide it by `label_visibility`.
    options
        Any iterable: a list, a range, an Enum class, a column. Of a data frame the first column counts.
    selection_mode
        "single": one option at most. "multi": any number.
    default
        What is chosen at first: an option, or in "multi" mode an iterable of options. None: nothing.
    required
        A choice can be changed, but not taken back. In "single" mode only.
    format_func
        Makes an option's label, inline Markdown; it has no part in what is returned. None: `str`.
    key
        Names the widget: its value is in `st.session_state[key]`, and it keeps its identity when other parameters
        change. Another `selection_mode` begins with the default all the same.
    help
        Markdown that shows at an icon beside the label.
    on_change
        "rerun" (a change starts a run), "ignore" (it waits for the next run), or a function that is called before
        the run that a change starts.
    args, kwargs
        Arguments for `on_change`, as they are when the group is drawn.
    disabled
        Show it, but take no input.
    label_visibility
        "visible", "hidden" (its space stays), or "collapsed".
    width
        "content", "stretch", or pixels.
    wrap
        False: the options stay on one line, which scrolls. None or True: they break into lines.
    bind
        "query-params": the URL mirrors the labels under the key's name.
    persist_state
        Keep the value while the group is not drawn: "page" (on this page), "session" (always), or None. Needs a key.

    Returns
    -------
    one of the options, None, or a list of options
        "single": what is chosen, or None. "multi": what is chosen, in the order of the choice; possibly nothing.

    Raises
    ------
    StreamlitDefaultNotInOptionsError
        For a default that is none of the options.
    StreamlitIncompatibleParametersError
        For `required` in "multi" mode.
    StreamlitAPIException
        For another parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> view = st.segmented_control("View", ["Day", "Week", "Month"], default="Week", required=True)
    >>> st.write("You look at one", view)
    """
    return _group(
        at,
        "segmented_control",
        options,
        selection_mode,
        default,
        format_func,
        (on_change, args, kwargs),
        key,
        persist_state,
        label=label_of(label),
        required=bool(required),
        help=optional(help),
        disabled=bool(disabled),
        label_visibility=label_visibility,
        width=width,
        wrap=wrap,
        bind=query_name(bind, key),
    )


def _group(
    at: Place,
    look: Look,
    options: Any,
    mode: Mode,
    default: Any,
    format_func: Callable[[Any], Any] | None,
    on_change: tuple[ChangeFn, Args, Kwargs],
    key: Key,
    persist: Persist,
    **fields: Any,
) -> Any:
    _check(mode, key, persist, fields)
    choices = options_of(options)
    label = format_func or str
    labels = labels_of(choices, label)
    callback, ignore = change(*on_change, widget=look)
    places = Places(choices)
    indices = indices_of(default, places)
    answer: Answer[Any] = (
        Several(places, labels, indices, label, same=is_same_option)
        if mode == "multi"
        else Revocable(choices, labels, _only(indices, look), label, required=fields["required"], same=is_same_option)
    )
    start = answer.to_wire(answer.default)
    element = ButtonGroup(
        options=labels,
        look=look,
        multi=mode == "multi",
        default=tuple(start) if isinstance(start, list) else start,
        ignore=ignore,
        **fields,
    )
    value: Any = at.ask(element, answer, key, callback, name=look, persist=persist)
    return list(value) if mode == "multi" else value  # a copy: what the script does with it is its own affair


def _check(mode: Mode, key: Key, persist: Persist, fields: dict[str, Any]) -> None:
    if mode != "single":
        one_of("selection_mode", mode, ("single", "multi"))
        if fields["required"]:
            raise StreamlitIncompatibleParametersError(
                "required=True",
                'selection_mode="multi"',
                explanation="Where any number can be chosen, none is one of them.",
            )
    if fields["label_visibility"] != "visible":
        one_of("label_visibility", fields["label_visibility"], VISIBILITIES)
    if fields["width"] != "content":
        check_width(fields["width"], content=True)
    if persist is not None:
        check_persist(persist, key)


def _only(indices: Sequence[int], look: Look) -> int | None:
    if len(indices) > 1:
        raise StreamlitAPIException(
            f"The `default` of `st.{look}` expected one option, got {len(indices)}. Pass one, or set "
            '`selection_mode="multi"`.'
        )
    return indices[0] if indices else None
