"""Functions that draw over the page: st.dialog."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Literal, ParamSpec

from ..errors import StreamlitMissingRequiredParameterError, StreamlitValueError
from ..parameters.choice import one_of
from ..parameters.icon import icon_of
from ..script.calls import Call, CallbackFn, call
from ..script.dialogs import Modal
from ..script.fragments import Definition, call_fragment
from ..script.place import Place
from ..wire.element import Block

__all__ = ["dialog"]
APP_LEVEL = ("dialog",)

Args = ParamSpec("Args")

WIDTHS = ("small", "medium", "large")
POSITIONS = ("left", "center", "right")


class Dialog(Block, frozen=True, kw_only=True, tag="dialog"):
    """A modal dialog. Answers with false when the user dismisses it."""

    lazy = True

    title: str
    icon: str | None = None
    width: Literal["small", "medium", "large"] | int = "small"
    position: Literal["center", "left", "right"] = "center"
    dismissible: bool = True
    ignore: bool = False
    """The dismissal waits for the next event."""

    value_type = bool


def dialog(
    at: Place,
    title: str,
    *,
    width: Literal["small", "medium", "large"] | int = "small",
    position: Literal["center", "left", "right"] = "center",
    dismissible: bool = True,
    icon: str | None = None,
    on_dismiss: CallbackFn | Literal["ignore", "rerun"] = "ignore",
) -> Callable[[Callable[Args, object]], Callable[Args, None]]:
    """Let a function draw a dialog: each call of it opens the dialog over the page.

    A dialog is a fragment: a widget in it reruns the function alone, with the arguments of the call that opened it. It
    stays open until the user dismisses it, or until the app reruns and the script does not call the function. So
    `st.rerun()` in it closes it. One dialog may be called in a run; a widget's callback may call it, too.

    Parameters
    ----------
    title
        Its heading; inline Markdown.
    width
        At most: "small" (500 pixels), "medium" (750), "large" (1,280). Or pixels, which a narrow screen cuts down.
    position
        "center", or a drawer over the whole height of the screen at its "left" or "right", which the user can drag
        wider.
    dismissible
        Whether the user can dismiss it: by its X, by Escape, by a click beside it. False: only the script closes it.
    icon
        Beside the title: one emoji, a Material symbol such as ":material/info:", or "spinner".
    on_dismiss
        "ignore": no rerun when the user dismisses it. "rerun": the app reruns, or the fragment that has opened the
        dialog. A function: the same, and the function is called before that.

    Returns
    -------
    decorator
        Makes the function a dialog function. A call of that returns None.

    Raises
    ------
    StreamlitMissingRequiredParameterError
        Without a title.
    StreamlitAPIException
        By a call: for a parameter that is none of the above, for the second dialog of a run, and in another dialog.

    Examples
    --------
    >>> import ostinato as st
    >>> @st.dialog("Rename")
    ... def rename(old):
    ...     new = st.text_input("Name", old)
    ...     if st.button("Save"):
    ...         st.session_state.name = new
    ...         st.rerun()
    >>> st.write(st.session_state.get("name", "Untitled"))
    >>> if st.button("Rename…"):
    ...     rename(st.session_state.get("name", "Untitled"))
    """
    _check_title(title)

    def decorate(function: Callable[Args, object]) -> Callable[Args, None]:
        @wraps(function)
        def called(*args: Args.args, **kwargs: Args.kwargs) -> None:
            _check(width, position)
            block = Dialog(
                title=title,
                icon=icon_of(icon),
                width=width,
                position=position,
                dismissible=bool(dismissible),
                ignore=on_dismiss == "ignore",
            )
            definition = Definition(function, block, modal=Modal(_callback(on_dismiss)))
            call_fragment(type(at).overlay(), definition, args, kwargs)

        return called

    return decorate


def _check_title(title: object) -> None:
    if not isinstance(title, str) or not title:  # a function: the decorator was used without parentheses
        raise StreamlitMissingRequiredParameterError("title")


def _check(width: object, position: object) -> None:
    if isinstance(width, bool) or not (width in WIDTHS or (isinstance(width, int) and width > 0)):
        allowed = [*map(repr, WIDTHS), "a number of pixels above 0"]
        raise StreamlitValueError("width", allowed, detail=f"Got {width!r}.")
    one_of("position", position, POSITIONS)


def _callback(on_dismiss: object) -> Call | None:
    if on_dismiss in ("ignore", "rerun"):
        return None
    if not callable(on_dismiss):
        raise StreamlitValueError("on_dismiss", ["'rerun'", "'ignore'", "a function"], detail=f"Got {on_dismiss!r}.")
    return call(on_dismiss)
