"""A rating by thumbs, faces or stars: st.feedback."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from ..errors import StreamlitInvalidParameterTypeError, StreamlitValueOutOfRangeError
from ..parameters.choice import one_of
from ..parameters.keeping import Bind, Persist, check_persist, query_name
from ..parameters.size import StretchOrContent, check_width
from ..script.calls import Args, ChangeFn, Kwargs, change
from ..script.place import Key, Place
from ..state.answer import Answer
from ..wire.element import Widget, Width, Wire

__all__ = ["feedback"]

Signs: TypeAlias = Literal["thumbs", "faces", "stars"]

_HOW_MANY = {"thumbs": 2, "faces": 5, "stars": 5}


class Feedback(Widget, frozen=True, kw_only=True, tag="feedback"):
    """A row of signs, from bad to good. Answers with the place of one of them, from 0, or None."""

    lazy = True

    options: Signs = "thumbs"
    default: int | None = None
    width: Width = "content"
    ignore: bool = False
    bind: str | None = None

    value_type = int | None


class Rating(Answer[int | None]):
    """A number below that of the signs, or None."""

    def __init__(self, signs: Signs, default: int | None) -> None:
        super().__init__(default, explicit=default is not None)
        self.count = _HOW_MANY[signs]

    def accepts(self, wire: Wire) -> bool:
        return wire is None or (type(wire) is int and 0 <= wire < self.count)

    def from_query(self, texts: Sequence[str]) -> Wire:
        return int(texts[-1]) if texts[-1] else None

    def carry(self, value: int | None, wire: Wire) -> tuple[int | None, Wire]:
        return (value, wire) if self.accepts(wire) else (self.default, self.default)

    def adopt(self, value: int | None) -> int | None:
        return value if self.accepts(value) else self.default


def feedback(
    at: Place,
    options: Signs = "thumbs",
    *,
    key: Key = None,
    default: int | None = None,
    disabled: bool = False,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    width: StretchOrContent = "content",
    bind: Bind = None,
    persist_state: Persist = None,
) -> int | None:
    """Display signs by which the user rates something. A press on the chosen one takes the rating back.

    Parameters
    ----------
    options
        "thumbs" (down and up), "faces" (five, from sad to glad), or "stars" (one to five).
    key
        Names the widget: its value is in `st.session_state[key]`, and it keeps its identity when other parameters
        change.
    default
        The rating at first: 0 or 1 for thumbs, 0 to 4 for faces and stars. None: none.
    disabled
        Show it, but take no input.
    on_change
        "rerun" (a change starts a run), "ignore" (it waits for the next run), or a function that is called before
        the run that a change starts.
    args, kwargs
        Arguments for `on_change`, as they are when the signs are drawn.
    width
        "content", "stretch", or pixels.
    bind
        "query-params": the URL mirrors the value under the key's name.
    persist_state
        Keep the value while the signs are not drawn: "page" (on this page), "session" (always), or None. Needs a key.

    Returns
    -------
    int or None
        The rating, from 0, the worst one. None while there is none.

    Raises
    ------
    StreamlitValueError
        For other `options`.
    StreamlitValueOutOfRangeError
        For a default that these signs do not have.
    StreamlitAPIException
        For another parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> stars = st.feedback("stars")
    >>> if stars is not None:
    ...     st.write(f"Thank you for {stars + 1} stars!")
    """
    one_of("options", options, tuple(_HOW_MANY))
    if width != "content":
        check_width(width, content=True)
    if persist_state is not None:
        check_persist(persist_state, key)
    if default is not None:
        _check_default(default, options)
    callback, ignore = change(on_change, args, kwargs, widget="feedback")
    element = Feedback(
        options=options,
        default=default,
        disabled=bool(disabled),
        width=width,
        ignore=ignore,
        bind=query_name(bind, key),
    )
    return at.ask(element, Rating(options, default), key, callback, persist=persist_state)


def _check_default(default: object, options: Signs) -> None:
    if type(default) is not int:
        raise StreamlitInvalidParameterTypeError("default", type(default).__name__, ["int", "None"])
    if not 0 <= default < _HOW_MANY[options]:
        raise StreamlitValueOutOfRangeError("default", default, 0, _HOW_MANY[options] - 1)
