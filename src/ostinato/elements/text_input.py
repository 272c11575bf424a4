"""One line of text: st.text_input."""

from __future__ import annotations

from typing import Literal

from ..wire.element import LabelVisibility, Widget, Width


class TextInput(Widget, frozen=True, kw_only=True, tag="text_input"):
    """A one-line text field. Answers with a string, or None while it is empty and its default is None."""

    label: str
    default: str | None = ""
    max_chars: int | None = None
    type: Literal["default", "password", "email", "url", "phone", "search"] = "default"
    help: str | None = None
    autocomplete: str | None = None
    placeholder: str | None = None
    required: bool = False
    label_visibility: LabelVisibility = "visible"
    icon: str | None = None
    validate: str | None = None
    """JavaScript regular expression; a text that is not empty must hold a match of it (anchor it with ^ and $)."""
    validate_message: str | None = None
    live: int | None = None
    """Milliseconds without a key press after which the text is committed; None: on Enter and on leaving."""
    width: Width = "stretch"
    ignore: bool = False
    bind: str | None = None

    value_type = str | None
    verbs = {"input": lambda now, text: text}
