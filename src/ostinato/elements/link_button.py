"""A link that looks like a button: st.link_button."""

from __future__ import annotations

from typing import Literal, overload
from urllib.parse import urlsplit

from ..errors import StreamlitInvalidURLError
from ..parameters.choice import one_of
from ..parameters.deprecated import container_width
from ..parameters.icon import icon_of
from ..parameters.shortcut import shortcut_of
from ..parameters.size import StretchOrContent, check_width
from ..parameters.text import label_of, optional
from ..script.calls import Args, CallbackFn, Kwargs, tracking
from ..script.place import Key, P
from ..state.answer import Trigger
from ..wire.element import Widget, Width

__all__ = ["link_button"]

REFUSED = ("javascript", "vbscript", "data")
"""Schemes of URLs that execute code, or show a page that the user takes for the app's."""


class LinkButton(Widget, frozen=True, kw_only=True, tag="link_button"):
    """A link. Tracked (on_click), its value is true for the one run that a click starts."""

    lazy = True

    label: str
    url: str
    help: str | None = None
    type: Literal["primary", "secondary", "tertiary"] = "secondary"
    icon: str | None = None
    icon_position: Literal["left", "right"] = "left"
    width: Width = "content"
    shortcut: str | None = None
    """Keys that press it, such as "ctrl+shift+k"; ctrl stands for the platform's own (Cmd on a Mac)."""
    wrap: bool | None = None

    value_type = bool
    resets = True
    in_form = "sends"
    verbs = {"click": lambda now: True}


@overload
def link_button(
    at: P,
    label: str,
    url: str,
    *,
    key: Key = None,
    on_click: Literal["ignore"] = "ignore",
    args: Args = None,
    kwargs: Kwargs = None,
    help: str | None = None,
    type: Literal["primary", "secondary", "tertiary"] = "secondary",
    icon: str | None = None,
    icon_position: Literal["left", "right"] = "left",
    disabled: bool = False,
    use_container_width: bool | None = None,
    width: StretchOrContent = "content",
    shortcut: str | None = None,
    wrap: bool | None = None,
) -> P: ...
@overload
def link_button(
    at: P,
    label: str,
    url: str,
    *,
    key: Key = None,
    on_click: CallbackFn | Literal["rerun"],
    args: Args = None,
    kwargs: Kwargs = None,
    help: str | None = None,
    type: Literal["primary", "secondary", "tertiary"] = "secondary",
    icon: str | None = None,
    icon_position: Literal["left", "right"] = "left",
    disabled: bool = False,
    use_container_width: bool | None = None,
    width: StretchOrContent = "content",
    shortcut: str | None = None,
    wrap: bool | None = None,
) -> bool: ...
def link_button(
    at: P,
    label: str,
    url: str,
    *,
    key: Key = None,
    on_click: CallbackFn | Literal["rerun", "ignore"] = "ignore",
    args: Args = None,
    kwargs: Kwargs = None,
    help: str | None = None,
    type: Literal["primary", "secondary", "tertiary"] = "secondary",
    icon: str | None = None,
    icon_position: Literal["left", "right"] = "left",
    disabled: bool = False,
    use_container_width: bool | None = None,
    width: StretchOrContent = "content",
    shortcut: str | None = None,
    wrap: bool | None = None,
) -> P | bool:
    """Display a link that looks like a button. It opens in a new tab.

    Parameters
    ----------
    label
        What stands on it; inline Markdown.
    url
        Where it leads: an http or https URL, a path on this server, or another URL that the user's system opens.
    key
        Names it: it keeps its identity when other parameters change. Tracked, its value is in `st.session_state[key]`.
    on_click
        "ignore": following the link is the browser's own business. "rerun": it is tracked, and a click starts a run
        before the link is followed. A function: the same, and the function is called before that run.
    args, kwargs
        Arguments for `on_click`, as they are when the link is drawn.
    help
        Markdown that shows while the pointer is on it.
    type
        How much weight it has: "primary", "secondary", or "tertiary" (text alone).
    icon
        One emoji, a Material symbol such as ":material/open_in_new:", or "spinner".
    icon_position
        Side of the label that the icon stands on: "left" or "right".
    disabled
        Show it, but do not follow it.
    use_container_width
        Deprecated: `width="stretch"` in place of True, `width="content"` in place of False.
    width
        "content" (as wide as the label), "stretch" (as wide as the place around it), or pixels.
    shortcut
        Keys that press it: one key with any of Ctrl, Alt, Shift, such as "Ctrl+K" or "F2". C and R are taken.
    wrap
        Whether a long label breaks into lines; None: it does, except in rows.

    Returns
    -------
    Container or bool
        Tracked: True in the one run that a click starts, else False. Not tracked: the link's place.

    Raises
    ------
    StreamlitInvalidURLError
        For a URL that would execute code, such as `javascript:`.
    StreamlitAPIException
        For another parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> st.link_button("Python's documentation", "https://docs.python.org", icon="📖")
    """
    if type != "secondary":
        one_of("type", type, ("primary", "secondary", "tertiary"))
    if icon_position != "left":
        one_of("icon_position", icon_position, ("left", "right"))
    if use_container_width is not None:
        width = container_width(use_container_width)
    elif width != "content":
        check_width(width, content=True)
    callback, tracked = tracking(on_click, args, kwargs, widget="link_button", parameter="on_click")
    element = LinkButton(
        label=label_of(label),
        url=_checked(str(url)),
        help=optional(help),
        type=type,
        icon=icon_of(icon),
        icon_position=icon_position,
        disabled=bool(disabled),
        width=width,
        shortcut=None if shortcut is None else shortcut_of(shortcut),
        wrap=wrap,
    )
    return at.ask(element, Trigger(), key, callback) if tracked else at.show(element, key)


def _checked(url: str) -> str:
    """The URL without what browsers skip when they read its scheme."""
    url = "".join(char for char in url.strip() if char >= " ")
    if urlsplit(url).scheme.lower() in REFUSED:
        raise StreamlitInvalidURLError(url)
    return url
