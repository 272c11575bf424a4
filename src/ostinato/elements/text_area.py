"""Several lines of text: st.text_area."""

from __future__ import annotations

from typing import overload

from ..parameters.choice import VISIBILITIES, one_of
from ..parameters.keeping import Bind, Persist, check_persist, query_name
from ..parameters.size import Stretch, StretchOrContent, check_height, check_width
from ..parameters.text import check_max_chars, label_of, optional
from ..script.calls import Args, ChangeFn, Kwargs, change
from ..script.place import Key, Place
from ..state.text import Text
from ..wire.element import Height, LabelVisibility, Widget, Width

__all__ = ["text_area"]


class TextArea(Widget, frozen=True, kw_only=True, tag="text_area"):
    """A text field of several lines. Answers with a string, or None while it is empty and its default is None."""

    lazy = True

    label: str
    default: str | None = ""
    height: Height | None = None
    max_chars: int | None = None
    help: str | None = None
    placeholder: str | None = None
    required: bool = False
    label_visibility: LabelVisibility = "visible"
    width: Width = "stretch"
    ignore: bool = False
    bind: str | None = None

    value_type = str | None
    verbs = {"input": lambda now, v: v}


@overload
def text_area(
    at: Place,
    label: str,
    value: None,
    height: StretchOrContent | None = None,
    max_chars: int | None = None,
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
    width: Stretch = "stretch",
    bind: Bind = None,
    persist_state: Persist = None,
) -> str | None: ...
@overload
def text_area(
    at: Place,
    label: str,
    value: object = "",
    height: StretchOrContent | None = None,
    max_chars: int | None = None,
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
    width: Stretch = "stretch",
    bind: Bind = None,
    persist_state: Persist = None,
) -> str: ...
def text_area(
    at: Place,
    label: str,
    value: object = "",
    height: StretchOrContent | None = None,
    max_chars: int | None = None,
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
    width: Stretch = "stretch",
    bind: Bind = None,
    persist_state: Persist = None,
) -> str | None:
    """Display a field for several lines of text.

    Parameters
    ----------
    label
        What it is for; inline Markdown. Never leave it empty: hide it by `label_visibility`.
    value
        The text at first, converted by `str`. None: empty, and the field returns None until something is typed.
    height
        None (three lines), "content", "stretch", or pixels.
    max_chars
        Most characters; None: no limit. Checked on the server as well.
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
        The browser does not send an empty text.
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
    str or None
        The text. The user commits it by Ctrl+Enter (Cmd+Enter) or by leaving the field.

    Raises
    ------
    StreamlitAPIException
        For a parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> text = st.text_area("Text", "It was the best of times.")
    >>> st.write(len(text.split()), "words")
    """
    if label_visibility != "visible":
        one_of("label_visibility", label_visibility, VISIBILITIES)
    if height is not None:
        check_height(height)
    if width != "stretch":
        check_width(width, content=False)
    if persist_state is not None:
        check_persist(persist_state, key)
    if max_chars is not None:
        check_max_chars(max_chars)
    callback, ignore = change(on_change, args, kwargs, widget="text_area")
    default = None if value is None else str(value)[: max_chars or None]
    element = TextArea(
        label=label_of(label),
        default=default,
        height=height,
        max_chars=max_chars,
        help=optional(help),
        placeholder=None if placeholder is None else str(placeholder),
        disabled=bool(disabled),
        required=required,
        label_visibility=label_visibility,
        width=width,
        ignore=ignore,
        bind=query_name(bind, key),
    )
    return at.ask(element, Text(default, max_chars), key, callback, persist=persist_state)
