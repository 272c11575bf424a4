"""A button with a menu of acts: st.menu_button."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Literal, TypeVar, overload

from ..errors import StreamlitAPIException, StreamlitMissingRequiredParameterError
from ..parameters.choice import one_of
from ..parameters.icon import icon_of
from ..parameters.options import labels_of, options_of
from ..parameters.size import StretchOrContent, check_width
from ..parameters.text import label_of, optional
from ..script.calls import Args, CallbackFn, Kwargs, call
from ..script.place import Key, Place
from ..state.answer import Answer
from ..state.places import Places
from ..wire.element import Widget, Width, Wire

__all__ = ["menu_button"]

T = TypeVar("T")


class MenuButton(Widget, frozen=True, kw_only=True, tag="menu_button"):
    """A button that opens a menu. Answers with the label of the option that is clicked, for one run."""

    lazy = True

    label: str
    options: tuple[str, ...]
    """Labels, as format_func gives them; inline Markdown."""
    help: str | None = None
    type: Literal["primary", "secondary", "tertiary"] = "secondary"
    icon: str | None = None
    width: Width = "content"
    wrap: bool | None = None

    value_type = str
    resets = True
    in_form = "refused"


class Picked(Answer[T | None]):
    """The option that was clicked, in the one run that the click starts; else None. On the wire: its label."""

    settable = False

    def __init__(self, options: Sequence[T], labels: Sequence[str]) -> None:
        super().__init__(None)
        self._options = Places(options)
        self._labels = labels

    def to_wire(self, value: T | None) -> Wire:
        if value is None:
            return None
        place = self._options.find(value)
        return None if place is None else self._labels[place]

    def from_wire(self, wire: Wire) -> T | None:
        option: T = self._options.items[self._labels.index(wire)]
        return option

    def accepts(self, wire: Wire) -> bool:
        return isinstance(wire, str) and wire in self._labels


@overload
def menu_button(
    at: Place,
    label: str,
    options: Iterable[T],
    *,
    key: Key = None,
    help: str | None = None,
    on_click: CallbackFn | None = None,
    args: Args = None,
    kwargs: Kwargs = None,
    type: Literal["primary", "secondary", "tertiary"] = "secondary",
    icon: str | None = None,
    disabled: bool = False,
    width: StretchOrContent = "content",
    format_func: Callable[[Any], Any] = str,
    wrap: bool | None = None,
) -> T | None: ...
@overload
def menu_button(
    at: Place,
    label: str,
    options: Any,
    *,
    key: Key = None,
    help: str | None = None,
    on_click: CallbackFn | None = None,
    args: Args = None,
    kwargs: Kwargs = None,
    type: Literal["primary", "secondary", "tertiary"] = "secondary",
    icon: str | None = None,
    disabled: bool = False,
    width: StretchOrContent = "content",
    format_func: Callable[[Any], Any] = str,
    wrap: bool | None = None,
) -> Any: ...
def menu_button(
    at: Place,
    label: str,
    options: Any,
    *,
    key: Key = None,
    help: str | None = None,
    on_click: CallbackFn | None = None,
    args: Args = None,
    kwargs: Kwargs = None,
    type: Literal["primary", "secondary", "tertiary"] = "secondary",
    icon: str | None = None,
    disabled: bool = False,
    width: StretchOrContent = "content",
    format_func: Callable[[Any], Any] = str,
    wrap: bool | None = None,
) -> Any:
    """Display a button that opens a menu; return the option that is clicked, in the run that its click starts.

    It is a button with several meanings: nothing stays chosen. Opening and closing the menu starts no run.

    Parameters
    ----------
    label
        What stands on the button; inline Markdown.
    options
        Any iterable: a list, a range, an Enum class, a column. Of a data frame the first column counts.
    key
        Names the widget: its value is in `st.session_state[key]` (to read only), and it keeps its identity when
        other parameters change.
    help
        Markdown that shows while the pointer is on the button.
    on_click
        Function that is called once for each click on an option, before the script runs.
    args, kwargs
        Arguments for `on_click`, as they are when the button is drawn.
    type
        How much weight it has: "primary", "secondary", or "tertiary" (text alone).
    icon
        One emoji, a Material symbol such as ":material/download:", or "spinner".
    disabled
        Show it, but take no clicks.
    width
        "content" (as wide as the label), "stretch" (as wide as the place around it), or pixels.
    format_func
        Makes an option's label, inline Markdown; it has no part in what is returned.
    wrap
        Whether a long label breaks into lines; None: it does, except in rows.

    Returns
    -------
    one of the options, or None
        What was clicked, in the one run that the click starts; else None.

    Raises
    ------
    StreamlitMissingRequiredParameterError
        Without options.
    StreamlitInvalidLayoutContextError
        In a form.
    StreamlitAPIException
        For two options with the same label, and for a parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> kind = st.menu_button("Export", ["CSV", "JSON", "PDF"], icon=":material/download:")
    >>> if kind:
    ...     st.write("Exported as", kind)
    """
    if type != "secondary":
        one_of("type", type, ("primary", "secondary", "tertiary"))
    if width != "content":
        check_width(width, content=True)
    choices = options_of(options)
    labels = labels_of(choices, format_func)
    _check(labels)
    element = MenuButton(
        label=label_of(label),
        options=labels,
        help=optional(help),
        type=type,
        icon=icon_of(icon),
        disabled=bool(disabled),
        width=width,
        wrap=wrap,
    )
    return at.ask(element, Picked(choices, labels), key, call(on_click, args, kwargs))


def _check(labels: Sequence[str]) -> None:
    if not labels:
        raise StreamlitMissingRequiredParameterError("options", detail="A menu has one option at least.")
    if len(set(labels)) < len(labels):
        twice = next(label for label in labels if labels.count(label) > 1)
        raise StreamlitAPIException(
            f"Two options of a menu have the label {twice!r}: nobody could tell them apart. Give each its own, by "
            "`format_func` if need be."
        )
