"""One of many options, in a list that opens: st.selectbox."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Literal, TypeVar, overload

from ..parameters.choice import VISIBILITIES, one_of
from ..parameters.enums import is_same_option
from ..parameters.filtering import FilterMode, check_filter
from ..parameters.icon import icon_of
from ..parameters.keeping import Bind, Persist, check_persist, query_name
from ..parameters.options import check_index, labels_of, options_of
from ..parameters.size import Stretch, check_width
from ..parameters.text import label_of, optional
from ..script.calls import Args, ChangeFn, Kwargs, change
from ..script.place import Key, Place
from ..state.choice import Choice
from ..wire.element import LabelVisibility, Widget, Width

__all__ = ["selectbox"]

T = TypeVar("T")


class Selectbox(Widget, frozen=True, kw_only=True, tag="selectbox"):
    """A list that opens, with search. Answers with the label of the chosen option, or None."""

    lazy = True

    label: str
    options: tuple[str, ...]
    """Labels, as format_func gives them."""
    default: str | None = None
    clearable: bool = False
    """The user may go back to no choice (index=None and not required)."""
    help: str | None = None
    placeholder: str | None = None
    required: bool = False
    label_visibility: LabelVisibility = "visible"
    icon: str | None = None
    accept_new_options: bool = False
    filter_mode: FilterMode = "fuzzy"
    width: Width = "stretch"
    ignore: bool = False
    bind: str | None = None

    value_type = str | None


@overload
def selectbox(
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
    placeholder: str | None = None,
    disabled: bool = False,
    required: bool = False,
    label_visibility: LabelVisibility = "visible",
    icon: str | None = None,
    accept_new_options: Literal[False] = False,
    filter_mode: FilterMode = "fuzzy",
    width: Stretch = "stretch",
    bind: Bind = None,
    persist_state: Persist = None,
) -> T: ...
@overload
def selectbox(
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
    placeholder: str | None = None,
    disabled: bool = False,
    required: bool = False,
    label_visibility: LabelVisibility = "visible",
    icon: str | None = None,
    accept_new_options: Literal[False] = False,
    filter_mode: FilterMode = "fuzzy",
    width: Stretch = "stretch",
    bind: Bind = None,
    persist_state: Persist = None,
) -> T | None: ...
@overload
def selectbox(
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
    placeholder: str | None = None,
    disabled: bool = False,
    required: bool = False,
    label_visibility: LabelVisibility = "visible",
    icon: str | None = None,
    accept_new_options: bool = False,
    filter_mode: FilterMode = "fuzzy",
    width: Stretch = "stretch",
    bind: Bind = None,
    persist_state: Persist = None,
) -> T | str: ...
@overload
def selectbox(
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
    placeholder: str | None = None,
    disabled: bool = False,
    required: bool = False,
    label_visibility: LabelVisibility = "visible",
    icon: str | None = None,
    accept_new_options: bool = False,
    filter_mode: FilterMode = "fuzzy",
    width: Stretch = "stretch",
    bind: Bind = None,
    persist_state: Persist = None,
) -> T | str | None: ...
@overload
def selectbox(
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
    placeholder: str | None = None,
    disabled: bool = False,
    required: bool = False,
    label_visibility: LabelVisibility = "visible",
    icon: str | None = None,
    accept_new_options: bool = False,
    filter_mode: FilterMode = "fuzzy",
    width: Stretch = "stretch",
    bind: Bind = None,
    persist_state: Persist = None,
) -> Any: ...
def selectbox(
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
    placeholder: str | None = None,
    disabled: bool = False,
    required: bool = False,
    label_visibility: LabelVisibility = "visible",
    icon: str | None = None,
    accept_new_options: bool = False,
    filter_mode: FilterMode = "fuzzy",
    width: Stretch = "stretch",
    bind: Bind = None,
    persist_state: Persist = None,
) -> Any:
    """Display a list of options that opens, with search; one can be chosen.

    Parameters
    ----------
    label
        What it is for; inline Markdown. Never leave it empty: hide it by `label_visibility`.
    options
        Any iterable: a list, a range, an Enum class, a column. Of a data frame the first column counts.
    index
        Position of the option that is chosen at first. None: none, and the widget returns None until one is chosen.
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
    placeholder
        Text that shows while nothing is chosen; None: one that fits.
    disabled
        Show it, but take no input.
    required
        A choice can be changed, but not taken back.
    label_visibility
        "visible", "hidden" (its space stays), or "collapsed".
    icon
        One emoji, a Material symbol such as ":material/person:", or "spinner".
    accept_new_options
        The user may type an option that is not in the list; it is returned as a string.
    filter_mode
        How typing searches: "fuzzy" (the letters in order), "contains", "prefix", or None (not at all).
    width
        "stretch", or pixels.
    bind
        "query-params": the URL mirrors the label under the key's name.
    persist_state
        Keep the value while the list is not drawn: "page" (on this page), "session" (always), or None. Needs a key.

    Returns
    -------
    one of the options, or None
        What is chosen. It stays chosen while the options change, as long as it is among them, by equality or by label.

    Raises
    ------
    StreamlitValueOutOfRangeError
        For an index that counts no option.
    StreamlitIncompatibleParametersError
        For `accept_new_options` without typing.
    StreamlitAPIException
        For another parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> by = st.selectbox("Contact by", ["E-mail", "Phone"], index=None, placeholder="Choose")
    >>> st.write("You chose", by)
    """
    if label_visibility != "visible":
        one_of("label_visibility", label_visibility, VISIBILITIES)
    if width != "stretch":
        check_width(width, content=False)
    if persist_state is not None:
        check_persist(persist_state, key)
    check_filter(filter_mode, accept_new_options)
    choices = options_of(options)
    labels = labels_of(choices, format_func)
    check_index(index, choices)
    callback, ignore = change(on_change, args, kwargs, widget="selectbox")
    answer: Choice[Any] = Choice(
        choices, labels, index, format_func, accept_new=accept_new_options, same=is_same_option
    )
    element = Selectbox(
        label=label_of(label),
        options=labels,
        default=answer.to_wire(answer.default),
        clearable=index is None and not required,
        help=optional(help),
        placeholder=None if placeholder is None else str(placeholder),
        disabled=bool(disabled),
        required=required,
        label_visibility=label_visibility,
        icon=icon_of(icon),
        accept_new_options=accept_new_options,
        filter_mode=filter_mode,
        width=width,
        ignore=ignore,
        bind=query_name(bind, key),
    )
    return at.ask(element, answer, key, callback, persist=persist_state)
