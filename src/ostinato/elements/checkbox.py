"""Yes or no: st.checkbox, st.toggle."""

from __future__ import annotations

from ..parameters.choice import VISIBILITIES, one_of
from ..parameters.keeping import Bind, Persist, check_persist, query_name
from ..parameters.size import StretchOrContent, check_width
from ..parameters.text import label_of, optional
from ..script.calls import Args, ChangeFn, Kwargs, change
from ..script.place import Key, Place
from ..state.answer import Flag
from ..wire.element import LabelVisibility, Widget, Width

__all__ = ["checkbox", "toggle"]


class Checkbox(Widget, frozen=True, kw_only=True, tag="checkbox"):
    """A box to tick, or a switch. Answers with true or false."""

    label: str
    default: bool = False
    toggle: bool = False
    """Drawn as a switch."""
    help: str | None = None
    label_visibility: LabelVisibility = "visible"
    width: Width = "content"
    wrap: bool | None = None
    ignore: bool = False
    """A change waits for the next run instead of starting one."""
    bind: str | None = None
    """Query parameter that mirrors the value."""

    value_type = bool
    verbs = {"check": lambda now: True, "uncheck": lambda now: False}


def checkbox(
    at: Place,
    label: str,
    value: bool = False,
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    *,
    disabled: bool = False,
    label_visibility: LabelVisibility = "visible",
    width: StretchOrContent = "content",
    wrap: bool | None = None,
    bind: Bind = None,
    persist_state: Persist = None,
) -> bool:
    """Display a checkbox.

    Parameters
    ----------
    label
        What it is for; inline Markdown. Never leave it empty: hide it by `label_visibility`.
    value
        Whether it is ticked at first.
    key
        Names the widget: its value is in `st.session_state[key]`, and it keeps its identity when other parameters
        change.
    help
        Markdown that shows at an icon beside the label.
    on_change
        "rerun" (a change starts a run), "ignore" (it waits for the next run), or a function that is called before
        the run that a change starts.
    args, kwargs
        Arguments for `on_change`, as they are when the checkbox is drawn.
    disabled
        Show it, but take no input.
    label_visibility
        "visible", "hidden" (its space stays), or "collapsed".
    width
        "content", "stretch", or pixels.
    wrap
        Whether a long label breaks into lines; None: it does, except in rows.
    bind
        "query-params": the URL mirrors the value under the key's name.
    persist_state
        Keep the value while the checkbox is not drawn: "page" (on this page), "session" (always), or None. Needs a key.

    Returns
    -------
    bool
        Whether it is ticked.

    Raises
    ------
    StreamlitAPIException
        For a parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> if st.checkbox("I agree"):
    ...     st.write("On.")
    """
    return _checkbox(
        at, False, label, value, key, help, on_change, args, kwargs,
        disabled, label_visibility, width, wrap, bind, persist_state,
    )  # fmt: skip


def toggle(
    at: Place,
    label: str,
    value: bool = False,
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    *,
    disabled: bool = False,
    label_visibility: LabelVisibility = "visible",
    width: StretchOrContent = "content",
    wrap: bool | None = None,
    bind: Bind = None,
    persist_state: Persist = None,
) -> bool:
    """Display a switch.

    Parameters
    ----------
    label
        What it is for; inline Markdown. Never leave it empty: hide it by `label_visibility`.
    value
        Whether it is on at first.
    key
        Names the widget: its value is in `st.session_state[key]`, and it keeps its identity when other parameters
        change.
    help
        Markdown that shows at an icon beside the label.
    on_change
        "rerun" (a change starts a run), "ignore" (it waits for the next run), or a function that is called before
        the run that a change starts.
    args, kwargs
        Arguments for `on_change`, as they are when the switch is drawn.
    disabled
        Show it, but take no input.
    label_visibility
        "visible", "hidden" (its space stays), or "collapsed".
    width
        "content", "stretch", or pixels.
    wrap
        Whether a long label breaks into lines; None: it does, except in rows.
    bind
        "query-params": the URL mirrors the value under the key's name.
    persist_state
        Keep the value while the switch is not drawn: "page" (on this page), "session" (always), or None. Needs a key.

    Returns
    -------
    bool
        Whether it is on.

    Raises
    ------
    StreamlitAPIException
        For a parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> if st.toggle("Show details"):
    ...     st.write("On.")
    """
    return _checkbox(
        at, True, label, value, key, help, on_change, args, kwargs,
        disabled, label_visibility, width, wrap, bind, persist_state,
    )  # fmt: skip


def _checkbox(
    at: Place,
    toggle: bool,
    label: str,
    value: bool,
    key: Key,
    help: str | None,
    on_change: ChangeFn,
    args: Args,
    kwargs: Kwargs,
    disabled: bool,
    label_visibility: LabelVisibility,
    width: StretchOrContent,
    wrap: bool | None,
    bind: Bind,
    persist_state: Persist,
) -> bool:
    name = "toggle" if toggle else "checkbox"
    if label_visibility != "visible":
        one_of("label_visibility", label_visibility, VISIBILITIES)
    if width != "content":
        check_width(width, content=True)
    if persist_state is not None:
        check_persist(persist_state, key)
    callback, ignore = change(on_change, args, kwargs, widget=name)
    default = bool(value)
    element = Checkbox(
        label=label_of(label),
        default=default,
        toggle=toggle,
        help=optional(help),
        disabled=bool(disabled),
        label_visibility=label_visibility,
        width=width,
        wrap=wrap,
        ignore=ignore,
        bind=query_name(bind, key),
    )
    return at.ask(element, Flag(default, explicit=default), key, callback, name=name, persist=persist_state)
