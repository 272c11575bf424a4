"""A button that opens a panel: st.popover."""

from __future__ import annotations

from typing import Literal

from ..errors import StreamlitMissingRequiredParameterError
from ..parameters.choice import one_of
from ..parameters.deprecated import container_width
from ..parameters.icon import icon_of
from ..parameters.size import StretchOrContent, check_width
from ..parameters.text import label_of, optional
from ..script.calls import Args, CallbackFn, Kwargs, tracking
from ..script.place import Key, P
from ..state.answer import Flag
from ..wire.element import Block, Width

__all__ = ["popover"]


class Popover(Block, frozen=True, kw_only=True, tag="popover"):
    """A button, and a panel that it opens over the page. Tracked (on_change): answers with true while open."""

    lazy = True

    label: str
    type: Literal["primary", "secondary", "tertiary"] = "secondary"
    help: str | None = None
    icon: str | None = None
    disabled: bool = False
    width: Width = "content"
    """Of the button. The panel is at least as wide."""
    wrap: bool | None = None

    value_type = bool


def popover(
    at: P,
    label: str,
    *,
    type: Literal["primary", "secondary", "tertiary"] = "secondary",
    help: str | None = None,
    icon: str | None = None,
    disabled: bool = False,
    use_container_width: bool | None = None,
    width: StretchOrContent = "content",
    wrap: bool | None = None,
    key: Key = None,
    on_change: CallbackFn | Literal["rerun", "ignore"] = "ignore",
    args: Args = None,
    kwargs: Kwargs = None,
) -> P:
    """Open a place in a panel that a button shows over the page.

    What stands in it is run and sent whether it is open or not, unless you ask `.open` first. Widgets in it work
    while it stays open; a click beside it, or Escape, closes it.

    Parameters
    ----------
    label
        What stands on the button; inline Markdown.
    type
        How much weight the button has: "primary", "secondary", or "tertiary" (text alone).
    help
        Markdown that shows while the pointer is on the button.
    icon
        One emoji, a Material symbol such as ":material/tune:", or "spinner".
    disabled
        Show the button, but take no clicks.
    use_container_width
        Deprecated: `width="stretch"` in place of True, `width="content"` in place of False.
    width
        Of the button: "content" (as wide as the label), "stretch" (as wide as the place around it), or pixels. The
        panel is at least as wide.
    wrap
        Whether a long label breaks into lines; None: it does, except in rows.
    key
        Names the popover: `st.session_state[key]` is True while it is open, if it is tracked.
    on_change
        "ignore": opening and closing is the browser's own business. "rerun": it is tracked, and starts a run. A
        function: the same, and the function is called before that run.
    args, kwargs
        Arguments for `on_change`.

    Returns
    -------
    Container
        The place; fill it by `with` or by method. Its `.open` is True or False if it is tracked, else None.

    Raises
    ------
    StreamlitMissingRequiredParameterError
        Without a label.
    StreamlitAPIException
        For a parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> with st.popover("Settings", icon=":material/tune:"):
    ...     name = st.text_input("Your name")
    >>> st.write("Hello", name)
    """
    if label is None:
        raise StreamlitMissingRequiredParameterError("label")
    one_of("type", type, ("primary", "secondary", "tertiary"))
    if use_container_width is not None:
        width = container_width(use_container_width)
    check_width(width, content=True)
    callback, tracked = tracking(on_change, args, kwargs, widget="popover")
    block = Popover(
        label=label_of(label),
        type=type,
        help=optional(help),
        icon=icon_of(icon),
        disabled=bool(disabled),
        width=width,
        wrap=wrap,
    )
    if not tracked:
        return at.show(block, key)
    place, is_open = at.track(block, Flag(False), key, callback)
    place.open = is_open
    return place
