"""Several lines of text: st.text_area."""

from __future__ import annotations

from ..wire.element import Height, LabelVisibility, Widget, Width


class TextArea(Widget, frozen=True, kw_only=True, tag="text_area"):
    """A text field of several lines. Answers with a string, or None while it is empty and its default is None."""

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
    verbs = {"input": lambda now, text: text}
