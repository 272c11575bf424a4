"""A colour: st.color_picker."""

from __future__ import annotations

import re

from ..errors import StreamlitAPIException, StreamlitInvalidParameterTypeError
from ..parameters.choice import VISIBILITIES, one_of
from ..parameters.keeping import Bind, Persist, check_persist, query_name
from ..parameters.size import StretchOrContent, check_width
from ..parameters.text import label_of, optional
from ..script.calls import Args, ChangeFn, Kwargs, change
from ..script.place import Key, Place
from ..state.answer import Answer
from ..wire.element import LabelVisibility, Widget, Width, Wire

__all__ = ["color_picker"]

_HEX = re.compile("#(?:[0-9a-fA-F]{3}){1,2}")


class ColorPicker(Widget, frozen=True, kw_only=True, tag="color_picker"):
    """A swatch that opens a picker. Answers with a hex colour, such as "#ffaa00"."""

    lazy = True

    label: str
    default: str = "#000000"
    help: str | None = None
    label_visibility: LabelVisibility = "visible"
    width: Width = "content"
    ignore: bool = False
    bind: str | None = None

    value_type = str
    verbs = {"pick": lambda now, v: v}


class HexColor(Answer[str]):
    """A colour as three or six hexadecimal digits."""

    def __init__(self, default: str | None) -> None:
        super().__init__("#000000" if default is None else _checked(default), explicit=default is not None)

    def to_wire(self, value: str) -> Wire:
        return _checked(value)

    def accepts(self, wire: Wire) -> bool:
        return isinstance(wire, str) and _HEX.fullmatch(wire) is not None

    def adopt(self, value: object) -> str:
        return _checked(value)


def color_picker(
    at: Place,
    label: str,
    value: str | None = None,
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    *,
    disabled: bool = False,
    label_visibility: LabelVisibility = "visible",
    width: StretchOrContent = "content",
    bind: Bind = None,
    persist_state: Persist = None,
) -> str:
    """Display a colour that the user can change.

    What is chosen is sent when the picker closes.

    Parameters
    ----------
    label
        What it is for; inline Markdown. Never leave it empty: hide it by `label_visibility`.
    value
        The colour at first, such as "#ffaa00" or "#fa0". None: black.
    key
        Names the widget: its value is in `st.session_state[key]`, and it keeps its identity when other parameters
        change.
    help
        Markdown that shows at an icon beside the label.
    on_change
        "rerun" (a change starts a run), "ignore" (it waits for the next run), or a function that is called before
        the run that a change starts.
    args, kwargs
        Arguments for `on_change`, as they are when the swatch is drawn.
    disabled
        Show it, but take no input.
    label_visibility
        "visible", "hidden" (its space stays), or "collapsed".
    width
        "content", "stretch", or pixels.
    bind
        "query-params": the URL mirrors the value under the key's name.
    persist_state
        Keep the value while the swatch is not drawn: "page" (on this page), "session" (always), or None. Needs a key.

    Returns
    -------
    str
        The colour, such as "#ffaa00".

    Raises
    ------
    StreamlitInvalidParameterTypeError
        For a value that is no string.
    StreamlitAPIException
        For a value that is no such colour, and for another parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> color = st.color_picker("Background", "#ffaa00")
    >>> st.write("You chose", color)
    """
    if label_visibility != "visible":
        one_of("label_visibility", label_visibility, VISIBILITIES)
    if width != "content":
        check_width(width, content=True)
    if persist_state is not None:
        check_persist(persist_state, key)
    callback, ignore = change(on_change, args, kwargs, widget="color_picker")
    answer = HexColor(value)
    element = ColorPicker(
        label=label_of(label),
        default=answer.default,
        help=optional(help),
        disabled=bool(disabled),
        label_visibility=label_visibility,
        width=width,
        ignore=ignore,
        bind=query_name(bind, key),
    )
    return at.ask(element, answer, key, callback, persist=persist_state)


def _checked(color: object) -> str:
    if not isinstance(color, str):
        raise StreamlitInvalidParameterTypeError("value", type(color).__name__, ['str, such as "#ffaa00"', "None"])
    if not _HEX.fullmatch(color):
        raise StreamlitAPIException(
            f"{color!r} is no colour that `st.color_picker` takes. Expected three or six hexadecimal digits, "
            'as in "#fa0" or "#ffaa00".'
        )
    return color
