"""One of a few options, all in view: st.radio."""

from __future__ import annotations

from ..wire.element import LabelVisibility, Widget, Width


class Radio(Widget, frozen=True, kw_only=True, tag="radio"):
    """A group of radio buttons. Answers with the label of the chosen option, or None."""

    label: str
    options: tuple[str, ...]
    """Labels, as format_func gives them."""
    default: str | None = None
    captions: tuple[str, ...] | None = None
    horizontal: bool = False
    help: str | None = None
    label_visibility: LabelVisibility = "visible"
    width: Width = "content"
    ignore: bool = False
    bind: str | None = None

    value_type = str | None
