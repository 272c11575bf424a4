"""The button that sends a form: st.form_submit_button."""

from __future__ import annotations

from typing import Literal

from ..parameters.choice import one_of
from ..parameters.deprecated import container_width
from ..parameters.icon import icon_of
from ..parameters.shortcut import shortcut_of
from ..parameters.size import StretchOrContent, check_width
from ..parameters.text import label_of, optional
from ..script.calls import Args, CallbackFn, Kwargs, call
from ..script.place import Key, Place
from ..state.answer import Trigger
from ..wire.element import Widget, Width

__all__ = ["form_submit_button"]


class FormSubmitButton(Widget, frozen=True, kw_only=True, tag="form_submit_button"):
    """A button that sends its form's answers. Its value is true for the one run that its click starts."""

    lazy = True

    label: str
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
    in_form = "submits"
    verbs = {"click": lambda now: True}


def form_submit_button(
    at: Place,
    label: str = "Submit",
    help: str | None = None,
    on_click: CallbackFn | None = None,
    args: Args = None,
    kwargs: Kwargs = None,
    *,
    key: Key = None,
    type: Literal["primary", "secondary", "tertiary"] = "secondary",
    icon: str | None = None,
    icon_position: Literal["left", "right"] = "left",
    disabled: bool = False,
    use_container_width: bool | None = None,
    width: StretchOrContent = "content",
    shortcut: str | None = None,
    wrap: bool | None = None,
) -> bool:
    """Display the button that sends a form. A form may have several; the pressed one alone is True.

    Parameters
    ----------
    label
        What stands on it; inline Markdown.
    help
        Markdown that shows while the pointer is on the button.
    on_click
        Function that is called once for each submit, before the script runs; it finds the submitted values in
        `st.session_state`. In a form only this button may have a callback.
    args, kwargs
        Arguments for `on_click`, as they are when the button is drawn: before the submit.
    key
        Names the widget: its value is in `st.session_state[key]` (to read only). None: the name is
        `FormSubmitter:<key of the form>-<label>`.
    type
        How much weight it has: "primary", "secondary", or "tertiary" (text alone).
    icon
        One emoji, a Material symbol such as ":material/send:", or "spinner".
    icon_position
        Side of the label that the icon stands on: "left" or "right".
    disabled
        Show it, but take no clicks.
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
    bool
        True in the one run that a submit by this button starts, else False.

    Raises
    ------
    StreamlitInvalidLayoutContextError
        Outside of a form.
    StreamlitDuplicateElementKey
        For a second one in the same form with the same label, and no key of its own.
    StreamlitAPIException
        For a parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> with st.form("greeting"):
    ...     name = st.text_input("Name")
    ...     hello = st.form_submit_button("Say hello", type="primary")
    ...     bye = st.form_submit_button("Say goodbye")
    >>> if hello or bye:
    ...     st.write("Hello" if hello else "Goodbye", name)
    """
    one_of("type", type, ("primary", "secondary", "tertiary"))
    one_of("icon_position", icon_position, ("left", "right"))
    if use_container_width is not None:
        width = container_width(use_container_width)
    check_width(width, content=True)
    element = FormSubmitButton(
        label=label_of(label),
        help=optional(help),
        type=type,
        icon=icon_of(icon),
        icon_position=icon_position,
        disabled=bool(disabled),
        width=width,
        shortcut=None if shortcut is None else shortcut_of(shortcut),
        wrap=wrap,
    )
    if key is None:
        key = f"FormSubmitter:{at.form_key}-{element.label}"
    return at.ask(element, Trigger(), key, call(on_click, args, kwargs))
