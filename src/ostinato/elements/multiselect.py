"""Any number of many options, in a list that opens: st.multiselect."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Literal, TypeVar, overload

from ..errors import StreamlitInvalidParameterTypeError, StreamlitValueError
from ..parameters.choice import VISIBILITIES, one_of
from ..parameters.enums import is_same_option
from ..parameters.filtering import FilterMode, check_filter
from ..parameters.keeping import Bind, Persist, check_persist, query_name
from ..parameters.options import indices_of, labels_of, options_of
from ..parameters.size import Stretch, check_width
from ..parameters.text import label_of, optional
from ..script.calls import Args, ChangeFn, Kwargs, change
from ..script.place import Key, Place
from ..state.places import Places
from ..state.selection import Several
from ..wire.element import LabelVisibility, Widget, Width

__all__ = ["multiselect"]

T = TypeVar("T")


class Multiselect(Widget, frozen=True, kw_only=True, tag="multiselect"):
    """A list that opens, with search. Answers with the labels of the chosen options, in the order of the choice."""

    lazy = True

    label: str
    options: tuple[str, ...]
    """Labels, as format_func gives them."""
    default: tuple[str, ...] = ()
    help: str | None = None
    max_selections: int | None = None
    placeholder: str | None = None
    label_visibility: LabelVisibility = "visible"
    accept_new_options: bool = False
    filter_mode: FilterMode = "fuzzy"
    select_all: int | None = 1000
    """Up to so many options can be chosen at once; None: any number."""
    width: Width = "stretch"
    wrap: bool | None = None
    ignore: bool = False
    bind: str | None = None

    value_type = list[str]


@overload
def multiselect(
    at: Place,
    label: str,
    options: Iterable[T],
    default: Iterable[T] | T | None = None,
    format_func: Callable[[Any], Any] = str,
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    *,
    max_selections: int | None = None,
    placeholder: str | None = None,
    disabled: bool = False,
    label_visibility: LabelVisibility = "visible",
    accept_new_options: Literal[False] = False,
    filter_mode: FilterMode = "fuzzy",
    select_all: bool | int = 1000,
    width: Stretch = "stretch",
    wrap: bool | None = None,
    bind: Bind = None,
    persist_state: Persist = None,
) -> list[T]: ...
@overload
def multiselect(
    at: Place,
    label: str,
    options: Iterable[T],
    default: Iterable[T] | T | None = None,
    format_func: Callable[[Any], Any] = str,
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    *,
    max_selections: int | None = None,
    placeholder: str | None = None,
    disabled: bool = False,
    label_visibility: LabelVisibility = "visible",
    accept_new_options: bool = False,
    filter_mode: FilterMode = "fuzzy",
    select_all: bool | int = 1000,
    width: Stretch = "stretch",
    wrap: bool | None = None,
    bind: Bind = None,
    persist_state: Persist = None,
) -> list[T | str]: ...
@overload
def multiselect(
    at: Place,
    label: str,
    options: Any,
    default: Any = None,
    format_func: Callable[[Any], Any] = str,
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    *,
    max_selections: int | None = None,
    placeholder: str | None = None,
    disabled: bool = False,
    label_visibility: LabelVisibility = "visible",
    accept_new_options: bool = False,
    filter_mode: FilterMode = "fuzzy",
    select_all: bool | int = 1000,
    width: Stretch = "stretch",
    wrap: bool | None = None,
    bind: Bind = None,
    persist_state: Persist = None,
) -> list[Any]: ...
def multiselect(
    at: Place,
    label: str,
    options: Any,
    default: Any = None,
    format_func: Callable[[Any], Any] = str,
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    *,
    max_selections: int | None = None,
    placeholder: str | None = None,
    disabled: bool = False,
    label_visibility: LabelVisibility = "visible",
    accept_new_options: bool = False,
    filter_mode: FilterMode = "fuzzy",
    select_all: bool | int = 1000,
    width: Stretch = "stretch",
    wrap: bool | None = None,
    bind: Bind = None,
    persist_state: Persist = None,
) -> list[Any]:
    """Display a list of options that opens, with search; any number of them can be chosen.

    Parameters
    ----------
    label
        What it is for; inline Markdown. Never leave it empty: hide it by `label_visibility`.
    options
        Any iterable: a list, a range, an Enum class, a column. Of a data frame the first column counts. Tens of
        thousands are fine: only those in view are drawn.
    default
        What is chosen at first: an option, or an iterable of options. None: nothing.
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
        Arguments for `on_change`, as they are when the list is drawn.
    max_selections
        No more options than that can be chosen. None: any number.
    placeholder
        Text that shows while nothing is chosen; None: one that fits.
    disabled
        Show it, but take no input.
    label_visibility
        "visible", "hidden" (its space stays), or "collapsed".
    accept_new_options
        The user may type options that are not in the list; they are returned as strings.
    filter_mode
        How typing searches: "fuzzy" (the letters in order), "contains", "prefix", or None (not at all).
    select_all
        Whether the list offers to choose all options that it shows at once: up to so many, always (True), or never
        (False). Nobody needs it for a single one.
    width
        "stretch", or pixels.
    wrap
        Whether what is chosen breaks into lines; False: it stays on one line, which scrolls. None: it breaks, except
        in rows.
    bind
        "query-params": the URL mirrors the labels under the key's name.
    persist_state
        Keep the value while the list is not drawn: "page" (on this page), "session" (always), or None. Needs a key.

    Returns
    -------
    list
        The chosen options, in the order of the choice. They stay chosen while the options change, as long as they
        are among them, by equality or by label.

    Raises
    ------
    StreamlitDefaultNotInOptionsError
        For a default that is none of the options.
    StreamlitSelectionCountExceedsMaxError
        For a default, or a value of `st.session_state`, with more options than `max_selections`.
    StreamlitIncompatibleParametersError
        For `accept_new_options` without typing.
    StreamlitAPIException
        For another parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> colors = st.multiselect("Colors", ["Green", "Yellow", "Red", "Blue"], default=["Yellow", "Red"])
    >>> st.write("You chose", ", ".join(colors) or "nothing")
    """
    if label_visibility != "visible":
        one_of("label_visibility", label_visibility, VISIBILITIES)
    if width != "stretch":
        check_width(width, content=False)
    if persist_state is not None:
        check_persist(persist_state, key)
    check_filter(filter_mode, accept_new_options)
    _check_most(max_selections)
    choices = options_of(options)
    labels = labels_of(choices, format_func)
    places = Places(choices)
    callback, ignore = change(on_change, args, kwargs, widget="multiselect")
    answer: Several[Any] = Several(
        places,
        labels,
        indices_of(default, places),
        format_func,
        most=max_selections,
        accept_new=accept_new_options,
        same=is_same_option,
    )
    element = Multiselect(
        label=label_of(label),
        options=labels,
        default=tuple(answer.to_wire(answer.default)),
        help=optional(help),
        max_selections=max_selections,
        placeholder=None if placeholder is None else str(placeholder),
        disabled=bool(disabled),
        label_visibility=label_visibility,
        accept_new_options=bool(accept_new_options),
        filter_mode=filter_mode,
        select_all=_bulk(select_all),
        width=width,
        wrap=wrap,
        ignore=ignore,
        bind=query_name(bind, key),
    )
    chosen: list[Any] = at.ask(element, answer, key, callback, persist=persist_state)
    return list(chosen)  # a copy: what the script does with it is its own affair


def _check_most(max_selections: object) -> None:
    if max_selections is None:
        return
    if not isinstance(max_selections, int) or isinstance(max_selections, bool):
        raise StreamlitInvalidParameterTypeError("max_selections", type(max_selections).__name__, ["int", "None"])
    if max_selections < 1:
        raise StreamlitValueError(
            "max_selections",
            ["a positive integer", "None"],
            detail=f"Got {max_selections}. Where nothing is to be chosen, set `disabled=True`.",
        )


def _bulk(select_all: object) -> int | None:
    """Up to how many options can be chosen at once; None: any number."""
    if isinstance(select_all, bool):
        return None if select_all else 0
    if not isinstance(select_all, int):
        raise StreamlitInvalidParameterTypeError("select_all", type(select_all).__name__, ["bool", "int"])
    if select_all < 0:
        raise StreamlitValueError("select_all", ["True", "False", "an integer, 0 or more"], detail=f"Got {select_all}.")
    return select_all
